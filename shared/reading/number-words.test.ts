import { describe, expect, it } from 'vitest';
import { packFor } from '../languages/packs.ts';
import { findNumberWords } from './number-words.ts';

const amounts = (text: string, language: string): number[] =>
  findNumberWords(text, packFor(language))
    .toSorted((a, b) => a.start - b.start)
    .map(({ amount }) => amount);

describe('findNumberWords', () => {
  it.each([
    ['zwei', 2],
    ['zwölf', 12],
    ['einundzwanzig', 21],
    ['neunundneunzig', 99],
    ['hundert', 100],
    ['einhundertfünf', 105],
    ['zweihundertdreißig', 230],
    ['zweihundertundeins', 201],
    ['tausend', 1000],
    ['dreitausendvierhundertsechsundfünfzig', 3456],
    ['hunderttausend', 100_000],
    ['neunhundertneunundneunzigtausendneunhundertneunundneunzig', 999_999],
  ])('reads German "%s"', (text, amount) => {
    expect(amounts(`dort leben ${text} Menschen`, 'de')).toEqual([amount]);
  });

  it.each([
    ['deux', 2],
    ['dix-sept', 17],
    ['vingt et un', 21],
    ['trente-deux', 32],
    ['soixante-dix', 70],
    ['soixante et onze', 71],
    ['soixante-dix-sept', 77],
    ['quatre-vingts', 80],
    ['quatre-vingt-un', 81],
    ['quatre-vingt-dix', 90],
    ['quatre-vingt-dix-neuf', 99],
    ['nonante-cinq', 95],
    ['cent vingt', 120],
    ['deux cents', 200],
    ['trois cent quatre-vingt-douze', 392],
    ['mille deux cent', 1200],
    ['quinze mille', 15_000],
    ['neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf', 999_999],
  ])('reads French "%s"', (text, amount) => {
    expect(amounts(`on a vu ${text} personnes`, 'fr')).toEqual([amount]);
  });

  it.each([
    ['dos', 2],
    ['dieciséis', 16],
    ['veintiuno', 21],
    ['treinta y uno', 31],
    ['noventa y nueve', 99],
    ['cien', 100],
    ['ciento cinco', 105],
    ['doscientos', 200],
    ['doscientas treinta', 230],
    ['mil', 1000],
    ['quince mil', 15_000],
    ['novecientos noventa y nueve mil novecientos noventa y nueve', 999_999],
  ])('reads Spanish "%s"', (text, amount) => {
    expect(amounts(`vio a ${text} personas`, 'es')).toEqual([amount]);
  });

  it('keeps numbers in a list apart', () => {
    expect(amounts('deux, trois et quatre', 'fr')).toEqual([2, 3, 4]);
    expect(amounts('dos y tres', 'es')).toEqual([2, 3]);
    expect(amounts('zwei und drei', 'de')).toEqual([2, 3]);
  });

  it('takes forms of one for a number only before a scale', () => {
    expect(amounts('eine Brücke, ein Hafen', 'de')).toEqual([]);
    expect(amounts('un port et une île', 'fr')).toEqual([]);
    expect(amounts('eine Million Tonnen', 'de')).toEqual([1]);
    expect(amounts('un milliard de tonnes', 'fr')).toEqual([1]);
    expect(amounts('un millón de toneladas', 'es')).toEqual([1]);
  });

  it('finds none in words that only hold one', () => {
    expect(amounts('Achtung, der Zweifel im Hundertstel', 'de')).toEqual([]);
    expect(amounts('the weight of mankind', 'en')).toEqual([]);
  });

  it('reads no number words where the pack has none', () => {
    expect(amounts('ten minste zes', 'nl')).toEqual([]);
  });
});
