import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairGraphOf, pairOf } from './pair-graph.ts';

const candidatesOf = (pairs: readonly (readonly [number, number])[]) => ({
  a: Int32Array.from(pairs, ([a]) => a),
  b: Int32Array.from(pairs, ([, b]) => b),
});

describe('pairGraphOf', () => {
  it('gives the partners of each passage, ascending', () => {
    const { starts, partners } = pairGraphOf(candidatesOf([[0, 2], [0, 3], [1, 2], [2, 4]]), 5); // prettier-ignore
    const partnersOf = (passage: number): number[] => [
      ...partners.subarray(starts[passage], starts[passage + 1]),
    ];
    expect([0, 1, 2, 3, 4].map(partnersOf)).toEqual([[2, 3], [2], [0, 1, 4], [0], [2]]);
  });

  it('finds each pair from both sides and no other', () => {
    const pair = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })).filter(([a, b]) => a < b);
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: ([a, b]) => a * 10 + b, maxLength: 20 }), (pairs) => {
        const sorted = pairs.toSorted(([a, b], [c, d]) => a - c || b - d);
        const graph = pairGraphOf(candidatesOf(sorted), 10);
        for (let x = 0; x < 10; x += 1)
          for (let y = 0; y < 10; y += 1)
            expect(pairOf(graph, x, y)).toBe(
              sorted.findIndex(([a, b]) => (a === x && b === y) || (a === y && b === x)),
            );
      }),
    );
  });
});
