import { describe, expect, it } from 'vitest';
import { readSources } from '../../reading/read-source.ts';
import { passageId } from '../../text/passage.ts';
import { tabulate } from '../passages/passage-table.ts';
import { offerPerhaps, type Perhaps } from './perhaps.ts';

/** Five Sources of one Passage each. */
const TABLE = tabulate(
  readSources(
    ['A', 'B', 'C', 'D', 'E'].map((siglum) => ({
      siglum,
      language: 'en',
      passages: [{ id: passageId(siglum, 1), text: `Item ${siglum}.`, kind: 'sentence', block: 0 }],
    })),
  ),
  () => {},
);

const offer = (
  groups: readonly (readonly number[])[],
  pairs: readonly (readonly [number, number, number])[],
  cannot: readonly (readonly [number, number])[] = [],
): Perhaps =>
  offerPerhaps(
    TABLE,
    groups,
    {
      a: Int32Array.from(pairs, ([a]) => a),
      b: Int32Array.from(pairs, ([, b]) => b),
      scores: Float64Array.from(pairs, ([, , score]) => score),
    },
    {
      threshold: 0.3,
      scoreOf: (x, y) => pairs.find(([a, b]) => (a === x && b === y) || (a === y && b === x))?.[2] ?? 0,
      checkpoint: () => {},
      isCannot: (x, y) => cannot.some(([a, b]) => (a === x && b === y) || (a === y && b === x)),
    },
  );

describe('offerPerhaps', () => {
  it('offers a passage to the group that it may belong to, the surest first', () => {
    const { ofGroups, ofSingles } = offer([[0, 1]], [[0, 2, 0.6], [0, 3, 0.7], [1, 2, 0.6], [1, 3, 0.7]]); // prettier-ignore
    expect(ofGroups).toEqual([[3, 2]]);
    expect([...ofSingles.keys()]).toEqual([]);
  });

  it('offers none of a group’s own passages', () => {
    const { ofGroups } = offer([[0, 1], [1, 2]], [[0, 1, 0.9], [0, 2, 0.5], [1, 2, 0.9]]); // prettier-ignore
    for (const [at, members] of [
      [0, 1],
      [1, 2],
    ].entries())
      // prettier-ignore
      for (const passage of ofGroups[at] ?? []) expect(members).not.toContain(passage);
    expect(ofGroups.flat()).toEqual(expect.arrayContaining([0]));
  });

  it('offers two passages of no group to each other, by their score', () => {
    const { ofGroups, ofSingles } = offer([], [[2, 3, 0.4], [2, 4, 0.6]]); // prettier-ignore
    expect(ofGroups).toEqual([]);
    expect(ofSingles).toEqual(new Map([[2, [4, 3]], [3, [2]], [4, [2]]])); // prettier-ignore
  });

  it('offers to the single passage what fits one member of a group but not its mean', () => {
    const { ofGroups, ofSingles } = offer([[0, 1]], [[0, 2, 0.4]]);
    expect(ofGroups).toEqual([[]]);
    expect(ofSingles).toEqual(new Map([[2, [0]]]));
  });

  it('offers nothing below the threshold', () => {
    expect(offer([[0, 1]], [[0, 2, 0.29], [1, 2, 0.29]])).toEqual({ ofGroups: [[]], ofSingles: new Map() }); // prettier-ignore
  });

  it('offers no passage to a group with one that it was rejected with', () => {
    const pairs = [[0, 2, 0.9], [1, 2, 0.9]] as const; // prettier-ignore
    expect(offer([[0, 1]], pairs).ofGroups).toEqual([[2]]);
    expect(offer([[0, 1]], [[0, 2, 0.9]], [[1, 2]])).toEqual({
      ofGroups: [[]],
      ofSingles: new Map([[2, [0]]]),
    });
  });
});
