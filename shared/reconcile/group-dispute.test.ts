import { describe, expect, it } from 'vitest';
import { citationText } from './citation.ts';
import { citerOf } from './citer.ts';
import { groupDispute } from './group-dispute.ts';
import { madeDifference, madeGroup, madeSources } from './sample-comparison.ts';
import type { DisputedItem, Side } from './summary.ts';

const SOURCES = madeSources({
  A: ['The harbour toll of 40 kroner ends on Monday.'],
  B: ['The harbour toll, 40 kroner, ends on Tuesday.'],
  C: ['A harbour toll of 50 kroner is kept.'],
  D: ['Harbour toll under review.'],
});
const cite = citerOf(SOURCES);
const MONEY = madeDifference(SOURCES, { type: 'money', severity: 'conflict', label: 'amount' }, [
  [
    ['A', '40 kroner'],
    ['B', '40 kroner'],
  ],
  [['C', '50 kroner']],
]);
const END = madeDifference(SOURCES, { type: 'opposite', severity: 'possible', label: 'end' }, [
  [
    ['A', 'ends'],
    ['B', 'ends'],
  ],
  [['C', 'kept']],
]);
const NONE = madeDifference(SOURCES, { type: 'date', severity: 'none', label: 'date' }, [
  [['A', 'Monday']],
  [['B', 'Tuesday']],
]);

const disputed = (differences: readonly (typeof MONEY)[]): DisputedItem => {
  const group = madeGroup(
    SOURCES,
    'G1',
    [
      ['A', 'The harbour toll of 40 kroner ends on Monday.'],
      ['B', 'The harbour toll, 40 kroner, ends on Tuesday.'],
      ['C', 'A harbour toll of 50 kroner is kept.', 'contradicts'],
      ['D', 'Harbour toll under review.', 'silent'],
    ],
    { status: 'conflict', differences },
  );
  const item = groupDispute(group, cite, SOURCES);
  if (item === null) throw new Error('The sample is a dispute');
  return item;
};

const shown = ({ words, citations }: Side) => `${words.join(' / ')} ${citations.map(citationText).join(' ')}`;

describe('groupDispute', () => {
  it('asks about the gravest difference in the words of the sources', () => {
    expect(disputed([END, MONEY]).question).toBe('Harbour toll: 40 kroner or 50 kroner?');
    expect(disputed([END]).question).toBe('Harbour toll: ends or kept?');
  });

  it('lists every grave difference with its own sides, the gravest first', () => {
    const { disputes } = disputed([NONE, END, MONEY]);
    expect(disputes.map(({ label, sides }) => [label, ...sides.map(shown)])).toEqual([
      ['amount', '40 kroner A¶1 B¶1', '50 kroner C¶1'],
      [
        'end',
        'The harbour toll of 40 kroner ends on Monday. / The harbour toll, 40 kroner, ends on Tuesday. A¶1 B¶1',
        'A harbour toll of 50 kroner is kept. C¶1',
      ],
    ]);
  });

  it('shows the sources that are on no side', () =>
    expect(disputed([MONEY]).mentions.map(citationText)).toEqual(['D¶1']));

  it('says what is compared where the sources share no words for it', () => {
    const sources = madeSources({ A: ['It cost €2m.'], B: ['The price: €4m.'] });
    const money = madeDifference(sources, { type: 'money', severity: 'conflict', label: 'amount' }, [
      [['A', '€2m']],
      [['B', '€4m']],
    ]);
    const group = madeGroup(
      sources,
      'G1',
      [
        ['A', 'It cost €2m.'],
        ['B', 'The price: €4m.'],
      ],
      { differences: [money] },
    );
    expect(groupDispute(group, citerOf(sources), sources)?.question).toBe('Amount: €2m or €4m?');
  });

  it('is none where nothing contradicts', () => {
    const group = madeGroup(SOURCES, 'G1', [['A', 'The harbour toll']], { differences: [NONE] });
    expect(groupDispute(group, cite, SOURCES)).toBeNull();
  });
});
