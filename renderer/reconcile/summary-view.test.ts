import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../shared/project/ids.ts';
import type { DisputedItem, DraftSummary, StatementItem } from '../../shared/reconcile/summary.ts';
import { passageId } from '../../shared/text/passage.ts';
import { perSource, sectionCounts, shownSummary } from './summary-view.ts';

const origin = (key: string) => ({
  key,
  group: key,
  alsoGroups: [],
  claim: null,
  isSettled: false,
  rationale: '',
});

const statement = (key: string, siglum: string, rest: Partial<StatementItem> = {}): StatementItem => ({
  ...origin(key),
  statement: key,
  quoted: null,
  citations: [{ siglum, passage: passageId(siglum, 1), paragraph: 1, sentence: null, start: 0, end: 1 }],
  independent: null,
  mentions: [],
  silent: [],
  against: [],
  additions: [],
  perhaps: [],
  ...rest,
});

const dispute: DisputedItem = { ...origin('d'), question: 'Why?', wording: null, disputes: [], mentions: [] };
const settled = { isSettled: true, claim: 'claim-1' as ClaimId };

const SUMMARY: DraftSummary = {
  title: 'Quay',
  sourceCount: 3,
  independentCount: 3,
  settled: 1,
  groups: 4,
  disputed: [dispute],
  agreed: [statement('a1', 'A', settled), statement('a2', 'A')],
  details: [],
  notCompared: [statement('n', 'B')],
  single: [statement('s1', 'C'), statement('s2', 'A', settled), statement('s3', 'C')],
  setAside: [],
  notes: [],
  limits: [{ kind: 'asides', siglum: 'A', count: 2 }],
};

const numbers = (items: readonly { readonly number: number }[]): number[] =>
  items.map(({ number }) => number);

describe('the Summary as it is shown', () => {
  it('numbers its items through, with the claims before the folded statements of one source', () => {
    const shown = shownSummary(SUMMARY, { settledOnly: false });
    expect(numbers([...shown.disputed, ...shown.agreed])).toEqual([1, 2, 3]);
    expect(shown.singleClaims.map(({ number, item }) => [number, item.key])).toEqual([[4, 's2']]);
    expect(shown.singles.map(({ number, item }) => [number, item.key])).toEqual([
      [5, 's1'],
      [6, 's3'],
    ]);
    expect(numbers(shown.notCompared)).toEqual([7]);
    expect(perSource(shown.singles)).toBe('C 2');
  });

  it('leaves out what is not settled where the reader asks for that', () => {
    const shown = shownSummary(SUMMARY, { settledOnly: true });
    expect(shown.disputed).toEqual([]);
    expect(shown.agreed.map(({ number, item }) => [number, item.key])).toEqual([[1, 'a1']]);
    expect(numbers(shown.singleClaims)).toEqual([2]);
    expect(shown.singles).toEqual([]);
    expect(shown.limits).toEqual([]);
  });

  it('counts the sections that have something in them', () => {
    const counts = sectionCounts(shownSummary(SUMMARY, { settledOnly: false }), 0, 3);
    expect(counts.map(({ id, count }) => [id, count])).toEqual([
      ['disputed', 1],
      ['agreed', 2],
      ['single', 3],
      ['sources', 3],
      ['notCompared', 2],
    ]);
  });
});
