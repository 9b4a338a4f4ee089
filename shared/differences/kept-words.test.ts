import { diffArrays } from 'diff';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptWords, type WordList } from './kept-words.ts';

const lists = fc
  .array(fc.constantFrom('ferry', 'sank', 'the', 'off', 'Kelvik', 'Monday', 'drowned'), { maxLength: 12 })
  .map((words): WordList => ({ words, set: new Set(words) }));

it('keeps the same words of both in order, as many as a diff does', () => {
  fc.assert(
    fc.property(lists, lists, fc.nat(12), (a, b, least) => {
      const most = diffArrays([...a.words], [...b.words])
        .filter(({ added, removed }) => !added && !removed)
        .reduce((sum, { value }) => sum + value.length, 0);
      const kept = keptWords(a, b, least);
      if (most < least) {
        expect(kept).toBeNull();
        return;
      }
      expect(kept?.a).toHaveLength(most);
      expect(kept?.a.map((at) => a.words[at])).toEqual(kept?.b.map((at) => b.words[at]));
      for (const indexes of [kept?.a, kept?.b])
        expect(indexes).toEqual([...new Set(indexes)].toSorted((x, y) => x - y));
    }),
  );
});
