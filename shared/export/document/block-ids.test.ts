import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, uniqueIds } from './block-ids.ts';

describe('hashOf', () => {
  it('is short, of letters and digits, and equal for equal texts alone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 50 }), (texts) => {
        const hashes = texts.map(hashOf);
        for (const hash of hashes) expect(hash).toMatch(/^[0-9a-z]{12}$/u);
        expect(new Set(hashes).size).toBe(texts.length);
        expect(texts.map(hashOf)).toEqual(hashes);
      }),
    );
  });
});

describe('uniqueIds', () => {
  it('numbers the second of one content', () => {
    const unique = uniqueIds();
    expect(['g-a', 'g-b', 'g-a', 'g-a'].map(unique)).toEqual(['g-a', 'g-b', 'g-a-2', 'g-a-3']);
  });
});
