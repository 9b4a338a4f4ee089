import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import * as nodeFiles from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Journal, journalGeneration, journalName, readJournal } from './journal.ts';
import { addingTag, damageLine, tearTail, temporaryFolder } from '../test-project.ts';

const begin = async (options: Parameters<typeof Journal.begin>[3] = {}) => {
  const path = join(await temporaryFolder(), journalName(3));
  const journal = await Journal.begin(path, 3, 10, { groupWithinMs: 0, ...options });
  onTestFinished(() => journal.close());
  return { path, journal };
};

describe('Journal', () => {
  it('is read again as it was written', async () => {
    const { path, journal } = await begin();
    const act = { kind: 'step', label: 'Add “},"diff":{”', key: null } as const;
    await journal.append(11, addingTag(1), act);
    await journal.append(12, addingTag(2));
    const entries = [
      { seq: 11, diff: addingTag(1), move: act },
      { seq: 12, diff: addingTag(2), move: { kind: 'none' } },
    ];
    expect(await readJournal(path, 3)).toEqual({ generation: 3, base: 10, entries, end: 'clean' });
    expect(journal.bytes).toBe((await stat(path)).size);
  });

  it('finds a changed move as surely as a changed edit', async () => {
    const { path, journal } = await begin();
    await journal.append(11, addingTag(1), { kind: 'step', label: 'Add a tag', key: null });
    await writeFile(path, (await readFile(path, 'utf8')).replace('Add a tag', 'Add a bag'));
    expect(await readJournal(path, 3)).toMatchObject({ entries: [], end: 'damaged' });
  });

  it('goes on where it ended', async () => {
    const { path, journal } = await begin();
    await journal.append(11, addingTag(1));
    const resumed = await Journal.resume(path, 3);
    await resumed.append(12, addingTag(2));
    await resumed.close();
    expect((await readJournal(path, 3))?.entries.map(({ seq }) => seq)).toEqual([11, 12]);
  });

  it('shares one fsync among edits that come together', async () => {
    let syncs = 0;
    const open = async (...args: Parameters<typeof nodeFiles.open>) => {
      const handle = await nodeFiles.open(...args);
      const sync = handle.sync.bind(handle);
      handle.sync = () => {
        syncs += 1;
        return sync();
      };
      return handle;
    };
    const { journal } = await begin({ files: { ...nodeFiles, open }, groupWithinMs: 20 });
    const before = syncs;
    await Promise.all(Array.from({ length: 50 }, (_, index) => journal.append(11 + index, addingTag(index))));
    expect(syncs - before).toBe(1);
  });

  it('acknowledges nothing before the fsync', async () => {
    const held: { finish?: () => void } = {};
    let holding = false;
    const open = async (...args: Parameters<typeof nodeFiles.open>) => {
      const handle = await nodeFiles.open(...args);
      const sync = handle.sync.bind(handle);
      handle.sync = async () => {
        if (holding) await new Promise<void>((resolve) => (held.finish = resolve));
        await sync();
      };
      return handle;
    };
    const { path, journal } = await begin({ files: { ...nodeFiles, open } });
    holding = true;
    let acknowledged = false;
    const appended = journal.append(11, addingTag(1)).then(() => (acknowledged = true));
    const written = async () => (await readFile(path, 'utf8')).includes('tag-1');
    while (!(await written())) await new Promise(setImmediate);
    expect(acknowledged).toBe(false);
    holding = false;
    held.finish?.();
    await appended;
    expect(acknowledged).toBe(true);
  });

  it('takes nothing more after a failed commit', async () => {
    let fails = true;
    const beforeCommit = () => (fails ? Promise.reject(new Error('disk on fire')) : Promise.resolve());
    const { path, journal } = await begin({ beforeCommit });
    await expect(
      Promise.all([journal.append(11, addingTag(1)), journal.append(12, addingTag(2))]),
    ).rejects.toThrow('on fire');
    fails = false;
    await expect(journal.append(11, addingTag(3))).rejects.toThrow('on fire');
    expect((await readJournal(path, 3))?.entries).toEqual([]);
  });

  it('never begins over a file that is there', async () => {
    const { path, journal } = await begin();
    await journal.append(11, addingTag(1));
    await expect(Journal.begin(path, 3, 0)).rejects.toMatchObject({ code: 'EEXIST' });
    expect((await readJournal(path, 3))?.entries).toHaveLength(1);
  });
});

describe('readJournal', () => {
  it('reads whole lines only, wherever the file is cut off', async () => {
    const { path, journal } = await begin();
    for (const number of [1, 2, 3]) await journal.append(10 + number, addingTag(number));
    const content = await readFile(path, 'utf8');
    const lengths = [...content.matchAll(/\n/g)].map(({ index }) => index + 1);
    for (let size = content.length; size >= 0; size -= 1) {
      await truncate(path, size);
      const whole = lengths.filter((length) => length <= size).length;
      const read = await readJournal(path, 3);
      expect(read?.entries.length).toBe(whole === 0 ? undefined : whole - 1);
      if (read !== null) expect(read.end).toBe(lengths.includes(size) ? 'clean' : 'torn');
    }
  });

  it('stops before a changed byte, whichever it is', async () => {
    const { path, journal } = await begin();
    for (const number of [1, 2, 3]) await journal.append(10 + number, addingTag(number));
    const content = await readFile(path);
    const line = content.indexOf('\n') + 1;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: line, max: content.length - 2 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = Buffer.from(content);
          changed[at] = (changed[at] ?? 0) ^ by;
          await nodeFiles.writeFile(path, changed);
          const read = await readJournal(path, 3);
          const intact = content.subarray(0, at).filter((byte) => byte === 10).length - 1;
          expect(read?.entries.map(({ seq }) => seq)).toEqual([11, 12, 13].slice(0, intact));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('tells a torn tail from damage', async () => {
    const { path, journal } = await begin();
    for (const number of [1, 2, 3]) await journal.append(10 + number, addingTag(number));
    await tearTail(path);
    expect((await readJournal(path, 3))?.end).toBe('torn');
    await damageLine(path, 2);
    expect(await readJournal(path, 3)).toMatchObject({ end: 'damaged', entries: [{ seq: 11 }] });
  });

  it('loses no edit where its first line alone is damaged', async () => {
    const { path, journal } = await begin();
    await journal.append(11, addingTag(1));
    await journal.append(12, addingTag(2));
    await damageLine(path, 0);
    const read = await readJournal(path, 3);
    expect(read).toMatchObject({ base: 10, end: 'damaged' });
    expect(read?.entries.map(({ seq }) => seq)).toEqual([11, 12]);
  });

  it('does not take another generation for its own', async () => {
    const { path } = await begin();
    expect(await readJournal(path, 4)).toMatchObject({ entries: [], end: 'damaged' });
    expect(
      ['journal-4.ndjson', 'journal-x.ndjson', 'journal-4.ndjson.bak', 'project.json'].map(journalGeneration),
    ).toEqual([4, null, null, null]);
  });
});
