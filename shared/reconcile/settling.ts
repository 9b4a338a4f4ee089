import type { Group } from '../differences/comparison.ts';
import type { ClaimRecord } from '../project/records.ts';

/** Whether Sources contradict each other about a Claim: in its Group or by the stances of its evidence. */
const isDisputed = ({ evidence }: Pick<ClaimRecord, 'evidence'>, group: Group | null): boolean =>
  group?.status === 'conflict' ||
  group?.status === 'possible-conflict' ||
  evidence.some(({ stance }) => stance === 'contradicts');

/**
 * What a Claim lacks to have its status: what is disputed is agreed on only by a decision with its reason. null where it lacks
 * nothing. Ask with the status that the reader is about to choose.
 */
export const settlingNeeds = (
  claim: Pick<ClaimRecord, 'status' | 'rationale' | 'evidence'>,
  group: Group | null,
): 'rationale' | null =>
  claim.status === 'agreed' && claim.rationale.trim() === '' && isDisputed(claim, group) ? 'rationale' : null;
