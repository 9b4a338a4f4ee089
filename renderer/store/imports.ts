import type { ImportedSource, ImportProgress, PickedFile } from '../../shared/contract/channels.ts';
import { fail, type Failure, ok, type Result } from '../../shared/contract/result.ts';
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
import { isPackedProject, unpackProjects } from './library.ts';
import { newId } from './new-id.ts';
import { addText, createProject } from './open-project.ts';
import { NEW_PROJECT_TITLE } from './titles.ts';

const freeSiglum = (records: ProjectRecords): string => {
  const taken = new Set(recordsOfKind(records, 'source').map(({ siglum }) => siglum));
  let place = 0;
  while (taken.has(siglumAt(place))) place += 1;
  return siglumAt(place);
};

const sourceRecordOf = (
  records: ProjectRecords,
  { sha256, textVersion, fileName, source }: ImportedSource,
): SourceRecord => ({
  kind: 'source',
  id: newId<SourceId>(),
  siglum: freeSiglum(records),
  sha256,
  ...(textVersion === 1 ? {} : { textVersion }),
  fileName,
  title: source.metadata.title ?? fileName,
  outlet: source.metadata.outlet,
  author: source.metadata.author,
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

/** Adds what was imported as a Source; the failure where it is here already. */
export const addSource = (imported: ImportedSource): Failure | null => {
  const { project } = appStore.getState();
  if (project === null) return null;
  const twin = recordsOfKind(project.records, 'source').find(({ sha256 }) => sha256 === imported.sha256);
  if (twin !== undefined)
    return fail(
      'same-source',
      `“${imported.fileName}” is already here as source ${twin.siglum}.`,
      'Nothing was added. To read it in another encoding, remove that source first.',
    ).failure;
  addText(imported, imported.source);
  const record = sourceRecordOf(project.records, imported);
  edit(`Add source ${record.siglum}`, adding(record));
  const root = recordsOfKind(project.records, 'project')[0];
  if (root?.title === NEW_PROJECT_TITLE) editSilently(updating([root, { ...root, title: record.title }]));
  announce(`Source ${record.siglum} added: ${record.title}`);
  return null;
};

/** Imports that are read to be looked at first, by id; they add no Source by themselves. */
const reviews = new Map<string, (read: Result<ImportedSource>) => void>();
/** Calls under way whose answer tells which import is to be looked at first. */
let startingReviews = 0;

/** Hands on what is to be looked at, once it is read. */
const handOver = (progress: ImportProgress): boolean => {
  const tell = reviews.get(progress.id);
  if (tell === undefined) return false;
  if (progress.state === 'done') tell(ok(progress.imported));
  else if (progress.state === 'failed') tell({ ok: false, failure: progress.failure });
  else return true;
  reviews.delete(progress.id);
  dismissImport(progress.id);
  return true;
};

/** Takes in what is done, in the order in which the files were given: a Source's letter must not depend on which was quicker. */
const takeInOrder = (): void => {
  if (startingReviews > 0) return;
  for (const item of appStore.getState().imports) {
    if (handOver(item)) continue;
    if (item.state === 'waiting' || item.state === 'running') return;
    if (item.state === 'failed') continue;
    const failure = addSource(item.imported);
    if (failure === null) dismissImport(item.id);
    else replaceImport({ id: item.id, fileName: item.fileName, state: 'failed', failure });
  }
};

const onProgress = (progress: ImportProgress): void => {
  replaceImport(progress);
  takeInOrder();
};

/** Follows the host's imports for as long as the window lives. */
export const followImports = (): (() => void) => desktop().on('import.progress', onProgress);

const notice = <T>(answer: Result<T>): answer is { ok: true; value: T } => {
  if (!answer.ok) appStore.setState({ notice: answer.failure });
  return answer.ok;
};

/** Imports picked or dropped articles into the open Project, or into a new one from Home; takes in packed Projects. */
export const importFiles = async (
  files: readonly PickedFile[],
  encoding: string | null = null,
): Promise<void> => {
  await unpackProjects(files.filter(isPackedProject));
  const articles = files.filter((file) => !isPackedProject(file));
  if (articles.length === 0) return;
  const project = appStore.getState().project?.id ?? (await createProject(NEW_PROJECT_TITLE));
  if (project === null) return;
  notice(await desktop().import.start({ project, files: articles.map(({ token }) => token), encoding }));
};

/** Reads a file into the open Project's folder without making a Source of it. */
export const importForReview = async (file: PickedFile): Promise<Result<ImportedSource>> => {
  const { project } = appStore.getState();
  if (project === null) return fail('project-not-open', 'This comparison is not open.');
  startingReviews += 1;
  const answer = await desktop().import.start({ project: project.id, files: [file.token], encoding: null });
  startingReviews -= 1;
  const [id] = answer.ok ? answer.value : [];
  const read = new Promise<Result<ImportedSource>>((resolve) => {
    if (id !== undefined) reviews.set(id, resolve);
    else resolve(answer.ok ? fail('not-read', 'The file was not read.') : answer);
  });
  takeInOrder();
  return await read;
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
