import type { Group } from '../differences/comparison.ts';
import type { ClaimEvidence, ClaimRecord, ClaimStatus } from '../project/records.ts';
import type { PassageId } from '../text/passage.ts';
import type { DisputedItem, Side } from './summary.ts';

/** Whether Sources contradict each other about a Claim, so that it is settled by a decision with its reason: in its Group or by the stances of its evidence. */
export const isDisputed = ({ evidence }: Pick<ClaimRecord, 'evidence'>, group: Group | null): boolean =>
  group?.status === 'conflict' ||
  group?.status === 'possible-conflict' ||
  evidence.some(({ stance }) => stance === 'contradicts');

/** The status of a Claim on which nothing is disputed, once it is settled: agreed only where two Sources say all of it. */
export const undisputedStatus = ({ evidence }: Pick<ClaimRecord, 'evidence'>): ClaimStatus => {
  const supporters = evidence.filter(({ stance }) => stance === 'supports').map(({ source }) => source);
  return new Set(supporters).size >= 2 ? 'agreed' : 'single-source';
};

/** How the reader settles a dispute. */
export type Decision =
  /** What one side says holds. */
  | { readonly kind: 'side'; readonly side: Side }
  | { readonly kind: 'disputed' }
  | { readonly kind: 'set-aside' };

/** A Decision with the words that it is given. */
export interface Settlement {
  readonly decision: Decision;
  readonly wording: string;
  readonly rationale: string;
}

/** The sides of the gravest dispute of an item, then that it stays disputed, then that it is set aside. */
export const decisionsOn = ({ disputes }: Pick<DisputedItem, 'disputes'>): Decision[] => [
  ...(disputes[0]?.sides ?? []).map((side): Decision => ({ kind: 'side', side })),
  { kind: 'disputed' },
  { kind: 'set-aside' },
];

/** The Passage whose words a side starts from: the one that the Group's wording is quoted from where it is on that side. */
export const passageOfSide = ({ citations }: Side, group: Group | null): PassageId | undefined =>
  (citations.find(({ passage }) => passage === group?.wording.passage) ?? citations[0])?.passage;

const STATUS: Readonly<Record<Decision['kind'], ClaimStatus>> = {
  side: 'agreed',
  disputed: 'disputed',
  'set-aside': 'set-aside',
};

/** Whether both quote the same range of the same Source. */
export const quotesSame = (a: ClaimEvidence, b: ClaimEvidence): boolean =>
  a.source === b.source && a.quotation.start === b.quotation.start && a.quotation.end === b.quotation.end;

/**
 * A Claim as the reader settles it. Where a side holds, the evidence takes the stances that it has for the words of that side.
 *
 * @param forSide the Claim as it would be made from the side that holds; null where no side does
 */
export const decidedClaim = (
  claim: ClaimRecord,
  { decision, wording, rationale }: Settlement,
  forSide: ClaimRecord | null,
): ClaimRecord => ({
  ...claim,
  status: STATUS[decision.kind],
  wording,
  rationale,
  evidence: claim.evidence.map((item) => {
    const known = forSide?.evidence.find((other) => quotesSame(item, other));
    return known === undefined ? item : { ...item, stance: known.stance };
  }),
});

/**
 * Whether the reader worded a Claim: its words are neither quoted evidence nor the Group's wording.
 *
 * @param wording the Group's; null where the Claim has no Group
 */
export const isWorded = (claim: Pick<ClaimRecord, 'wording' | 'evidence'>, wording: string | null): boolean =>
  claim.wording !== wording && !claim.evidence.some(({ quotation }) => quotation.exact === claim.wording);
