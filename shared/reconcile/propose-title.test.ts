import { describe, expect, it } from 'vitest';
import type { Comparison } from '../differences/comparison.ts';
import { proposeTitle, type TitledSource } from './propose-title.ts';
import { madeGroup, madeSources } from './sample-comparison.ts';

const titled = (...titles: readonly (string | null)[]): TitledSource[] =>
  titles.map((title, place) => ({ title, fileName: `${String(place)}.txt`, language: 'en' }));

describe('proposeTitle', () => {
  it.each([
    [
      'the title that shares most with the others',
      ['Morning briefing', 'Ravn pier sinks in storm', 'Storm sinks pier', 'Pier at Ravn lost'],
      'Ravn pier sinks in storm',
    ],
    [
      'the one with a shared name before one with another shared word',
      ['A storm', 'Ravn', 'Ravn storm'],
      'Ravn storm',
    ],
    ['the first where none shares anything', ['Morning briefing', 'Pier lost'], 'Morning briefing'],
    ['the only title there is', [null, 'Pier lost', ''], 'Pier lost'],
    ['a file name where nothing else is known', [null, null], '0.txt'],
    ['nothing for nothing', [], ''],
  ])('gives %s', (_, titles, title) => expect(proposeTitle(titled(...titles), null)).toBe(title));

  it('takes the words that most sources agree on where no source has a title', () => {
    const sources = madeSources({
      A: ['A band played.', 'The pier sank.'],
      B: ['A band played.', 'The pier sank.'],
      C: ['Rain fell.', 'The pier sank.'],
    });
    const comparison: Comparison = {
      sources,
      links: [],
      sequence: [],
      independent: 3,
      groups: [
        madeGroup(sources, 'G1', [
          ['A', 'A band played.'],
          ['B', 'A band played.'],
        ]),
        madeGroup(sources, 'G2', [
          ['A', 'The pier sank.'],
          ['B', 'The pier sank.'],
          ['C', 'The pier sank.'],
        ]),
      ],
    };
    expect(proposeTitle(titled(null, null), comparison)).toBe('The pier sank.');
    expect(proposeTitle(titled(null, 'Pier lost'), comparison)).toBe('Pier lost');
  });
});
