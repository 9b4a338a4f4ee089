import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlaps, type TextRange } from '../text/range.ts';
import { TakenRanges } from './taken-ranges.ts';

it('takes what overlaps nothing that was taken before', () => {
  const range = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 6 }))
    .map(([start, length]): TextRange => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(range), fc.nat(50), (ranges, at) => {
      const taken = new TakenRanges();
      const kept: TextRange[] = [];
      for (const one of ranges) {
        const isFree = !kept.some((other) => overlaps(one, other));
        expect(taken.take(one.start, one.end)).toBe(isFree);
        if (isFree) kept.push(one);
      }
      expect(taken.holds(at)).toBe(kept.some(({ start, end }) => start <= at && at < end));
    }),
  );
});
