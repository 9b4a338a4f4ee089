import { describe, expect, it } from 'vitest';
import { sampleGroup } from '../differences/sample-group.ts';
import type { GroupStatus } from '../differences/difference.ts';
import type { SourceId } from '../project/ids.ts';
import type { ClaimRecord, ClaimStatus, Stance } from '../project/records.ts';
import { passageId } from '../text/passage.ts';
import { settlingNeeds } from './settling.ts';

const groupWith = (status: GroupStatus) => sampleGroup('G1', [passageId('A', 1)], { status });

const claimWith = (
  status: ClaimStatus,
  rationale: string,
  stance: Stance = 'supports',
): Pick<ClaimRecord, 'status' | 'rationale' | 'evidence'> => ({
  status,
  rationale,
  evidence: [
    {
      source: 'source-A' as SourceId,
      quotation: { start: 0, end: 1, exact: 'x', prefix: '', suffix: '' },
      stance,
    },
  ],
});

describe('settlingNeeds', () => {
  it.each(['conflict', 'possible-conflict'] as const)('asks for a reason to agree on a %s', (status) => {
    expect(settlingNeeds(claimWith('agreed', '  '), groupWith(status))).toBe('rationale');
    expect(settlingNeeds(claimWith('agreed', 'B corrected itself.'), groupWith(status))).toBeNull();
  });

  it('asks for a reason where evidence contradicts, whatever the group', () => {
    expect(settlingNeeds(claimWith('agreed', '', 'contradicts'), null)).toBe('rationale');
    expect(settlingNeeds(claimWith('agreed', '', 'mentions'), groupWith('agree'))).toBeNull();
  });

  it.each(['open', 'disputed', 'single-source', 'superseded', 'set-aside'] as const)(
    'needs nothing to be %s',
    (status) => expect(settlingNeeds(claimWith(status, ''), groupWith('conflict'))).toBeNull(),
  );
});
