import { describe, expect, it } from 'vitest';
import { createComparer } from '../differences/compare-sources.ts';
import type { ComparedSource } from '../differences/comparison.ts';
import { splitPassages } from '../reading/split-passages.ts';
import { pairName, type PassageId, passageId } from '../text/passage.ts';
import { textOf } from '../text/sample-text.ts';
import { siglumAt } from '../text/siglum.ts';
import { claimLinks } from './claim-links.ts';

const [A1, A2, B1, C1] = [passageId('A', 1), passageId('A', 2), passageId('B', 1), passageId('C', 1)];

describe('claimLinks', () => {
  it('links every two passages of different sources', () => {
    expect(claimLinks([[A1, A2, B1, C1]], new Set())).toEqual([
      [A1, B1],
      [A1, C1],
      [A2, B1],
      [A2, C1],
      [B1, C1],
    ]);
  });

  it('leaves out what the reader rejected, and still holds the rest', () => {
    expect(claimLinks([[A1, B1, C1]], new Set([pairName(B1, A1)]))).toEqual([
      [A1, C1],
      [B1, C1],
    ]);
  });

  it('gives a pair of two claims once, and none across claims', () => {
    expect(
      claimLinks(
        [
          [A1, B1],
          [B1, A1],
          [A2, C1],
        ],
        new Set(),
      ),
    ).toEqual([
      [A1, B1],
      [A2, C1],
    ]);
  });

  it('grows with the number of passages, not with its square', () => {
    const many = Array.from({ length: 1000 }, (_, at) => passageId(`A${at}x`, 1));
    const links = claimLinks([many], new Set());
    expect(links.length).toBeLessThan(14_000);
    const names = new Set(links.map(([a, b]) => pairName(a, b)));
    for (const [at, passage] of many.slice(1).entries())
      expect(names.has(pairName(many[at] ?? passage, passage))).toBe(true);
  });
});

/** Sentences that have nothing to do with each other. */
const SUBJECTS = ['A baker', 'The choir', 'One heron', 'Our ferry', 'The mint', 'A sculptor', 'Two kayaks', 'The notary', 'A comet', 'The quarry']; // prettier-ignore
const DEEDS = ['lost a shoe', 'paints doors', 'rang at noon', 'grew thyme'];
const sentence = (at: number): string =>
  `${SUBJECTS[at % SUBJECTS.length] ?? ''} ${DEEDS[Math.floor(at / SUBJECTS.length) % DEEDS.length] ?? ''}.`;

/** Sources with so many of those sentences each. */
const sourcesOf = (counts: readonly number[]): ComparedSource[] => {
  let told = 0;
  return counts.map((count, at) => {
    const text = textOf(Array.from({ length: count }, () => sentence(told++)));
    const siglum = siglumAt(at);
    return {
      siglum,
      language: 'en',
      publishedAt: null,
      text: text.text,
      passages: splitPassages(text, siglum),
    };
  });
};

/** The Groups under a Claim of which every Passage is evidence. */
const groupsWith = (sources: readonly ComparedSource[], rejected: ReadonlySet<string> = new Set()) => {
  const evidence = sources.flatMap(({ passages }) => passages.map(({ id }) => id));
  const { compare } = createComparer(sources);
  const holding = (of: readonly PassageId[], groups: ReturnType<typeof compare>['groups']) =>
    groups.filter(({ passages }) => of.every((id) => passages.includes(id))).length;
  const cannotLink = [...rejected].flatMap((name) => {
    const [a, b] = evidence.filter((id) => name.split(' ').includes(id));
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  const choices = { mustLink: claimLinks([evidence], rejected), cannotLink, together: [evidence] };
  return {
    evidence,
    without: holding(evidence, compare({ mustLink: [], cannotLink: [] }).groups),
    groups: compare(choices).groups,
    holding,
  };
};

describe('the evidence of a Claim, when Sources are compared', () => {
  it.each([
    ['twenty Sources', Array.from({ length: 20 }, () => 1)],
    ['a Source that tells seventeen of twenty', [17, 1, 1, 1]],
    ['a Source that tells seventeen of twenty, the last one', [1, 1, 1, 17]],
    ['forty Sources', Array.from({ length: 40 }, () => 1)],
  ])('stays in one Group: %s', (_, counts) => {
    const { evidence, without, groups, holding } = groupsWith(sourcesOf(counts));
    expect(evidence.length).toBeGreaterThanOrEqual(20);
    expect(without).toBe(0);
    expect(holding(evidence, groups)).toBe(1);
  });

  it('stays in one Group but for a Passage that the reader parted from another', () => {
    const T1 = passageId('T', 1);
    const sources = sourcesOf(Array.from({ length: 20 }, () => 1));
    const { evidence, groups, holding } = groupsWith(sources, new Set([pairName(C1, T1)]));
    expect(holding([C1, T1], groups)).toBe(0);
    const [withoutT, withoutC] = [T1, C1].map((left) => evidence.filter((id) => id !== left));
    expect(holding(withoutT ?? [], groups) + holding(withoutC ?? [], groups)).toBeGreaterThan(0);
  });
});
