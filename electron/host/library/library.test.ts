import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adding } from '../../../shared/project/diff.ts';
import type { ProjectId } from '../../../shared/project/ids.ts';
import { codeOf, expectOk, newLibrary, sampleSource } from '../test-project.ts';

describe('Library', () => {
  it('lists what it created, latest opened first', async () => {
    const { library } = await newLibrary();
    const first = expectOk(await library.create('The harbour fire'));
    const second = expectOk(await library.create('The bridge vote'));
    expectOk(await library.open(first));
    expectOk(await library.open(second));
    await library.close(first);
    expectOk(await library.open(first));
    const list = expectOk(await library.list());
    expect(list.map(({ id, title }) => [id, title])).toEqual([
      [first, 'The harbour fire'],
      [second, 'The bridge vote'],
    ]);
  });

  it('tells outlets, sources and open conflicts, open or closed, here or in another process', async () => {
    const { library, another } = await newLibrary();
    const id = expectOk(await library.create('The harbour fire'));
    const store = expectOk(await library.open(id));
    expectOk(await store.edit(adding(sampleSource('a'.repeat(64)), sampleSource('b'.repeat(64), null))));
    expectOk(await library.note(id, 3));
    const expected = {
      title: 'The harbour fire',
      outlets: ['Harbour Post'],
      sources: 2,
      openConflicts: 3,
      problem: null,
    };
    expect(expectOk(await library.list())[0]).toMatchObject(expected);
    expect(expectOk(await another().list())[0]).toMatchObject(expected);
    await library.close(id);
    expect(expectOk(await library.list())[0]).toMatchObject(expected);
  });

  it('notices what was edited after its notes were kept', async () => {
    const { library, another } = await newLibrary();
    const id = expectOk(await library.create('The harbour fire'));
    expectOk(await library.list());
    const store = expectOk(await library.open(id));
    expectOk(await store.edit(adding(sampleSource('a'.repeat(64)))));
    expect(expectOk(await another().list())[0]).toMatchObject({ sources: 1 });
    expectOk(await store.edit(adding(sampleSource('b'.repeat(64)))));
    expect(expectOk(await another().list())[0]).toMatchObject({ sources: 2 });
  });

  it('opens a project once, however often it is asked', async () => {
    const { library } = await newLibrary();
    const id = expectOk(await library.create('The harbour fire'));
    const [one, two] = await Promise.all([library.open(id), library.open(id)]);
    expect(expectOk(one)).toBe(expectOk(two));
    expect(expectOk(one).readOnly).toBeNull();
  });

  it('leaves in place what another process has open', async () => {
    const { library, another } = await newLibrary();
    const id = expectOk(await library.create('The harbour fire'));
    expectOk(await library.open(id));
    expect(codeOf(await another().trash(id))).toBe('in-use');
    expect(expectOk(await library.list())).toHaveLength(1);
  });

  it('lists a project that cannot be read with the reason, beside the others', async () => {
    const { folder, library } = await newLibrary();
    expectOk(await library.create('The bridge vote'));
    await mkdir(join(folder, 'broken'));
    await writeFile(join(folder, 'broken', 'project.json'), 'half a f');
    const list = expectOk(await library.list());
    expect(list.find(({ id }) => id === 'broken')?.problem).toContain('cannot be read');
    expect(list.filter(({ problem }) => problem === null).map(({ title }) => title)).toEqual([
      'The bridge vote',
    ]);
  });

  it('opens nothing outside its folder', async () => {
    const { library } = await newLibrary();
    expectOk(await library.create('The bridge vote'));
    for (const id of ['..', '../x', 'trash', '', 'UPPER']) {
      expect(codeOf(await library.open(id as ProjectId))).toBe('no-such-project');
    }
  });

  it('says so where it is asked about a project that is not open', async () => {
    const { library } = await newLibrary();
    const id = expectOk(await library.create('The bridge vote'));
    expect(codeOf(await library.opened(id))).toBe('project-not-open');
    expect(codeOf(await library.note(id, 1))).toBe('project-not-open');
  });

  it('sweeps up what was begun a day ago and never finished', async () => {
    const { folder, library } = await newLibrary();
    const beginning = (digit: string) => join(folder, `.${digit.repeat(8)}-0000-0000-0000-000000000000`);
    const [old, young] = [beginning('a'), beginning('b')];
    for (const path of [old, young]) await mkdir(path);
    await utimes(old, 1, 1);
    // Younger than the time of the test's library, whatever that is.
    await utimes(young, 4_000_000_000, 4_000_000_000);
    expectOk(await library.list());
    await expect.poll(() => readdir(folder)).toEqual([basename(young)]);
  });
});
