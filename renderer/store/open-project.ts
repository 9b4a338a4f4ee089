import type { Failure } from '../../shared/contract/result.ts';
import type { ProjectId } from '../../shared/project/ids.ts';
import type { History } from '../../shared/project/history.ts';
import type { ProjectRecords } from '../../shared/project/records.ts';
import { reachableSources, type StoredTextName, textKeyOf } from '../../shared/project/stored-text.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import { appStore, updateProject } from './app-store.ts';
import { desktop } from './desktop.ts';
import { NEW_SESSION, type OpenProject } from './state.ts';

const showNotice = (notice: Failure): void => appStore.setState({ notice, opening: null });

/** Text of every Source, present or undone, that can be read; the first failure is shown, the rest still open. */
const readTexts = async (
  project: ProjectId,
  records: ProjectRecords,
  history: History,
): Promise<Record<string, SourceText>> => {
  const sources = new Map(reachableSources(records, history).map((source) => [textKeyOf(source), source]));
  const answers = await Promise.all(
    [...sources].map(async ([key, { sha256, textVersion = 1 }]) => {
      return [key, await desktop().source.read({ project, sha256, textVersion })] as const;
    }),
  );
  const failed = answers.map(([, answer]) => answer).find((answer) => !answer.ok);
  if (failed?.ok === false) showNotice(failed.failure);
  return Object.fromEntries(answers.flatMap(([key, answer]) => (answer.ok ? [[key, answer.value]] : [])));
};

/** Opens a Project of the library in the window; on failure Home stays and says why. */
export const openProject = async (id: ProjectId): Promise<void> => {
  appStore.setState({ opening: id, notice: null });
  const answer = await desktop().project.open({ project: id });
  if (!answer.ok) return showNotice(answer.failure);
  const { records, history, readOnly, recovered } = answer.value;
  const texts = await readTexts(id, records, history);
  const project: OpenProject = {
    id,
    records,
    texts,
    origins: [],
    readOnly,
    recovered,
    comparison: null,
    align: { kind: 'idle' },
    save: { kind: 'saved' },
    history,
    session: NEW_SESSION,
  };
  appStore.setState({ project, opening: null, imports: [] });
};

/** Makes an empty Project and opens it; the id, or null where it could not be made. */
export const createProject = async (title: string): Promise<ProjectId | null> => {
  const answer = await desktop().library.create({ title });
  if (!answer.ok) {
    showNotice(answer.failure);
    return null;
  }
  await openProject(answer.value);
  return appStore.getState().project?.id ?? null;
};

/** Back to Home. */
export const closeProject = async (): Promise<void> => {
  const { project } = appStore.getState();
  if (project === null) return;
  appStore.setState({ project: null, imports: [] });
  const answer = await desktop().project.close({ project: project.id });
  if (!answer.ok) showNotice(answer.failure);
};

/** Keeps the text of a Source that an import just brought. */
export const addText = (name: StoredTextName, text: SourceText): void =>
  updateProject(({ texts }) => ({ texts: { ...texts, [textKeyOf(name)]: text } }));
