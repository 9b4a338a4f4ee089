import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonRuns } from './common-runs.ts';

const ALL = new Uint8Array(300).fill(1);

/** `telling` marks words of `left`; they are looked for behind a first Passage, so that none begins at 0. */
const runsOf = (left: readonly number[], right: readonly number[], telling: ArrayLike<number>) =>
  commonRuns(
    {
      starts: Int32Array.of(0, 2, 2 + left.length, 2 + left.length + right.length),
      stems: Int32Array.of(1, 2, ...left, ...right),
      isTelling: Uint8Array.of(1, 1, ...Array.from(left, (_, at) => telling[at] ?? 0), ...right.map(() => 0)),
    },
    1,
    2,
  );

describe('commonRuns', () => {
  it('finds the longest run, wherever it is', () => {
    expect(runsOf([1, 2, 3, 4, 9], [7, 2, 3, 4, 8], ALL)).toEqual({ words: 3, telling: 3 });
    expect(runsOf([1, 2, 3], [3, 2, 1], ALL)).toEqual({ words: 1, telling: 1 });
    expect(runsOf([1, 2], [3, 4], ALL)).toEqual({ words: 0, telling: 0 });
    expect(runsOf([], [3, 4], ALL)).toEqual({ words: 0, telling: 0 });
  });

  it('counts the telling words of the most telling run, which may be another one', () => {
    const telling = [0, 0, 0, 0, 1, 1];
    expect(runsOf([1, 2, 3, 0, 5, 6], [5, 6, 9, 1, 2, 3], telling)).toEqual({ words: 3, telling: 2 });
  });

  it('keeps nothing of the pair before', () => {
    runsOf([1, 1, 1, 1], [1, 1, 1, 1], ALL);
    expect(runsOf([1], [2, 1], ALL)).toEqual({ words: 1, telling: 1 });
  });

  it('reads no more than the first 200 words', () => {
    const long = Array.from({ length: 300 }, (_, at) => at);
    expect(runsOf(long, long, ALL).words).toBe(200);
  });

  it('is as long whichever comes first, and at least as telling as any common word', () => {
    const words = fc.array(fc.nat({ max: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const { words: longest, telling } = runsOf(left, right, ALL);
        expect(runsOf(right, left, ALL).words).toBe(longest);
        expect(telling).toBe(longest);
        expect(longest > 0).toBe(left.some((word) => right.includes(word)));
      }),
    );
  });
});
