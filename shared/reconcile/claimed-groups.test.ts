import { describe, expect, it } from 'vitest';
import type { ComparedSource, Comparison, Group } from '../differences/comparison.ts';
import type { ClaimId, SourceId } from '../project/ids.ts';
import type { ClaimRecord } from '../project/records.ts';
import { passageId, siglumOf } from '../text/passage.ts';
import { quote } from '../text/quotation.ts';
import { textOf } from '../text/sample-text.ts';
import { splitPassages } from '../reading/split-passages.ts';
import { claimedGroups } from './claimed-groups.ts';
import { sampleGroup } from '../differences/sample-group.ts';

const TEXT = textOf(['One came.', 'Two came.', 'Three came.', 'Four came.']);
const SIGLA = ['A', 'B', 'C', 'D', 'E'];
const SIGLUM_OF_SOURCE = new Map(SIGLA.map((siglum) => [`source-${siglum}` as SourceId, siglum]));

const sourceOf = (siglum: string, asides: Readonly<Record<string, boolean>> = {}): ComparedSource => ({
  siglum,
  language: 'en',
  publishedAt: null,
  text: TEXT.text,
  passages: splitPassages(TEXT, siglum, asides),
});

/** `A1 B2` → ids. */
const idsIn = (written: string) =>
  written.split(' ').map((id) => passageId(id.slice(0, 1), Number(id.slice(1))));

const groupOf = (written: string, at: number): Group => sampleGroup(`G${String(at + 1)}`, idsIn(written));

const comparisonOf = (
  groups: readonly string[],
  sources = SIGLA.map((siglum) => sourceOf(siglum)),
): Comparison => ({
  sources,
  links: [],
  groups: groups.map(groupOf),
  sequence: [],
  independent: sources.length,
});

const claimOn = (evidence: string, order = 1): ClaimRecord => ({
  kind: 'claim',
  id: `claim-${order}` as ClaimId,
  status: 'agreed',
  wording: 'They came.',
  rationale: '',
  evidence: idsIn(evidence).map((id) => {
    const passage = sourceOf(siglumOf(id)).passages.find((known) => known.id === id);
    if (passage === undefined) throw new Error(`No passage ${id}`);
    return {
      source: `source-${siglumOf(id)}` as SourceId,
      quotation: quote(TEXT.text, passage),
      stance: 'supports',
    };
  }),
  order,
  createdAt: 0,
});

const settledBy = (claims: readonly ClaimRecord[], comparison: Comparison) =>
  [...claimedGroups(claims, comparison, SIGLUM_OF_SOURCE)]
    .map(([group, { id }]) => `${group} ${id}`)
    .toSorted();

describe('claimedGroups', () => {
  it.each([
    ['its own group', 'A1 B1 C1', ['A2 B2', 'A1 B1 C1'], ['G2']],
    ['a group that grew beyond twice its size', 'A1 B1', ['A1 A2 B1 B2 C1 D1 E1'], ['G1']],
    ['the group that holds most of it', 'A1 B1 C1', ['A1 B1 D1', 'A1 B1 C1 D2 E1 E2'], ['G2']],
    ['among equals the group of which it is more', 'A1 B1', ['A1 B1 C1', 'A1 B1'], ['G2']],
    ['among equals of one size the earlier group', 'A1 B1', ['A1 B1 C1', 'A1 B1 C2'], ['G1']],
    ['a group with half of it', 'A1 B1 C1 D1', ['A1 B1 E1'], ['G1']],
    ['no group with less than half', 'A1 B1 C1 D1 E1', ['A1 B1 C2'], []],
    ['no group with one passage of two', 'A1 B1', ['A1 C1', 'B1 D1'], []],
    ['a group around its only passage', 'A1', ['B1 C1', 'A1 B2'], ['G2']],
  ])('settles %s', (_, evidence, groups, expected) => {
    expect(settledBy([claimOn(evidence)], comparisonOf(groups))).toEqual(
      expected.map((group) => `${group} claim-1`),
    );
  });

  it('gives each group one claim and each claim one group, the first claim in order first', () => {
    const comparison = comparisonOf(['A1 B1 C1', 'A1 B1 D1']);
    expect(settledBy([claimOn('A1 B1', 2), claimOn('A1 B1', 1)], comparison)).toEqual([
      'G1 claim-1',
      'G2 claim-2',
    ]);
    expect(
      settledBy(
        [1, 2, 3].map((order) => claimOn('A1 B1', order)),
        comparison,
      ),
    ).toHaveLength(2);
  });

  it('judges by the evidence that can still be in a group', () => {
    const claim = claimOn('A1 B1 C1 D1 E1');
    const sources = [sourceOf('A'), sourceOf('B'), sourceOf('C', { 0: true })];
    expect(settledBy([claim], comparisonOf(['A1 B1'], sources))).toEqual(['G1 claim-1']);
    expect(settledBy([claim], comparisonOf(['A2 B2'], sources))).toEqual([]);
  });
});
