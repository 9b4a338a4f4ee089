import { appStore, updateSession } from '../store/app-store.ts';
import type { CommandRow } from './command.ts';
import { hasMember, hasPassage, hasPerhaps, hasUnsettled } from './command-conditions.ts';
import { acceptPerhaps, dismissPerhaps, type Perhaps, perhapsAtHand } from './decide-perhaps.ts';
import { confirmGroup, rejectFromGroup, startOrEndLink } from './link-passages.ts';
import { hasDispute, makeClaim, settleClaim } from './settle-claims.ts';

const inspect = (): void => {
  updateSession({ inspectorOpen: true });
  requestAnimationFrame(() => document.getElementById('inspector')?.focus());
};

const withPerhaps = (decide: (perhaps: Perhaps) => void) => (): void => {
  const perhaps = perhapsAtHand(appStore.getState());
  if (perhaps !== null) decide(perhaps);
};

/** What the reader decides on the Group shown. */
export const groupCommands: readonly CommandRow[] = [
  {
    id: 'group.inspect',
    section: 'Group',
    label: ({ project }) =>
      project?.session.linkFrom == null ? 'Show in Inspector' : 'Link to this passage',
    keys: ['Enter'],
    isEnabled: ({ project }) => project !== null && project.session.passage !== null,
    run: () => (appStore.getState().project?.session.linkFrom == null ? inspect() : startOrEndLink()),
  },
  {
    id: 'group.confirm',
    section: 'Group',
    label: 'Confirm links',
    keys: ['c'],
    isEnabled: hasMember,
    run: confirmGroup,
  },
  {
    id: 'group.reject',
    section: 'Group',
    label: 'Reject from group',
    keys: ['x'],
    isEnabled: hasMember,
    run: rejectFromGroup,
  },
  {
    id: 'perhaps.accept',
    section: 'Group',
    label: 'Accept the perhaps',
    keys: ['y'],
    isEnabled: hasPerhaps,
    run: withPerhaps(acceptPerhaps),
  },
  {
    id: 'perhaps.dismiss',
    section: 'Group',
    label: 'Dismiss the perhaps',
    keys: ['n'],
    isEnabled: hasPerhaps,
    run: withPerhaps(dismissPerhaps),
  },
  {
    id: 'group.link',
    section: 'Group',
    label: ({ project }) =>
      project?.session.linkFrom == null ? 'Link with another passage…' : 'Link to this passage',
    keys: ['l'],
    isEnabled: hasPassage,
    run: startOrEndLink,
  },
];

/** What the reader settles. */
export const claimCommands: readonly CommandRow[] = [
  {
    id: 'claim.make',
    section: 'Claims',
    label: 'Make a claim',
    keys: ['r'],
    isEnabled: hasPassage,
    run: makeClaim,
  },
  {
    id: 'claim.settle',
    section: 'Claims',
    label: (state) => (hasDispute(state) ? 'Settle…' : 'Settle'),
    keys: ['Shift+r'],
    isEnabled: hasUnsettled,
    run: settleClaim,
  },
];
