import { spawnSync } from 'node:child_process';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ProjectLock } from './project-lock.ts';
import { temporaryFolder } from '../test-project.ts';

const acquire = async (folder: string): Promise<ProjectLock | null> => {
  const lock = await ProjectLock.acquire(folder);
  if (lock !== null) onTestFinished(() => lock.release());
  return lock;
};

/** A lock as another process would have left it. */
const leaveLock = (folder: string, holder: object): Promise<void> =>
  writeFile(
    join(folder, 'lock'),
    JSON.stringify({ token: 'theirs', host: hostname(), processStart: null, ...holder }),
  );

const endedProcess = (): number => spawnSync(process.execPath, ['--version']).pid;

describe('ProjectLock', () => {
  it('is held by one at a time', async () => {
    const folder = await temporaryFolder();
    const lock = await acquire(folder);
    expect(lock).not.toBeNull();
    expect(await acquire(folder)).toBeNull();
    expect(await ProjectLock.isTaken(folder)).toBe(true);
    await lock?.release();
    expect(await ProjectLock.isTaken(folder)).toBe(false);
    expect(await acquire(folder)).not.toBeNull();
  });

  it('goes to one only of many who ask at once', async () => {
    const folder = await temporaryFolder();
    await leaveLock(folder, { pid: endedProcess() });
    const locks = await Promise.all(Array.from({ length: 20 }, () => acquire(folder)));
    const holders = await Promise.all(
      locks.filter((lock) => lock !== null).map((lock) => lock.isStillOurs()),
    );
    expect(holders.filter(Boolean)).toHaveLength(1);
    expect(holders).toHaveLength(1);
  });

  it('is taken over from a process that ended', async () => {
    const folder = await temporaryFolder();
    await leaveLock(folder, { pid: endedProcess() });
    expect(await acquire(folder)).not.toBeNull();
  });

  it.runIf(process.platform === 'linux')(
    'is taken over where the number went to another process',
    async () => {
      const folder = await temporaryFolder();
      await leaveLock(folder, { pid: process.pid, processStart: '1' });
      expect(await acquire(folder)).not.toBeNull();
    },
  );

  it('stays with a process that cannot be looked at while its heart beats, and no longer', async () => {
    const folder = await temporaryFolder();
    await leaveLock(folder, { pid: 1, host: 'another computer' });
    expect(await acquire(folder)).toBeNull();
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(join(folder, 'lock'), longAgo, longAgo);
    expect(await acquire(folder)).not.toBeNull();
  });

  it('notices that it was taken over and does not release what is not its own', async () => {
    const folder = await temporaryFolder();
    const lock = await acquire(folder);
    expect(await lock?.isStillOurs()).toBe(true);
    await leaveLock(folder, { pid: process.pid });
    expect(await lock?.isStillOurs()).toBe(false);
    await lock?.release();
    expect(await readFile(join(folder, 'lock'), 'utf8')).toContain('theirs');
  });
});
