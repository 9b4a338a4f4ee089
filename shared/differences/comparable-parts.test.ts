import { describe, expect, it } from 'vitest';
import { comparableParts } from './comparable-parts.ts';
import { sampleReadings } from './sample-readings.ts';

const TEXT = 'Ona Pell 2031';

const readingsIn = (...languages: readonly string[]) =>
  languages.flatMap((language, at) => {
    const [reading] = sampleReadings(language, [[TEXT]]);
    return reading === undefined ? [] : [{ ...reading, siglum: `S${String(at)}` }];
  });

describe('comparableParts', () => {
  it.each(['en', 'de', 'fr', 'es', 'de-AT'])('names nothing where all Sources are in %s', (language) => {
    expect(comparableParts(readingsIn(language, language))).toEqual({
      isOneLanguage: true,
      never: [],
      partly: [],
    });
  });

  it('names what needs a pack where the language has none', () => {
    expect(comparableParts(readingsIn('tr', 'tr'))).toEqual({
      isOneLanguage: true,
      never: ['negation', 'opposite', 'modality', 'attribution'],
      partly: [],
    });
  });

  it('names all that needs words between two languages', () => {
    const { isOneLanguage, never } = comparableParts(readingsIn('en', 'de'));
    expect(isOneLanguage).toBe(false);
    expect(never).toEqual(['negation', 'opposite', 'modality', 'attribution', 'quotation', 'wording']);
  });

  it('tells what was compared between some Sources alone', () => {
    const { never, partly } = comparableParts(readingsIn('en', 'en', 'de'));
    expect(never).toEqual([]);
    expect(partly).toContain('negation');
  });

  it('names nothing for one Source', () => {
    expect(comparableParts(readingsIn('tr')).never).toEqual([]);
  });
});
