import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { PRIVATE_FILE } from '../disk/file-modes.ts';
import { errorCode } from '../disk/write-durably.ts';

const HEARTBEAT_MS = 5_000;
/** Six missed heartbeats. Only asked where the holder's process cannot be looked at. */
const STALE_AFTER_MS = 30_000;

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

const readHolder = async (path: string): Promise<Holder | null> => {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: unknown) => errorCode(error) !== 'ENOENT',
  );

const beatRecently = async (path: string, now: number): Promise<boolean> => {
  const stats = await stat(path).catch(() => null);
  return stats !== null && now - stats.mtimeMs < STALE_AFTER_MS;
};

const isHeld = async (path: string, holder: Holder | null, now: number): Promise<boolean> => {
  if (holder === null || holder.host !== hostname()) return beatRecently(path, now);
  if (!isRunning(holder.pid)) return false;
  const start = processStart(holder.pid);
  if (start !== null && holder.processStart !== null) return start === holder.processStart;
  return beatRecently(path, now);
};

/** Puts the lock down whole, or not at all where one is there: nobody ever reads half a holder. */
const putDown = async (path: string, holder: Holder): Promise<boolean> => {
  const temporary = `${path}.${holder.token}`;
  await writeFile(temporary, JSON.stringify(holder), { flag: 'wx', mode: PRIVATE_FILE });
  try {
    // Linking, unlike renaming, cannot overwrite a lock that was taken in the meantime.
    await link(temporary, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(temporary);
  }
};

/** One guard may be left by a process that was killed, and one may be taken by another process in the meantime. */
const GUARD_TRIES = 3;

/** Takes a stale lock over. Only one process at a time may judge and remove it: the one that put the guard down. */
const takeOver = async (path: string, holder: Holder, now: () => number): Promise<boolean> => {
  const guard = `${path}.takeover`;
  for (let tries = 0; tries < GUARD_TRIES; tries += 1) {
    if (await putDown(guard, holder)) {
      try {
        return await judge(path, holder, now);
      } finally {
        await unlink(guard);
      }
    }
    if (await isHeld(guard, await readHolder(guard), now())) return false;
    await unlink(guard).catch(() => undefined);
  }
  return false;
};

const judge = async (path: string, holder: Holder, now: () => number): Promise<boolean> => {
  if ((await exists(path)) && (await isHeld(path, await readHolder(path), now()))) return false;
  await unlink(path).catch(() => undefined);
  return await putDown(path, holder);
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
  static async acquire(folder: string, now: () => number = Date.now): Promise<ProjectLock | null> {
    const path = join(folder, 'lock');
    const holder: Holder = {
      token: randomUUID(),
      pid: process.pid,
      host: hostname(),
      processStart: processStart(process.pid),
    };
    if (await putDown(path, holder)) return new ProjectLock(path, holder.token);
    if (await isHeld(path, await readHolder(path), now())) return null;
    return (await takeOver(path, holder, now)) ? new ProjectLock(path, holder.token) : null;
  }

  /** True where a living process, this one too, holds the folder's lock. */
  static async isTaken(folder: string, now: () => number = Date.now): Promise<boolean> {
    const path = join(folder, 'lock');
    return (await exists(path)) && isHeld(path, await readHolder(path), now());
  }

  /** False once another process took the lock over, e.g. while this computer slept. */
  async isStillOurs(): Promise<boolean> {
    const holder = await readHolder(this.#path);
    // A read that failed for another reason says nothing about who holds the lock.
    return holder === null ? exists(this.#path) : holder.token === this.#token;
  }

  async release(): Promise<void> {
    clearInterval(this.#heartbeat);
    if (await this.isStillOurs()) await unlink(this.#path).catch(() => undefined);
  }
}
