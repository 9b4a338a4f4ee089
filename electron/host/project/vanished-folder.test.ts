import { access, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { textOf } from '../../../shared/text/sample-text.ts';
import { sha256Of } from '../disk/sha256.ts';
import {
  addingTag,
  codeOf,
  expectOk,
  newLibrary,
  sampleProject,
  tagsIn,
  temporaryFolder,
} from '../test-project.ts';
import { ProjectLock } from './project-lock.ts';
import { ProjectStore } from './project-store.ts';
import { FaultyDisk } from './trials/faulty-disk.ts';

const AT_ONCE = { groupWithinMs: 0 };

const opened = async (folder: string): Promise<ProjectStore> => {
  const store = expectOk(await ProjectStore.open(folder, AT_ONCE));
  onTestFinished(() => store.close());
  return store;
};

/** An open Project with one tag, in a folder that can be moved away and back. */
const begin = async () => {
  const { folder: above, library } = await newLibrary();
  const folder = join(above, expectOk(await library.create('The harbour fire')));
  const store = await opened(folder);
  expectOk(await store.edit(addingTag(1)));
  const place = `${above}-elsewhere`;
  onTestFinished(() => rm(place, { recursive: true, force: true }));
  return {
    folder,
    above,
    library,
    store,
    vanish: () => rename(above, place),
    comeBack: () => rename(place, above),
  };
};

const stored = async (folder: string): Promise<string[]> => {
  const store = await opened(folder);
  expect(store.readOnly).toBeNull();
  expect(store.recovered).toEqual([]);
  return tagsIn(store);
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const edit = (number: number) => ({ diff: addingTag(number), move: { kind: 'none' as const } });

describe('a folder that vanishes for a moment', () => {
  it('is a disk error, and edits are saved again once it is back', async () => {
    const { folder, above, store, vanish, comeBack } = await begin();
    await vanish();
    for (const number of [2, 3]) expect(codeOf(await store.edit(addingTag(number)))).toBe('folder-away');
    const bytes = new TextEncoder().encode('The quay burned.');
    const kept = await store.keepSource(sha256Of(bytes), 'txt', bytes, textOf(['The quay burned.']));
    expect(codeOf(kept)).toBe('folder-away');
    expect(codeOf(await store.readSource({ sha256: sha256Of(bytes) }))).toBe('folder-away');
    expect(store.readOnly).toBeNull();
    expect(await isThere(above)).toBe(false);
    await comeBack();
    for (const number of [2, 3]) expectOk(await store.edit(addingTag(number)));
    await store.close();
    expect(await stored(folder)).toEqual(['tag-1', 'tag-2', 'tag-3']);
  });

  it('keeps what a window sent, for that window and for the next', async () => {
    const { folder, store, vanish, comeBack } = await begin();
    const { writer } = await store.beginWriting();
    await vanish();
    expect(codeOf(await store.takeEdits({ writer, first: 1, edits: [edit(2)] }))).toBe('folder-away');
    const next = await store.beginWriting();
    expect(next.unsaved).toEqual([edit(2)]);
    await comeBack();
    expectOk(await store.takeEdits({ writer: next.writer, first: 1, edits: [edit(2)] }));
    await store.close();
    expect(await stored(folder)).toEqual(['tag-1', 'tag-2']);
  });

  it('can be written again where it was closed meanwhile', async () => {
    const { folder, store, vanish, comeBack } = await begin();
    await vanish();
    await store.close();
    await comeBack();
    expect(await stored(folder)).toEqual(['tag-1']);
  });

  it('goes on without its lock where nobody wrote meanwhile', async () => {
    const { folder, store } = await begin();
    await rm(join(folder, 'lock'));
    expect(codeOf(await store.edit(addingTag(2)))).toBe('folder-away');
    expectOk(await store.edit(addingTag(2)));
    expect(await ProjectLock.isTaken(folder)).toBe(true);
    await store.close();
    expect(await stored(folder)).toEqual(['tag-1', 'tag-2']);
  });

  it('can only be read where another window has taken it over, or has written it', async () => {
    const { folder, store } = await begin();
    await rm(join(folder, 'lock'));
    const other = await opened(folder);
    expect(codeOf(await store.edit(addingTag(2)))).toBe('read-only');
    expect(store.readOnly).toContain('Another window of the app has taken this comparison over');
    await other.close();

    const { folder: second, store: mine } = await begin();
    await rm(join(second, 'lock'));
    const theirs = await opened(second);
    expectOk(await theirs.edit(addingTag(7)));
    await theirs.close();
    await mine.edit(addingTag(2));
    expect(codeOf(await mine.edit(addingTag(2)))).toBe('read-only');
    expect(mine.readOnly).toContain('no longer as this window left them');
    await mine.close();
    expect(await stored(second)).toEqual(['tag-1', 'tag-7']);
  });
});

describe('a library that vanishes', () => {
  it('is told of, and is not made anew in its place', async () => {
    const { above, library, vanish, comeBack } = await begin();
    const tries = (): Promise<unknown[]> =>
      Promise.all(
        [
          library.list(),
          library.create('Another'),
          library.trashed(),
          library.place(),
          library.unpack({ name: 'fire.crossread', bytes: new Uint8Array() }),
        ].map(async (answer) => codeOf(await answer)),
      );
    await vanish();
    expect(new Set(await tries())).toEqual(new Set(['folder-away']));
    expect(await isThere(above)).toBe(false);
    await comeBack();
    expect(expectOk(await library.list()).map(({ title }) => title)).toEqual(['The harbour fire']);
  });
});

describe('a project opened on a full disk', () => {
  it('can be edited as soon as there is room', async () => {
    const folder = await temporaryFolder();
    await ProjectStore.create(folder, sampleProject);
    const disk = new FaultyDisk(folder);
    onTestFinished(() => disk.end());
    disk.room = 0;
    const store = await opened(folder);
    expect(store.readOnly).toBeNull();
    for (const number of [1, 2]) expect(codeOf(await store.edit(addingTag(number)))).toBe('disk-full');
    expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toEqual([]);
    disk.room = Number.POSITIVE_INFINITY;
    expectOk(await store.edit(addingTag(1)));
    expect(await ProjectLock.isTaken(folder)).toBe(true);
    await store.close();
    expect(await stored(folder)).toEqual(['tag-1']);
  });

  it('is repaired once there is room', async () => {
    const folder = await temporaryFolder();
    await ProjectStore.create(folder, sampleProject);
    const before = await opened(folder);
    expectOk(await before.edit(addingTag(1)));
    await before.close();
    await writeFile(join(folder, 'project.json'), 'no longer a comparison');
    const disk = new FaultyDisk(folder);
    onTestFinished(() => disk.end());
    disk.room = 0;
    const store = await opened(folder);
    expect(store.recovered[0]).toContain('project.json.bak');
    disk.room = Number.POSITIVE_INFINITY;
    expectOk(await store.edit(addingTag(2)));
    expect(await readdir(join(folder, 'quarantine'))).toHaveLength(1);
    await store.close();
    expect(await stored(folder)).toEqual(['tag-1', 'tag-2']);
  });

  it('can only be read where another window opened it in the meantime', async () => {
    const folder = await temporaryFolder();
    await ProjectStore.create(folder, sampleProject);
    const disk = new FaultyDisk(folder);
    onTestFinished(() => disk.end());
    disk.room = 0;
    const store = await opened(folder);
    disk.room = Number.POSITIVE_INFINITY;
    const other = await opened(folder);
    expect(codeOf(await store.edit(addingTag(1)))).toBe('read-only');
    expect(store.readOnly).toContain('open in another window');
    expectOk(await other.edit(addingTag(1)));
  });
});
