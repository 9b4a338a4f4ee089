import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { adding, removing } from '../../../shared/project/diff.ts';
import { recordsOfKind } from '../../../shared/project/records.ts';
import type { ProjectId } from '../../../shared/project/ids.ts';
import { textOf } from '../../../shared/text/sample-text.ts';
import { openArchive } from '../../import/guards/open-archive.ts';
import { seal } from '../disk/sealed-json.ts';
import { addingTag, codeOf, expectOk, newLibrary, sampleSource, sampleTag } from '../test-project.ts';
import type { Library } from './library.ts';

const text = 'The quay burned until noon.';
const bytes = new TextEncoder().encode(text);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const source = textOf([text]);

const step = (label: string) => ({ kind: 'step' as const, label, key: null });

/** A Project with a Source, a tag, and a tag that was taken back. */
const projectIn = async (library: Library): Promise<ProjectId> => {
  const id = expectOk(await library.create('The harbour fire'));
  const store = expectOk(await library.open(id));
  expectOk(await store.keepSource(sha256, 'txt', bytes, source));
  await store.origins.note(sha256, '/home/reader/secret-place/fire.txt');
  expectOk(await store.edit(adding(sampleSource(sha256)), step('Add source A')));
  expectOk(await store.edit(addingTag(1), step('Add a tag')));
  expectOk(await store.edit(adding(sampleTag(2, 'A rash word')), step('Add a tag')));
  expectOk(await store.edit(removing(sampleTag(2, 'A rash word')), { kind: 'undo' }));
  return id;
};

const contentsOf = async (library: Library, id: ProjectId) => {
  const store = expectOk(await library.open(id));
  const records = Object.values(store.records).filter(({ kind }) => kind !== 'project');
  return { records, text: expectOk(await store.readSource({ sha256 })) };
};

const titles = async (library: Library) => expectOk(await library.list()).map(({ title }) => title);

const packed = async (library: Library, id: ProjectId): Promise<Uint8Array> =>
  expectOk(await library.pack(id)).archive;

/** As a window hands it over. */
const fileOf = (archive: Uint8Array) => ({ name: 'fire.crossread', bytes: archive });

const zipOf = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> => {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
};

const filesIn = async (archive: Uint8Array): Promise<Record<string, Uint8Array>> => {
  const entries = expectOk(await openArchive(archive));
  const read = entries.map(async (entry) => [entry.name, expectOk(await entry.read())] as const);
  return Object.fromEntries(await Promise.all(read));
};

describe('a copy', () => {
  it('holds what the project holds while it is edited, and what undo can reach', async () => {
    const { library } = await newLibrary();
    const id = await projectIn(library);
    const copy = expectOk(await library.copy(id));
    expect(await contentsOf(library, copy)).toEqual(await contentsOf(library, id));
    const [from, to] = [expectOk(await library.open(id)), expectOk(await library.open(copy))];
    expect(to.history).toEqual(from.history);
    expect(await titles(library)).toEqual(
      expect.arrayContaining(['The harbour fire', 'The harbour fire (copy)']),
    );
  });

  it('counts where it is a copy of a copy, and stays within the longest title', async () => {
    const { library } = await newLibrary();
    const copied = async (id: ProjectId) => expectOk(await library.copy(id));
    await copied(await copied(await copied(expectOk(await library.create('Ferry')))));
    await copied(expectOk(await library.create('x'.repeat(500))));
    expect(await titles(library)).toEqual(
      expect.arrayContaining([
        'Ferry (copy)',
        'Ferry (copy 2)',
        'Ferry (copy 3)',
        `${'x'.repeat(493)} (copy)`,
      ]),
    );
  });

  it('is apart from the project: neither sees edits of the other', async () => {
    const { library } = await newLibrary();
    const id = await projectIn(library);
    const copy = expectOk(await library.copy(id));
    expectOk(await expectOk(await library.open(copy)).edit(removing(sampleTag(1))));
    expect(Object.keys(expectOk(await library.open(id)).records)).toContain('tag-1');
  });

  it('leaves nothing half made where the project is not there', async () => {
    const { folder, library } = await newLibrary();
    expect(codeOf(await library.copy('nothing' as ProjectId))).toBe('no-such-project');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a packed project', () => {
  it('is taken in elsewhere whole', async () => {
    const { library } = await newLibrary();
    const { library: elsewhere } = await newLibrary();
    const id = await projectIn(library);
    const taken = expectOk(await elsewhere.unpack(fileOf(await packed(library, id))));
    expect(await contentsOf(elsewhere, taken)).toEqual(await contentsOf(library, id));
    expect(await titles(elsewhere)).toEqual(['The harbour fire']);
  });

  it('tells neither what was taken back nor where the files lay', async () => {
    const { library } = await newLibrary();
    const archive = await packed(library, await projectIn(library));
    const files = await filesIn(archive);
    expect(Object.keys(files).toSorted()).toEqual([
      'project.json',
      `sources/${sha256}.json`,
      `sources/${sha256}.txt`,
    ]);
    const all = Object.values(files)
      .map((file) => Buffer.from(file).toString('utf8'))
      .join('\n');
    expect(all).not.toContain('rash');
    expect(all).not.toContain('secret-place');
  });

  it('is the same file twice, and another project each time it is taken in', async () => {
    const { library } = await newLibrary();
    const id = await projectIn(library);
    const archive = await packed(library, id);
    expect(await packed(library, id)).toEqual(archive);
    expect(expectOk(await library.unpack(fileOf(archive)))).not.toBe(
      expectOk(await library.unpack(fileOf(archive))),
    );
    expect(await titles(library)).toHaveLength(3);
  });

  it('is refused where anything in it is not what it should be, and nothing is left', async () => {
    const { library } = await newLibrary();
    const { folder, library: elsewhere } = await newLibrary();
    const files = await filesIn(await packed(library, await projectIn(library)));
    const { 'project.json': project = new Uint8Array(), [`sources/${sha256}.json`]: words = '' } = files;
    const snapshot = Buffer.from(project).toString('utf8');
    const without = (name: string) =>
      Object.fromEntries(Object.entries(files).filter(([key]) => key !== name));
    const refused: Readonly<Record<string, Uint8Array>> = {
      'no archive': new TextEncoder().encode('words'),
      'no project': await zipOf(without('project.json')),
      'a text missing': await zipOf(without(`sources/${sha256}.json`)),
      'an original changed': await zipOf({ ...files, [`sources/${sha256}.txt`]: 'other words' }),
      'a text changed': await zipOf({
        ...files,
        [`sources/${sha256}.json`]: Buffer.from(words).toString('utf8').replace('noon', 'dusk'),
      }),
      'a bit flipped': await zipOf({ ...files, 'project.json': snapshot.replace('Tag 1', 'Tag 7') }),
      'a prototype key': await zipOf({ ...files, 'project.json': '{"__proto__":{"admin":true}}' }),
      'half an archive': (await zipOf(files)).subarray(0, 300),
    };
    for (const [what, archive] of Object.entries(refused))
      expect((await elsewhere.unpack(fileOf(archive))).ok, what).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  it('brings nothing but the project and its sources', async () => {
    const { library } = await newLibrary();
    const { folder, library: elsewhere } = await newLibrary();
    const files = await filesIn(await packed(library, await projectIn(library)));
    const more = { lock: '{}', 'journal-7.ndjson': 'x', 'sources/run.sh': 'rm', 'sources/a/b.txt': 'x' };
    const id = expectOk(await elsewhere.unpack(fileOf(await zipOf({ ...files, ...more }))));
    expect((await readdir(join(folder, id))).toSorted()).toEqual(['project.json', 'sources']);
    expect((await readdir(join(folder, id, 'sources'))).toSorted()).toEqual([
      `${sha256}.json`,
      `${sha256}.txt`,
    ]);
  });
});

const ofReader = async (): Promise<Record<string, Uint8Array>> => {
  const { library } = await newLibrary();
  return filesIn(await packed(library, await projectIn(library)));
};
describe('the text of a source in a packed project', () => {
  const projectNamed = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    const { library } = await newLibrary();
    const id = expectOk(await library.unpack(fileOf(await zipOf(files))));
    const store = expectOk(await library.open(id));
    const [record] = recordsOfKind(store.records, 'source');
    return { record, text: expectOk(await store.readSource(record ?? { sha256 })), library, id };
  };
  const textName = `sources/${sha256}.json`;
  const forged = textOf(['The quay burned until dusk.']);

  it('is proven where the original is read as this text', async () => {
    expect((await projectNamed(await ofReader())).record).not.toHaveProperty('unproven');
  });

  it('is marked where it was changed and sealed anew, whatever the record says', async () => {
    const files = await ofReader();
    const { record, text: shown, library, id } = await projectNamed({ ...files, [textName]: seal(forged) });
    expect(shown.text).toBe(forged.text);
    expect(record?.unproven).toBe('other-text');
    const again = await filesIn(await packed(library, id));
    expect((await projectNamed({ ...again, [textName]: files[textName] ?? '' })).record).not.toHaveProperty(
      'unproven',
    );
  });

  it('is marked where another block is set aside', async () => {
    const [block] = source.blocks;
    const hidden = { ...source, blocks: [{ ...block, aside: true }] };
    const { record } = await projectNamed({ ...(await ofReader()), [textName]: seal(hidden) });
    expect(record?.unproven).toBe('other-text');
  });

  it('is marked where its original did not come with it', async () => {
    const { [`sources/${sha256}.txt`]: _, ...rest } = await ofReader();
    expect((await projectNamed(rest)).record?.unproven).toBe('no-original');
  });

  it('is proven in an encoding that only a reader could pick', async () => {
    const { library } = await newLibrary();
    const id = expectOk(await library.create('Café'));
    const store = expectOk(await library.open(id));
    const cafe = new TextEncoder().encode('The café burned.');
    const digest = createHash('sha256').update(cafe).digest('hex');
    expectOk(await store.keepSource(digest, 'txt', cafe, textOf(['The cafĂ© burned.'])));
    expectOk(await store.edit(adding(sampleSource(digest))));
    const taken = expectOk(await library.unpack(fileOf(await packed(library, id))));
    const { records } = expectOk(await library.open(taken));
    expect(recordsOfKind(records, 'source')).not.toMatchObject([{ unproven: expect.any(String) as string }]);
  });
});

describe('a folder moved or copied by hand', () => {
  it('opens where it lies now', async () => {
    const { folder, library } = await newLibrary();
    const { folder: other, library: elsewhere } = await newLibrary();
    const id = await projectIn(library);
    const before = await contentsOf(library, id);
    await library.close(id);
    await cp(join(folder, id), join(other, 'by-hand'), { recursive: true });
    expect(await contentsOf(elsewhere, 'by-hand' as ProjectId)).toEqual(before);
  });
});

describe('source origins', () => {
  it('tell a file that changed, was kept, went missing and was found again', async () => {
    const { folder, library } = await newLibrary();
    const id = await projectIn(library);
    const store = expectOk(await library.open(id));
    const path = join(folder, 'fire.txt');
    const stateNow = async () => (await store.origins.look([sha256]))[0]?.state;

    await writeFile(path, bytes);
    await store.origins.note(sha256, path);
    expect(await stateNow()).toBe('unchanged');
    await writeFile(path, 'The quay burned until dusk.');
    expect(await stateNow()).toBe('changed');
    expectOk(await store.keepText(sha256));
    expect(await stateNow()).toBe('kept');
    await writeFile(path, 'Nothing burned.');
    expect(await stateNow()).toBe('changed');
    await writeFile(path, bytes);
    expect(await stateNow()).toBe('unchanged');
    await rm(path);
    expect(await stateNow()).toBe('missing');

    const moved = join(folder, 'moved.txt');
    await writeFile(moved, 'Not it.');
    expect((await store.origins.locate(sha256, moved)).state).toBe('changed');
    expect(await stateNow()).toBe('missing');
    await writeFile(moved, bytes);
    expect((await store.origins.locate(sha256, moved)).state).toBe('unchanged');
    expect(await stateNow()).toBe('unchanged');
  });

  it('are kept over a restart, and stay on this computer', async () => {
    const { folder, library, another } = await newLibrary();
    const id = await projectIn(library);
    await library.close(id);
    const store = expectOk(await another().open(id));
    expect(await store.origins.look([sha256, '0'.repeat(64)])).toMatchObject([
      { state: 'missing', fileName: 'fire.txt' },
    ]);
    expect(await readFile(join(folder, id, 'project.json'), 'utf8')).not.toContain('secret-place');
  });
});
