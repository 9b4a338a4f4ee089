import { describe, expect, it } from 'vitest';
import { citationText } from './citation.ts';
import { citerOf } from './citer.ts';
import { groupStatement, uncomparedStatement } from './group-statement.ts';
import { madeDifference, madeGroup, madeSources } from './sample-comparison.ts';

const SOURCES = madeSources({
  A: ['Two bridges closed at noon. Traffic stood still.'],
  B: ['At noon two bridges closed.'],
  C: ['Bridges closed.'],
  D: ['At noon on Monday, two bridges closed, said Ines Orr.'],
  E: ['Drivers were angry.'],
  F: ['No bridge closed.'],
});
const cite = citerOf(SOURCES);

const GROUP = madeGroup(
  SOURCES,
  'G1',
  [
    ['A', 'Two bridges closed at noon.'],
    ['B', 'At noon two bridges closed.'],
    ['C', 'Bridges closed.', 'part', ['two', 'at noon']],
    ['D', 'At noon on Monday, two bridges closed, said Ines Orr.'],
    ['E', 'Drivers were angry.', 'silent'],
    ['F', 'No bridge closed.', 'contradicts'],
  ],
  {
    independent: 2,
    differences: [
      madeDifference(SOURCES, { type: 'date', severity: 'none', label: 'date' }, [[['D', 'Monday']]]),
      madeDifference(SOURCES, { type: 'wording', severity: 'none', label: 'wording' }, [
        [['A', 'closed at noon']],
        [['B', 'At noon']],
      ]),
    ],
  },
);

describe('groupStatement', () => {
  const item = groupStatement(GROUP, cite);

  it('cites for the wording only who says all of it', () => {
    expect(item.statement).toBe('Two bridges closed at noon.');
    expect(item.citations.map(citationText)).toEqual(['A¶1a', 'B¶1', 'D¶1']);
    expect(item.independent).toBe(2);
  });

  it('mentions who says a part, with what is missing', () => {
    expect(
      item.mentions.map(({ citation, missing }) => [citationText(citation), missing.join(', ')]),
    ).toEqual([['C¶1', 'two, at noon']]);
  });

  it('shows silence and dissent as such', () => {
    expect(item.silent.map(citationText)).toEqual(['E¶1']);
    expect(item.against.map(citationText)).toEqual(['F¶1']);
  });

  it('lists what one source alone adds, and no other wording', () => {
    expect(item.additions.map(({ words }) => words)).toEqual([
      'At noon on Monday, two bridges closed, said Ines Orr.',
    ]);
  });

  it('adds nothing that a second source gives too, or the wording has', () => {
    const date = { type: 'date', severity: 'none', label: 'date' } as const;
    const shared = madeDifference(SOURCES, date, [
      [
        ['B', 'noon'],
        ['D', 'noon'],
      ],
    ]);
    const inWording = madeDifference(SOURCES, date, [[['B', 'noon']]]);
    for (const difference of [shared, inWording])
      expect(groupStatement({ ...GROUP, differences: [difference] }, cite).additions).toEqual([]);
  });

  it('adds what a source that says a part tells beyond, where that is asked for', () => {
    const differences = [
      madeDifference(SOURCES, { type: 'name', severity: 'none', label: 'name' }, [[['C', 'Bridges']]]),
    ];
    const additions = (levels?: readonly ('full' | 'part')[]) =>
      groupStatement({ ...GROUP, differences }, cite, levels).additions.map(({ words }) => words);
    expect(additions()).toEqual([]);
    expect(additions(['full', 'part'])).toEqual(['Bridges closed.']);
  });

  it('cites a sentence once, for the most that it says', () => {
    const group = madeGroup(SOURCES, 'G1', [
      ['A', 'Two bridges closed at noon.'],
      ['B', 'At noon two bridges', 'part'],
      ['B', 'closed.', 'full'],
      ['B', 'two bridges closed.', 'silent'],
    ]);
    const { citations, mentions, silent } = groupStatement(group, cite);
    expect(citations.map(citationText)).toEqual(['A¶1a', 'B¶1']);
    expect([...mentions, ...silent]).toEqual([]);
  });

  it('throws where a member has no support', () =>
    expect(() => groupStatement({ ...GROUP, support: [] }, cite)).toThrow('No support for member 0 of G1'));
});

describe('uncomparedStatement', () => {
  it('cites nobody but the source of its words', () => {
    const { citations, mentions, independent } = uncomparedStatement(GROUP, cite);
    expect(citations.map(citationText)).toEqual(['A¶1a']);
    expect(independent).toBe(1);
    expect(mentions.map(({ citation }) => citation.siglum)).toEqual(['B', 'C', 'D', 'E', 'F']);
  });
});
