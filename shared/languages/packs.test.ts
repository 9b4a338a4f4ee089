import { describe, expect, it } from 'vitest';
import { hasPart } from './pack.ts';
import { packFor } from './packs.ts';
import { anyOf } from './per-pack.ts';

describe('packFor', () => {
  it('finds the pack of a language by any tag of it', () => {
    expect(packFor('de-AT')).toBe(packFor('de'));
    expect(packFor('FR_ca')).toBe(packFor('fr'));
  });

  it('reads text of unknown language as English', () => {
    expect(packFor('und')).toBe(packFor('en'));
    expect(packFor('')).toBe(packFor('en'));
  });

  it('knows nothing of a language without a pack, and says so', () => {
    const pack = packFor('constructor');
    expect(pack.stemmer).toBeNull();
    expect(hasPart(pack, 'stopWords')).toBe(false);
    expect(hasPart(pack, 'months')).toBe(false);
  });

  it('says which parts a pack lacks', () => {
    expect(packFor('en').lacks).toEqual([]);
    expect(hasPart(packFor('it'), 'opposites')).toBe(false);
    expect(hasPart(packFor('de'), 'numberWords')).toBe(true);
    expect(hasPart(packFor('sv'), 'stemmer')).toBe(true);
    expect(hasPart(packFor('sv'), 'units')).toBe(false);
  });

  it.each(['en', 'de', 'fr', 'es'])('lacks nothing that opposites are compared by in %s', (tag) => {
    const pack = packFor(tag);
    for (const part of ['negation', 'assertions', 'opposites', 'modality', 'reporting'] as const)
      expect(hasPart(pack, part)).toBe(true);
    for (const part of ['sameNouns', 'sameDeeds', 'directedDeeds'] as const)
      expect(pack[part].length).toBeGreaterThan(5);
  });

  it.each(['en', 'de', 'fr', 'es'])(
    'gives every row of opposites two sides that share no word in %s',
    (tag) => {
      for (const { label, sides } of packFor(tag).opposites) {
        expect(sides.length, label).toBeGreaterThan(1);
        const all = sides.flat();
        expect(new Set(all).size, label).toBe(all.length);
      }
    },
  );

  it.each(['en', 'de', 'fr', 'es'])('has no negation among the stop words of %s', (tag) => {
    const { negation, stopWords } = packFor(tag);
    const isNegation = (word: string): boolean =>
      negation !== null && [negation.words, negation.none].some((words) => words.has(word));
    expect(
      [...stopWords].filter((word) => isNegation(word) || negation?.contraction?.test(word) === true),
    ).toEqual([]);
  });

  it.each(['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'])(
    'names twelve months and seven weekdays in %s',
    (tag) => {
      expect(packFor(tag).months).toHaveLength(12);
      expect(packFor(tag).weekdays).toHaveLength(7);
    },
  );
});

describe('anyOf', () => {
  it('takes the longest of several phrases, and matches nothing where there are none', () => {
    expect(new RegExp(anyOf(['ten', 'ten to'])).exec('ten to one')?.[0]).toBe('ten to');
    expect(new RegExp(anyOf([])).test('')).toBe(false);
  });
});
