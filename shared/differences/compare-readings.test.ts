import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReadings } from './compare-readings.ts';
import type { Difference, DifferenceType } from './difference.ts';
import type { Reading } from './reading.ts';
import { sampleReadings } from './sample-readings.ts';
import { wordingDifference } from './wording.ts';

/** One Reading per text, each of a Source of its own. */
const readings = (...texts: readonly string[]): Reading[] => readingsIn('en', texts);

const readingsIn = (language: string, texts: readonly string[]): Reading[] =>
  sampleReadings(
    language,
    texts.map((text) => [text]),
  );

const compare = (...texts: readonly string[]) => compareReadings(readings(...texts));

const find = (differences: readonly Difference[], type: DifferenceType): Difference | undefined =>
  differences.find((difference) => difference.type === type);

describe('figures', () => {
  test.each<[DifferenceType, string, string]>([
    ['money', 'The bridge will cost €412 million.', 'Engineers put the cost of the bridge at €560 million.'],
    ['percent', 'Turnout in the canton was 61 percent.', 'Turnout reached 48% in the canton.'],
    ['count', 'The ferry carried 140 passengers.', 'There were 195 people aboard the ferry.'],
    ['distance', 'The tunnel is 12 km long.', 'The tunnel runs for 19 kilometres.'],
    ['duration', 'The closure will last 18 months.', 'The closure is to last three years.'],
    ['age', 'Ona Pell, 51, was found on Monday.', 'The body of Ona Pell, 67, was found.'],
    ['date', 'The mill was founded in 1869.', 'The mill, founded in 1872, closed its gates.'],
    ['date', 'Voters go to the polls on March 21.', 'The poll is set for March 28.'],
    ['date', 'The alarm rang at 3:45 p.m.', 'The alarm was raised at 5:45 p.m.'],
  ])('contradict over %s: %s / %s', (type, a, b) => {
    const { status, differences } = compare(a, b);
    expect(find(differences, type)).toMatchObject({ severity: 'conflict' });
    expect(find(differences, type)?.values.map((value) => value.side)).toEqual([0, 1]);
    expect(status).toBe('conflict');
  });

  test.each([
    ['The deal is worth $38 billion.', 'The 38bn USD deal is done.'],
    ['The deal is worth US$38,000m.', 'The deal is worth $38 billion.'],
    ['It cost more than €400 million.', 'It cost €412 million.'],
    ['It cost more than €400 million.', 'It cost €430 million.'],
    ['Nearly 9,000 seats were sold.', 'They sold 8,800 seats.'],
    ['It cost $1.5 billion.', 'It cost $1.47 billion.'],
    ['The work takes two years.', 'The work takes 24 months.'],
    ['The pipe is 100 miles long.', 'The pipe is 161 kilometres long.'],
    ['The mill was founded in 1869.', 'The mill was founded on 3 May 1869.'],
    ['Some 2,000 people left the island.', 'About 2,100 people left the island.'],
  ])('agree: %s / %s', (a, b) => {
    expect(compare(a, b).differences.filter((difference) => difference.severity !== 'none')).toEqual([]);
  });

  test('that one Source lists side by side are different figures', () => {
    expect(compare('The toll rose from 10 to 14 people.', 'The toll stood at 14 people.').status).not.toBe(
      'conflict',
    );
    const three = compare(
      '10 people died in the fire.',
      '14 people died in the fire.',
      'First 10 people died in the fire, then 14 people.',
    );
    expect(three.status).not.toBe('conflict');
  });

  test.each([
    'The lock of Kelvik opens on 21 May of this year.',
    'The lock of Kelvik opens today (21 May 2031).',
  ])('a relative date beside a stated one says nothing of its own: %s', (stated) => {
    const { differences } = compare('The lock of Kelvik opens on 15 May 2031.', stated);
    expect(find(differences, 'date')).toMatchObject({ severity: 'conflict' });
  });

  test('of different nouns are not compared', () => {
    expect(compare('The blaze destroyed 40 barns.', 'The blaze injured 12 riders.').status).toBe(
      'compatible',
    );
  });

  test('of several Readings of one Source count as said by it', () => {
    const bridge = ['The bridge will cost €560 million.', 'Others say the bridge will cost €412 million.'];
    const given = sampleReadings('en', [['The bridge will cost €412 million.'], bridge]);
    expect(compareReadings(given.slice(0, 2)).status).toBe('conflict');
    expect(compareReadings(given).status).not.toBe('conflict');
  });

  test('that two Sources share stand on one side against the third', () => {
    const { differences } = compare(
      'The bridge costs €412 million.',
      'The bridge costs €560 million.',
      'The bridge costs €412m.',
    );
    const sides = Object.fromEntries(
      find(differences, 'money')?.values.map(({ passage, side }) => [passage, side]) ?? [],
    );
    expect(sides).toEqual({ A1: 0, B1: 1, C1: 0 });
  });

  test('that only one gives are detail', () => {
    const { status, differences } = compare(
      'The ferry sank off the cape at dawn.',
      'The ferry with 140 passengers sank off the cape at dawn.',
    );
    expect(status).toBe('compatible');
    expect(find(differences, 'count')).toMatchObject({
      severity: 'none',
      values: [{ text: '140', passage: 'B1' }],
    });
  });
});

describe('negation and opposites', () => {
  test('no homes against nine houses is a conflict', () => {
    const { status, differences } = compare(
      'No homes will be demolished for the line.',
      'Nine houses are to be torn down for the line.',
    );
    expect(status).toBe('conflict');
    expect(find(differences, 'negation')?.values.map((value) => value.text)).toEqual(['No homes', 'Nine']);
  });

  test.each([
    [
      'exclusive against non-exclusive',
      'Torsk holds an exclusive licence to the Pell patents.',
      'Torsk keeps a non-exclusive licence to the Pell patents.',
    ],
    [
      'capped against uncapped',
      'Torsk pays capped royalty fees to Pell.',
      'Torsk pays uncapped royalty fees to Pell.',
    ],
    [
      'capped against ended',
      'Royalty payments to Pell are capped under the pact.',
      'The pact ends royalty payments to Pell.',
    ],
    [
      'ends against keeps',
      'The pact ends royalty payments to Pell.',
      'The pact keeps royalty payments to Pell.',
    ],
    [
      'did not against did',
      'The mayor did not sign the harbour contract.',
      'The mayor signed the harbour contract in June.',
    ],
  ])('flags %s', (_case, a, b) => {
    expect(['possible-conflict', 'conflict']).toContain(compare(a, b).status);
  });

  test.each([
    ['another subject', 'The council ends the bus service.', 'The museum keeps its opening hours.'],
    [
      'a Source that tells both',
      'Fees to Pell are no longer capped: Torsk pays uncapped fees to Pell.',
      'Torsk pays uncapped fees to Pell.',
    ],
  ])('leaves %s alone', (_case, a, b) => {
    expect(compare(a, b).differences.filter((difference) => difference.severity !== 'none')).toEqual([]);
  });
});

describe('quotations, speakers, certainty and wording', () => {
  test('an altered quotation is a possible conflict over the altered words', () => {
    const { status, differences } = compare(
      '“We will never sell the harbour,” said Ona Pell.',
      '“We will surely sell the harbour,” said Ona Pell.',
    );
    expect(status).toBe('possible-conflict');
    expect(find(differences, 'quotation')?.values.map((value) => value.text)).toEqual(['never', 'surely']);
  });

  test('a shortened quotation is none', () => {
    const { differences } = compare(
      '“We will never sell the harbour to anyone,” she said.',
      '“We will never sell the harbour,” she said.',
    );
    expect(find(differences, 'quotation')).toBeUndefined();
  });

  test('one quotation with two speakers is a possible conflict', () => {
    const { differences } = compare(
      '“The harbour stays in our hands,” said Ona Pell.',
      '“The harbour stays in our hands,” said Ivo Brandt.',
    );
    expect(find(differences, 'attribution')).toMatchObject({ severity: 'possible', label: 'who is quoted' });
  });

  test.each([
    [
      'de',
      '„Wir geben den Hafen niemals her“, sagte Ona Pell.',
      '„Wir geben den Hafen niemals her“, sagte Ivo Brandt.',
    ],
    [
      'fr',
      '« Nous ne vendrons jamais le port », a déclaré Ona Pell.',
      '« Nous ne vendrons jamais le port », a déclaré Ivo Brandt.',
    ],
    ['es', '«Nunca venderemos el puerto», dijo Ona Pell.', '«Nunca venderemos el puerto», dijo Ivo Brandt.'],
  ])('finds two speakers of one quotation in %s', (language, a, b) => {
    const { differences } = compareReadings(readingsIn(language, [a, b]));
    expect(find(differences, 'attribution')).toMatchObject({ severity: 'possible' });
  });

  test('a German office names no speaker', () => {
    const { differences } = compareReadings(
      readingsIn('de', [
        '„Wir geben den Hafen niemals her“, sagte Bürgermeisterin Pell.',
        '„Wir geben den Hafen niemals her“, sagte ihre Sprecherin. Kritik übte ein Fischer.',
      ]),
    );
    expect(find(differences, 'attribution')).toBeUndefined();
  });

  test('English opposites are not looked for in other languages', () => {
    const { differences } = compareReadings(
      readingsIn('de', [
        'Der Pakt ends royalty payments to Pell.',
        'Der Pakt keeps royalty payments to Pell.',
      ]),
    );
    expect(find(differences, 'opposite')).toBeUndefined();
  });

  test('three Sources that give one utterance in two ways make one Difference with two sides', () => {
    const { differences } = compare(
      '“We will open the pool before the summer,” said Ona Pell.',
      '“We will open the pool before the winter,” said Ona Pell.',
      'Ona Pell said: "We will open the pool before the summer."',
    );
    const sides = differences.map(({ type, values }) => [
      type,
      ...values.map(({ text, side }) => `${String(side)} ${text}`),
    ]);
    expect(sides).toEqual([['quotation', '0 summer', '0 summer', '1 winter']]);
  });

  test('will against may is shown and contradicts nothing', () => {
    const { status, differences } = compare(
      'The council will close the pool.',
      'The council may close the pool.',
    );
    expect(find(differences, 'modality')).toMatchObject({ severity: 'none' });
    expect(status).toBe('compatible');
  });

  test('other words for the same thing agree', () => {
    const given = readings(
      'the council shut the old pool for good',
      'the council closed the old pool for good',
    );
    expect(wordingDifference(given)[0]?.values.map((value) => value.text)).toEqual(['shut', 'closed']);
    expect(compareReadings(given).status).toBe('compatible');
  });

  test('equal Readings share everything', () => {
    expect(compare('The pool is shut.', 'The pool is shut.')).toMatchObject({
      status: 'compatible',
      differences: [],
    });
  });

  test('one Source alone differs from nobody', () => {
    expect(compare('The pool cost €3 million.')).toEqual({ status: 'compatible', differences: [] });
  });
});

/** The words up to the comma, as a Reading of its own. */
const beforeComma = (reading: Reading): Reading => {
  const end = reading.text.indexOf(',');
  const isInside = (range: { readonly end: number }): boolean => range.end <= end;
  return {
    ...reading,
    end,
    names: reading.names.filter(isInside),
    figures: reading.figures.filter(isInside),
    dates: reading.dates.filter(isInside),
  };
};

const typesOf = (whole: readonly Reading[]) =>
  compareReadings(whole.map(beforeComma), whole).differences.map(({ type }) => type);

describe('Statements', () => {
  test('figures outside them are not compared', () => {
    const whole = readings(
      'The storm sank the ferry Alma, and 14 sailors drowned.',
      'The storm sank the ferry Alma, and 19 sailors drowned.',
    );
    expect(compareReadings(whole).status).toBe('conflict');
    expect(typesOf(whole)).not.toContain('count');
  });

  test('a figure contradicts nothing where the rest of the other passage agrees', () => {
    const whole = readings(
      'The storm drowned 14 sailors, the coast guard said.',
      'The storm drowned 19 sailors, while police count 14 sailors.',
    );
    const { differences } = compareReadings(whole.map(beforeComma), whole);
    expect(compareReadings(whole.map(beforeComma)).status).toBe('conflict');
    expect(differences.filter(({ severity }) => severity === 'conflict')).toEqual([]);
  });
});

describe('hostile texts', () => {
  const pieces = fc.constantFrom(
    'No homes',
    ' 5',
    '$38bn',
    '“',
    '”',
    ' said Ona Pell',
    ' will',
    ' not',
    ' ends',
    ' keeps',
    '\ud83d',
    '😀',
    '\u202e',
    '٣٤',
    '亿',
    ' May 3',
    '1999',
    '. ',
    ' ',
  );

  test('every value is the slice it names, and sides count from 0', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 4 }), (all) => {
        const given = readings(...all);
        for (const { values } of compareReadings(given).differences) {
          for (const { passage, start, end, text } of values) {
            expect(text).toBe(given.find((reading) => reading.passage === passage)?.text.slice(start, end));
          }
          const sides = new Set(values.map((value) => value.side));
          expect([...sides].toSorted((a, b) => a - b)).toEqual([...sides.keys()].map((_, place) => place));
        }
      }),
    );
  });

  test.each(['9', '1 ', 'no homes ', '“a b c d ', '1999 May 5 ', 'not sign ', 'Ona Pell said '])(
    'compares 100 KB of %j within seconds',
    (piece) => {
      const long = piece.repeat(Math.ceil(100_000 / piece.length));
      const start = Date.now();
      compare(long, `${long}x`);
      expect(Date.now() - start).toBeLessThan(10_000);
    },
  );
});
