import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, open, readFile, rename, stat, unlink, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from './write-durably.ts';

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

/** Moves a stale lock away; false where another process was quicker. */
const clearStale = async (path: string, judged: Holder | null): Promise<boolean> => {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    return errorCode(error) === 'ENOENT';
  }
  const moved = await readHolder(aside);
  if (moved?.token !== judged?.token) {
    // Linking, unlike renaming, cannot overwrite a lock that was taken in the meantime.
    await link(aside, path).catch(() => undefined);
  }
  await unlink(aside);
  return moved?.token === judged?.token;
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
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        const handle = await open(path, 'wx');
        try {
          await handle.writeFile(JSON.stringify(holder));
        } finally {
          await handle.close();
        }
        return new ProjectLock(path, holder.token);
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      const other = await readHolder(path);
      if (await isHeld(path, other, now())) return null;
      if (!(await clearStale(path, other))) return null;
    }
    return null;
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
