import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../project/ids.ts';
import { citerOf } from '../../reconcile/citer.ts';
import { groupDispute } from '../../reconcile/group-dispute.ts';
import { groupStatement } from '../../reconcile/group-statement.ts';
import { madeDifference, madeGroup, madeSources } from '../../reconcile/sample-comparison.ts';
import type { DisputedItem } from '../../reconcile/summary.ts';
import type { ListItem } from './document.ts';
import { blocksText } from './render-plain-text.ts';
import { disputedItem, statementItem } from './summary-items.ts';

const SOURCES = madeSources({
  A: ['The lock closes on 3 May. It is old.'],
  B: ['On 3 May the lock closes.'],
  C: ['The lock closes.'],
  D: ['The lock stays open.'],
  E: ['Skippers met.'],
});
const cite = citerOf(SOURCES);
const LOCK = groupStatement(
  madeGroup(SOURCES, 'G1', [
    ['A', 'The lock closes on 3 May.'],
    ['B', 'On 3 May the lock closes.'],
    ['C', 'The lock closes.', 'part', ['3 May']],
    ['D', 'The lock stays open.', 'contradicts'],
    ['E', 'Skippers met.', 'silent'],
  ]),
  cite,
);

const linesOf = (item: ListItem): string[] => blocksText([{ kind: 'list', items: [item] }]).split('\n');

const disputeOver = (labels: readonly string[]): DisputedItem => {
  const group = madeGroup(
    SOURCES,
    'G2',
    [
      ['A', 'The lock closes on 3 May.'],
      ['D', 'The lock stays open.'],
      ['E', 'Skippers met.'],
    ],
    {
      differences: labels.map((label) =>
        madeDifference(SOURCES, { type: 'opposite', severity: 'possible', label }, [
          [['A', 'closes']],
          [['D', 'open']],
        ]),
      ),
    },
  );
  const item = groupDispute(group, cite, SOURCES);
  if (item === null) throw new Error('The sample is a dispute');
  return item;
};

describe('statementItem', () => {
  it('says who says all of it, a part of it, nothing of it, the contrary and more', () => {
    const [, second] = LOCK.citations;
    if (second === undefined) throw new Error('The sample cites two sources');
    const additions = [{ words: 'On 3 May the lock closes.', citation: second }];
    expect(linesOf(statementItem({ ...LOCK, additions, rationale: 'As the office says.' }))).toEqual([
      '• The lock closes on 3 May. [A¶1a B¶1] 2 independent',
      '  – Against: [D¶1]',
      '  – Also on this: [C¶1] (without “3 May”)',
      '  – Without saying so: [E¶1]',
      '  – Only B adds: “On 3 May the lock closes.” [B¶1]',
      '  – Reason: As the office says.',
    ]);
  });

  it('says of one source who may report the same', () => {
    const [own, other] = LOCK.citations;
    if (own === undefined || other === undefined) throw new Error('The sample cites two sources');
    const single = { ...LOCK, citations: [own], independent: 1, mentions: [], silent: [], against: [] };
    expect(linesOf(statementItem({ ...single, perhaps: [other], additions: [] }))).toEqual([
      '• The lock closes on 3 May. [A¶1a]',
      '  – Perhaps also: [B¶1]',
    ]);
  });

  it('tells words of a source from those of the reader', () => {
    expect(statementItem(LOCK).runs[0]?.kind).toBe('quoted');
    expect(statementItem({ ...LOCK, quoted: null }).runs[0]?.kind).toBe('plain');
  });

  it('has an id of its words or of its claim, whatever the group is called', () => {
    const { id } = statementItem(LOCK);
    expect(statementItem({ ...LOCK, key: 'G9', group: 'G9' }).id).toBe(id);
    expect(statementItem({ ...LOCK, statement: 'The lock opens.' }).id).not.toBe(id);
    const claim = 'claim-1' as ClaimId;
    const claimed = statementItem({ ...LOCK, claim }).id;
    expect(statementItem({ ...LOCK, claim, statement: 'The lock opens.' }).id).toBe(claimed);
  });
});

describe('disputedItem', () => {
  it('puts the sides of one dispute under the question', () =>
    expect(linesOf(disputedItem(disputeOver(['end'])))).toEqual([
      '• Lock: closes or open? (possible conflict)',
      '  – The lock closes on 3 May. [A¶1a]',
      '  – The lock stays open. [D¶1]',
      '  – Also on this: [E¶1]',
    ]));

  it('puts the sides of several under what is compared', () =>
    expect(linesOf(disputedItem(disputeOver(['end', 'use'])))).toEqual([
      '• Lock: closes or open?',
      '  – end (possible conflict)',
      '    – The lock closes on 3 May. [A¶1a]',
      '    – The lock stays open. [D¶1]',
      '  – use (possible conflict)',
      '    – The lock closes on 3 May. [A¶1a]',
      '    – The lock stays open. [D¶1]',
      '  – Also on this: [E¶1]',
    ]));
});
