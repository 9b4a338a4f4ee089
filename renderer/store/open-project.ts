import type { ImportProgress } from '../../shared/contract/channels.ts';
import type { Failure } from '../../shared/contract/result.ts';
import type { ProjectId } from '../../shared/project/ids.ts';
import type { History } from '../../shared/project/history.ts';
import type { ProjectRecords } from '../../shared/project/records.ts';
import { reachableSources, type StoredTextName, textKeyOf } from '../../shared/project/stored-text.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import { appStore, updateProject } from './app-store.ts';
import { commitTyping } from './commit-typing.ts';
import { desktop } from './desktop.ts';
import { beginSaving, endSaving, saveNow, saveState, savingSettled } from './edits.ts';
import { keepPlace } from './kept-place.ts';
import { NEW_SESSION, NO_EVIDENCE, NO_SHORTFALLS, type OpenProject } from './state.ts';

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

const HOW_FAR = { waiting: 0, running: 1, done: 2, failed: 2 } as const;

/** Imports as the host answered, but for those that went further while the answer was on its way. */
const withNews = (
  answered: readonly ImportProgress[],
  told: readonly ImportProgress[],
): readonly ImportProgress[] =>
  answered.map((item) => {
    const news = told.find(({ id }) => id === item.id);
    return news !== undefined && HOW_FAR[news.state] > HOW_FAR[item.state] ? news : item;
  });

/** Opens a Project of the library in the window; on failure Home stays and says why. */
export const openProject = async (id: ProjectId): Promise<void> => {
  appStore.setState({ opening: id, notice: null });
  const answer = await desktop().project.open({ project: id });
  if (!answer.ok) return showNotice(answer.failure);
  const { records, history, readOnly, recovered, writer, unsaved, imports } = answer.value;
  const texts = await readTexts(id, records, history);
  const project: OpenProject = {
    id,
    records,
    texts,
    origins: [],
    readOnly,
    recovered,
    comparison: null,
    evidence: NO_EVIDENCE,
    shortfalls: NO_SHORTFALLS,
    align: { kind: 'idle' },
    save: { kind: 'saved' },
    history,
    session: NEW_SESSION,
  };
  appStore.setState((state) => ({ project, opening: null, imports: withNews(imports, state.imports) }));
  beginSaving(id, writer, unsaved);
  keepPlace(id);
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

const close = async (id: ProjectId): Promise<void> => {
  endSaving();
  keepPlace(null);
  appStore.setState({ project: null, imports: [], isLeaving: false });
  const answer = await desktop().project.close({ project: id });
  if (!answer.ok) showNotice(answer.failure);
};

/** A disk that takes longer is told of, so that the reader may decide. In milliseconds. */
const SAVING_TAKES_LONG = 1500;

const afterLong = (): Promise<void> => new Promise((settle) => setTimeout(settle, SAVING_TAKES_LONG));

/** Back to Home, once all is saved; where something is not, the reader is asked first. */
export const closeProject = async (): Promise<void> => {
  const { project } = appStore.getState();
  if (project === null) return;
  commitTyping();
  saveNow();
  await Promise.race([savingSettled(), afterLong()]);
  if (appStore.getState().project?.id !== project.id) return;
  if (saveState().kind === 'saved') await close(project.id);
  else appStore.setState({ isLeaving: true });
};

/** Back to Home without what could not be saved: the reader decided so. */
export const leaveUnsaved = async (): Promise<void> => {
  const { project } = appStore.getState();
  if (project !== null) await close(project.id);
};

/** Closes the Project and opens it again, for example to edit what another window has let go. */
export const openAgain = async (): Promise<void> => {
  const { project } = appStore.getState();
  if (project === null) return;
  await closeProject();
  if (appStore.getState().project === null) await openProject(project.id);
};

/** Keeps the text of a Source that an import just brought. */
export const addText = (name: StoredTextName, text: SourceText): void =>
  updateProject(({ texts }) => ({ texts: { ...texts, [textKeyOf(name)]: text } }));
