import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import * as nodeFiles from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../../shared/project/migrations.ts';
import { adding, EMPTY_DIFF, removing, updating } from '../../../shared/project/diff.ts';
import { undone } from '../../../shared/project/history.ts';
import { textOf } from '../../../shared/text/sample-text.ts';
import { loadProject } from './load-project.ts';
import { ProjectStore } from './project-store.ts';
import { unseal } from '../disk/sealed-json.ts';
import {
  codeOf,
  addingTag,
  damageLine,
  expectOk,
  newStore,
  reopened,
  sampleProject,
  sampleSource,
  sampleTag,
  sampleTagging,
  smallDisk,
  tagsIn,
  tearTail,
  temporaryFolder,
} from '../test-project.ts';

const journalIn = async (folder: string): Promise<string> => {
  const name = (await readdir(folder)).find((entry) => entry.startsWith('journal-'));
  return join(folder, name ?? 'no journal');
};

const readJson = async (path: string) => unseal(await readFile(path)) as Record<string, unknown>;

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

describe('opening after damage', () => {
  it('drops a torn last line and goes on', async () => {
    const { folder, store } = await newStore();
    expectOk(await store.edit(addingTag(1)));
    await tearTail(await journalIn(folder));
    const again = await reopened(folder);
    expect(again.recovered).toEqual([]);
    expectOk(await again.edit(addingTag(2)));
    expect(tagsIn(await reopened(folder))).toEqual(['tag-1', 'tag-2']);
  });

  it('replays up to a flipped byte, sets the journal aside and says so', async () => {
    const { folder, store } = await newStore();
    for (const number of [1, 2, 3]) expectOk(await store.edit(addingTag(number)));
    await damageLine(await journalIn(folder), 2);
    const again = await reopened(folder);
    expect(tagsIn(again)).toEqual(['tag-1']);
    expect(again.recovered).toEqual([
      'Of the latest changes, 1 could be read; what follows in “journal-2.ndjson” is damaged.',
      expect.stringContaining('“quarantine”'),
    ]);
    expect(await readdir(join(folder, 'quarantine'))).toHaveLength(1);
    expectOk(await again.edit(addingTag(4)));
    const third = await reopened(folder);
    expect(tagsIn(third)).toEqual(['tag-1', 'tag-4']);
    expect(third.recovered).toEqual([]);
  });

  it('falls back to the version before and replays every edit since', async () => {
    const { folder, store } = await newStore();
    expectOk(await store.edit(addingTag(1)));
    await store.close();
    const second = await reopened(folder);
    expectOk(await second.edit(addingTag(2)));
    await second.close();
    await damageLine(join(folder, 'project.json'), 0);
    await writeFile(
      join(folder, 'project.json'),
      (await readFile(join(folder, 'project.json'), 'utf8')).slice(0, 40),
    );
    const third = await reopened(folder);
    expect(tagsIn(third)).toEqual(['tag-1', 'tag-2']);
    expect(third.recovered).toEqual([
      expect.stringMatching(/“project\.json\.bak” and .* made since.* Nothing is missing\.$/),
      expect.stringContaining('“quarantine”'),
    ]);
    expect(third.readOnly).toBeNull();
  });

  it('falls back to a backup where both versions are damaged', async () => {
    const { folder, store } = await newStore();
    expectOk(await store.edit(addingTag(1)));
    await store.close();
    const second = await reopened(folder);
    expectOk(await second.edit(addingTag(2)));
    await second.close();
    await writeFile(join(folder, 'project.json'), 'not a project');
    await writeFile(join(folder, 'project.json.bak'), '');
    const third = await reopened(folder);
    expect(third.records[sampleProject.id]).toEqual(sampleProject);
    expect(third.recovered[0]).toContain('backup');
    expect((await readdir(join(folder, 'quarantine'))).length).toBeGreaterThanOrEqual(2);
  });

  it('refuses what cannot be read at all, and leaves it as it is', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'project.json'), '{"schema":1,"gener');
    expect(codeOf(await ProjectStore.open(folder))).toBe('unreadable-project');
    expect(await readFile(join(folder, 'project.json'), 'utf8')).toBe('{"schema":1,"gener');
    expect(await readdir(folder)).toEqual(['project.json']);
  });

  it('does not fall back where the disk failed, and writes nothing', async () => {
    const { folder, store } = await newStore();
    expectOk(await store.edit(addingTag(1)));
    await store.close();
    const before = await readFile(join(folder, 'project.json.bak'), 'utf8');
    await rm(join(folder, 'project.json'));
    // Reading a folder fails with EISDIR: the file system's word, not damaged content.
    await mkdir(join(folder, 'project.json'));
    expect(codeOf(await ProjectStore.open(folder))).toBe('unreadable-project');
    expect(await readFile(join(folder, 'project.json.bak'), 'utf8')).toBe(before);
    expect(await readdir(folder)).not.toContain('quarantine');
  });

  it('applies no edit twice where the old journal outlived the new snapshot', async () => {
    const { folder, store } = await newStore();
    for (const number of [1, 2]) expectOk(await store.edit(addingTag(number)));
    expectOk(await store.edit(removing(sampleTag(1))));
    const journal = await journalIn(folder);
    const content = await readFile(journal);
    await store.close();
    await writeFile(journal, content);
    expect(tagsIn(await reopened(folder))).toEqual(['tag-2']);
  });

  it('replays both journals where the new snapshot was never written', async () => {
    const { folder, store } = await newStore({ compactAfterBytes: 1 });
    const before = await readFile(join(folder, 'project.json'));
    expectOk(await store.edit(addingTag(1)));
    expectOk(await store.edit(addingTag(2)));
    await writeFile(join(folder, 'project.json'), before);
    expect(tagsIn(await reopened(folder))).toEqual(['tag-1', 'tag-2']);
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

/** A Project's folder whose snapshot was changed as another version would have. */
const withSnapshot = async (change: (snapshot: Record<string, unknown>) => void): Promise<string> => {
  const folder = await temporaryFolder();
  await ProjectStore.create(folder, sampleProject);
  const snapshot = await readJson(join(folder, 'project.json'));
  change(snapshot);
  await writeFile(join(folder, 'project.json'), JSON.stringify(snapshot));
  return folder;
};

describe('files of other versions', () => {
  it('opens a newer one to read only and does not touch it', async () => {
    const folder = await withSnapshot((snapshot) => {
      snapshot['schema'] = SCHEMA_VERSION + 1;
      (snapshot['records'] as Record<string, unknown>)['s1'] = { kind: 'scribble', id: 's1' };
    });
    const before = await readFile(join(folder, 'project.json'), 'utf8');
    const store = expectOk(await ProjectStore.open(folder));
    expect(store.readOnly).toContain('newer version');
    expect(Object.keys(store.records)).toEqual([sampleProject.id]);
    await store.close();
    expect(await readFile(join(folder, 'project.json'), 'utf8')).toBe(before);
    expect(await readdir(folder)).toEqual(['project.json']);
  });

  it('keeps fields that it does not know, wherever they stand', async () => {
    const quotation = { ...sampleTagging.quotation, colourOfInk: 'blue' };
    const folder = await withSnapshot((snapshot) => {
      snapshot['signedBy'] = 'someone';
      const records = snapshot['records'] as Record<string, unknown>;
      records['tag-1'] = { ...sampleTag(1), mood: 'calm' };
      records['tagging-1'] = { ...sampleTagging, quotation };
    });
    const store = await reopened(folder);
    expectOk(await store.edit(addingTag(2)));
    await store.close();
    const { signedBy, records } = await readJson(join(folder, 'project.json'));
    expect(signedBy).toBe('someone');
    expect(records).toMatchObject({
      'tag-1': { mood: 'calm' },
      'tagging-1': { quotation },
      'tag-2': sampleTag(2),
    });
  });

  it('refuses a file that reaches for the prototype', async () => {
    const folder = await temporaryFolder();
    const text = JSON.stringify({ schema: 1, generation: 1, seq: 0, records: { harbour: sampleProject } });
    await writeFile(
      join(folder, 'project.json'),
      text.replace('"records":{', '"records":{"__proto__":{"kind":"tag"},'),
    );
    expect(codeOf(await loadProject(folder))).toBe('unreadable-project');
  });
});

describe('sources', () => {
  const bytes = new TextEncoder().encode('The quay burned until noon.');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = 'The quay burned until noon.';
  const source = textOf([text]);

  it('are kept with their bytes and read again', async () => {
    const { folder, store } = await newStore();
    expectOk(await store.keepSource(sha256, 'txt', bytes, source));
    expect(expectOk(await store.readSource({ sha256 }))).toEqual(source);
    expect(new Uint8Array(await readFile(join(folder, 'sources', `${sha256}.txt`)))).toEqual(bytes);
  });

  it('are refused under a hash that is not theirs', async () => {
    const { store } = await newStore();
    expect(codeOf(await store.keepSource('0'.repeat(64), 'txt', bytes, source))).toBe('changed-file');
    expect(codeOf(await store.readSource({ sha256: '0'.repeat(64) }))).toBe('source-missing');
  });

  it('keep their text, and the same bytes read as another text become a second one', async () => {
    const { folder, store } = await newStore();
    expectOk(await store.keepSource(sha256, 'txt', bytes, source));
    expectOk(await store.edit(adding(sampleSource(sha256))));
    const stored = join(folder, 'sources', `${sha256}.txt`);
    const { ino } = await stat(stored);
    expectOk(await store.keepSource(sha256, 'txt', bytes, source));
    expect((await stat(stored)).ino).toBe(ino);
    const other = { ...source, text: 'Other words' };
    expect(expectOk(await store.keepSource(sha256, 'txt', bytes, other))).toEqual({ textVersion: 2 });
    expect(expectOk(await store.keepSource(sha256, 'txt', bytes, other))).toEqual({ textVersion: 2 });
    expect(expectOk(await store.readSource({ sha256 }))).toEqual(source);
    expect(expectOk(await store.readSource({ sha256, textVersion: 2 }))).toEqual(other);
  });
});
