import { describe, expect, it } from 'vitest';
import { comparedSourceOf } from './compared-source.ts';
import { joinCases } from './join-cases.ts';
import { fromPairs, fromTopic, fromUnits } from './read-bench.ts';

const UNITS = {
  id: 'event-1',
  docs: [
    { id: 'one', passages: ['Bridge shut', 'It has cracks.'] },
    { id: 'two', language: 'de', passages: ['Die Brücke ist gesperrt.', 'Sie hat Risse', 'Risse!'] },
  ],
  units: [
    {
      fact: 'the bridge has cracks',
      passages: [
        [0, 1],
        [1, 1],
        [1, 2],
      ] as const,
      conflict: null,
    },
  ],
  asides: [[0, 1]],
};

const kindsOf = ({ sources }: ReturnType<typeof fromUnits>): string[][] =>
  sources.map(({ passages }) => passages.map(({ kind }) => kind));

describe('fromUnits', () => {
  it('links all Passages of a unit but those of one article', () => {
    expect(fromUnits(UNITS).gold).toEqual(new Set(['A2 B2', 'A2 B3']));
  });

  it('gives each article its language, English where none is given', () => {
    expect(fromUnits(UNITS).sources.map(({ language }) => language)).toEqual(['en', 'de']);
  });

  it('makes a heading of what opens an article without a full stop, and passes on no asides', () => {
    expect(kindsOf(fromUnits(UNITS))).toEqual([
      ['heading', 'sentence'],
      ['sentence', 'sentence', 'sentence'],
    ]);
  });
});

describe('the other formats', () => {
  const texts = ['Is it “over?”', 'No'];

  it('finds the headings of pairs', () => {
    const read = fromPairs({ id: 'p', a: texts, b: ['Over', 'No.'], gold: [[1, 1]] });
    expect(kindsOf(read)).toEqual([
      ['sentence', 'sentence'],
      ['heading', 'sentence'],
    ]);
    expect(read.gold).toEqual(new Set(['A2 B2']));
  });

  it('finds none in topics, whose items are sentences', () => {
    const docs = [
      { id: 'x', passages: ['Over'] },
      { id: 'y', passages: texts },
    ];
    const read = fromTopic({ id: 't', docs, gold: [[1, 1, 0, 0]] });
    expect(kindsOf(read)).toEqual([['sentence'], ['sentence', 'sentence']]);
    expect(read.gold).toEqual(new Set(['A1 B2']));
  });
});

describe('comparedSourceOf', () => {
  it('puts the Passages into one text and finds each again', () => {
    const [, source] = fromUnits(UNITS).sources.map(comparedSourceOf);
    expect(source?.passages.map(({ start, end }) => source.text.slice(start, end))).toEqual(
      UNITS.docs[1]?.passages,
    );
  });
});

describe('joinCases', () => {
  it('moves the Passages, pairs and units of the second case behind those of the first', () => {
    const pairs = fromPairs({ id: 'p', a: ['One.', 'Two.'], b: ['One.'], gold: [[0, 0]] });
    const joined = joinCases(pairs, fromUnits(UNITS));
    expect(joined.sources.map(({ passages }) => passages.map(({ id }) => id))).toEqual([
      ['A1', 'A2', 'A3', 'A4'],
      ['B1', 'B2', 'B3', 'B4'],
    ]);
    expect(joined.gold).toEqual(new Set(['A1 B1', 'A4 B3', 'A4 B4']));
    expect(joined.units.map(({ passages }) => passages)).toEqual([['A4', 'B3', 'B4']]);
  });

  it('keeps the articles that only one case has', () => {
    const pairs = fromPairs({ id: 'p', a: ['One.'], b: ['One.'], gold: [] });
    const three = fromUnits({
      ...UNITS,
      docs: [...UNITS.docs, { id: 'three', passages: ['Nothing.'] }],
    });
    expect(joinCases(pairs, three).sources.map(({ siglum }) => siglum)).toEqual(['A', 'B', 'C']);
    expect(joinCases(three, pairs).sources.map(({ siglum }) => siglum)).toEqual(['A', 'B', 'C']);
  });
});
