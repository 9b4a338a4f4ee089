import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordChain, worthOf } from './word-chain.ts';

/** What a chain without gaps is worth, by the number of its matches and their weight in all. */
const longestChain = (weight: number, matches: number): number => worthOf(weight) - 0.5 * matches;

type Match = readonly [left: number, right: number, weight: number];

const bestOf = (matches: readonly Match[]): number => {
  const chain = new WordChain();
  for (const [left, right, weight] of matches) chain.add(left, right, worthOf(weight));
  return chain.best();
};

describe('WordChain', () => {
  test('is worth nothing without a match', () => {
    expect(bestOf([])).toBe(0);
  });

  test('one match is worth all of it', () => {
    expect(bestOf([[4, 9, 2]])).toBe(longestChain(2, 1));
  });

  test('words in the same order are worth more than the same words crossed', () => {
    const inOrder = bestOf([
      [0, 0, 2],
      [1, 1, 2],
      [2, 2, 2],
    ]);
    const crossed = bestOf([
      [0, 2, 2],
      [1, 1, 2],
      [2, 0, 2],
    ]);
    expect(inOrder).toBe(longestChain(6, 3));
    expect(crossed).toBe(longestChain(2, 1));
  });

  test('a word between two matches costs, and a match far away starts anew', () => {
    const near: Match[] = [
      [0, 0, 2],
      [2, 1, 2],
    ];
    const far: Match[] = [
      [0, 0, 2],
      [60, 60, 2],
    ];
    expect(bestOf(near)).toBe(longestChain(4, 2) - 0.5);
    expect(bestOf(far)).toBe(longestChain(2, 1));
  });

  test('words that stand nowhere make no chain', () => {
    expect(bestOf([[-1, 3, 5]])).toBe(0);
  });

  const anyMatch = fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.integer({ min: 1, max: 6 }));

  test('neither the order in which matches come nor which Passage is first changes anything', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyMatch, { maxLength: 12, selector: ([l, r]) => l * 100 + r }),
        (matches) => {
          const best = bestOf(matches);
          expect(bestOf(matches.toReversed())).toBe(best);
          expect(bestOf(matches.map(([left, right, weight]): Match => [right, left, weight]))).toBe(best);
        },
      ),
    );
  });

  test('a further match never lessens the worth', () => {
    fc.assert(
      fc.property(fc.array(anyMatch, { maxLength: 12 }), anyMatch, (matches, further) => {
        expect(bestOf([...matches, further])).toBeGreaterThanOrEqual(bestOf(matches));
      }),
    );
  });
});
