import type { ImportedSource, ImportProgress, PickedFile } from '../../shared/contract/channels.ts';
import { fail, type Failure, type Result } from '../../shared/contract/result.ts';
import { adding, updating } from '../../shared/project/diff.ts';
import type { SourceId } from '../../shared/project/ids.ts';
import {
  orderedSources,
  type ProjectRecords,
  recordsOfKind,
  type SourceRecord,
} from '../../shared/project/records.ts';
import { siglumAt } from '../../shared/text/siglum.ts';
import { announce, appStore } from './app-store.ts';
import { desktop } from './desktop.ts';
import { edit, editSilently } from './edits.ts';
import { newId } from './new-id.ts';
import { addText, createProject } from './open-project.ts';
import { visibly } from '../workspace/text-runs.ts';
import { NEW_PROJECT_TITLE } from './titles.ts';

const freeSiglum = (records: ProjectRecords): string => {
  const taken = new Set(recordsOfKind(records, 'source').map(({ siglum }) => siglum));
  let place = 0;
  while (taken.has(siglumAt(place))) place += 1;
  return siglumAt(place);
};

/** As long as a comparison's own title may be. */
const MAX_LABEL = 500;

/** Names are written out: they stand in menus, titles and files, where no badge can. */
const labelOf = (name: string): string => visibly(name).slice(0, MAX_LABEL);

const sourceRecordOf = (
  records: ProjectRecords,
  { sha256, fileName, source }: ImportedSource,
): SourceRecord => ({
  kind: 'source',
  id: newId<SourceId>(),
  siglum: freeSiglum(records),
  sha256,
  fileName: labelOf(fileName),
  title: labelOf(source.metadata.title ?? fileName),
  outlet: source.metadata.outlet === null ? null : labelOf(source.metadata.outlet),
  author: source.metadata.author === null ? null : labelOf(source.metadata.author),
  publishedAt: source.metadata.publishedAt,
  url: source.metadata.url,
  language: source.metadata.language,
  order: (orderedSources(records).at(-1)?.order ?? 0) + 1,
  addedAt: Date.now(),
  asides: {},
});

const replaceImport = (progress: ImportProgress): void =>
  appStore.setState(({ imports }) => ({
    imports: imports.some(({ id }) => id === progress.id)
      ? imports.map((known) => (known.id === progress.id ? progress : known))
      : [...imports, progress],
  }));

export const dismissImport = (id: string): void =>
  appStore.setState(({ imports }) => ({ imports: imports.filter((known) => known.id !== id) }));

const addSource = (imported: ImportedSource): Failure | null => {
  const { project } = appStore.getState();
  if (project === null) return null;
  const twin = recordsOfKind(project.records, 'source').find(({ sha256 }) => sha256 === imported.sha256);
  if (twin !== undefined)
    return fail(
      'same-source',
      `“${imported.fileName}” is already here as source ${twin.siglum}.`,
      'Nothing was added. To read it in another encoding, remove that source first.',
    ).failure;
  addText(imported.sha256, imported.source);
  const record = sourceRecordOf(project.records, imported);
  edit(`Add source ${record.siglum}`, adding(record));
  const root = recordsOfKind(project.records, 'project')[0];
  if (root?.title === NEW_PROJECT_TITLE) editSilently(updating([root, { ...root, title: record.title }]));
  announce(`Source ${record.siglum} added: ${record.title}`);
  return null;
};

/** Takes in what is done, in the order in which the files were given: a Source's letter must not depend on which was quicker. */
const takeInOrder = (): void => {
  for (const item of appStore.getState().imports) {
    if (item.state === 'waiting' || item.state === 'running') return;
    if (item.state === 'failed') continue;
    const failure = addSource(item.imported);
    if (failure === null) dismissImport(item.id);
    else replaceImport({ id: item.id, fileName: item.fileName, state: 'failed', failure });
  }
};

const onProgress = (progress: ImportProgress): void => {
  replaceImport({ ...progress, fileName: visibly(progress.fileName) });
  takeInOrder();
};

/** Follows the host's imports for as long as the window lives. */
export const followImports = (): (() => void) => desktop().on('import.progress', onProgress);

const notice = <T>(answer: Result<T>): answer is { ok: true; value: T } => {
  if (!answer.ok) appStore.setState({ notice: answer.failure });
  return answer.ok;
};

/** Imports picked or dropped files into the open Project, or into a new one from Home. */
export const importFiles = async (
  files: readonly PickedFile[],
  encoding: string | null = null,
): Promise<void> => {
  if (files.length === 0) return;
  const project = appStore.getState().project?.id ?? (await createProject(NEW_PROJECT_TITLE));
  if (project === null) return;
  notice(await desktop().import.start({ project, files: files.map(({ token }) => token), encoding }));
};

/** `encoding`: what the reader says that the files are written in; null to tell it from their bytes. */
export const pickAndImport = async (encoding: string | null = null): Promise<void> => {
  const answer = await desktop().files.pick();
  if (notice(answer)) await importFiles(answer.value, encoding);
};

export const dropAndImport = async (files: readonly File[]): Promise<void> => {
  const answer = await desktop().files.drop(files);
  if (notice(answer)) await importFiles(answer.value);
};

/** Opens the example comparison as a new Project. */
export const openExample = async (): Promise<void> => {
  const answer = await desktop().library.example();
  if (notice(answer)) await importFiles(answer.value);
};

export const pasteAndImport = async (title: string, text: string, format: 'text' | 'html'): Promise<void> => {
  const project = appStore.getState().project?.id ?? (await createProject(NEW_PROJECT_TITLE));
  if (project !== null) notice(await desktop().import.paste({ project, title, text, format }));
};

export const cancelImport = async (id: string): Promise<void> => {
  notice(await desktop().import.cancel({ import: id }));
};
