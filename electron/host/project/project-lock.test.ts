import { spawnSync } from 'node:child_process';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ProjectLock } from './project-lock.ts';
import { temporaryFolder } from '../test-project.ts';
import { interpose } from './trials/disk-calls.ts';

const acquire = async (
  folder: string,
  clock: Parameters<typeof ProjectLock.acquire>[1] = {},
): Promise<ProjectLock | null> => {
  const lock = await ProjectLock.acquire(folder, clock);
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

const elsewhere = async (at: Date): Promise<string> => {
  const folder = await temporaryFolder();
  await leaveLock(folder, { pid: 1, host: 'another computer' });
  await utimes(join(folder, 'lock'), at, at);
  return folder;
};

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
    const holders = await Promise.all(locks.filter((lock) => lock !== null).map((lock) => lock.state()));
    expect(holders).toEqual(['ours']);
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

  describe('of a process that cannot be looked at', () => {
    const longAgo = new Date(Date.now() - 60_000);
    const silence = { wait: () => Promise.resolve() };

    it('stays with it while its heart beats, and no longer', async () => {
      expect(await ProjectLock.acquire(await elsewhere(new Date()))).toBeNull();
      expect(await acquire(await elsewhere(longAgo), silence)).not.toBeNull();
    });

    it.each([
      ['forward', -60 * 60_000],
      ['back', 60 * 60_000],
    ])('stays with it where a clock was set %s by an hour', async (_, difference) => {
      const folder = await elsewhere(new Date(Date.now() + difference));
      const beat = new Date(Date.now() + difference + 5000);
      const wait = () => utimes(join(folder, 'lock'), beat, beat);
      expect(await ProjectLock.acquire(folder, { wait })).toBeNull();
    });

    it('is taken over where it comes from the future and no heart beats', async () => {
      expect(await acquire(await elsewhere(new Date(Date.now() + 60 * 60_000)), silence)).not.toBeNull();
    });
  });

  it('stays with this process whatever the clock says', async () => {
    const folder = await temporaryFolder();
    await acquire(folder);
    for (const now of [() => 0, () => Date.now() + 1e9])
      expect(await ProjectLock.acquire(folder, { now })).toBeNull();
  });

  it('is held by one at a time where the file system knows no second names', async () => {
    const folder = await temporaryFolder();
    const end = interpose(({ name }, proceed) => {
      if (name === 'link') throw Object.assign(new Error('EPERM: link'), { code: 'EPERM' });
      return proceed();
    });
    onTestFinished(end);
    const lock = await acquire(folder);
    expect(await lock?.state()).toBe('ours');
    expect(await acquire(folder)).toBeNull();
    expect(await readdir(folder)).toEqual(['lock']);
  });

  it('notices that it was taken over and does not release what is not its own', async () => {
    const folder = await temporaryFolder();
    const lock = await acquire(folder);
    expect(await lock?.state()).toBe('ours');
    await leaveLock(folder, { pid: process.pid });
    expect(await lock?.state()).toBe('theirs');
    await lock?.release();
    expect(await readFile(join(folder, 'lock'), 'utf8')).toContain('theirs');
  });
});
