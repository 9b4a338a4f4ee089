import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, originalRange } from './normalise.ts';

describe('normalise', () => {
  it('folds case, spaces, quotation marks, dashes, widths and what nobody sees', () => {
    expect(normalise('“Ｏne”\u00A0 \n two–thre\u00ADe…').text).toBe('"one" two-three...');
  });

  it('leads back to the place in the original', () => {
    const original = 'So  many 🙂 ﬁgures';
    const normalised = normalise(original);
    const start = normalised.text.indexOf('🙂');
    const range = originalRange(normalised, original, { start, end: normalised.text.length });
    expect(original.slice(range.start, range.end)).toBe('🙂 ﬁgures');
  });

  it('has an origin for each unit, never going backwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text, origins } = normalise(original);
        expect(origins).toHaveLength(text.length + 1);
        expect(origins).toEqual(origins.toSorted());
      }),
    );
  });
});
