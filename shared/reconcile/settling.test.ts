import { describe, expect, it } from 'vitest';
import { sampleGroup } from '../differences/sample-group.ts';
import type { GroupStatus } from '../differences/difference.ts';
import type { ClaimId, SourceId } from '../project/ids.ts';
import type { ClaimRecord, Stance } from '../project/records.ts';
import { passageId } from '../text/passage.ts';
import type { Citation } from './citation.ts';
import {
  decidedClaim,
  decisionsOn,
  isDisputed,
  isWorded,
  passageOfSide,
  undisputedStatus,
} from './settling.ts';
import type { Side } from './summary.ts';

const groupWith = (status: GroupStatus) => sampleGroup('G1', [passageId('A', 1)], { status });

const claimWith = (...stances: readonly (readonly [siglum: string, stance: Stance])[]): ClaimRecord => ({
  kind: 'claim',
  id: 'claim-1' as ClaimId,
  status: 'open',
  wording: 'A said it.',
  rationale: '',
  evidence: stances.map(([siglum, stance], at) => ({
    source: `source-${siglum}` as SourceId,
    quotation: { start: at, end: at + 1, exact: `${siglum} said it.`, prefix: '', suffix: '' },
    stance,
  })),
  order: 1,
  createdAt: 0,
});

const citation = (siglum: string): Citation => ({
  siglum,
  passage: passageId(siglum, 1),
  paragraph: 1,
  sentence: null,
  start: 0,
  end: 1,
});

const sideOf = (...sigla: readonly string[]): Side => ({ words: ['€2m'], citations: sigla.map(citation) });

describe('isDisputed', () => {
  it.each(['conflict', 'possible-conflict'] as const)('tells a Group with a %s', (status) =>
    expect(isDisputed(claimWith(['A', 'supports']), groupWith(status))).toBe(true),
  );

  it('tells evidence that contradicts, whatever the Group', () => {
    expect(isDisputed(claimWith(['A', 'contradicts']), null)).toBe(true);
    expect(isDisputed(claimWith(['A', 'mentions']), groupWith('agree'))).toBe(false);
  });
});

describe('undisputedStatus', () => {
  it('is agreed where two Sources say all of it, not where one says it twice', () => {
    expect(undisputedStatus(claimWith(['A', 'supports'], ['B', 'supports']))).toBe('agreed');
    expect(undisputedStatus(claimWith(['A', 'supports'], ['A', 'supports'], ['B', 'mentions']))).toBe(
      'single-source',
    );
  });
});

describe('a decision', () => {
  const claim = claimWith(['A', 'supports'], ['B', 'contradicts'], ['C', 'mentions']);
  const side = sideOf('B', 'A');

  it('is one of the sides of the gravest dispute, that it stays disputed, or that it is set aside', () => {
    const dispute = {
      type: 'money',
      severity: 'conflict',
      label: 'amount',
      sides: [sideOf('A'), side],
    } as const;
    expect(decisionsOn({ disputes: [dispute, { ...dispute, sides: [] }] }).map(({ kind }) => kind)).toEqual([
      'side',
      'side',
      'disputed',
      'set-aside',
    ]);
  });

  it('for a side starts from the words of the Group where they are on it', () => {
    expect(passageOfSide(side, groupWith('conflict'))).toBe('A1');
    expect(passageOfSide(sideOf('B', 'C'), groupWith('conflict'))).toBe('B1');
  });

  it('for a side gives the evidence the stances that it has for that side', () => {
    const forSide = claimWith(['A', 'contradicts'], ['B', 'supports']);
    const settlement = {
      decision: { kind: 'side', side },
      wording: 'B said it.',
      rationale: 'B was there.',
    } as const;
    const decided = decidedClaim(claim, settlement, forSide);
    expect(decided).toMatchObject({ status: 'agreed', wording: 'B said it.', rationale: 'B was there.' });
    expect(decided.evidence.map(({ stance }) => stance)).toEqual(['contradicts', 'supports', 'mentions']);
  });

  it.each([
    ['disputed', 'disputed'],
    ['set-aside', 'set-aside'],
  ] as const)('that it is %s leaves the evidence as it was', (kind, status) =>
    expect(
      decidedClaim(claim, { decision: { kind }, wording: 'Who said it?', rationale: 'Nobody knows.' }, null),
    ).toEqual({ ...claim, status, wording: 'Who said it?', rationale: 'Nobody knows.' }),
  );
});

it('isWorded tells the words of the reader from quoted ones', () => {
  const claim = claimWith(['A', 'supports']);
  expect(isWorded(claim, null)).toBe(false);
  expect(isWorded({ ...claim, wording: 'Said' }, 'Said')).toBe(false);
  expect(isWorded({ ...claim, wording: 'Who said it?' }, 'Said')).toBe(true);
});
