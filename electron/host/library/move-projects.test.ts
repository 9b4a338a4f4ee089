import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addingTag, codeOf, expectOk, newLibrary, temporaryFolder } from '../test-project.ts';
import { liesIn } from './move-projects.ts';

/** Two Projects, one with a tag, and one in the trash. */
const filledLibrary = async () => {
  const made = await newLibrary();
  const { library } = made;
  const id = expectOk(await library.create('The harbour fire'));
  expectOk(await expectOk(await library.open(id)).edit(addingTag(1)));
  await library.close(id);
  expectOk(await library.create('The bridge vote'));
  expectOk(await library.trash(expectOk(await library.create('Put away'))));
  return { ...made, id };
};

const titlesOf = async (library: Awaited<ReturnType<typeof newLibrary>>['library']) => ({
  listed: expectOk(await library.list())
    .map(({ title }) => title)
    .toSorted(),
  trashed: expectOk(await library.trashed()).map(({ title }) => title),
});

const ALL = { listed: ['The bridge vote', 'The harbour fire'], trashed: ['Put away'] };

describe('a library that is moved', () => {
  it('has all projects and the trash in the new folder, here and in other processes', async () => {
    const { folder, library, another, id } = await filledLibrary();
    const other = another();
    expect(await titlesOf(other)).toEqual(ALL);
    const to = join(await temporaryFolder(), 'disk', 'Crossread');
    expectOk(await library.move(to));
    expect(expectOk(await library.place())).toBe('Crossread');
    for (const each of [library, other, another()]) expect(await titlesOf(each)).toEqual(ALL);
    expect(Object.keys(expectOk(await other.open(id)).records)).toContain('tag-1');
    expect(await readdir(folder)).toEqual(['moved.json']);
  });

  it('moves back home, and stands beside what a folder already holds', async () => {
    const { folder, library } = await filledLibrary();
    const elsewhere = await filledLibrary();
    expectOk(await library.move(elsewhere.folder));
    expect((await titlesOf(library)).listed).toEqual([
      'The bridge vote',
      'The bridge vote',
      'The harbour fire',
      'The harbour fire',
    ]);
    expectOk(await library.move(folder));
    expect((await titlesOf(library)).listed).toHaveLength(4);
    expect(await readdir(folder)).not.toContain('moved.json');
  });

  it('stays where it is while a comparison is open, or where the new folder cannot be written', async () => {
    const { library, another, id } = await filledLibrary();
    const to = await temporaryFolder();
    expectOk(await another().open(id));
    expect(codeOf(await library.move(to))).toBe('in-use');
    const { library: closed, folder } = await filledLibrary();
    await writeFile(join(to, 'a-file'), '');
    expect((await closed.move(join(to, 'a-file', 'below'))).ok).toBe(false);
    expect(codeOf(await closed.move(folder))).toBe('same-place');
    expect(codeOf(await closed.move(join(folder, 'below')))).toBe('same-place');
    expect(await titlesOf(closed)).toEqual(ALL);
  });

  it('overwrites no project of the same name', async () => {
    const { folder, library, id } = await filledLibrary();
    const to = await temporaryFolder();
    await mkdir(join(to, id));
    await writeFile(join(to, id, 'project.json'), 'not ours');
    expectOk(await library.move(to));
    expect((await titlesOf(library)).listed).toEqual(['', ...ALL.listed]);
    expect(await readdir(folder)).toEqual(['moved.json']);
  });

  it('is told to be away where its disk is, not shown as empty', async () => {
    const { library, another } = await filledLibrary();
    const to = join(await temporaryFolder(), 'disk');
    expectOk(await library.move(to));
    await rm(to, { recursive: true });
    expect((await another().list()).ok).toBe(false);
    expect((await another().create('Into nowhere')).ok).toBe(false);
  });
});

describe('liesIn', () => {
  it.each([
    ['/a/b', '/a', true],
    ['/a', '/a', true],
    ['/a', '/a/b', false],
    ['/ab', '/a', false],
    ['/c', '/a', false],
  ])('%s in %s: %s', (folder, above, isSo) => expect(liesIn(folder, above)).toBe(isSo));
});
