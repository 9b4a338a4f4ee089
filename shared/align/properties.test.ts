import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PassageId, passageId, type PassageKind, siglumOf } from '../text/passage.ts';
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

/** Whether no Group and no offer brings two Passages together. */
const isApart = ({ groups, sequence }: Alignment, x: PassageId, y: PassageId): boolean =>
  groups.every(
    ({ passages, perhaps }) =>
      !(passages.includes(x) && [...passages, ...perhaps].includes(y)) &&
      !(passages.includes(y) && perhaps.includes(x)),
  ) &&
  sequence.every(
    (item) =>
      item.kind === 'group' ||
      !((item.passage === x && item.perhaps.includes(y)) || (item.passage === y && item.perhaps.includes(x))),
  );

const CHESS = sourceOf('U', [
  'The national chess championship went to Dana Orlov after a tense final round.',
  'She gave up a rook on move 31 and mated eleven moves later.',
  'Her opponent, the defending champion, had not lost for two years.',
  'The next tournament will be held in the mountain resort of Veld in March.',
  'Prize money rose to $40,000 this year.',
]);

const BRIDGE = sourceOf('X', [
  'The Coastal Rail Authority closed the Tarn viaduct on Friday after inspectors found cracks in two of its pillars.',
  'Trains between Ellery and Tarn are replaced by buses until at least September, and fares stay as they are.',
  'Repairs will cost 14 million euros, the authority said, most of it paid by the region.',
  'Shopkeeper Nils Varga fears that the summer will be lost.',
  'The viaduct was built in 1911 by workers from nine countries.',
]);
const BRIDGE_TOO = sourceOf('Y', [
  'Cracks in two pillars have forced the closure of the viaduct at Tarn.',
  'Until September at least, buses will run instead of trains between Tarn and Ellery.',
  'The region is to pay most of the repair bill of 14 million euros.',
  '“This summer is lost,” said Nils Varga, who owns a shop below the viaduct.',
  'A new timetable will be printed in autumn.',
]);

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

const setsOf = ({ groups }: Alignment): string[] =>
  groups.map(({ passages }) => passages.toSorted().join(' ')).toSorted();

/** All that an Alignment says but for the order in which it is shown. */
const contentOf = ({ groups, links, sequence }: Alignment, idOf: (id: PassageId) => string = (id) => id) => ({
  groups: groups
    .map(({ members, perhaps }) => ({
      members: members
        .map(({ passage, start, end }) => `${idOf(passage)} ${String(start)}-${String(end)}`)
        .toSorted(),
      perhaps: perhaps.map(idOf).toSorted(),
    }))
    .toSorted((x, y) => (x.members.join() < y.members.join() ? -1 : 1)),
  links: links
    .map(({ a, b, score }) => `${[idOf(a), idOf(b)].toSorted().join(' ')} ${String(score)}`)
    .toSorted(),
  singles: sequence
    .flatMap((item) =>
      item.kind === 'single' ? [`${idOf(item.passage)}: ${item.perhaps.map(idOf).toSorted().join(' ')}`] : [],
    )
    .toSorted(),
});

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
          expect(contentOf(found, (id) => oldIds.get(id) ?? '')).toEqual(
            contentOf(align(sources, NO_CHOICES)),
          );
        },
      ),
      { numRuns: 100 },
    );
    const { others, oldIds } = renamed(FERRY, ['C', 'A', 'B']);
    expect(contentOf(align(others, NO_CHOICES), (id) => oldIds.get(id) ?? '')).toEqual(
      contentOf(align(FERRY, NO_CHOICES)),
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
      // A date line and what is left of a page’s buttons report nothing.
      const reporting = source.passages.filter(
        ({ text }) => !/^(?:\w+: )?\d+ March \d+$|^Share this/u.test(text),
      );
      const apart = reporting.filter(({ id }) => {
        const place = source.passages.findIndex((passage) => passage.id === id);
        const twin = passageId('Z', place + 1);
        return !groups.some(({ passages }) => passages.includes(id) && passages.includes(twin));
      });
      expect(apart.map(({ text }) => text)).toEqual([]);
    }
  });

  it('of written articles change by a quarter at most where an article on something else is added', () => {
    for (const articles of [FERRY, FERRY.slice(0, 2), [BRIDGE, BRIDGE_TOO]]) {
      const before = setsOf(align(articles, NO_CHOICES));
      const after = setsOf(align([...articles, CHESS], NO_CHOICES));
      const changed = before.filter((group) => !after.includes(group));
      expect(before.length).toBeGreaterThan(3);
      expect(changed.length / before.length).toBeLessThanOrEqual(0.25);
      expect(after.filter((group) => group.includes('U')).length).toBeLessThanOrEqual(1);
    }
  });

  it('of generated sources change by less than half where an article on something else is added', () => {
    let [before, changed] = [0, 0];
    fc.assert(
      fc.property(someSources, (sources) => {
        const groups = setsOf(align(sources, NO_CHOICES));
        const after = new Set(setsOf(align([...sources, CHESS], NO_CHOICES)));
        before += groups.length;
        changed += groups.filter((group) => !after.has(group)).length;
        expect([...after].filter((group) => group.includes('U'))).toEqual([]);
      }),
      { numRuns: 150, seed: 11 },
    );
    expect(before).toBeGreaterThan(300);
    expect(changed / before).toBeLessThan(0.5);
  });

  it('keep together what the reader linked pair by pair, as one group, whatever the sentences tell', () => {
    const pool = [...FERRY, CHESS, BRIDGE, BRIDGE_TOO];
    const onePerSource = fc.tuple(
      ...pool.map(({ passages }) => fc.constantFrom(...passages.map(({ id }) => id))),
    );
    const aligner = createAligner(pool);
    fc.assert(
      fc.property(onePerSource, fc.integer({ min: 2, max: pool.length }), (ids, count) => {
        const claim = ids.slice(0, count);
        const mustLink = claim.flatMap((a, at) => claim.slice(at + 1).map((b) => [a, b] as const));
        const { groups } = aligner.align({ mustLink, cannotLink: [] });
        expect(groups.some(({ passages }) => claim.every((id) => passages.includes(id)))).toBe(true);
      }),
      { numRuns: 150, examples: [[[passageId('A', 1), passageId('B', 13), passageId('C', 4), passageId('U', 1), passageId('X', 1), passageId('Y', 1)], 4]] }, // prettier-ignore
    );
  });

  it('hold each passage that the reader rejected apart, where groups overlap', () => {
    const aligner = createAligner(FERRY);
    const free = aligner.align(NO_CHOICES);
    const pairs = free.links.map(({ a, b }) => [a, b] as const);
    fc.assert(
      fc.property(fc.subarray(pairs, { minLength: 1, maxLength: 6 }), (cannotLink) => {
        const alignment = aligner.align({ mustLink: [], cannotLink });
        for (const [x, y] of cannotLink) expect(isApart(alignment, x, y)).toBe(true);
        expect(alignment.links.filter(({ state }) => state === 'rejected').length).toBe(cannotLink.length);
      }),
      { numRuns: 60 },
    );
  });

  it('are offered what may belong to them and none of their own; singles are offered passages of other sources', () => {
    fc.assert(
      fc.property(sourcesAndChoices, ({ sources, mustLink, cannotLink }) => {
        const { groups, sequence } = align(sources, { mustLink, cannotLink });
        const known = new Set<string>(linkable(sources));
        for (const { passages, perhaps } of groups) {
          expect(new Set(perhaps).size).toBe(perhaps.length);
          for (const id of perhaps) {
            expect(known.has(id)).toBe(true);
            expect(passages).not.toContain(id);
          }
        }
        for (const item of sequence) {
          if (item.kind === 'group') continue;
          expect(item.perhaps.every((id) => known.has(id) && siglumOf(id) !== siglumOf(item.passage))).toBe(
            true,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('hold a sentence that tells three things three times, each time by the range that tells it', () => {
    const text =
      'The council closed the Tarn bridge on Friday, engineers found cracks in two pillars, and a bus takes pupils across the dam.';
    const { groups } = align(
      [
        sourceOf('A', [text, 'The museum sold forty clocks.']),
        sourceOf('B', [
          'On Friday the Tarn bridge was closed by the council.',
          'Cracks in two of its pillars were found by engineers.',
          'Pupils are taken across the dam by bus.',
        ]),
      ],
      NO_CHOICES,
    );
    expect(groups.map(({ passages }) => passages)).toEqual([
      ['A1', 'B1'],
      ['A1', 'B2'],
      ['A1', 'B3'],
    ]);
    expect(groups.map(({ members }) => text.slice(members[0]?.start, members[0]?.end))).toEqual([
      expect.stringMatching(/^The council closed the Tarn bridge on Friday/u),
      expect.stringContaining('engineers found cracks in two pillars'),
      expect.stringContaining('a bus takes pupils across the dam'),
    ]);
  });

  it('hold every passage, or list it single, each of them once at least', () => {
    const { groups, sequence } = align(FERRY, NO_CHOICES);
    const singles = sequence.flatMap((item) => (item.kind === 'single' ? [item.passage] : []));
    const shown = new Set([...groups.flatMap(({ passages }) => passages), ...singles]);
    expect(shown).toEqual(new Set(linkable(FERRY)));
    expect(groups.length).toBeGreaterThan(5);
  });
});

const ofKind = (source: AlignSource, kind: PassageKind): AlignSource => ({
  ...source,
  passages: source.passages.map((passage) => ({ ...passage, kind })),
});

const many = (text: string, times: number): string[] => Array.from({ length: times }, () => text);

describe('degenerate input', () => {
  it.each<[string, readonly AlignSource[]]>([
    ['thousands of identical passages', ['A', 'B', 'C', 'D', 'E'].map((siglum) => sourceOf(siglum, many('The ferry is late again.', 800)))], // prettier-ignore
    ['one source of identical passages', [sourceOf('A', many('The ferry is late again.', 10_000))]],
    ['no sources', []],
    ['empty sources', ['A', 'B', 'C'].map((siglum) => sourceOf(siglum, []))],
    ['empty passages', ['A', 'B'].map((siglum) => sourceOf(siglum, ['', ' ', '']))],
    ['only asides', ['A', 'B'].map((siglum) => ofKind(sourceOf(siglum, many('Share this', 50)), 'aside'))],
    ['hundreds of equal headings', ['A', 'B'].map((siglum) => ofKind(sourceOf(siglum, many('Ferry stranded off Kelvik', 300)), 'heading'))], // prettier-ignore
    ['sixty equal sources', Array.from({ length: 60 }, (_, at) => sourceOf(`S${String.fromCharCode(65 + at)}`, [BRIDGE.passages[0]?.text ?? '']))], // prettier-ignore
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
    const headings = ['A', 'B'].map((siglum) =>
      ofKind(sourceOf(siglum, ['What to know', 'Ferry stranded off Kelvik', 'Background']), 'heading'),
    );
    expect(align(headings, NO_CHOICES).groups.map(({ passages }) => passages)).toEqual([['A2', 'B2']]);
  });

  it('takes any text in any language', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 80 });
    const anySource = fc.record({
      language: fc.constantFrom('en', 'de', 'fr', 'es', 'zh', 'und', 'tlh'),
      texts: fc.array(fc.oneof(anyText, fc.constantFrom('The ferry ran aground.', '41', '“')), {
        maxLength: 5,
      }),
    });
    fc.assert(
      fc.property(fc.array(anySource, { maxLength: 4 }), (drafts) => {
        const sources = drafts.map(({ language, texts }, at) => ({
          ...sourceOf('ABCD'.charAt(at), texts),
          language,
        }));
        const { groups, sequence } = align(sources, NO_CHOICES);
        const singles = sequence.flatMap((item) => (item.kind === 'single' ? [item.passage] : []));
        expect(new Set([...groups.flatMap(({ passages }) => passages), ...singles])).toEqual(
          new Set(linkable(sources)),
        );
      }),
      { numRuns: 150 },
    );
  });
});
