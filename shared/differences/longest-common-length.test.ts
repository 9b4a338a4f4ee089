import { diffArrays } from 'diff';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestCommonLength } from './longest-common-length.ts';

it('is as much as a diff keeps', () => {
  const lists = fc.array(fc.constantFrom('ferry', 'sank', 'the', 'off', 'Kelvik'), { maxLength: 12 });
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      const kept = diffArrays(a, b).filter(({ added, removed }) => !added && !removed);
      expect(longestCommonLength(a, b)).toBe(kept.reduce((sum, { value }) => sum + value.length, 0));
    }),
  );
});
