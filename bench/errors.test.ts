import { describe, expect, it } from 'vitest';
import { SHIPPED_MODEL } from '../shared/align/model.ts';
import type { PassageId } from '../shared/text/passage.ts';
import { judgePairs } from './errors.ts';
import { fromUnits } from './read-bench.ts';
import { createSharedContent } from './shared-content.ts';

const STORM = fromUnits({
  id: 'storm',
  docs: [
    {
      id: 'a',
      passages: [
        'Storm Ewald floods harbour',
        'Mayor Petra Lindqvist closed 12 schools on 3 May 2021.',
        'Sandbags are sold out.',
      ],
    },
    {
      id: 'b',
      passages: [
        'The storm flooded the harbour.',
        'Lindqvist spoke to reporters on 3 May.',
        'Twelve schools stay shut, teachers said.',
      ],
    },
  ],
  units: [
    {
      fact: 'the harbour is flooded',
      passages: [
        [0, 0],
        [1, 0],
      ],
      conflict: null,
    },
    {
      fact: 'schools are closed',
      passages: [
        [0, 1],
        [1, 2],
      ],
      conflict: null,
    },
  ],
});

describe('createSharedContent', () => {
  const sharedBy = createSharedContent(STORM);
  const shared = (a: string, b: string) => sharedBy(a as PassageId, b as PassageId);

  it('tells words of the openings from names, dates and other words', () => {
    expect(shared('A1', 'B1').core).toEqual(['storm', 'flood', 'harbour']);
    expect(shared('A2', 'B2')).toMatchObject({
      names: ['lindqvist'],
      figures: ['month 5 day 3'],
      others: [],
    });
  });

  it('shares amounts by value', () => {
    expect(shared('A2', 'B3').figures).toHaveLength(1);
  });

  it('throws where a Passage is unknown', () => {
    expect(() => shared('A1', 'C1')).toThrow(RangeError);
  });
});

describe('judgePairs', () => {
  it('tells missed pairs from right and wrong ones', () => {
    const judged = judgePairs(STORM, new Set(['A1 B1', 'A3 B3']), SHIPPED_MODEL).toSorted((x, y) =>
      x.pair.join(' ') < y.pair.join(' ') ? -1 : 1,
    );
    const verdicts = judged.map(({ pair, verdict, unitSize, linkable }) => ({
      pair: pair.join(' '),
      verdict,
      unitSize,
      linkable,
    }));
    expect(verdicts).toEqual([
      { pair: 'A1 B1', verdict: 'right', unitSize: 2, linkable: 2 },
      { pair: 'A2 B3', verdict: 'missed', unitSize: 2, linkable: 2 },
      { pair: 'A3 B3', verdict: 'wrong', unitSize: 0, linkable: 1 },
    ]);
    expect(judged[1]?.texts[1]).toBe('Twelve schools stay shut, teachers said.');
  });
});
