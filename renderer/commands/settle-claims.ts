import { draftClaim } from '../../shared/reconcile/draft-claim.ts';
import { removing, updating } from '../../shared/project/diff.ts';
import type { ClaimId } from '../../shared/project/ids.ts';
import { type ClaimRecord, recordsOfKind, type Stance } from '../../shared/project/records.ts';
import { adding } from '../../shared/project/diff.ts';
import type { PassageId } from '../../shared/text/passage.ts';
import { announce, appStore, updateSession } from '../store/app-store.ts';
import { edit } from '../store/edits.ts';
import { toClaimSource } from '../store/derived.ts';
import { newId } from '../store/new-id.ts';
import { selectClaimed, selectGroup, selectSources } from '../store/selectors.ts';

/** Makes a Claim of the chosen Group, or of the chosen Passage where it stands alone; shows the one there is already. */
export const makeClaim = (picked?: PassageId): void => {
  const state = appStore.getState();
  if (state.project === null) return;
  const { records, session } = state.project;
  const group = selectGroup(state);
  const known = group === null ? undefined : selectClaimed(state).get(group.id);
  if (known !== undefined) {
    updateSession({ claim: known.id, inspectorOpen: true });
    return announce('This group has a claim already');
  }
  const about = group ?? session.passage;
  if (about === null) return announce('Choose a group or a passage first');
  const orders = recordsOfKind(records, 'claim').map(({ order }) => order);
  const claim = draftClaim({
    id: newId<ClaimId>(),
    about,
    sources: selectSources(state).map(toClaimSource),
    ...(picked === undefined ? {} : { picked }),
    order: Math.max(0, ...orders) + 1,
    now: Date.now(),
  });
  if (claim === null) return announce('This passage is not there any more');
  edit('Make claim', adding(claim));
  updateSession({ claim: claim.id, inspectorOpen: true });
  announce(`Claim made, ${claim.status}`);
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
  updateSession({ claim: null });
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
