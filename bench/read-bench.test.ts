import { describe, expect, it } from 'vitest';
import { comparedSourceOf } from './compared-source.ts';
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
