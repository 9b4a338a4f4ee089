import { type Dirent, type Stats } from 'node:fs';
import { chmod, lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PRIVATE_FILE, PRIVATE_FOLDER } from '../disk/file-modes.ts';
import { isTemporary } from '../disk/write-durably.ts';
import { SNAPSHOT_NAME } from '../project/project-snapshot.ts';

const OTHERS = 0o077;
/** Settings, and where the Projects were moved to, with what was kept of them. */
const OWN_FILE = /^(?:settings|moved)\.json(?:\.|$)/;
/** The trash and Projects, also those that are being made or moved. One whose folder was renamed is known by its snapshot. */
const OWN_FOLDER = /^(?:trash|\.?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const isOpen = ({ mode }: Stats): boolean => (mode % 0o1000) % (OTHERS + 1) !== 0;

/** Only who owns a file may change its mode; that of another is none of this library's business. */
const setMode = (path: string, mode: number): Promise<void> => chmod(path, mode).catch(() => undefined);

/** A folder's own mode is changed last, so that what was interrupted is gone through again. Links are not followed. */
const closeFolder = async (folder: string): Promise<void> => {
  if (!isOpen(await lstat(folder))) return;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await closeFolder(path);
    else if (entry.isFile()) await setMode(path, PRIVATE_FILE);
  }
  await setMode(folder, PRIVATE_FOLDER);
};

const isOwn = async (library: string, entry: Dirent): Promise<boolean> => {
  if (entry.isFile()) return OWN_FILE.test(entry.name) || isTemporary(entry.name);
  if (!entry.isDirectory()) return false;
  if (OWN_FOLDER.test(entry.name)) return true;
  return await stat(join(library, entry.name, SNAPSHOT_NAME)).then(
    () => true,
    () => false,
  );
};

/**
 * Takes all rights to a library from other users of the machine: folders 0700, files 0600. In a folder that holds other things
 * too, as one that the reader chose may, only the Projects are closed. Does nothing where the disk keeps no modes.
 */
export const closeLibrary = async (library: string): Promise<void> => {
  if (process.platform === 'win32' || !isOpen(await stat(library))) return;
  let holdsOthers = false;
  for (const entry of await readdir(library, { withFileTypes: true })) {
    const path = join(library, entry.name);
    if (!(await isOwn(library, entry))) holdsOthers = true;
    else if (entry.isDirectory()) await closeFolder(path);
    else await setMode(path, PRIVATE_FILE);
  }
  if (!holdsOthers) await setMode(library, PRIVATE_FOLDER);
};
