import { cp, readdir, writeFile } from 'node:fs/promises';
import * as nodeFiles from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adding, EMPTY_DIFF, removing, updating } from '../../../shared/project/diff.ts';
import { undone } from '../../../shared/project/history.ts';
import { ProjectStore } from './project-store.ts';
import {
  codeOf,
  addingTag,
  expectOk,
  newStore,
  readJson,
  reopened,
  sampleProject,
  sampleTag,
  smallDisk,
  tagsIn,
  temporaryFolder,
} from '../test-project.ts';

describe('an acknowledged edit', () => {
  it('is on the disk before anything is closed', async () => {
    const { folder, store } = await newStore();
    expect(await store.edit(addingTag(1))).toEqual({ ok: true, value: { seq: 1 } });
    expect(tagsIn(await reopened(folder))).toEqual(['tag-1']);
    await store.close();
  });

  it('keeps its order among many at once', async () => {
    const { folder, store } = await newStore({ groupWithinMs: 5 });
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, number) => store.edit(addingTag(number))),
    );
    expect(results.map((result) => result.ok && result.value.seq)).toEqual(
      Array.from({ length: 200 }, (_, i) => i + 1),
    );
    await store.close();
    expect(tagsIn(await reopened(folder))).toHaveLength(200);
  });

  it('is there at every step of writing, whenever the process is killed', async () => {
    const copies: { folder: string; acknowledged: number }[] = [];
    const aside = await temporaryFolder();
    let acknowledged = 0;
    let watched = '';
    const copying =
      <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        const copy = { folder: join(aside, String(copies.length)), acknowledged };
        copies.push(copy);
        await cp(watched, copy.folder, { recursive: true });
        return call(...args);
      };
    const files = {
      ...nodeFiles,
      open: copying(nodeFiles.open),
      rename: copying(nodeFiles.rename),
    } as typeof nodeFiles;
    watched = await temporaryFolder();
    await ProjectStore.create(watched, sampleProject);
    const store = expectOk(
      await ProjectStore.open(watched, { files, groupWithinMs: 0, compactAfterBytes: 600 }),
    );
    for (let number = 1; number <= 25; number += 1) {
      expectOk(await store.edit(addingTag(number)));
      acknowledged = number;
    }
    await store.close();
    expect(copies.length).toBeGreaterThan(15);
    for (const copy of copies) {
      const tags = tagsIn(await reopened(copy.folder));
      expect(tags).toEqual(Array.from({ length: tags.length }, (_, i) => `tag-${i + 1}`));
      expect(tags.length).toBeGreaterThanOrEqual(copy.acknowledged);
    }
  });
});

const act = (number: number) => ({ kind: 'step', label: `Add tag ${number}`, key: null }) as const;
const labelsIn = (store: ProjectStore) => ({
  done: store.history.done.map(({ label }) => label),
  undone: store.history.undone.map(({ label }) => label),
});

describe('the history', () => {
  it('outlives a kill, from the journal', async () => {
    const { folder, store } = await newStore();
    for (const number of [1, 2, 3]) expectOk(await store.edit(addingTag(number), act(number)));
    expectOk(await store.edit(removing(sampleTag(3)), { kind: 'undo' }));
    const again = await reopened(folder);
    expect(labelsIn(again)).toEqual({ done: ['Add tag 1', 'Add tag 2'], undone: ['Add tag 3'] });
    expect(again.history).toEqual(store.history);
  });

  it('outlives closing and every snapshot, and leads back to the start', async () => {
    const { folder, store } = await newStore({ compactAfterBytes: 600 });
    for (let number = 1; number <= 12; number += 1)
      expectOk(await store.edit(addingTag(number), act(number)));
    await store.close();
    const again = await reopened(folder);
    for (let back = undone(again.history); back !== null; back = undone(again.history))
      expectOk(await again.edit(back.diff, { kind: 'undo' }));
    expect(tagsIn(again)).toEqual([]);
    expect(again.history.undone).toHaveLength(12);
  });

  it('goes back with an edit that could not be saved', async () => {
    const disk = smallDisk(100_000);
    const { store } = await newStore({ files: disk.files });
    expectOk(await store.edit(addingTag(1), act(1)));
    disk.room = 50;
    expect(codeOf(await store.edit(addingTag(2), act(2)))).toBe('disk-full');
    expect(labelsIn(store).done).toEqual(['Add tag 1']);
  });

  it('is empty where the file holds something else, and everything else opens', async () => {
    const { folder, store } = await newStore();
    expectOk(await store.edit(addingTag(1), act(1)));
    await store.close();
    const path = join(folder, 'project.json');
    await writeFile(path, JSON.stringify({ ...(await readJson(path)), history: { done: 'much' } }));
    const again = await reopened(folder);
    expect(labelsIn(again)).toEqual({ done: [], undone: [] });
    expect(tagsIn(again)).toEqual(['tag-1']);
    expect(again.recovered).toEqual([]);
  });
});

describe('one writer', () => {
  it('lets a second opener read only, and write once the first has closed', async () => {
    const { folder, store } = await newStore();
    expectOk(await store.edit(addingTag(1)));
    const reader = expectOk(await ProjectStore.open(folder));
    expect(reader.readOnly).toContain('another window');
    expect(tagsIn(reader)).toEqual(['tag-1']);
    expect(codeOf(await reader.edit(addingTag(2)))).toBe('read-only');
    await reader.close();
    await store.close();
    expect((await reopened(folder)).readOnly).toBeNull();
  });

  it('begins no journal once another took the lock over', async () => {
    const { folder, store } = await newStore();
    await reopened(folder);
    expect(codeOf(await store.edit(addingTag(1)))).toBe('read-only');
    expect((await readdir(folder)).toSorted()).toEqual(['lock', 'project.json']);
  });

  it('stops writing once another took the lock over', async () => {
    const { folder, store } = await newStore();
    expectOk(await store.edit(addingTag(1)));
    const other = await reopened(folder);
    const refused = await Promise.all([store.edit(addingTag(2)), store.edit(addingTag(3))]);
    expect(refused.map(codeOf)).toEqual(['read-only', 'read-only']);
    expect(store.readOnly).toContain('taken');
    expect(tagsIn(store)).toEqual(['tag-1']);
    await store.close();
    expectOk(await other.edit(addingTag(3)));
  });
});

describe('an edit that does not fit', () => {
  it.each([
    ['adds what is there', addingTag(1)],
    ['changes what is not there', updating([sampleTag(7), sampleTag(7, 'x')])],
    ['removes what is not there', removing(sampleTag(7))],
    ['adds a second project', adding({ ...sampleProject, id: 'other' as typeof sampleProject.id })],
    ['removes the project', removing(sampleProject)],
    ['stands under another name', { ...EMPTY_DIFF, added: { other: sampleTag(8) } }],
    [
      'reaches for the prototype',
      { ...EMPTY_DIFF, added: JSON.parse('{"__proto__": {"id": "__proto__"}}') as never },
    ],
  ])('%s: is refused and changes nothing', async (_what, diff) => {
    const { store } = await newStore();
    expectOk(await store.edit(addingTag(1)));
    const before = store.records;
    expect(codeOf(await store.edit(diff))).toBe('edit-does-not-fit');
    expect(store.records).toEqual(before);
  });
});

describe('a full disk', () => {
  it('fails the edit, keeps what was acknowledged and goes on once there is room', async () => {
    const disk = smallDisk(100_000);
    const { folder, store } = await newStore({ files: disk.files });
    expectOk(await store.edit(addingTag(1)));
    disk.room = 50;
    const [second, third] = await Promise.all([store.edit(addingTag(2)), store.edit(addingTag(3))]);
    expect([codeOf(second), codeOf(third)]).toEqual(['disk-full', 'disk-full']);
    expect(tagsIn(store)).toEqual(['tag-1']);
    expect(codeOf(await store.edit(addingTag(4)))).toBe('disk-full');
    disk.room = 100_000;
    expect(await store.edit(addingTag(5))).toEqual({ ok: true, value: { seq: 2 } });
    expect(tagsIn(await reopened(folder))).toEqual(['tag-1', 'tag-5']);
  });

  it('loses nothing where the snapshot at the end does not fit', async () => {
    const disk = smallDisk(100_000);
    const { folder, store } = await newStore({ files: disk.files });
    expectOk(await store.edit(addingTag(1)));
    disk.room = 0;
    await store.close();
    expect(tagsIn(await reopened(folder))).toEqual(['tag-1']);
  });
});

describe('a disk that fails to sync', () => {
  it('does not bring an edit back that was told to have failed, once others followed', async () => {
    let failing = false;
    const open = async (...args: Parameters<typeof nodeFiles.open>) => {
      const handle = await nodeFiles.open(...args);
      const sync = handle.sync.bind(handle);
      handle.sync = () => (failing ? Promise.reject(new Error('input/output error')) : sync());
      return handle;
    };
    const { folder, store } = await newStore({ files: { ...nodeFiles, open } });
    expectOk(await store.edit(addingTag(1)));
    failing = true;
    const failed = await Promise.all([store.edit(addingTag(2)), store.edit(addingTag(3))]);
    expect(failed.map(codeOf)).toEqual(['disk-failed', 'disk-failed']);
    failing = false;
    expectOk(await store.edit(addingTag(4)));
    expect(tagsIn(store)).toEqual(['tag-1', 'tag-4']);
    expect(tagsIn(await reopened(folder))).toEqual(['tag-1', 'tag-4']);
  });
});
