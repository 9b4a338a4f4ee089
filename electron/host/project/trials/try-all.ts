import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Crash, DiskState } from './crash-states.ts';

/** Tells a state by what it holds, so that equal ones are read once. */
const digestOf = ({ files, folders }: DiskState): string => {
  const hash = createHash('sha1').update([...folders].toSorted().join('\n'));
  for (const [path, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`\n${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
};

const putDown = ({ files, folders }: DiskState, root: string, place: string): void => {
  rmSync(place, { recursive: true, force: true });
  for (const folder of folders) mkdirSync(join(place, relative(root, folder)), { recursive: true });
  for (const [path, bytes] of files) {
    const to = join(place, relative(root, path));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes);
  }
};

interface Ground {
  /** What was recorded. */
  readonly root: string;
  /** Where the states are put down; `root` itself where the files tell their own place. */
  readonly place: string;
}

/**
 * Calls `check` with every state, put down on the disk where it was not met before; `found` is what a read of it gave. Answers
 * how many there were.
 */
export const tryAll = async <T>(
  crashes: Iterable<Crash>,
  { root, place }: Ground,
  read: (place: string) => Promise<T>,
  check: (found: T, acknowledged: readonly string[]) => void,
): Promise<number> => {
  const known = new Map<string, T>();
  let states = 0;
  for (const { state, acknowledged } of crashes) {
    states += 1;
    const digest = digestOf(state);
    if (!known.has(digest)) {
      putDown(state, root, place);
      known.set(digest, await read(place));
    }
    check(known.get(digest) as T, acknowledged);
  }
  return states;
};
