import { appStore, updateSession } from '../store/app-store.ts';
import type { CommandRow } from './command.ts';
import { hasLinks, hasPassage } from './command-conditions.ts';
import { acceptPerhaps, dismissPerhaps, type Perhaps, perhapsAtHand } from './decide-perhaps.ts';
import { confirmGroup, rejectFromGroup, startOrEndLink } from './link-passages.ts';
import { makeClaim } from './settle-claims.ts';

const inspect = (): void => {
  updateSession({ inspectorOpen: true });
  requestAnimationFrame(() => document.getElementById('inspector')?.focus());
};

/** Decides on the Perhaps at hand, or else on the Group shown. */
const decideOr = (onPerhaps: (perhaps: Perhaps) => void, onGroup: () => void): void => {
  const perhaps = perhapsAtHand(appStore.getState());
  if (perhaps === null) onGroup();
  else onPerhaps(perhaps);
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
    label: (state) => (perhapsAtHand(state) === null ? 'Confirm links' : 'Accept the perhaps'),
    keys: ['c'],
    isEnabled: hasLinks,
    run: () => decideOr(acceptPerhaps, confirmGroup),
  },
  {
    id: 'group.reject',
    section: 'Group',
    label: (state) => (perhapsAtHand(state) === null ? 'Reject from group' : 'Dismiss the perhaps'),
    keys: ['x'],
    isEnabled: hasLinks,
    run: () => decideOr(dismissPerhaps, rejectFromGroup),
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
    run: () => makeClaim(),
  },
];
