import type { SourceOrigin } from '../../shared/contract/channels.ts';
import { type ProjectRecords, recordsOfKind, type SourceRecord } from '../../shared/project/records.ts';
import { announce, appStore, succeeded, updateProject } from './app-store.ts';
import { desktop } from './desktop.ts';
import { reviewFile } from './review.ts';
import { remembering } from './selectors.ts';
import type { AppState, OpenProject } from './state.ts';

/** How the file of one Source stands; undefined where it is not known. */
export const originOf = (
  origins: OpenProject['origins'],
  { sha256 }: SourceRecord,
): SourceOrigin | undefined => origins.find((origin) => origin.sha256 === sha256);

/** A Source whose file says something else now. */
export interface ChangedSource {
  readonly source: SourceRecord;
  readonly origin: SourceOrigin;
}

const NONE: readonly ChangedSource[] = [];

const changedFor = remembering(
  (records: ProjectRecords, origins: OpenProject['origins']): readonly ChangedSource[] =>
    recordsOfKind(records, 'source').flatMap((source) => {
      const origin = originOf(origins, source);
      return origin?.state === 'changed' ? [{ source, origin }] : [];
    }),
);

/** The Sources whose files say something else now, in no particular order. */
export const selectChanged = ({ project }: AppState): readonly ChangedSource[] =>
  project === null ? NONE : changedFor(project.records, project.origins);

/** Asks how the files stand that the Sources of the open Project came from. A host that cannot tell changes nothing. */
export const lookAtOrigins = async (): Promise<void> => {
  const { project } = appStore.getState();
  if (project === null) return;
  const answer = await desktop().source.origins({ project: project.id });
  if (answer.ok) updateProject(({ id }) => (id === project.id ? { origins: answer.value } : {}));
};

const hashesOf = ({ records }: OpenProject): string =>
  recordsOfKind(records, 'source')
    .map(({ sha256 }) => sha256)
    .join(' ');

/** Looks at every opening of a Project, after every Source that comes or changes, and when the reader comes back to the window. */
export const followOrigins = (): void => {
  appStore.subscribe(({ project }, { project: before }) => {
    if (project === null || project.records === before?.records) return;
    if (project.id !== before?.id || hashesOf(project) !== hashesOf(before)) void lookAtOrigins();
  });
  window.addEventListener('focus', () => void lookAtOrigins());
};

/** Reviews the first of the files that changed. */
export const reviewFirstChanged = async (): Promise<void> => {
  const [first] = selectChanged(appStore.getState());
  if (first !== undefined && first.origin.file !== null) await reviewFile(first.source, first.origin.file);
};

/** The reader keeps the text of a Source although its file says something else now. */
export const keepText = async ({ sha256, siglum }: SourceRecord): Promise<void> => {
  const { project } = appStore.getState();
  if (project === null) return;
  const answer = await desktop().source.keep({ project: project.id, sha256 });
  if (!succeeded(answer)) return;
  announce(`Source ${siglum} stays as it is`);
  await lookAtOrigins();
};

/** The reader shows where the file of a Source lies now; one that says something else is reviewed. */
export const findFile = async (source: SourceRecord): Promise<void> => {
  const { project } = appStore.getState();
  const picked = await desktop().files.pick();
  if (!succeeded(picked)) return;
  const [file] = picked.value;
  if (project === null || file === undefined) return;
  const { sha256 } = source;
  const answer = await desktop().source.locate({ project: project.id, sha256, file: file.token });
  if (!succeeded(answer)) return;
  if (answer.value.file !== null) return await reviewFile(source, answer.value.file);
  announce(`The file of source ${source.siglum} was found`);
  await lookAtOrigins();
};
