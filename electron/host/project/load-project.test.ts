import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removing } from '../../../shared/project/diff.ts';
import { SCHEMA_VERSION } from '../../../shared/project/migrations.ts';
import {
  addingTag,
  codeOf,
  damageLine,
  expectOk,
  journalIn,
  newStore,
  readJson,
  reopened,
  sampleProject,
  sampleTag,
  sampleTagging,
  tagsIn,
  tearTail,
  temporaryFolder,
} from '../test-project.ts';
import { loadProject } from './load-project.ts';
import { ProjectStore } from './project-store.ts';

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
