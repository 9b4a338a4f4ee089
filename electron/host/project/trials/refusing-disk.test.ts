import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { loadProject } from '../load-project.ts';
import { ProjectStore } from '../project-store.ts';
import { codeOf, expectOk, sampleProject, temporaryFolder } from '../../test-project.ts';
import { writeDurably } from '../../disk/write-durably.ts';
import { FaultyDisk } from './faulty-disk.ts';
import { numberedEdit, tagsAfter, tagsOf } from './numbered-edits.ts';

const PAGE = 4096;
/** The disk is filled up to so many pages, less one each time. */
const MOST_PAGES = 24;
const SMALL = { groupWithinMs: 0, compactAfterBytes: 6000 };
/** Edits that are there before anything goes wrong. */
const BEFORE = 40;
/** Enough to fill any of the disks below. */
const MOST_EDITS = 1500;

const storeIn = async (folder: string, options: typeof SMALL = SMALL): Promise<ProjectStore> => {
  await mkdir(folder, { recursive: true });
  await ProjectStore.create(folder, sampleProject);
  const store = expectOk(await ProjectStore.open(folder, options));
  for (let seq = 1; seq <= BEFORE; seq += 1) expectOk(await store.edit(numberedEdit(seq)));
  return store;
};

/** Edits until the disk refuses; answers the last edit that was acknowledged, and how the next one failed. */
const editUntilRefused = async (
  store: ProjectStore,
  from: number,
): Promise<{ last: number; failure: string }> => {
  for (let seq = from + 1; seq < from + MOST_EDITS; seq += 1) {
    const result = await store.edit(numberedEdit(seq));
    if (!result.ok) return { last: seq - 1, failure: result.failure.code };
  }
  return { last: from + MOST_EDITS - 1, failure: 'none' };
};

const expectOnDisk = async (folder: string, seq: number): Promise<void> => {
  const loaded = expectOk(await loadProject(folder));
  expect(loaded.seq).toBe(seq);
  expect(tagsOf(loaded.records)).toEqual(tagsAfter(seq));
};

/** After the cause is gone the same store takes edits again, and another one finds them. */
const expectRecovery = async (folder: string, store: ProjectStore, last: number): Promise<void> => {
  expectOk(await store.edit(numberedEdit(last + 1)));
  await expectOnDisk(folder, last + 1);
  await store.close();
  await expectOnDisk(folder, last + 1);
};

/** A disk that a test can fill. */
interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes. */
  readonly leave: (bytes: number) => void;
  readonly makeRoom: () => void;
  readonly end: () => void;
}

const simulated = async (): Promise<SmallDisk> => {
  const folder = await temporaryFolder();
  const disk = new FaultyDisk(folder);
  return {
    folder,
    leave: (bytes) => (disk.room = bytes),
    makeRoom: () => (disk.room = Number.POSITIVE_INFINITY),
    end: () => disk.end(),
  };
};

const mount = (place: string): void =>
  void execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', place], { stdio: 'ignore' });
const unmount = (place: string): void => void execFileSync('umount', ['-l', place]);

/** A file system of two megabytes in memory. */
const mounted = async (): Promise<SmallDisk> => {
  const place = await temporaryFolder();
  mount(place);
  const filler = join(place, 'filler');
  return {
    folder: join(place, 'project'),
    leave: (bytes) => {
      rmSync(filler, { force: true });
      const { bavail, bsize } = statfsSync(place);
      writeFileSync(filler, Buffer.alloc(bavail * bsize - bytes));
    },
    makeRoom: () => rmSync(filler),
    end: () => unmount(place),
  };
};

/** Whether this process may mount a file system; where not, the simulated disk stands for it. */
const mayMount = ((): boolean => {
  const place = mkdtempSync(join(tmpdir(), 'crossread-test-'));
  try {
    mount(place);
    unmount(place);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true });
  }
})();

const disks: readonly (readonly [string, () => Promise<SmallDisk>])[] = [
  ['simulated', simulated],
  ...(mayMount ? ([['mounted', mounted]] as const) : []),
];

describe.each(disks)('a full disk, %s', (_, begin) => {
  it(
    'at any 4 KB step loses nothing, is told of, and takes edits once there is room',
    { timeout: 120_000 },
    async () => {
      // prettier-ignore
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      for (let pages = 0; pages <= MOST_PAGES; pages += 1) {
        const { folder, leave, makeRoom, end } = await begin();
        try {
          const store = await storeIn(folder);
          leave(pages * PAGE);
          const { last, failure } = await editUntilRefused(store, BEFORE);
          expect(failure, `${String(pages)} pages`).toBe('disk-full');
          await expectOnDisk(folder, last);
          makeRoom();
          await expectRecovery(folder, store, last);
        } finally {
          end();
        }
      }
    },
  );

  it('keeps the old file whole where a new one does not fit', async () => {
    const { folder, leave, end } = await begin();
    try {
      await mkdir(folder, { recursive: true });
      const path = join(folder, 'notes.json');
      const old = Buffer.alloc(3 * PAGE, 'a');
      await writeDurably(path, old);
      for (let pages = 0; pages < 6; pages += 1) {
        leave(pages * PAGE);
        await expect(writeDurably(path, Buffer.alloc(6 * PAGE + 1, 'b'))).rejects.toThrow(/ENOSPC/);
        expect(readFileSync(path).equals(old)).toBe(true);
        expect(readdirSync(folder)).toEqual(['notes.json']);
      }
    } finally {
      end();
    }
  });
});

describe('a disk that refuses', () => {
  it.each(['EACCES', 'EROFS', 'EPERM'] as const)('midway with %s keeps what was there', async (code) => {
    const folder = await temporaryFolder();
    const disk = new FaultyDisk(folder);
    onTestFinished(() => disk.end());
    const store = await storeIn(folder);
    disk.refuses = code;
    const { last, failure } = await editUntilRefused(store, BEFORE);
    expect(failure).toBe('not-allowed');
    await expectOnDisk(folder, last);
    disk.refuses = null;
    await expectRecovery(folder, store, last);
  });

  it('from the start opens the project for reading, with the reason', async () => {
    const folder = await temporaryFolder();
    await (await storeIn(folder)).close();
    const disk = new FaultyDisk(folder);
    onTestFinished(() => disk.end());
    disk.refuses = 'EROFS';
    const store = expectOk(await ProjectStore.open(folder, SMALL));
    expect(store.readOnly).toContain('cannot be written');
    expect(codeOf(await store.edit(numberedEdit(BEFORE + 1)))).toBe('read-only');
    await expectOnDisk(folder, BEFORE);
  });

  it('to sync has acknowledged nothing, and the next edits are kept', async () => {
    const folder = await temporaryFolder();
    const disk = new FaultyDisk(folder);
    onTestFinished(() => disk.end());
    // No snapshot is written meanwhile: its sync could be the one that fails.
    const store = await storeIn(folder, { ...SMALL, compactAfterBytes: Number.POSITIVE_INFINITY });
    for (let round = 0; round < 12; round += 1) {
      const seq = BEFORE + round + 1;
      disk.failingSyncs = 1;
      expect(codeOf(await store.edit(numberedEdit(seq)))).toBe('disk-failed');
      disk.failingSyncs = 0;
      expectOk(await store.edit(numberedEdit(seq)));
      await expectOnDisk(folder, seq);
    }
    await store.close();
    await expectOnDisk(folder, BEFORE + 12);
  });

  it('long writes gets them in parts', async () => {
    const folder = await temporaryFolder();
    const disk = new FaultyDisk(folder);
    onTestFinished(() => disk.end());
    disk.mostAtOnce = 100;
    const store = await storeIn(folder);
    await store.close();
    await expectOnDisk(folder, BEFORE);
  });
});
