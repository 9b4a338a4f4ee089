import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, open, readFile, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { isAway } from '../disk/disk-failure.ts';
import { PRIVATE_FILE } from '../disk/file-modes.ts';
import { errorCode } from '../disk/write-durably.ts';

const HEARTBEAT_MS = 5_000;
/** Six missed heartbeats. Only asked where the holder's process cannot be looked at. */
const STALE_AFTER_MS = 30_000;
/** Long enough for a heartbeat to be seen. */
const WATCH_MS = 1.5 * HEARTBEAT_MS;

/** What telling a stale lock takes; a test brings its own. */
interface LockClock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

const SYSTEM_CLOCK: LockClock = { now: Date.now, wait: delay };

/** Whether a lock that was taken is still held: `gone` where it, or the whole folder, is not there. */
export type LockState = 'ours' | 'theirs' | 'gone';

const holderSchema = z.object({
  token: z.string(),
  pid: z.number().int().positive(),
  host: z.string(),
  /** Tells a process from a later one with the same number; null where the system does not say. */
  processStart: z.string().nullable(),
});

type Holder = z.infer<typeof holderSchema>;

/** The kernel's start time of a process, in clock ticks since boot; null on systems without `/proc`. */
const processStart = (pid: number): string | null => {
  try {
    const stats = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in parentheses may hold spaces; the fields after it do not, and the start is the 20th of them.
    return stats.slice(stats.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
};

const parseHolder = (text: string): Holder | null => {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const readHolder = (path: string): Promise<Holder | null> =>
  readFile(path, 'utf8').then(parseHolder, () => null);

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: unknown) => errorCode(error) !== 'ENOENT',
  );

/** When the heart last beat, in milliseconds since the epoch; null where there is no lock. */
const lastBeat = async (path: string): Promise<number | null> => {
  try {
    // A network drive gives a fresh time for a file that is opened, and a remembered one for its name.
    const handle = await open(path, 'r');
    try {
      return (await handle.stat()).mtimeMs;
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
};

/**
 * Whether the holder's heart beats. A clock that was set, here or on the holder's computer, makes any beat look old or still to
 * come; then only watching the lock tells.
 */
const isBeating = async (path: string, { now, wait }: LockClock): Promise<boolean> => {
  const before = await lastBeat(path);
  if (before === null) return false;
  const age = now() - before;
  if (age >= 0 && age < STALE_AFTER_MS) return true;
  await wait(WATCH_MS);
  const after = await lastBeat(path);
  return after !== null && after !== before;
};

/**
 * Tokens of the locks that this process holds or is about to take. A lock with its number and another token is one that it let
 * go while the disk was away.
 */
const tokensHere = new Set<string>();

const isHeld = async (path: string, holder: Holder | null, clock: LockClock): Promise<boolean> => {
  if (holder === null || holder.host !== hostname()) return isBeating(path, clock);
  if (!isRunning(holder.pid)) return false;
  const start = processStart(holder.pid);
  if (start !== null && holder.processStart !== null && start !== holder.processStart) return false;
  if (holder.pid === process.pid) return tokensHere.has(holder.token);
  return start !== null && holder.processStart !== null ? true : isBeating(path, clock);
};

/** What `link` answers on a file system that gives a file one name only, such as FAT on a stick. */
const WITHOUT_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Gives a file a second name; where the file system knows none, another file with the same content. */
const linkOrWrite = async (from: string, path: string, content: string): Promise<void> => {
  try {
    // Linking, unlike renaming, cannot overwrite a lock that was taken in the meantime.
    await link(from, path);
  } catch (error) {
    if (!WITHOUT_LINKS.has(errorCode(error))) throw error;
    await writeFile(path, content, { flag: 'wx', mode: PRIVATE_FILE });
  }
};

/** Puts the lock down whole, or not at all where one is there: nobody ever reads half a holder. */
const putDown = async (path: string, holder: Holder): Promise<boolean> => {
  const temporary = `${path}.${holder.token}`;
  const content = JSON.stringify(holder);
  try {
    await writeFile(temporary, content, { flag: 'wx', mode: PRIVATE_FILE });
    await linkOrWrite(temporary, path, content);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    // A full disk leaves an empty one behind.
    await unlink(temporary).catch(() => undefined);
  }
};

/** One guard may be left by a process that was killed, and one may be taken by another process in the meantime. */
const GUARD_TRIES = 3;

/** Takes a stale lock over. Only one process at a time may judge and remove it: the one that put the guard down. */
const takeOver = async (
  path: string,
  holder: Holder,
  stale: Holder | null,
  clock: LockClock,
): Promise<boolean> => {
  const guard = `${path}.takeover`;
  for (let tries = 0; tries < GUARD_TRIES; tries += 1) {
    if (await putDown(guard, holder)) {
      try {
        return await replace(path, holder, stale, clock);
      } finally {
        await unlink(guard);
      }
    }
    if (await isHeld(guard, await readHolder(guard), clock)) return false;
    await unlink(guard).catch(() => undefined);
  }
  return false;
};

/** Puts the lock down in place of a stale one; false where another took it in the meantime. */
const replace = async (
  path: string,
  holder: Holder,
  stale: Holder | null,
  clock: LockClock,
): Promise<boolean> => {
  const present = await readHolder(path);
  if (present?.token !== stale?.token && (await exists(path)) && (await isHeld(path, present, clock)))
    return false;
  await unlink(path).catch(() => undefined);
  return await putDown(path, holder);
};

const take = async (path: string, holder: Holder, clock: LockClock): Promise<boolean> => {
  if (await putDown(path, holder)) return true;
  const present = await readHolder(path);
  return !(await isHeld(path, present, clock)) && (await takeOver(path, holder, present, clock));
};

/** One writer a Project: who holds the file `lock` may write, everybody else reads. */
export class ProjectLock {
  readonly #path: string;
  readonly #token: string;
  readonly #heartbeat: NodeJS.Timeout;

  private constructor(path: string, token: string) {
    this.#path = path;
    this.#token = token;
    this.#heartbeat = setInterval(() => {
      const now = new Date();
      utimes(path, now, now).catch(() => undefined);
    }, HEARTBEAT_MS);
    this.#heartbeat.unref();
  }

  /** Answers null where another living process holds the lock. Throws where the folder cannot be written. */
  static async acquire(folder: string, clock: Partial<LockClock> = {}): Promise<ProjectLock | null> {
    const path = join(folder, 'lock');
    const token = randomUUID();
    const start = processStart(process.pid);
    const holder: Holder = { token, pid: process.pid, host: hostname(), processStart: start };
    tokensHere.add(token);
    let isTaken = false;
    try {
      isTaken = await take(path, holder, { ...SYSTEM_CLOCK, ...clock });
      return isTaken ? new ProjectLock(path, token) : null;
    } finally {
      if (!isTaken) tokensHere.delete(token);
    }
  }

  /** True where a living process, this one too, holds the folder's lock. */
  static async isTaken(folder: string, clock: Partial<LockClock> = {}): Promise<boolean> {
    const path = join(folder, 'lock');
    return (await exists(path)) && isHeld(path, await readHolder(path), { ...SYSTEM_CLOCK, ...clock });
  }

  /** `theirs` once another process took the lock over. Throws the system's error where the disk does not tell. */
  async state(): Promise<LockState> {
    try {
      const holder = parseHolder(await readFile(this.#path, 'utf8'));
      // What cannot be understood says nothing about who holds the lock.
      return holder === null || holder.token === this.#token ? 'ours' : 'theirs';
    } catch (error) {
      if (isAway(error)) return 'gone';
      throw error;
    }
  }

  /** Lets others write. Where the disk is away, the lock that stays on it counts for nothing any more. */
  async release(): Promise<void> {
    clearInterval(this.#heartbeat);
    const state = await this.state().catch(() => 'gone' as const);
    if (state === 'ours') await unlink(this.#path).catch(() => undefined);
    tokensHere.delete(this.#token);
  }
}
