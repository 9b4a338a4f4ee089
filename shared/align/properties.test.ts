import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PassageId, passageId } from '../text/passage.ts';
import { align, createAligner } from './align.ts';
import type { Alignment, AlignSource, Choices } from './alignment.ts';
import { linkable, someSources, sourcesAndChoices } from './arbitrary-sources.ts';

const NO_CHOICES: Choices = { mustLink: [], cannotLink: [] };
const examples = join(import.meta.dirname, '../../examples');

const sourceOf = (siglum: string, texts: readonly string[]): AlignSource => ({
  siglum,
  language: 'en',
  passages: texts.map((text, at) => ({
    id: passageId(siglum, at + 1),
    text,
    kind: 'sentence' as const,
    block: at,
  })),
});

/** The sentences of an example, roughly. */
const example = (siglum: string, file: string): AlignSource =>
  sourceOf(
    siglum,
    readFileSync(join(examples, file), 'utf8')
      .split(/\n+|(?<=[.!?]) (?=\p{Lu})/u)
      .filter((text) => text.trim() !== ''),
  );

const FERRY = [
  example('A', '01-cable-ferry.txt'),
  example('B', '02-island-cut-off.txt'),
  example('C', "03-=SUM(1+1) & 'quoted'; report%20$(x).txt"),
];

/** The Sources under other sigla, and how to find a Passage's old id by its new one. */
const renamed = (sources: readonly AlignSource[], sigla: readonly string[]) => {
  const oldIds = new Map<PassageId, PassageId>();
  const others = sources.map((source, at): AlignSource => {
    const siglum = sigla[at] ?? source.siglum;
    const passages = source.passages.map((passage, place) => {
      const id = passageId(siglum, place + 1);
      oldIds.set(id, passage.id);
      return { ...passage, id };
    });
    return { ...source, siglum, passages };
  });
  return { others, oldIds };
};

const setsOf = ({ groups }: Alignment, idOf: (id: PassageId) => string = (id) => id): string[] =>
  groups.map(({ passages }) => passages.map(idOf).toSorted().join(' ')).toSorted();

/** Sources in which no two Passages say the same, so that each can be told from every other. */
const distinctSources = someSources.filter((sources) => {
  const texts = sources.flatMap(({ passages }) => passages.map(({ text }) => text));
  return new Set(texts).size === texts.length;
});

describe('the groups', () => {
  it('are the same in whatever order the files come, and whatever the sources are called', () => {
    fc.assert(
      fc.property(
        distinctSources,
        fc.shuffledSubarray(['A', 'B', 'C', 'D', 'E'], { minLength: 5 }),
        (sources, sigla) => {
          const { others, oldIds } = renamed(sources, sigla);
          const found = align(others.toReversed(), NO_CHOICES);
          expect(setsOf(found, (id) => oldIds.get(id) ?? '')).toEqual(setsOf(align(sources, NO_CHOICES)));
        },
      ),
      { numRuns: 100 },
    );
    const { others, oldIds } = renamed(FERRY, ['C', 'A', 'B']);
    expect(setsOf(align(others, NO_CHOICES), (id) => oldIds.get(id) ?? '')).toEqual(
      setsOf(align(FERRY, NO_CHOICES)),
    );
  });

  it('are the same after a choice was made and taken back', () => {
    fc.assert(
      fc.property(sourcesAndChoices, ({ sources, mustLink, cannotLink }) => {
        const aligner = createAligner(sources);
        for (const choices of [
          NO_CHOICES,
          { mustLink, cannotLink },
          { mustLink, cannotLink: [] },
          NO_CHOICES,
        ])
          expect(aligner.align(choices)).toEqual(align(sources, choices));
      }),
      { numRuns: 100 },
    );
  });

  it('hold each passage beside itself where a source is compared with itself', () => {
    for (const source of FERRY) {
      const { others } = renamed([source], ['Z']);
      const { groups } = align([source, ...others], NO_CHOICES);
      const apart = source.passages.filter(({ id }, place) => {
        const twin = passageId('Z', place + 1);
        return !groups.some(({ passages }) => passages.includes(id) && passages.includes(twin));
      });
      expect(apart.map(({ text }) => text)).toEqual([]);
    }
  });

  it('hardly change where an article on something else is added', () => {
    const unrelated = sourceOf('U', [
      'The national chess championship went to Dana Orlov after a tense final round.',
      'She gave up a rook on move 31 and mated eleven moves later.',
      'Her opponent, the defending champion, had not lost for two years.',
      'The next tournament will be held in the mountain resort of Veld in March.',
      'Prize money rose to $40,000 this year.',
    ]);
    const before = setsOf(align(FERRY, NO_CHOICES));
    const after = setsOf(align([...FERRY, unrelated], NO_CHOICES), (id) => id);
    const changed = before.filter((group) => !after.includes(group));
    expect(changed.length / before.length).toBeLessThanOrEqual(0.05);
    expect(after.filter((group) => group.includes('U')).length).toBeLessThanOrEqual(1);
  });

  it('hold every passage, or list it single, each of them once at least', () => {
    const { groups, sequence } = align(FERRY, NO_CHOICES);
    const singles = sequence.flatMap((item) => (item.kind === 'single' ? [item.passage] : []));
    const shown = new Set([...groups.flatMap(({ passages }) => passages), ...singles]);
    expect(shown).toEqual(new Set(linkable(FERRY)));
    expect(groups.length).toBeGreaterThan(5);
  });
});

const many = (text: string, times: number): string[] => Array.from({ length: times }, () => text);

describe('degenerate input', () => {
  it.each<[string, readonly AlignSource[]]>([
    ['thousands of identical passages', ['A', 'B', 'C', 'D', 'E'].map((siglum) => sourceOf(siglum, many('The ferry is late again.', 400)))], // prettier-ignore
    ['a passage of 100,000 words', ['A', 'B'].map((siglum) => sourceOf(siglum, [Array.from({ length: 100_000 }, (_, at) => `word${String(at % 9000)}`).join(' ')]))], // prettier-ignore
    ['only figures', ['A', 'B'].map((siglum) => sourceOf(siglum, ['12', '$3.50', '7 %', '12 12 12']))],
    ['only emoji', ['A', 'B'].map((siglum) => sourceOf(siglum, ['😀', '👩‍👩‍👧', '🇫🇷🇫🇷']))],
    [
      'unpaired surrogates',
      ['A', 'B'].map((siglum) => sourceOf(siglum, ['\uD800 a \uDFFF', '\uDFFF\uD800'])),
    ],
  ])('ends cleanly: %s', (_, sources) => {
    const { groups, sequence } = align(sources, NO_CHOICES);
    const singles = sequence.flatMap((item) => (item.kind === 'single' ? [item.passage] : []));
    expect(new Set([...groups.flatMap(({ passages }) => passages), ...singles])).toEqual(
      new Set(linkable(sources)),
    );
  });

  it('ends cleanly: only headings', () => {
    const sources = ['A', 'B'].map((siglum) => ({
      ...sourceOf(siglum, ['What to know', 'Ferry stranded off Kelvik', 'Background']),
    }));
    const headings = sources.map((source) => ({
      ...source,
      passages: source.passages.map((passage) => ({ ...passage, kind: 'heading' as const })),
    }));
    expect(align(headings, NO_CHOICES).groups.map(({ passages }) => passages)).toEqual([['A2', 'B2']]);
  });
});
