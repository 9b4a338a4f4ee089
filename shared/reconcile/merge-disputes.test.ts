import { describe, expect, it } from 'vitest';
import { citationText } from './citation.ts';
import { citerOf } from './citer.ts';
import { groupDispute } from './group-dispute.ts';
import { joinDisputes, mergeDisputes } from './merge-disputes.ts';
import { madeDifference, madeGroup, madeSources } from './sample-comparison.ts';
import type { Dispute, DisputedItem } from './summary.ts';

const SOURCES = madeSources({
  A: ['The dam broke on Sunday.'],
  B: ['The dam broke on Monday.'],
  C: ['On Sunday the dam broke.'],
  D: ['The dam broke.'],
});
const cite = citerOf(SOURCES);

type Sided = readonly (readonly [siglum: string, words: string])[];

/** A Group of all Sources named on its sides, and of `others`. */
const disputeOf = (id: string, sides: readonly Sided[], others: readonly string[] = []): DisputedItem => {
  const sigla = [...new Set([...sides.flat().map(([siglum]) => siglum), ...others])];
  const group = madeGroup(
    SOURCES,
    id,
    sigla.map((siglum) => [siglum, SOURCES.find((source) => source.siglum === siglum)?.text ?? '']),
    {
      status: 'conflict',
      differences: [madeDifference(SOURCES, { type: 'date', severity: 'conflict', label: 'date' }, sides)],
    },
  );
  const item = groupDispute(group, cite, SOURCES);
  if (item === null) throw new Error('The sample is a dispute');
  return item;
};

const sidesIn = (disputes: readonly Dispute[]) =>
  disputes.map(({ sides }) =>
    sides.map(({ words, citations }) => `${words.join('/')} ${citations.map(citationText).join(' ')}`),
  );

const A: Sided = [['A', 'Sunday']];
const B: Sided = [['B', 'Monday']];
const C: Sided = [['C', 'Sunday']];

describe('mergeDisputes', () => {
  it('lists once what stands against each other in two groups', () => {
    const merged = mergeDisputes([disputeOf('G1', [A, B], ['C']), disputeOf('G2', [[...A, ...C], B], ['D'])]);
    expect(merged.map(({ group, alsoGroups }) => [group, alsoGroups])).toEqual([['G1', ['G2']]]);
    expect(sidesIn(merged[0]?.disputes ?? [])).toEqual([['Sunday A¶1 C¶1', 'Monday B¶1']]);
    expect(merged[0]?.mentions.map(citationText)).toEqual(['D¶1']);
  });

  it('keeps disputes apart that share one side', () => {
    const items = [disputeOf('G1', [A, B]), disputeOf('G2', [C, B])];
    expect(mergeDisputes(items)).toEqual(items);
  });
});

describe('joinDisputes', () => {
  const [[one] = [], [other] = []] = [disputeOf('G1', [A, B]), disputeOf('G1', [C, B])].map(
    ({ disputes }) => disputes,
  );
  const pair = [one, other].filter((dispute) => dispute !== undefined);

  it('joins the pairs of one dispute', () =>
    expect(sidesIn(joinDisputes(pair))).toEqual([['Sunday A¶1', 'Monday B¶1', 'Sunday C¶1']]));

  it('joins nothing of different kinds', () =>
    expect(joinDisputes(pair.map((dispute, at) => ({ ...dispute, label: String(at) })))).toHaveLength(2));
});
