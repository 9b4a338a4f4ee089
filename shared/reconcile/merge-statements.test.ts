import { describe, expect, it } from 'vitest';
import { citationText } from './citation.ts';
import { citerOf } from './citer.ts';
import { groupStatement } from './group-statement.ts';
import { mergeStatements, withoutRepeats } from './merge-statements.ts';
import { madeDifference, madeGroup, madeSources } from './sample-comparison.ts';
import type { StatementItem } from './summary.ts';

const SENTENCE = 'The pier at Ravn sank in the storm on Sunday.';
const SOURCES = madeSources({
  A: [SENTENCE, 'The harbour is shut.'],
  B: ['In the storm on Sunday the pier at Ravn sank.'],
  C: ['The pier at Ravn sank in the storm.'],
  D: ['The pier at Ravn is gone.'],
});
const cite = citerOf(SOURCES);
const WHOLE = SENTENCE;
const MOST = 'The pier at Ravn sank in the storm';
const LITTLE = 'on Sunday.';

const cited = ({ citations }: StatementItem) => citations.map(citationText).join(' ');
const mentioned = ({ mentions }: StatementItem) =>
  mentions.map(({ citation }) => citationText(citation)).join(' ');

const ofGroup = (id: string, told: Parameters<typeof madeGroup>[2]): StatementItem =>
  groupStatement(madeGroup(SOURCES, id, told), cite);

describe('mergeStatements', () => {
  it('lists one sentence of two groups once, with everybody who says all of it', () => {
    const { agreed } = mergeStatements({
      agreed: [
        ofGroup('G1', [
          ['A', WHOLE],
          ['B', 'In the storm on Sunday the pier at Ravn sank.'],
        ]),
        ofGroup('G2', [
          ['A', WHOLE],
          ['C', 'The pier at Ravn sank in the storm.'],
        ]),
      ],
      details: [],
    });
    expect(agreed.map(cited)).toEqual(['A¶1 B¶1 C¶1']);
    expect(agreed[0]).toMatchObject({ group: 'G1', alsoGroups: ['G2'] });
  });

  it('cites for a part of the words those who say all of them', () => {
    const { agreed } = mergeStatements({
      agreed: [
        ofGroup('G1', [
          ['A', MOST],
          ['C', 'The pier at Ravn sank in the storm.'],
          ['D', 'The pier at Ravn is gone.'],
        ]),
        ofGroup('G2', [
          ['A', WHOLE],
          ['B', 'In the storm on Sunday the pier at Ravn sank.'],
        ]),
      ],
      details: [],
    });
    expect(agreed.map(({ statement }) => statement)).toEqual([MOST]);
    expect(agreed.map(cited)).toEqual(['A¶1 B¶1 C¶1 D¶1']);
  });

  it('cites nobody for more words than it was found to say', () => {
    const { agreed } = mergeStatements({
      agreed: [
        ofGroup('G1', [
          ['A', MOST],
          ['C', 'The pier at Ravn sank in the storm.'],
        ]),
        ofGroup('G2', [
          ['A', WHOLE],
          ['B', 'In the storm on Sunday the pier at Ravn sank.'],
        ]),
      ],
      details: [],
    });
    expect(agreed.map(({ statement }) => statement)).toEqual([WHOLE]);
    expect(agreed.map(cited)).toEqual(['A¶1 B¶1']);
    expect(agreed.map(mentioned)).toEqual(['C¶1']);
  });

  it('keeps agreed words before others, and calls nothing agreed that is not', () => {
    const { agreed, details } = mergeStatements({
      agreed: [
        ofGroup('G1', [
          ['A', MOST],
          ['C', 'The pier at Ravn sank in the storm.'],
        ]),
      ],
      details: [ofGroup('G2', [['A', WHOLE]])],
    });
    expect(agreed.map(({ statement }) => statement)).toEqual([MOST]);
    expect(details).toEqual([]);
  });

  it('leaves different parts of a sentence apart', () => {
    const items = [
      ofGroup('G1', [
        ['A', MOST],
        ['C', 'The pier at Ravn sank in the storm.'],
      ]),
      ofGroup('G2', [
        ['A', LITTLE],
        ['B', 'on Sunday'],
      ]),
    ];
    expect(mergeStatements({ agreed: items, details: [] }).agreed).toEqual(items);
  });
});

const additions = (items: readonly StatementItem[]) =>
  items.map((item) => item.additions.map(({ words }) => words));

describe('withoutRepeats', () => {
  it('leaves out an addition that is stated elsewhere or was listed before', () => {
    const difference = madeDifference(SOURCES, { type: 'name', severity: 'none', label: 'name' }, [
      [['D', 'Ravn']],
    ]);
    const adding = (id: string, words: string) =>
      groupStatement(
        madeGroup(
          SOURCES,
          id,
          [
            ['A', words],
            ['D', 'The pier at Ravn is gone.'],
          ],
          { differences: [difference] },
        ),
        cite,
      );
    const [first, second] = [adding('G1', 'The harbour is shut.'), adding('G2', 'on Sunday')];
    expect(additions(withoutRepeats({ agreed: [first], details: [second] }).agreed)).toEqual([
      ['The pier at Ravn is gone.'],
    ]);
    expect(additions(withoutRepeats({ agreed: [first], details: [second] }).details)).toEqual([[]]);
    const stated = ofGroup('G3', [['D', 'The pier at Ravn is gone.']]);
    expect(additions(withoutRepeats({ agreed: [first, stated], details: [] }).agreed)).toEqual([[], []]);
  });
});
