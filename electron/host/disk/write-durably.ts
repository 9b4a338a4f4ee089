import { randomBytes } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PRIVATE_FILE, PRIVATE_FOLDER } from './file-modes.ts';

/** The calls of `node:fs/promises` that durable writing needs; a test passes a disk that fails. */
export type DurableFiles = Pick<typeof nodeFiles, 'open' | 'rename' | 'stat' | 'readlink' | 'unlink'>;

/** Virus scanners and indexers hold a fresh file for moments on Windows; together these waits are about two seconds. */
const RENAME_WAITS_MS = [10, 20, 50, 100, 200, 400, 600, 700];
const HELD_FOR_A_MOMENT = new Set(['EPERM', 'EBUSY', 'EACCES']);
/** Links that point at each other never end; file systems stop at about this many too. */
const MAX_LINKS = 40;

export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Where a write to `path` lands: the end of its symbolic links, even where that file does not exist yet. */
const linkTarget = async (path: string, files: DurableFiles): Promise<string> => {
  let target = resolve(path);
  for (let links = 0; links < MAX_LINKS; links += 1) {
    try {
      target = resolve(dirname(target), await files.readlink(target));
    } catch {
      return target;
    }
  }
  throw new Error(`Too many symbolic links: ${path}`);
};

/** Makes the names in a folder durable. Windows cannot open a folder and needs no such call. */
export const syncFolder = async (
  folder: string,
  files: Pick<DurableFiles, 'open'> = nodeFiles,
): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await files.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes a folder and those above it that are missing, closed to other users; their names are durable on return. */
export const makeFolder = async (folder: string): Promise<void> => {
  const outermost = await nodeFiles.mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  if (outermost === undefined) return;
  let made = resolve(folder);
  while (made.length > resolve(outermost).length) {
    await syncFolder(dirname(made));
    made = dirname(made);
  }
  await syncFolder(dirname(made));
};

/**
 * Makes a folder in one that is there; its name is durable on return. Throws where that one is not there: a folder that is away
 * must not be made anew in its place.
 */
export const makeSubfolder = async (folder: string): Promise<void> => {
  try {
    await nodeFiles.mkdir(folder, { mode: PRIVATE_FOLDER });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    throw error;
  }
  await syncFolder(dirname(folder));
};

const renameWithRetries = async (from: string, to: string, files: DurableFiles): Promise<void> => {
  for (const wait of process.platform === 'win32' ? RENAME_WAITS_MS : []) {
    try {
      return await files.rename(from, to);
    } catch (error) {
      if (!HELD_FOR_A_MOMENT.has(errorCode(error))) throw error;
      await delay(wait);
    }
  }
  await files.rename(from, to);
};

/** Writes every byte from the handle's position on; a disk that takes nothing more is an error, not a short file. */
export const writeFully = async (handle: nodeFiles.FileHandle, bytes: Uint8Array): Promise<void> => {
  let offset = 0;
  while (offset < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset);
    if (bytesWritten === 0) throw Object.assign(new Error('The disk takes no more'), { code: 'ENOSPC' });
    offset += bytesWritten;
  }
};

/** A name that no other write uses. */
export const temporaryName = (): string => `.${randomBytes(12).toString('hex')}.tmp`;

/** Whether a file's name is one of those. */
export const isTemporary = (name: string): boolean => /^\.[0-9a-f]{24}\.tmp$/.test(name);

/** Removes what writes into a folder left behind that were killed. Only for its one writer: another's write would fail. */
export const sweepTemporaries = async (folder: string): Promise<void> => {
  for (const name of await nodeFiles.readdir(folder))
    if (isTemporary(name)) await nodeFiles.rm(join(folder, name), { force: true });
};

const piecesOf = (content: string | Uint8Array | Iterable<Uint8Array>): Iterable<Uint8Array> => {
  if (typeof content === 'string') return [Buffer.from(content, 'utf8')];
  return content instanceof Uint8Array ? [content] : content;
};

const writeNewFile = async (
  path: string,
  pieces: Iterable<Uint8Array>,
  mode: { readonly kept: number | null; readonly fresh: number },
  files: DurableFiles,
): Promise<void> => {
  // Until it has the mode of the file that it replaces, nobody else may read it.
  const handle = await files.open(path, 'wx', mode.kept === null ? mode.fresh : PRIVATE_FILE);
  try {
    if (mode.kept !== null && process.platform !== 'win32') await handle.chmod(mode.kept);
    let length = 0;
    for (const piece of pieces) {
      await writeFully(handle, piece);
      length += piece.length;
    }
    const { size } = await handle.stat();
    if (size !== length) throw new Error(`Wrote ${size} of ${length} bytes`);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Replaces a file so that after a power cut it holds either the old content or the new, never part of one. On return
 * the new content is on the disk. Keeps the file's mode and writes through symbolic links; a new file is its owner's alone unless
 * `freshMode` says otherwise. Throws the system's error
 * and leaves the old file as it was where the disk refuses. Of a content in pieces the next is asked for once the one
 * before is written.
 */
export const writeDurably = async (
  path: string,
  content: string | Uint8Array | Iterable<Uint8Array>,
  files: DurableFiles = nodeFiles,
  freshMode: number = PRIVATE_FILE,
): Promise<void> => {
  const target = await linkTarget(path, files);
  const kept = await files.stat(target).then(
    (stats) => stats.mode & 0o7777,
    () => null,
  );
  const temporary = join(dirname(target), temporaryName());
  try {
    await writeNewFile(temporary, piecesOf(content), { kept, fresh: freshMode }, files);
    await renameWithRetries(temporary, target, files);
  } catch (error) {
    await files.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(target), files);
};
