import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adding } from '../../../../shared/project/diff.ts';
import { textOf } from '../../../../shared/text/sample-text.ts';
import { Library } from '../../library/library.ts';
import { addingTag, expectOk, sampleSource, temporaryFolder, unpackHere } from '../../test-project.ts';
import { makeFolder } from '../../disk/write-durably.ts';
import { crashesOf } from './crash-states.ts';
import { RecordedDisk } from './recorded-disk.ts';
import { isLongTrial } from './trial-length.ts';
import { tryAll } from './try-all.ts';

const VARIANTS = isLongTrial ? 24 : 6;

const TEXT = 'The quay burnt for two days.';
const BYTES = Buffer.from(TEXT);
const HASH = createHash('sha256').update(BYTES).digest('hex');
const SOURCE = textOf([TEXT]);

/** Everything that moves whole Projects about, each acknowledged. */
const live = async (disk: RecordedDisk, home: string, elsewhere: string): Promise<void> => {
  await makeFolder(home);
  const library = new Library(home, unpackHere);
  const fire = expectOk(await library.create('Fire'));
  const store = expectOk(await library.open(fire));
  expectOk(await store.keepSource(HASH, 'txt', BYTES, SOURCE));
  expectOk(await store.edit(adding(sampleSource(HASH))));
  expectOk(await store.edit(addingTag(1)));
  disk.acknowledge('fire');
  const copy = expectOk(await library.copy(fire));
  disk.acknowledge('copied');
  expectOk(
    await library.unpack({ name: 'fire.crossread', bytes: expectOk(await library.pack(fire)).archive }),
  );
  disk.acknowledge('unpacked');
  expectOk(await library.trash(copy));
  const [trashed] = expectOk(await library.trashed());
  expectOk(await library.restore(trashed?.entry ?? ''));
  await library.close(fire);
  expectOk(await library.move(elsewhere));
  disk.acknowledge('moved');
};

/** The titles of all Projects, put away or not, each with whether its source and its tag are there. */
const wholeTitles = async (library: Library): Promise<string[]> => {
  const list = expectOk(await library.list());
  expect(list.filter(({ problem }) => problem !== null)).toEqual([]);
  const whole: string[] = [];
  for (const { id, title } of list) {
    const store = expectOk(await library.open(id));
    const isWhole = 'tag-1' in store.records && (await store.readSource({ sha256: HASH })).ok;
    if (isWhole) whole.push(title);
    await library.close(id);
  }
  return [...whole, ...expectOk(await library.trashed()).map(({ title }) => title)];
};

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  fire: ['Fire'],
  copied: ['Fire', 'Fire (copy)'],
  unpacked: ['Fire', 'Fire', 'Fire (copy)'],
  moved: ['Fire', 'Fire', 'Fire (copy)'],
};

describe('a power cut while projects are copied, packed, put away, restored and moved', () => {
  it('loses none, and lists none by halves', { timeout: 240_000 }, async () => {
    const root = await temporaryFolder();
    const [home, elsewhere] = [join(root, 'library'), join(root, 'disk', 'Crossread')];
    const disk = new RecordedDisk(root);
    await disk.record(() => live(disk, home, elsewhere));
    const states = await tryAll(
      crashesOf(disk.steps, root, VARIANTS),
      { root, place: root },
      async () => {
        await makeFolder(home);
        return await wholeTitles(new Library(home, unpackHere));
      },
      (titles, acknowledged) => {
        const left = [...titles];
        for (const title of NEEDED[acknowledged.at(-1) ?? ''] ?? []) {
          const at = left.indexOf(title);
          expect(at, `${title} of ${titles.join(', ')} after ${acknowledged.join(', ')}`).not.toBe(-1);
          left.splice(at, 1);
        }
      },
    );
    expect(states).toBeGreaterThan(1000);
  });
});
