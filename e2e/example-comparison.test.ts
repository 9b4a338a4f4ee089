import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFiles } from '../electron/host/example-files.ts';
import { expectOk } from '../electron/host/test-project.ts';
import { importBytes } from '../electron/import/import-file.ts';
import type { Choices } from '../shared/align/alignment.ts';
import { compareSources, createComparer } from '../shared/differences/compare-sources.ts';
import type { ComparedSource, Comparison, Group } from '../shared/differences/comparison.ts';
import { splitPassages } from '../shared/reading/split-passages.ts';
import { type PassageId, siglumOf } from '../shared/text/passage.ts';
import { textOf } from '../shared/text/sample-text.ts';
import { siglumAt } from '../shared/text/siglum.ts';
import type { SourceText } from '../shared/text/source-text.ts';

const NO_CHOICES: Choices = { mustLink: [], cannotLink: [] };

const importExample = async (path: string): Promise<SourceText> => {
  const imported = await importBytes(await readFile(path), { fileName: basename(path), encoding: null });
  return expectOk(imported).source;
};

const paths = expectOk(await exampleFiles(join(import.meta.dirname, '..', 'examples')));
const EXAMPLE = await Promise.all(paths.map(importExample));

const CHESS = textOf([
  'The national chess championship went to Dana Orlov after a tense final round.',
  'She gave up a rook on move 31 and mated eleven moves later. Her opponent, the defending champion, had not lost for two years.',
  'The next tournament will be held in the mountain resort of Veld in March. Prize money rose to $40,000 this year.',
]);
const ORCHARDS = textOf([
  'Late frost costs growers half the cherry crop',
  'Cherry growers in the Aldermoor valley expect to pick half as much fruit as last year after three nights of frost in April.',
  '“We lit four hundred candles between the rows and it was not enough,” said Ottilie Brandt, who farms twelve hectares.',
  'The growers’ union asked the state for 6 million euros. A decision is due on 3 June.',
  'Prices in shops are likely to rise by a fifth.',
]);

const subsetsOf = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((subsets, item) => [...subsets, ...subsets.map((subset) => [...subset, item])], [[]]);

const sourceOf = (
  text: SourceText,
  siglum: string,
  asides: Readonly<Record<string, boolean>> = {},
): ComparedSource => ({
  siglum,
  language: text.metadata.language,
  publishedAt: text.metadata.publishedAt,
  text: text.text,
  passages: splitPassages(text, siglum, asides),
});

const comparisonOf = (texts: readonly SourceText[]): Comparison =>
  compareSources(
    texts.map((text, at) => sourceOf(text, siglumAt(at))),
    NO_CHOICES,
  );

const membersOf = ({ members }: Group): string =>
  members
    .map(({ passage, start, end }) => `${passage} ${String(start)}-${String(end)}`)
    .toSorted()
    .join(', ');

/**
 * What each difference of a Group sets apart: the Passages with the words, side by side, whatever the sides are numbered. Wording is left
 * out: it shows how the other Readings differ from the first.
 */
const differencesOf = ({ differences }: Group): string[] =>
  differences
    .filter(({ type }) => type !== 'wording')
    .map(({ type, severity, values }) => {
      const sides = new Map<number, string[]>();
      for (const { side, passage, text } of values)
        sides.set(side, [...(sides.get(side) ?? []), `${passage} ${text}`]);
      const words = [...sides.values()].map((side) => side.toSorted().join(' = ')).toSorted();
      return `${type} ${severity}: ${words.join(' ≠ ')}`;
    })
    .toSorted();

/** All that a Comparison says of Groups, Links and single Passages, but for the order in which it is shown. */
const contentOf = ({ groups, links, sequence }: Comparison) => ({
  groups: groups
    .map((group) => ({
      members: membersOf(group),
      perhaps: group.perhaps.toSorted(),
      status: group.status,
      differences: differencesOf(group),
    }))
    .toSorted((x, y) => (x.members < y.members ? -1 : 1)),
  links: links.map(({ a, b, score, state }) => `${[a, b].toSorted().join(' ')} ${String(score)} ${state}`).toSorted(), // prettier-ignore
  singles: sequence.flatMap((item) => (item.kind === 'single' ? [item.passage] : [])).toSorted(),
});

/** The words of every Passage. */
const wordsOf = ({ sources }: Comparison): Map<PassageId, string> =>
  new Map(
    sources.flatMap(({ text, passages }) =>
      passages.map(({ id, start, end }): [PassageId, string] => [id, text.slice(start, end)]),
    ),
  );

describe('the example’s articles, imported and compared', () => {
  it('give the same in whatever order they come', () => {
    const sources = EXAMPLE.map((text, at) => sourceOf(text, siglumAt(at)));
    const inOrder = contentOf(compareSources(sources, NO_CHOICES));
    expect(inOrder.groups.length).toBeGreaterThan(10);
    expect(inOrder.groups.flatMap(({ differences }) => differences).length).toBeGreaterThan(10);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sources, { minLength: sources.length, maxLength: sources.length }),
        (shuffled) => {
          expect(contentOf(compareSources(shuffled, NO_CHOICES))).toEqual(inOrder);
        },
      ),
      { numRuns: 12, examples: [[sources.toReversed()]] },
    );
  });

  it('keep every Passage under its name whichever block becomes an aside, and compare it under that name', () => {
    const before = comparisonOf(EXAMPLE);
    const anyBlock = fc
      .nat(EXAMPLE.length - 1)
      .chain((at) => fc.tuple(fc.constant(at), fc.nat((EXAMPLE[at]?.blocks.length ?? 1) - 1)));
    fc.assert(
      fc.property(anyBlock, ([changed, block]) => {
        const isAside = !(EXAMPLE[changed]?.blocks[block]?.aside ?? false);
        const sources = EXAMPLE.map((text, at) =>
          sourceOf(text, siglumAt(at), at === changed ? { [block]: isAside } : {}),
        );
        const after = createComparer(sources).compare(NO_CHOICES);
        expect(wordsOf(after)).toEqual(wordsOf(before));
        const asides = new Set(
          after.sources.flatMap(({ passages }) =>
            passages.filter(({ kind }) => kind === 'aside').map(({ id }) => id),
          ),
        );
        const shown = new Set([
          ...after.groups.flatMap(({ passages }) => passages),
          ...after.sequence.flatMap((item) => (item.kind === 'single' ? [item.passage] : [])),
        ]);
        expect(shown).toEqual(new Set([...wordsOf(before).keys()].filter((id) => !asides.has(id))));
      }),
      { numRuns: 12 },
    );
  });

  it('change by 40 % of their Groups at most, by 17 % over all, where an article on something else is added', () => {
    let [before, changed] = [0, 0];
    for (const texts of subsetsOf(EXAMPLE).filter((some) => some.length >= 2)) {
      const groups = comparisonOf(texts).groups.map(membersOf);
      for (const unrelated of [CHESS, ORCHARDS]) {
        const after = comparisonOf([...texts, unrelated]).groups;
        const kept = new Set(after.map(membersOf));
        const lost = groups.filter((group) => !kept.has(group)).length;
        before += groups.length;
        changed += lost;
        expect(lost).toBeLessThanOrEqual(0.4 * groups.length);
        const added = siglumAt(texts.length);
        const joined = after.filter(({ passages }) => passages.some((id) => siglumOf(id) === added));
        expect(joined.length).toBeLessThanOrEqual(1);
      }
    }
    expect(before).toBeGreaterThan(300);
    expect(changed / before).toBeLessThanOrEqual(0.17);
  });
});
