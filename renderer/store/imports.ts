import type { ImportedSource, ImportProgress, PickedFile } from '../../shared/contract/channels.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { addSource } from './add-source.ts';
import { appStore, succeeded } from './app-store.ts';
import { desktop } from './desktop.ts';
import { isPackedProject, unpackProjects } from './library.ts';
import { createProject } from './open-project.ts';
import { NEW_PROJECT_TITLE } from './titles.ts';

/** How an import that was begun here is begun once more; gone once it is over for good. */
const again = new Map<string, () => Promise<void>>();

/** What trying again may change: the process that read the file died, or the disk was away. */
const MAY_PASS = new Set([
  'import-crashed',
  'import-failed',
  'timed-out',
  'file-missing',
  'no-permission',
  'too-many-files',
  'unreadable-file',
  'disk-full',
  'not-allowed',
  'disk-failed',
]);

const replaceImport = (progress: ImportProgress): void =>
  appStore.setState(({ imports }) => ({
    imports: imports.some(({ id }) => id === progress.id)
      ? imports.map((known) => (known.id === progress.id ? progress : known))
      : [...imports, progress],
  }));

export const dismissImport = (id: string): void => {
  again.delete(id);
  appStore.setState(({ imports }) => ({ imports: imports.filter((known) => known.id !== id) }));
};

/** Keeps how imports are begun again, and forgets those that no list shows any more. */
const keepAgain = (begun: ReadonlyMap<string, () => Promise<void>>): void => {
  const { imports } = appStore.getState();
  for (const id of again.keys()) if (!imports.some((known) => known.id === id)) again.delete(id);
  for (const [id, begin] of begun) again.set(id, begin);
  // One may have failed before its id was known here.
  appStore.setState({ imports: [...imports] });
};

/** Whether a failed import may go well when it is tried again; its bytes are still at hand. */
export const mayRetry = (item: ImportProgress): boolean =>
  item.state === 'failed' && MAY_PASS.has(item.failure.code) && again.has(item.id);

/** Begins a failed import once more, in its place. */
export const retryImport = async (id: string): Promise<void> => {
  const begin = again.get(id);
  dismissImport(id);
  await begin?.();
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
export const takeInOrder = (): void => {
  // What is told before the Project is open waits for it.
  if (startingReviews > 0 || appStore.getState().project === null) return;
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

const importArticles = async (files: readonly PickedFile[], encoding: string | null): Promise<void> => {
  const project = appStore.getState().project?.id ?? (await createProject(NEW_PROJECT_TITLE));
  if (project === null) return;
  const tokens = files.map(({ token }) => token);
  const answer = await desktop().import.start({ project, files: tokens, encoding, forReview: false });
  if (!succeeded(answer)) return;
  keepAgain(
    new Map(
      answer.value.map((id, place) => [id, () => importFiles(files.slice(place, place + 1), encoding)]),
    ),
  );
};

/** Imports picked or dropped articles into the open Project, or into a new one from Home; takes in packed Projects. */
export const importFiles = async (
  files: readonly PickedFile[],
  encoding: string | null = null,
): Promise<void> => {
  const refused = await unpackProjects(files.filter(isPackedProject));
  const articles = files.filter((file) => !isPackedProject(file));
  if (articles.length > 0) await importArticles(articles, encoding);
  for (const { file, failure } of refused)
    replaceImport({ id: file.token, fileName: file.name, state: 'failed', failure });
};

/** Reads a file into the open Project's folder without making a Source of it. */
export const importForReview = async (file: PickedFile): Promise<Result<ImportedSource>> => {
  const { project } = appStore.getState();
  if (project === null) return fail('project-not-open', 'This comparison is not open.');
  startingReviews += 1;
  const answer = await desktop().import.start({
    project: project.id,
    files: [file.token],
    encoding: null,
    forReview: true,
  });
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
  if (succeeded(answer)) await importFiles(answer.value, encoding);
};

export const dropAndImport = async (files: readonly File[]): Promise<void> => {
  const answer = await desktop().files.drop(files);
  if (succeeded(answer)) await importFiles(answer.value);
};

/** Opens the example comparison as a new Project. */
export const openExample = async (): Promise<void> => {
  const answer = await desktop().library.example();
  if (succeeded(answer)) await importFiles(answer.value);
};

export const pasteAndImport = async (title: string, text: string, format: 'text' | 'html'): Promise<void> => {
  const project = appStore.getState().project?.id ?? (await createProject(NEW_PROJECT_TITLE));
  if (project === null) return;
  const answer = await desktop().import.paste({ project, title, text, format });
  if (succeeded(answer)) keepAgain(new Map([[answer.value, () => pasteAndImport(title, text, format)]]));
};

export const cancelImport = async (id: string): Promise<void> => {
  succeeded(await desktop().import.cancel({ import: id }));
};
