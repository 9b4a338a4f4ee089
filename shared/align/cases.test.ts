import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passageId } from '../text/passage.ts';
import { align } from './align.ts';
import type { AlignSource } from './alignment.ts';

const folder = join(import.meta.dirname, 'cases');

interface Expected {
  /** Of a.txt, b.txt and so on; English where it is left out. */
  readonly languages?: readonly string[];
  readonly groups: readonly (readonly string[])[];
}

/** One Passage a line. */
const readSource = (name: string, file: string, siglum: string, language = 'en'): AlignSource => ({
  siglum,
  language,
  passages: readFileSync(join(folder, name, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((text, at) => ({ id: passageId(siglum, at + 1), text, kind: 'sentence', block: at })),
});

/** What the aligner does not find yet, as a careful reader would; a case leaves this list once it does. */
const KNOWN_FAULTS: ReadonlySet<string> = new Set([
  // B2 is on the owner of the bakery and tells of no fire.
  'three-in-one',
  // "eine Pumpe sei undicht gewesen" is not found to be "a pump had leaked".
  'three-languages',
]);

describe('cases', () => {
  const cases = readdirSync(folder);
  const check = (name: string): void => {
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
    const sources = readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.txt'))
      .toSorted()
      .map((file, at) => readSource(name, file, file.slice(0, 1).toUpperCase(), expected.languages?.[at]));
    const { groups } = align(sources, { mustLink: [], cannotLink: [] });
    const found = groups
      .map(({ passages }) => [...passages])
      .toSorted((x, y) => (x.join(' ') < y.join(' ') ? -1 : 1));
    expect(found).toEqual(expected.groups);
  };

  it.each(cases.filter((name) => !KNOWN_FAULTS.has(name)))('%s', check);
  it.fails.each(cases.filter((name) => KNOWN_FAULTS.has(name)))('%s', check);
});
