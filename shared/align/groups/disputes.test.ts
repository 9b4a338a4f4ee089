import { describe, expect, it } from 'vitest';
import type { Contradiction } from '../alignment.ts';
import { decidedPairs } from './constraints.ts';
import { DisputeFinder } from './disputes.ts';

const UNDECIDED = decidedPairs({ must: [], cannot: [] });

type Dispute = readonly [a: number, b: number, startA: number, startB: number];

/** One Passage of each of four Sources, of two Statements each that begin at 0 and 10: Passage 2 has the nodes 4 and 5. */
const PASSAGES = [0, 1, 2, 3];
const NODES = PASSAGES.flatMap((passage) => [
  { passage, start: 0 },
  { passage, start: 10 },
]);

const at = (start: number): Contradiction['a'] => ({ start, end: start + 2 });

/** Finds the Groups where the given Passages contradict each other at the given offsets. */
const groupsOf = (
  disputes: readonly Dispute[],
  {
    pairs = disputes.map(([a, b]) => [a, b, 0.8] as const),
    groups = [],
    decided = UNDECIDED,
  }: {
    readonly pairs?: readonly (readonly [a: number, b: number, score: number])[];
    readonly groups?: readonly (readonly number[])[];
    readonly decided?: typeof UNDECIDED;
  } = {},
): number[][] => {
  const finder = new DisputeFinder(
    {
      a: Int32Array.from(pairs, ([a]) => a),
      b: Int32Array.from(pairs, ([, b]) => b),
      scores: Float64Array.from(pairs, ([, , score]) => score),
    },
    { nodes: NODES, of: (passage) => [2 * passage, 2 * passage + 1] },
    {
      sourceOf: Int32Array.from(PASSAGES),
      findContradictions: (a, b) =>
        disputes.flatMap(([x, y, startX, startY]) => {
          if (a === x && b === y) return [{ a: at(startX), b: at(startY) }];
          return a === y && b === x ? [{ a: at(startY), b: at(startX) }] : [];
        }),
    },
  );
  return finder.find(groups, decided, () => {});
};

describe('DisputeFinder', () => {
  it('groups the two statements in which the contradiction is', () => {
    expect(groupsOf([[0, 1, 3, 12]])).toEqual([[0, 3]]);
  });

  it('makes no group of statements that are together in one', () => {
    expect(groupsOf([[0, 1, 3, 12]], { groups: [[0, 3, 4]] })).toEqual([]);
  });

  it('puts all who dispute one value together, and another value apart', () => {
    expect(
      groupsOf([
        [0, 1, 3, 3],
        [0, 2, 3, 3],
        [0, 3, 5, 12],
      ]),
    ).toEqual([
      [0, 2, 4],
      [0, 7],
    ]);
  });

  it('brings along who is in a group with one side and disputes the other', () => {
    const pairs = [[0, 1, 0.8]] as const;
    const disputes: Dispute[] = [
      [0, 1, 3, 3],
      [2, 1, 3, 3],
      [3, 1, 3, 12],
    ];
    expect(groupsOf(disputes, { pairs, groups: [[0, 4, 6]] })).toEqual([[0, 2, 4]]);
  });

  it('looks at no pair that is hardly of one thing', () => {
    expect(groupsOf([[0, 1, 3, 3]], { pairs: [[0, 1, 0.05]] })).toEqual([]);
  });

  it('keeps apart what the reader parted', () => {
    const disputes: Dispute[] = [
      [0, 1, 3, 3],
      [0, 2, 3, 3],
    ];
    expect(groupsOf(disputes, { decided: decidedPairs({ must: [], cannot: [[0, 1]] }) })).toEqual([[0, 4]]);
    expect(groupsOf(disputes, { decided: decidedPairs({ must: [], cannot: [[1, 2]] }) })).toEqual([[0, 2]]);
  });
});
