import { describe, expect, it } from 'vitest';
import { translateWord } from './translate-word.ts';

describe('translateWord', () => {
  it.each([
    ['krankenhaus', 'de', 'hospital'],
    ['incendie', 'fr', 'fire'],
    ['incendio', 'es', 'fire'],
    ['hôpital', 'fr-CA', 'hospital'],
  ])('translates %s (%s)', (word, language, english) => {
    expect(translateWord(word, language)).toBe(english);
  });

  it('takes the word as it is written before its stem', () => {
    expect(translateWord('häuser', 'de')).toBe('houses');
    expect(translateWord('haus', 'de')).toBe('house');
  });

  it('falls back to the stem', () => {
    expect(translateWord('krankenhauses', 'de')).toBe('hospital');
    expect(translateWord('incendies', 'fr')).toMatch(/^fires?$/u);
  });

  it('knows months, weekdays and numbers', () => {
    expect(translateWord('oktober', 'de')).toBe('october');
    expect(translateWord('vendredi', 'fr')).toBe('friday');
    expect(translateWord('cinco', 'es')).toBe('five');
  });

  it('has no answer for unknown words, names of object members, and languages without a lexicon', () => {
    expect(translateWord('xyzzyk', 'de')).toBeNull();
    expect(translateWord('constructor', 'es')).not.toBeTypeOf('function');
    expect(translateWord('__proto__', 'fr')).toBeNull();
    expect(translateWord('hospital', 'en')).toBeNull();
    expect(translateWord('ospedale', 'it')).toBeNull();
    expect(translateWord('hospital', 'und')).toBeNull();
  });
});
