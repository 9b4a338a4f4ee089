import type { SourceOrigin } from '../../shared/contract/channels.ts';
import { recordsOfKind, type SourceRecord } from '../../shared/project/records.ts';
import { announce, appStore, updateProject } from './app-store.ts';
import { desktop } from './desktop.ts';
import { reviewFile } from './review.ts';
import type { OpenProject } from './state.ts';

/** How the file of one Source stands; undefined where it is not known. */
export const originOf = ({ origins }: OpenProject, { sha256 }: SourceRecord): SourceOrigin | undefined =>
  origins.find((origin) => origin.sha256 === sha256);

/** The Sources whose files say something else now, in no particular order. */
export const changedSources = (project: OpenProject): SourceRecord[] =>
  recordsOfKind(project.records, 'source').filter((source) => originOf(project, source)?.state === 'changed');

/** Asks how the files stand that the Sources of the open Project came from. A host that cannot tell changes nothing. */
export const lookAtOrigins = async (): Promise<void> => {
  const { project } = appStore.getState();
  if (project === null) return;
  const answer = await desktop().source.origins({ project: project.id });
  if (answer.ok) updateProject(({ id }) => (id === project.id ? { origins: answer.value } : {}));
};

/** Looks at every opening of a Project, after every Source that comes or changes, and when the reader comes back to the window. */
export const followOrigins = (): void => {
  let looked = '';
  appStore.subscribe(({ project }) => {
    if (project === null) return;
    const hashes = recordsOfKind(project.records, 'source').map(({ sha256 }) => sha256);
    const about = [project.id, ...hashes].join(' ');
    if (about === looked) return;
    looked = about;
    void lookAtOrigins();
  });
  window.addEventListener('focus', () => void lookAtOrigins());
};

/** Reviews the first of the files that changed. */
export const reviewFirstChanged = async (): Promise<void> => {
  const { project } = appStore.getState();
  const [source] = project === null ? [] : changedSources(project);
  const file = project === null || source === undefined ? null : originOf(project, source)?.file;
  if (source !== undefined && file != null) await reviewFile(source, file);
};

/** The reader keeps the text of a Source although its file says something else now. */
export const keepText = async ({ sha256, siglum }: SourceRecord): Promise<void> => {
  const { project } = appStore.getState();
  if (project === null) return;
  const answer = await desktop().source.keep({ project: project.id, sha256 });
  if (!answer.ok) return appStore.setState({ notice: answer.failure });
  announce(`Source ${siglum} stays as it is`);
  await lookAtOrigins();
};

/** The reader shows where the file of a Source lies now; one that says something else is reviewed. */
export const findFile = async (source: SourceRecord): Promise<void> => {
  const { project } = appStore.getState();
  const picked = await desktop().files.pick();
  if (!picked.ok) return appStore.setState({ notice: picked.failure });
  const [file] = picked.value;
  if (project === null || file === undefined) return;
  const { sha256 } = source;
  const answer = await desktop().source.locate({ project: project.id, sha256, file: file.token });
  if (!answer.ok) return appStore.setState({ notice: answer.failure });
  if (answer.value.file !== null) return await reviewFile(source, answer.value.file);
  announce(`The file of source ${source.siglum} was found`);
  await lookAtOrigins();
};
