import type { ComparedSource, Group } from '../differences/comparison.ts';
import type { SourceId } from '../project/ids.ts';
import type { ClaimEvidence, ClaimRecord, Stance } from '../project/records.ts';
import { type Citation, distinctCitations } from './citation.ts';
import type { Citer } from './citer.ts';
import { groupDispute } from './group-dispute.ts';
import { isSettled } from './claimed-groups.ts';
import { isWorded } from './settling.ts';
import type { Dispute, DisputedItem, ItemOrigin, Side, StatementItem } from './summary.ts';

/** What is needed to show Claims. */
export interface ClaimContext {
  readonly cite: Citer;
  readonly sources: readonly ComparedSource[];
  /** Siglum of each Source of the Project. */
  readonly sigla: ReadonlyMap<SourceId, string>;
}

const citationOfEvidence = (
  { cite, sigla }: ClaimContext,
  { source, quotation }: ClaimEvidence,
): Citation[] => {
  const siglum = sigla.get(source);
  const citation = siglum === undefined ? null : cite.range(siglum, quotation);
  return citation === null ? [] : [citation];
};

const citationsWith = (context: ClaimContext, { evidence }: ClaimRecord, stance: Stance): Citation[] =>
  distinctCitations(
    evidence.filter((item) => item.stance === stance).flatMap((item) => citationOfEvidence(context, item)),
  );

const originOf = (claim: ClaimRecord, group: Group | null): ItemOrigin => ({
  key: claim.id,
  group: group?.id ?? null,
  alsoGroups: [],
  claim: claim.id,
  isSettled: isSettled(claim),
  rationale: claim.rationale,
});

/** A Claim as a statement: the reader's wording, cited by the stances of its evidence. */
export const claimStatement = (
  context: ClaimContext,
  claim: ClaimRecord,
  group: Group | null,
): StatementItem => {
  const citations = citationsWith(context, claim, 'supports');
  const quoted = claim.evidence.find(({ quotation }) => quotation.exact === claim.wording);
  const isGroupsWording = group !== null && context.cite.member(group.wording).words === claim.wording;
  return {
    ...originOf(claim, group),
    statement: claim.wording,
    quoted: quoted === undefined ? null : (citationOfEvidence(context, quoted)[0] ?? null),
    citations,
    independent: isGroupsWording
      ? Math.min(group.independent, new Set(citations.map(({ siglum }) => siglum)).size)
      : null,
    mentions: citationsWith(context, claim, 'mentions').map((citation) => ({ citation, missing: [] })),
    silent: [],
    against: citationsWith(context, claim, 'contradicts'),
    additions: [],
    perhaps: [],
  };
};

/** The evidence for and against, each side in its own words. */
const evidenceDispute = (context: ClaimContext, { evidence }: ClaimRecord): Dispute => {
  const sideOf = (item: ClaimEvidence): Side[] => {
    const citations = citationOfEvidence(context, item);
    return citations.length === 0 ? [] : [{ words: [item.quotation.exact], citations }];
  };
  return {
    type: null,
    severity: 'conflict',
    label: '',
    sides: evidence.filter(({ stance }) => stance !== 'mentions').flatMap(sideOf),
  };
};

/** A Claim as a dispute: the reader's wording or the question of its Group, and the sides of its Group, or else of its evidence. */
export const claimDispute = (
  context: ClaimContext,
  claim: ClaimRecord,
  group: Group | null,
): DisputedItem => {
  const found = group === null ? null : groupDispute(group, context.cite, context.sources);
  const wording = group === null ? null : context.cite.member(group.wording);
  return {
    ...originOf(claim, group),
    question: found === null || isWorded(claim, wording?.words ?? null) ? claim.wording : found.question,
    wording,
    disputes: found?.disputes ?? [evidenceDispute(context, claim)],
    mentions: citationsWith(context, claim, 'mentions'),
  };
};
