import type { Group } from '../differences/comparison.ts';
import type { GroupStatus } from '../differences/difference.ts';
import type { ClaimId } from '../project/ids.ts';
import type { ClaimRecord, ClaimStatus, SourceQuotation, Stance } from '../project/records.ts';
import { assertNever } from '../text/assert-never.ts';
import { type PassageId, siglumOf } from '../text/passage.ts';

/** One Passage of a Group with the words it says, ready to be evidence. */
export interface EvidencePassage extends SourceQuotation {
  readonly passage: PassageId;
}

/** How much a Reading tells: figures and names stand out from mere length. */
const FIGURE_WEIGHT = 12;

const content = (text: string): number =>
  text.length + FIGURE_WEIGHT * (text.match(/\d+|\p{Lu}\p{L}+/gu)?.length ?? 0);

/** The most complete of the Passages; the earliest where two are alike. */
export const mostComplete = (passages: readonly EvidencePassage[]): EvidencePassage | undefined =>
  passages.reduce<EvidencePassage | undefined>(
    (best, passage) =>
      best === undefined || content(passage.quotation.exact) > content(best.quotation.exact) ? passage : best,
    undefined,
  );

export const claimStatusOf = (status: GroupStatus): ClaimStatus => {
  switch (status) {
    case 'agree':
    case 'differ':
    case 'not-compared':
      return 'agreed';
    case 'conflict':
    case 'possible-conflict':
      return 'disputed';
    case 'single':
      return 'single-source';
    default:
      return assertNever(status);
  }
};

/** Passages that stand on another side than the picked one in a Difference that is a conflict contradict it. */
const stanceOf = (group: Group | null, picked: PassageId, passage: PassageId): Stance => {
  for (const { severity, values } of group?.differences ?? []) {
    if (severity === 'none') continue;
    const own = values.filter((value) => value.passage === picked).map(({ side }) => side);
    const its = values.filter((value) => value.passage === passage).map(({ side }) => side);
    if (own.length > 0 && its.length > 0 && !its.some((side) => own.includes(side))) return 'contradicts';
  }
  return 'supports';
};

interface DraftClaim {
  readonly id: ClaimId;
  /** null for a Passage that stands alone. */
  readonly group: Group | null;
  readonly passages: readonly EvidencePassage[];
  /** The Reading the Claim starts from; the most complete one where the reader picked none. */
  readonly picked?: PassageId;
  readonly order: number;
  readonly now: number;
}

/**
 * A Claim as it is first made. Its wording is the picked Reading, word for word; every Passage of that Reading's Group becomes
 * evidence. null where there is no Passage.
 */
export const draftClaim = ({ id, group, passages, picked, order, now }: DraftClaim): ClaimRecord | null => {
  const reading = passages.find(({ passage }) => passage === picked) ?? mostComplete(passages);
  if (reading === undefined) return null;
  return {
    kind: 'claim',
    id,
    status: claimStatusOf(group?.status ?? 'single'),
    wording: reading.quotation.exact,
    rationale: '',
    evidence: passages.map(({ source, quotation, passage }) => ({
      source,
      quotation,
      stance:
        siglumOf(passage) === siglumOf(reading.passage)
          ? 'supports'
          : stanceOf(group, reading.passage, passage),
    })),
    order,
    createdAt: now,
  };
};
