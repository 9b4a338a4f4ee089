import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { ProjectLock } from '../project/project-lock.ts';
import { errorCode, isTemporary, makeFolder, syncFolder, writeDurably } from '../disk/write-durably.ts';

/** What belongs to a process, not to the Project. */
const LEFT_BEHIND = new Set(['lock', 'lock.takeover']);

/** Whether `folder` is `above` or lies somewhere in it. */
export const liesIn = (folder: string, above: string): boolean => {
  const [first] = relative(above, folder).split(/[\\/]/);
  return first !== '..' && !(first ?? '').includes(':');
};

const copyInto = async (from: string, to: string): Promise<void> => {
  await makeFolder(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (LEFT_BEHIND.has(entry.name) || isTemporary(entry.name)) continue;
    if (entry.isDirectory()) await copyInto(source, target);
    // Links and devices are no part of a Project.
    else if (entry.isFile()) await writeDurably(target, await readFile(source));
  }
};

const isFree = async (path: string): Promise<boolean> =>
  (await stat(path).catch((error: unknown) => errorCode(error))) === 'ENOENT';

/** Copies a folder so that under its name there is all of it or nothing. A name that is taken gets another one. */
const copyFolder = async (from: string, into: string, name: string): Promise<void> => {
  const beginning = join(into, `.${randomUUID()}`);
  await makeFolder(into);
  try {
    await copyInto(join(from, name), beginning);
    const free = (await isFree(join(into, name))) ? name : freshNameLike(name);
    await rename(beginning, join(into, free));
    await syncFolder(into);
  } catch (error) {
    await rm(beginning, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
};

/** In the trash the name tells when the Project was put there: `<id>-<milliseconds>`. */
const freshNameLike = (name: string): string => {
  const trashedAt = /-(\d{10,16})$/.exec(name)?.[0] ?? '';
  return `${randomUUID()}${trashedAt}`;
};

/** Copies folders beside what the other place holds, by their names below it. Durable on return; throws where the disk refuses. */
export const copyFolders = async (from: string, to: string, names: readonly string[]): Promise<void> => {
  await makeFolder(to);
  for (const name of names)
    await copyFolder(join(from, dirname(name)), join(to, dirname(name)), basename(name));
};

/** Removes what was copied, as far as the disk lets it: what stays behind does no harm. */
export const removeFolders = async (from: string, names: readonly string[]): Promise<void> => {
  for (const name of names) {
    await rm(join(from, name), { recursive: true, force: true }).catch(() => undefined);
    // A folder that held nothing else, such as the trash.
    if (dirname(name) !== '.') await rmdir(join(from, dirname(name))).catch(() => undefined);
  }
};

/** The locks of all Projects, so that nobody edits what is being moved; null where one is held by another. */
export const lockAll = async (
  folders: readonly string[],
  now: () => number,
): Promise<readonly ProjectLock[] | null> => {
  const locks: ProjectLock[] = [];
  for (const folder of folders) {
    const lock = await ProjectLock.acquire(folder, { now });
    if (lock === null) {
      await Promise.all(locks.map((held) => held.release()));
      return null;
    }
    locks.push(lock);
  }
  return locks;
};
