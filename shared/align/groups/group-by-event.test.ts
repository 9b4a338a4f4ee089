import { describe, expect, it } from 'vitest';
import type { ScoredPairs } from '../pairs/score-pairs.ts';
import type { Constraints } from './constraints.ts';
import { groupByEvent } from './group-by-event.ts';

const pairsOf = (pairs: readonly (readonly [number, number, number])[]): ScoredPairs => ({
  a: Int32Array.from(pairs, ([a]) => a),
  b: Int32Array.from(pairs, ([, b]) => b),
  scores: Float64Array.from(pairs, ([, , score]) => score),
});

/** Passages 0–4 are of one event, 5–9 of another. */
const eventOf = (passage: number): number => (passage < 5 ? 0 : 1);
const PAIRS = pairsOf([
  [0, 1, 0.9],
  [1, 2, 0.4],
  [2, 3, 0.1],
  [2, 5, 0.9],
  [6, 7, 0.9],
]);

const groupsWith = (constraints: Partial<Constraints> = {}): number[][] =>
  groupByEvent(PAIRS, { must: [], cannot: [], ...constraints }, eventOf, 0.3);

describe('groupByEvent', () => {
  it('puts all passages of an event that match some other one into one group', () => {
    expect(groupsWith()).toEqual([
      [0, 1, 2],
      [6, 7],
    ]);
  });

  it('lets a linked passage of another event in, and leaves it where it was', () => {
    expect(groupsWith({ must: [[0, 6]] })).toEqual([
      [0, 1, 2, 6],
      [6, 7],
    ]);
  });

  it('leaves out a passage that was parted from a member, and groups of one', () => {
    expect(groupsWith({ cannot: [[0, 2], [6, 7]] })).toEqual([[0, 1]]); // prettier-ignore
  });

  it('keeps linked passages together though one of them was parted from another member', () => {
    const groups = groupsWith({ must: [[1, 2]], cannot: [[0, 2]] });
    expect(groups.some((group) => group.includes(1) && group.includes(2))).toBe(true);
    expect(groups.some((group) => group.includes(0) && group.includes(2))).toBe(false);
  });
});
