import { describe, expect, it } from 'vitest';
import { conceptKey } from './concepts.ts';
import { stemOf } from './stem.ts';

const keyOf = (word: string): string => conceptKey(stemOf(word, 'en'));

describe('conceptKey', () => {
  it.each([
    ['quake', 'earthquake'],
    ['quake', 'temblor'],
    ['repealed', 'rescind'],
    ['ditched', 'abandonment'],
    ['scholar', 'academics'],
  ])('brings "%s" and "%s" to one key', (x, y) => {
    expect(stemOf(x, 'en')).not.toBe(stemOf(y, 'en'));
    expect(keyOf(x)).toBe(keyOf(y));
  });

  it('keeps apart what stands for different things', () => {
    expect(keyOf('repealed')).not.toBe(keyOf('abused'));
  });

  it('gives a stem of no concept back, and takes it for no concept', () => {
    expect(conceptKey('kelvik')).toBe('kelvik');
    expect(conceptKey('')).toBe('');
    expect(conceptKey('constructor')).toBe('constructor');
    expect(keyOf('quake').startsWith('= ')).toBe(true);
  });
});
