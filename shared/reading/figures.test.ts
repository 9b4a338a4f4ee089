import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractFigures } from './figures.ts';

const only = (text: string, language?: string) => {
  const figures = extractFigures(text, language).filter((figure) => figure.kind !== 'year');
  expect(figures, text).toHaveLength(1);
  const figure = figures[0];
  if (figure === undefined) throw new Error('no figure');
  return figure;
};

describe('extractFigures', () => {
  test.each([
    ['It paid $38 billion.', '$38 billion', 38e9, 'USD'],
    ['It paid 38bn USD.', '38bn USD', 38e9, 'USD'],
    ['It paid US$38,000m.', 'US$38,000m', 38e9, 'USD'],
    ['It paid $1.5 bn. on signing', '$1.5 bn.', 1.5e9, 'USD'],
    ['It paid €412 million.', '€412 million', 412e6, 'EUR'],
    ['It paid 412 million euros.', '412 million euros', 412e6, 'EUR'],
    ['It paid a £12-million fee.', '£12-million', 12e6, 'GBP'],
    ['It paid NZ$70,500 then.', 'NZ$70,500', 70_500, 'NZD'],
    ['It paid $10k.', '$10k', 10_000, 'USD'],
    ['It paid 50 cents.', '50 cents', 0.5, 'USD'],
  ])('reads money in %s', (text, written, amount, unit) => {
    expect(only(text)).toMatchObject({ text: written, kind: 'money', amount, unit });
  });

  test.each([
    ['Kosten: 1.234,5 Mio. Euro', 'de', 'money', 1_234_500_000],
    ['Kosten: 5 Milliarden Euro', 'de', 'money', 5e9],
    ['Anteil: 12,5 Prozent', 'de', 'percent', 12.5],
    ['un prix de 1 234,5 millions d’euros', 'fr', 'money', 1_234_500_000],
    ['cuesta 1.200 millones de euros', 'es', 'money', 1.2e9],
    ['花费50亿美元', 'zh', 'money', 5e9],
    ['بلغ ٣٤٥ شخصا', 'ar', 'count', 345],
  ])('reads %s in %s', (text, language, kind, amount) => {
    expect(only(text, language)).toMatchObject({ kind, amount });
  });

  test.each([
    ['Thirty-one members met', 'count', 31, 'member'],
    ['two hundred and five homes stood', 'count', 205, 'home'],
    ['half a million people came', 'count', 500_000, 'people'],
    ['14 Corvo supermarkets in town', 'count', 14, 'supermarket'],
    ['70 000 jobs', 'count', 70_000, 'job'],
    ['a four-storey prison', 'count', 4, 'storey'],
    ['two thirds of it', 'percent', 200 / 3, '%'],
    ['12 per cent', 'percent', 12, '%'],
    ['a 30-mile road', 'distance', 48_280.32, 'm'],
    ['covering 3 hectares', 'area', 30_000, 'm2'],
    ['lasting 90 minutes', 'duration', 5400, 's'],
    ['a 29-year-old baker', 'age', 29, 'year'],
    ['Ona Pell, 51, of Torsk', 'age', 51, 'year'],
    ['aged 67', 'age', 67, 'year'],
    ['the 21st floor', 'rank', 21, 'floor'],
    ['the eleventh attempt', 'rank', 11, 'attempt'],
    ['at 3:45 p.m. sharp', 'time', 15 * 60 + 45, 'min'],
    ['a magnitude 6.7 quake', 'magnitude', 6.7, 'magnitude'],
    ['closed US Route 9', 'label', 9, 'route'],
  ])('reads %s as %s', (text, kind, amount, unit) => {
    const figure = only(text);
    expect(figure).toMatchObject({ kind, unit });
    expect(figure.amount).toBeCloseTo(amount, 6);
  });

  test.each([
    ['nearly 9,000 seats', 'almost'],
    ['more than 9,000 seats', 'at-least'],
    ['9,000 or more', 'at-least'],
    ['up to 9,000 seats', 'at-most'],
    ['about 9,000 seats', 'about'],
    ['9,000 seats', 'exact'],
  ])('reads the hedge of %s', (text, hedge) => {
    expect(only(text).hedge).toBe(hedge);
  });

  test.each([
    ['rund 9.000 Plätze', 'de', 'about'],
    ['knapp 9.000 Plätze', 'de', 'almost'],
    ['gut 9.000 Plätze', 'de', 'at-least'],
    ['bis zu 9.000 Plätze', 'de', 'at-most'],
    ['près de 9 000 places', 'fr', 'almost'],
    ["plus d'un million de places", 'fr', 'at-least'],
    ['unos 9.000 asientos', 'es', 'about'],
    ['casi 9.000 asientos', 'es', 'almost'],
    ['rund 9,000 seats', 'en', 'exact'],
  ])('reads the hedge of %s in %s', (text, language, hedge) => {
    expect(only(text, language).hedge).toBe(hedge);
  });

  test.each([
    ['um 21.30 Uhr', 'de', 21 * 60 + 30],
    ['um 7 Uhr morgens', 'de', 7 * 60],
    ['gegen 9 Uhr abends', 'de', 21 * 60],
    ['à 7 heures', 'fr', 7 * 60],
    ['à 7 heures du soir', 'fr', 19 * 60],
    ['vers 21h30', 'fr', 21 * 60 + 30],
    ['a las 7', 'es', 7 * 60],
    ['a las 9 de la noche', 'es', 21 * 60],
    ['a las 21.30 horas', 'es', 21 * 60 + 30],
    ['kl. 21:30', 'sv', 21 * 60 + 30],
  ])('reads the clock time of %s in %s', (text, language, amount) => {
    expect(only(text, language)).toMatchObject({ kind: 'time', amount });
  });

  test.each([
    ['pendant 7 heures', 'fr', 'duration', 25_200],
    ['à 7 heures de route', 'fr', 'duration', 25_200],
    ['7 Stunden lang', 'de', 'duration', 25_200],
    ['durante 7 horas', 'es', 'duration', 25_200],
    ['15\u202f000 habitants', 'fr', 'count', 15_000],
    ['15 000 Menschen', 'de', 'count', 15_000],
    ['15\u00a0000 personas', 'es', 'count', 15_000],
    ['zweihundertdreißig Häuser', 'de', 'count', 230],
    ['quatre-vingt-dix maisons', 'fr', 'count', 90],
    ['treinta y un barcos', 'es', 'count', 31],
    ['deux millions d’euros', 'fr', 'money', 2e6],
    ['dos mil millones de euros', 'es', 'money', 2e9],
    ['eine Million Euro', 'de', 'money', 1e6],
    ['un billón de euros', 'es', 'money', 1e12],
    ['eine Billion Euro', 'de', 'money', 1e12],
    ['âgé de 42 ans', 'fr', 'age', 42],
    ['im Alter von 42 Jahren', 'de', 'age', 42],
    ['Ona Pell, 49 ans, est venue', 'fr', 'age', 49],
    ['Ona Pell (49 años)', 'es', 'age', 49],
    ['au port, 49 jours durant', 'fr', 'duration', 49 * 86_400],
    ['douze pour cent', 'fr', 'percent', 12],
  ])('reads %s in %s as %s', (text, language, kind, amount) => {
    expect(only(text, language)).toMatchObject({ kind, amount });
  });

  test('counts the German noun, not the verb behind it', () => {
    expect(only('Dabei wurden 30 schwer verletzte Menschen gerettet.', 'de')).toMatchObject({
      kind: 'count',
      unit: 'menschen',
    });
  });

  test('takes a German noun before a number for a label only where such nouns are numbered', () => {
    expect(only('In der Halle waren am Abend Berichten zufolge Schüler 30 Stunden.', 'de').kind).toBe(
      'duration',
    );
    expect(only('gesperrt ist die Autobahn 7 bis Kelvik', 'de')).toMatchObject({
      kind: 'label',
      unit: 'autobahn',
    });
  });

  test('reads a range as one figure with two ends', () => {
    expect(only('within 12-24 months')).toMatchObject({
      kind: 'duration',
      amount: 31_557_600,
      upper: 63_115_200,
    });
    expect(only('for $5 to $6 billion')).toMatchObject({
      kind: 'money',
      amount: 5e9,
      upper: 6e9,
      unit: 'USD',
    });
  });

  test.each([
    ['It took 1 hour 20 minutes.', '1 hour 20 minutes', 'duration', 4800],
    ['It took two hours and 13 minutes.', 'two hours and 13 minutes', 'duration', 7980],
    ['She ran it in 2h 13m 5s.', '2h 13m 5s', 'duration', 7985],
    ['It lasted 4½ hours.', '4½ hours', 'duration', 16_200],
    ['It lasted 4-1/2 hours.', '4-1/2 hours', 'duration', 16_200],
    ['It lasted 41/2 hours.', '41/2 hours', 'duration', 16_200],
    ['a screen of 17in', '17in', 'distance', 0.4318],
    ['in the 1400 block of Mill Street', '1400', 'label', 1400],
    ['a magnitude-5.9 tremor', '5.9', 'magnitude', 5.9],
    ['Ivo Brandt, 20 and Jon Vell met', '20', 'age', 20],
  ])('reads %s', (text, written, kind, amount) => {
    expect(only(text)).toMatchObject({ text: written, kind, amount });
  });

  test('counts the children of a mother of twelve', () => {
    expect(only('a mother of 12 from Kell')).toMatchObject({ kind: 'count', amount: 12, unit: 'child' });
  });

  test('counts the noun behind two adjectives of place', () => {
    expect(only('23 Somali and Yemeni pirates')).toMatchObject({ kind: 'count', unit: 'pirate' });
  });

  test('finds no count in "four-by-four"', () => {
    expect(extractFigures('a four-by-four car, a 4x4')).toEqual([]);
  });

  test('keeps the two numbers of a score apart', () => {
    expect(extractFigures('a 13-7 vote').map((figure) => figure.amount)).toEqual([13, 7]);
  });

  test('shares the unit that is written once', () => {
    expect(extractFigures('from 80 to 50 kilograms').map((figure) => figure.amount)).toEqual([80, 50]);
    expect(extractFigures('from 80 and 50 kilograms').map((figure) => figure.unit)).toEqual(['kg', 'kg']);
  });

  test('takes "one" for a number only where it counts', () => {
    expect(extractFigures('one of them, no one, and one who left')).toEqual([]);
    expect(extractFigures('third-party goods and first-class mail')).toEqual([]);
    expect(only('one person left').amount).toBe(1);
  });

  test('gives every year that a text names', () => {
    const years = extractFigures('Founded in 1869, it moved on 3 July 2031.').filter(
      (figure) => figure.kind === 'year',
    );
    expect(years.map((figure) => figure.amount)).toEqual([1869, 2031]);
  });

  test('every figure is the slice it names and none overlap', () => {
    const pieces = fc.constantFrom(
      '$',
      '€',
      '5',
      '38',
      ' billion',
      'bn',
      ' 12,5',
      '%',
      ' km',
      'Mio. Euro',
      ' two',
      '-',
      ' of',
      '\ud83d',
      '😀',
      '٣',
      '亿',
      'May ',
      '1999',
      ' a.m.',
      '.',
      ',',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (text) => {
          let end = 0;
          for (const figure of extractFigures(text)) {
            expect(figure.text).toBe(text.slice(figure.start, figure.end));
            expect(figure.start).toBeGreaterThanOrEqual(end);
            expect(Number.isFinite(figure.amount)).toBe(true);
            end = figure.end;
          }
        },
      ),
    );
  });

  test.each([
    '9',
    '1 234',
    '1,2.3',
    'one ',
    '1999 ',
    '$',
    'May 5 ',
    'A ',
    '1-',
    'two hundred and ',
    '1, 000',
    '\ud800',
    'more than ',
  ])('reads 100 KB of %j within a moment', (piece) => {
    const start = Date.now();
    extractFigures(piece.repeat(Math.ceil(100_000 / piece.length)));
    expect(Date.now() - start).toBeLessThan(6000);
  });
});
