import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractDates } from './dates.ts';

/** A Thursday. */
const PUBLISHED = '2034-11-02';

describe('extractDates', () => {
  test.each([
    ['opened on January 2, 2030', '2030-01-02', '2030-01-02'],
    ['opened on Tuesday, 2 January 2030', '2030-01-02', '2030-01-02'],
    ['opened 2034-03-14', '2034-03-14', '2034-03-14'],
    ['eröffnet am 14.03.2034', '2034-03-14', '2034-03-14', 'de'],
    ['eröffnet am 3. März 2034', '2034-03-03', '2034-03-03', 'de'],
    ['ouvert le 1er août 2034', '2034-08-01', '2034-08-01', 'fr'],
    ['abierto el 3 de mayo de 2034', '2034-05-03', '2034-05-03', 'es'],
    ['opened on May 03, 2034', '2034-05-03', '2034-05-03'],
    ['opened on 27/09/2034', '2034-09-27', '2034-09-27'],
    ['opened on 09/27/2034', '2034-09-27', '2034-09-27'],
    ['opened on 10 Nov 11.', '2011-11-10', '2011-11-10'],
    ['in September 2033', '2033-09-01', '2033-09-30'],
    ['since 1999', '1999-01-01', '1999-12-31'],
    ['in the third quarter of 2034', '2034-07-01', '2034-09-30'],
    ['the 1970s', '1970-01-01', '1979-12-31'],
  ])('gives the days of "%s"', (text, from, to, language = 'en') => {
    const dates = extractDates(text, null, language);
    expect(dates).toHaveLength(1);
    expect(dates[0]).toMatchObject({ from, to, relative: false });
  });

  test.each([
    ['It closed on Tuesday.', '2034-10-31', '2034-10-31'],
    ['It will close on Tuesday.', '2034-11-07', '2034-11-07'],
    ['It closed yesterday.', '2034-11-01', '2034-11-01'],
    ['It closed last year.', '2033-01-01', '2033-12-31'],
    ['It closes next week.', '2034-11-06', '2034-11-12'],
  ])('resolves "%s" against the publication date', (text, from, to) => {
    expect(extractDates(text, PUBLISHED, 'en')[0]).toMatchObject({ from, to, relative: true });
    expect(extractDates(text, null, 'en')[0]).toMatchObject({ from: null, to: null });
    expect(extractDates(text, 'not a date', 'en')[0]).toMatchObject({ from: null, to: null });
  });

  test('puts "late" at the end of the year', () => {
    const [late] = extractDates('in late 2034', null, 'en');
    expect(late?.from?.slice(0, 7)).toBe('2034-09');
    expect(late?.to).toBe('2034-12-31');
  });

  test('keeps a day that no month has, with no interval', () => {
    expect(extractDates('on May 35', null, 'en')[0]).toMatchObject({ month: 5, day: 35, from: null });
  });

  test.each([
    'it may 5 times',
    'march 3 miles',
    '2000 people came',
    'a 2,000-gallon tank',
    '$1999',
    'the sun',
  ])('finds no date in "%s"', (text) => {
    expect(extractDates(text, PUBLISHED, 'en')).toEqual([]);
  });

  test.each([
    ['Er kam am Dienstag.', 'de', '2034-10-31'],
    ['Er kam am Dienstagabend.', 'de', '2034-10-31'],
    ['Er wird am Dienstag kommen.', 'de', '2034-11-07'],
    ['Er kommt morgen.', 'de', '2034-11-03'],
    ['Il est venu mardi.', 'fr', '2034-10-31'],
    ['Il viendra demain.', 'fr', '2034-11-03'],
    ['Llegó el martes.', 'es', '2034-10-31'],
    ['Llegará mañana.', 'es', '2034-11-03'],
  ])('resolves "%s" in %s', (text, language, day) => {
    expect(extractDates(text, PUBLISHED, language)).toMatchObject([{ from: day, to: day, relative: true }]);
  });

  test.each([
    ['es dauerte bis zum Morgen', 'de'],
    ['am Morgen kam er', 'de'],
    ['jeden Morgen', 'de'],
    ['er steht hier', 'de'],
    ['llegó por la mañana', 'es'],
    ['el lunar', 'es'],
  ])('finds no date in "%s" in %s', (text, language) => {
    expect(extractDates(text, PUBLISHED, language)).toEqual([]);
  });

  test.each([
    ['am 3. Mai', 'de', 5],
    ['am Dienstag, den 3. Oktober', 'de', 10],
    ['le mardi 3 août', 'fr', 8],
    ['le 3 mars', 'fr', 3],
    ['el 3 de enero', 'es', 1],
    ['el martes 3 de diciembre', 'es', 12],
    ['il 3 giugno', 'it', 6],
  ])('reads the month of "%s" in %s', (text, language, month) => {
    expect(extractDates(text, null, language)).toMatchObject([{ month, day: 3 }]);
  });

  test('leaves the full stop of a sentence that a month ends', () => {
    expect(extractDates('Il est mort le 2 mars. Puis rien.', null, 'fr')[0]?.text).toBe('2 mars');
    expect(extractDates('It ended on Nov. 5, 2030.', null, 'en')[0]?.text).toBe('Nov. 5, 2030');
  });

  test('leaves the full stop of a sentence that a day ends', () => {
    expect(extractDates('It opens on May 2.', null, 'en').map(({ text }) => text)).toEqual(['May 2']);
  });

  test('does not guess which part of a date with slashes is the day', () => {
    expect(extractDates('opened on 04/05/2034', null, 'en').map(({ day }) => day)).toEqual([null]);
  });

  test('reads months that stand alone', () => {
    expect(extractDates('im Oktober', null, 'de')).toMatchObject([{ month: 10, day: null }]);
    expect(extractDates('en mars', null, 'fr')).toMatchObject([{ month: 3, day: null }]);
    expect(extractDates('en mayo', null, 'es')).toMatchObject([{ month: 5, day: null }]);
  });

  test('counts people in German, and no year', () => {
    expect(extractDates('dort leben 2000 Menschen', PUBLISHED, 'de')).toEqual([]);
    expect(extractDates('seit 2030 Bürgermeister', null, 'de')).toMatchObject([{ year: 2030 }]);
  });

  test('reads both ends of a span of years', () => {
    expect(extractDates('(1922–33)', null, 'en').map((date) => date.year)).toEqual([1922, 1933]);
  });

  test('every date is the slice it names', () => {
    const pieces = fc.constantFrom(
      'May',
      ' 3',
      ', ',
      '2034',
      '-',
      'yesterday',
      ' late ',
      '1970s',
      'Tuesday',
      '\udc00',
      '（',
      ' ',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, fc.option(fc.string()), (text, publishedAt) => {
        for (const date of extractDates(text, publishedAt, 'en'))
          expect(date.text).toBe(text.slice(date.start, date.end));
      }),
    );
  });
});
