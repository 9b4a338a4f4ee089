import { isSettled } from '../../shared/reconcile/claimed-groups.ts';
import { selectClaim, selectGroup } from '../store/selectors.ts';
import type { AppState } from '../store/state.ts';
import { perhapsAtHand } from './decide-perhaps.ts';

export const inProject = ({ project }: AppState): boolean => project !== null;
export const canEdit = ({ project }: AppState): boolean => project !== null && project.readOnly === null;
export const hasPassage = (state: AppState): boolean =>
  canEdit(state) && state.project?.session.passage !== null;
/** Whether the chosen Passage is in the Group shown. */
export const hasMember = (state: AppState): boolean => {
  const passage = state.project?.session.passage ?? null;
  return canEdit(state) && passage !== null && selectGroup(state)?.passages.includes(passage) === true;
};
export const hasPerhaps = (state: AppState): boolean => canEdit(state) && perhapsAtHand(state) !== null;
export const hasComparison = ({ project }: AppState): boolean =>
  (project?.comparison?.groups.length ?? 0) > 0;
/** Whether there is a Passage or selected words to be tagged. */
export const hasTarget = (state: AppState): boolean =>
  hasPassage(state) || (canEdit(state) && state.project?.session.selection !== null);
export const inColumns = ({ project }: AppState): boolean => project?.session.view === 'columns';
/** Whether the Group or the Passage shown has no Claim that is settled. */
export const hasUnsettled = (state: AppState): boolean => {
  const claim = selectClaim(state);
  return hasPassage(state) && (claim === null || !isSettled(claim));
};
