import { describe, expect, it } from 'vitest';
import { packFor } from '../languages/packs.ts';
import { splitCompound } from './split-compound.ts';

const split = (word: string, known: readonly string[], language = 'de') =>
  splitCompound(word, new Set(known), packFor(language));

describe('splitCompound', () => {
  it.each([
    ['hafenmauer', ['hafen', 'mauer']],
    ['wohnungsmarkt', ['wohnung', 'markt']],
    ['jahreszahlen', ['jahr', 'zahlen']],
    ['straßenbau', null],
    ['wohnungsmarktbericht', ['wohnung', 'markt', 'bericht']],
    ['kinderheim', ['kind', 'heim']],
  ])('splits "%s" into known parts of four letters or more', (word, parts) => {
    const known = [
      'hafen',
      'mauer',
      'wohnung',
      'markt',
      'jahr',
      'zahlen',
      'straße',
      'bau',
      'bericht',
      'kind',
      'heim',
    ];
    expect(split(word, known)).toEqual(parts ?? []);
  });

  it('leaves words whose parts the text does not have', () => {
    expect(split('hafenmauer', ['hafen'])).toEqual([]);
    expect(split('hafen', ['hafen'])).toEqual([]);
  });

  it('leaves words of languages that write compounds apart', () => {
    expect(split('harbourwall', ['harbour', 'wall'], 'en')).toEqual([]);
  });

  it('ends soon on a long word that repeats a known part', () => {
    const start = Date.now();
    expect(split(`${'abcd'.repeat(40)}x`, ['abcd', 'abcdabcd'])).toEqual([]);
    expect(Date.now() - start).toBeLessThan(1000);
  });
});
