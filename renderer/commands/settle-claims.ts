import { adding, removing, updating } from '../../shared/project/diff.ts';
import type { ClaimId } from '../../shared/project/ids.ts';
import { type ClaimRecord, recordsOfKind, type Stance } from '../../shared/project/records.ts';
import { claimDispute } from '../../shared/reconcile/claim-items.ts';
import { isSettled } from '../../shared/reconcile/claimed-groups.ts';
import { citerOf } from '../../shared/reconcile/citer.ts';
import { draftClaim } from '../../shared/reconcile/draft-claim.ts';
import { groupDispute } from '../../shared/reconcile/group-dispute.ts';
import {
  type Decision,
  decidedClaim,
  isDisputed,
  isWorded,
  passageOfSide,
  type Settlement,
  undisputedStatus,
} from '../../shared/reconcile/settling.ts';
import type { DisputedItem } from '../../shared/reconcile/summary.ts';
import type { PassageId } from '../../shared/text/passage.ts';
import { CLAIM_STATUS_WORD } from '../controls/claim-status.ts';
import { announce, appStore, updateSession } from '../store/app-store.ts';
import { toClaimSource } from '../store/derived.ts';
import { edit } from '../store/edits.ts';
import { newId } from '../store/new-id.ts';
import { selectClaim, selectGroup, selectSources } from '../store/selectors.ts';
import type { AppState } from '../store/state.ts';

/** A Claim as it would be made of the chosen Group, or of the chosen Passage where it is in none; null where neither is there. */
const drafted = (state: AppState, picked?: PassageId): ClaimRecord | null => {
  if (state.project === null) return null;
  const about = selectGroup(state) ?? state.project.session.passage;
  if (about === null) return null;
  const orders = recordsOfKind(state.project.records, 'claim').map(({ order }) => order);
  return draftClaim({
    id: newId<ClaimId>(),
    about,
    sources: selectSources(state).map(toClaimSource),
    ...(picked === undefined ? {} : { picked }),
    order: Math.max(0, ...orders) + 1,
    now: Date.now(),
  });
};

const NOTHING_CHOSEN = 'Choose a group or a passage first';

/** Makes a Claim of the chosen Group, or of the chosen Passage where it is in none; shows the one there is already. */
export const makeClaim = (): void => {
  const state = appStore.getState();
  const known = selectClaim(state);
  updateSession({ inspectorOpen: true });
  if (known !== null) return announce('There is a claim already');
  const claim = drafted(state);
  if (claim === null) return announce(NOTHING_CHOSEN);
  edit('Make claim', adding(claim));
  announce('Claim made, open');
};

/** Whether Sources contradict each other in the Group or the Claim shown, and no decision settles it yet. */
export const hasDispute = (state: AppState): boolean => {
  const claim = selectClaim(state);
  return (claim === null || !isSettled(claim)) && isDisputed(claim ?? { evidence: [] }, selectGroup(state));
};

/** What is disputed in the Group or the Claim shown; null where nothing is, or it is settled. */
export const disputeAtHand = (state: AppState): DisputedItem | null => {
  const { project } = state;
  if (project === null || project.comparison === null || !hasDispute(state)) return null;
  const { sources } = project.comparison;
  const cite = citerOf(sources);
  const [group, known] = [selectGroup(state), selectClaim(state)];
  const found = known === null && group !== null ? groupDispute(group, cite, sources) : null;
  const claim = known ?? drafted(state);
  if (found !== null || claim === null) return found;
  const sigla = new Map(recordsOfKind(project.records, 'source').map(({ id, siglum }) => [id, siglum]));
  return claimDispute({ cite, sources, sigla }, claim, group);
};

/** Asks for the decision where Sources contradict each other; else settles the Claim, made first where there is none. */
export const settleClaim = (): void => {
  const state = appStore.getState();
  const known = selectClaim(state);
  if (known !== null && isSettled(known)) return announce('It is settled already');
  if (hasDispute(state)) return updateSession({ dialog: 'settle' });
  const claim = known ?? drafted(state);
  if (claim === null) return announce(NOTHING_CHOSEN);
  const settled: ClaimRecord = { ...claim, status: undisputedStatus(claim) };
  edit('Settle claim', known === null ? adding(settled) : updating([known, settled]));
  announce(`Settled, ${CLAIM_STATUS_WORD[settled.status]}`);
};

/** The words that a Decision starts from: the reader's own where there are some, else those of the side, or the question. */
export const wordingFor = (state: AppState, item: DisputedItem, decision: Decision): string => {
  const known = selectClaim(state);
  if (known !== null && isWorded(known, item.wording?.words ?? null)) return known.wording;
  if (decision.kind !== 'side') return item.question;
  return drafted(state, passageOfSide(decision.side, selectGroup(state)))?.wording ?? item.question;
};

/** Settles the dispute at hand as the reader decided, in one step. */
export const settleDispute = (settlement: Settlement): void => {
  const state = appStore.getState();
  const known = selectClaim(state);
  const claim = known ?? drafted(state);
  if (claim === null) return announce(NOTHING_CHOSEN);
  const { decision } = settlement;
  const forSide =
    decision.kind === 'side' ? drafted(state, passageOfSide(decision.side, selectGroup(state))) : null;
  const settled = decidedClaim(claim, settlement, forSide);
  edit('Settle claim', known === null ? adding(settled) : updating([known, settled]));
  announce(`Settled, ${CLAIM_STATUS_WORD[settled.status]}`);
};

/** Takes back that a Claim is settled; its words and its reason stay. */
export const reopenClaim = (claim: ClaimRecord): void => {
  edit('Reopen claim', updating([claim, { ...claim, status: 'open' }]));
  announce('The claim is open again');
};

export const changeClaim = (
  claim: ClaimRecord,
  change: Partial<Pick<ClaimRecord, 'wording' | 'status' | 'rationale' | 'order'>>,
): void =>
  edit(
    'Change claim',
    updating([claim, { ...claim, ...change }]),
    `claim ${claim.id} ${Object.keys(change).join()}`,
  );

export const setStance = (claim: ClaimRecord, place: number, stance: Stance): void =>
  edit(
    'Change stance',
    updating([
      claim,
      { ...claim, evidence: claim.evidence.map((item, at) => (at === place ? { ...item, stance } : item)) },
    ]),
  );

export const dropEvidence = (claim: ClaimRecord, place: number): void =>
  edit(
    'Remove evidence',
    updating([claim, { ...claim, evidence: claim.evidence.filter((_, at) => at !== place) }]),
  );

export const deleteClaim = (claim: ClaimRecord): void => {
  edit('Delete claim', removing(claim));
};

/** Moves a Claim one place up (−1) or down (+1) in the Reconciliation. */
export const shiftClaim = (claim: ClaimRecord, by: -1 | 1): void => {
  const { project } = appStore.getState();
  if (project === null) return;
  const claims = recordsOfKind(project.records, 'claim').toSorted((a, b) => a.order - b.order);
  const other = claims[claims.findIndex(({ id }) => id === claim.id) + by];
  if (other === undefined) return;
  edit(
    'Move claim',
    updating([claim, { ...claim, order: other.order }], [other, { ...other, order: claim.order }]),
  );
};
