import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadProject } from '../project/load-project.ts';
import { ProjectStore } from '../project/project-store.ts';
import { SnapshotWriter } from '../project/snapshot-writer.ts';
import { addingTag, expectOk, sampleProject, tagsIn, temporaryFolder, unpackHere } from '../test-project.ts';
import { Library } from './library.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** A clock that a test sets. */
const clockAt = (time: number) => {
  const clock = { time, now: () => clock.time };
  return clock;
};

describe('a clock that is set', () => {
  it.each([
    ['forward', DAY_MS * 400],
    ['back', -DAY_MS * 400],
    ['to where time begins', -Date.now()],
  ])('%s loses no edit and takes no comparison over', async (_, jump) => {
    const folder = await temporaryFolder();
    const clock = clockAt(Date.now());
    const library = new Library(folder, unpackHere, clock.now);
    onTestFinished(() => library.closeAll());
    const id = expectOk(await library.create('Fire'));
    const store = expectOk(await library.open(id));
    expectOk(await store.edit(addingTag(1)));
    clock.time += jump;
    expectOk(await store.edit(addingTag(2)));
    const other = expectOk(await ProjectStore.open(join(folder, id), { now: clock.now }));
    expect(other.readOnly).toContain('open in another window');
    expect(tagsIn(other)).toEqual(['tag-1', 'tag-2']);
    await library.close(id);
    expect(expectOk(await library.list())).toMatchObject([{ title: 'Fire', problem: null }]);
  });

  it('to where time begins hides nothing that is put in the trash', async () => {
    const clock = clockAt(5000);
    const library = new Library(await temporaryFolder(), unpackHere, clock.now);
    expectOk(await library.trash(expectOk(await library.create('Fire'))));
    const [trashed] = expectOk(await library.trashed());
    expect(trashed).toMatchObject({ title: 'Fire', trashedAt: 5000 });
    expectOk(await library.restore(trashed?.entry ?? ''));
    expect(expectOk(await library.list())).toHaveLength(1);
  });

  it('back does not end the daily backups', async () => {
    const folder = await temporaryFolder();
    await ProjectStore.create(folder, sampleProject);
    const { snapshot, records, history } = expectOk(await loadProject(folder));
    const writer = new SnapshotWriter(folder, snapshot, { checkLock: () => Promise.resolve() });
    const backupsAfter = async (generation: number, now: number): Promise<number> => {
      await writer.replace({ generation, seq: 0, records: [...records.values()], history }, now);
      return (await readdir(join(folder, 'backups'))).length;
    };
    const today = Date.now() + HOUR_MS;
    expect(await backupsAfter(2, today)).toBe(1);
    expect(await backupsAfter(3, today)).toBe(1);
    // The backup that was made lies in the future now.
    expect(await backupsAfter(4, today - 2 * DAY_MS)).toBe(2);
  });
});
