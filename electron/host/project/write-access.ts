import { stat } from 'node:fs/promises';
import { isFull } from '../disk/disk-failure.ts';
import { ProjectLock } from './project-lock.ts';

const ELSEWHERE = 'This comparison is open in another window of the app. It can be read here, not changed.';
const NOT_WRITABLE = 'The folder of this comparison cannot be written. It can be read, not changed.';
const TAKEN_OVER =
  'Another window of the app has taken this comparison over. It can be read here, not changed.';

/** Another process writes the Project now, or has written it: nothing may be written here any more. */
export class LockLost extends Error {
  override readonly name = 'LockLost';
}

/** The lock of a Project that is being opened; null where it is to be taken later; or why it can only be read. */
export const takeLock = async (folder: string, now: () => number): Promise<ProjectLock | null | string> => {
  try {
    return (await ProjectLock.acquire(folder, { now })) ?? ELSEWHERE;
  } catch (error) {
    return isFull(error) ? null : NOT_WRITABLE;
  }
};

/**
 * The right to write one Project's folder. A lock that is away with its folder is neither lost nor held: writing fails with the
 * disk's error until the folder is back. One that could not be taken on a full disk is taken once there is room.
 */
export class WriteAccess {
  #lock: ProjectLock | null;
  #confirming: Promise<void> | null = null;

  constructor(
    private readonly folder: string,
    lock: ProjectLock | null,
    private readonly now: () => number,
  ) {
    this.#lock = lock;
  }

  /** Throws `LockLost` where another process writes, and the system's error where the lock or its folder is not there. */
  async check(): Promise<void> {
    if (await this.#isHeld()) return;
    throw Object.assign(new Error(`No lock in ${this.folder}`), { code: 'ENOENT' });
  }

  /**
   * Takes the lock where it is not held, which only may be done while nothing is being written. `takeUp` makes sure that the
   * folder is as this process left it, and throws where it is not. Throws as `check` does, too.
   */
  confirm(takeUp: () => Promise<void>): Promise<void> {
    this.#confirming ??= this.#confirm(takeUp).finally(() => {
      this.#confirming = null;
    });
    return this.#confirming;
  }

  async release(): Promise<void> {
    await this.#lock?.release();
    this.#lock = null;
  }

  async #isHeld(): Promise<boolean> {
    const state = (await this.#lock?.state()) ?? 'gone';
    if (state === 'theirs') throw new LockLost(TAKEN_OVER);
    return state === 'ours';
  }

  async #confirm(takeUp: () => Promise<void>): Promise<void> {
    if (await this.#isHeld()) return;
    await stat(this.folder);
    const lock = await ProjectLock.acquire(this.folder, { now: this.now });
    if (lock === null) {
      // The folder may have come back with its lock in this moment.
      if (await this.#isHeld()) return;
      throw new LockLost(ELSEWHERE);
    }
    await this.release();
    this.#lock = lock;
    try {
      await takeUp();
    } catch (error) {
      await this.release();
      throw error;
    }
  }
}
