import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

describe('wordDiff', () => {
  it('marks the words that the base does not have', () => {
    expect(
      wordDiff('The cable broke on Monday', 'The cable broke on Tuesday').filter(({ isOwn }) => isOwn),
    ).toEqual([{ text: 'Tuesday', isOwn: true }]);
  });

  it('keeps the reading whole', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, reading) => {
        expect(
          wordDiff(base, reading)
            .map(({ text }) => text)
            .join(''),
        ).toBe(reading);
      }),
    );
  });
});
