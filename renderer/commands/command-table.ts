import type { ProjectId } from '../../shared/project/ids.ts';
import { saveNow, redo, undo } from '../store/edits.ts';
import { appStore, updateSession } from '../store/app-store.ts';
import { pickAndImport } from '../store/imports.ts';
import { copyProject, packProject } from '../store/library.ts';
import { reviewFirstChanged, selectChanged } from '../store/origins.ts';
import { closeProject } from '../store/open-project.ts';
import { writeSettings } from '../store/write-settings.ts';
import { selectGroup } from '../store/selectors.ts';
import type { AppState, Dialog, SideList, View } from '../store/state.ts';
import type { Command } from './command.ts';
import { acceptPerhaps, dismissPerhaps, type Perhaps, perhapsAtHand } from './decide-perhaps.ts';
import { cancelLink, confirmGroup, rejectFromGroup, startOrEndLink } from './link-passages.ts';
import { isConflict, stepBeside, stepGroup, stepPassage, stepSource } from './navigate.ts';
import { moveSelection, type SelectionMove } from './select-words.ts';
import { makeClaim } from './settle-claims.ts';
import { toggleTagOfDigit } from './tag-passages.ts';

const VIEWS: readonly View[] = ['columns', 'synopsis', 'summary'];
const VIEW_NAMES: Readonly<Record<View, string>> = {
  columns: 'Columns',
  synopsis: 'Synopsis',
  summary: 'Summary',
};

const inProject = ({ project }: AppState): boolean => project !== null;
const canEdit = ({ project }: AppState): boolean => project !== null && project.readOnly === null;
const hasPassage = (state: AppState): boolean => canEdit(state) && state.project?.session.passage !== null;
const hasGroup = (state: AppState): boolean => canEdit(state) && selectGroup(state) !== null;
const hasLinks = (state: AppState): boolean =>
  hasGroup(state) || (canEdit(state) && perhapsAtHand(state) !== null);
const hasComparison = ({ project }: AppState): boolean => (project?.comparison?.groups.length ?? 0) > 0;
const hasTarget = (state: AppState): boolean =>
  hasPassage(state) || (canEdit(state) && state.project?.session.selection !== null);
const inColumns = ({ project }: AppState): boolean => project?.session.view === 'columns';

const openDialog = (dialog: Dialog) => (): void => updateSession({ dialog });

const nextView = (): void => {
  const view = appStore.getState().project?.session.view ?? 'columns';
  updateSession({ view: VIEWS[(VIEWS.indexOf(view) + 1) % VIEWS.length] ?? 'columns' });
};

const toggleList = (list: SideList) => (): void =>
  updateSession({ sideList: appStore.getState().project?.session.sideList === list ? null : list });

const last = (steps: readonly { readonly label: string }[] | undefined): string => steps?.at(-1)?.label ?? '';

const toggleFollow = (): void => {
  const { settings } = appStore.getState();
  void writeSettings({ ...settings, followScroll: !settings.followScroll });
};

const withProject = async (act: (project: ProjectId) => Promise<void>): Promise<void> => {
  const { project } = appStore.getState();
  if (project !== null) await act(project.id);
};

const focusFind = (): void => document.querySelector<HTMLInputElement>('[data-find]')?.focus();

const escape = (): void => {
  const session = appStore.getState().project?.session;
  if (session?.linkFrom != null) cancelLink();
  else if (session?.selection != null) updateSession({ selection: null });
};

const SELECTION_MOVES: readonly (readonly [id: string, label: string, key: string, move: SelectionMove])[] = [
  ['select.more', 'Select one word more', 'Shift+ArrowRight', { end: 'end', by: 1 }],
  ['select.fewer', 'Select one word fewer', 'Shift+ArrowLeft', { end: 'end', by: -1 }],
  ['select.later', 'Begin the selection a word later', 'Alt+Shift+ArrowRight', { end: 'start', by: 1 }],
  ['select.earlier', 'Begin the selection a word earlier', 'Alt+Shift+ArrowLeft', { end: 'start', by: -1 }],
];

/** Decides on the Perhaps at hand, or else on the Group shown. */
const decideOr = (onPerhaps: (perhaps: Perhaps) => void, onGroup: () => void): void => {
  const perhaps = perhapsAtHand(appStore.getState());
  if (perhaps === null) onGroup();
  else onPerhaps(perhaps);
};

type Row = Omit<Command, 'label'> & { readonly label: string | Command['label'] };

const rows: readonly Row[] = [
  {
    id: 'file.open',
    section: 'File',
    label: 'Add files…',
    keys: ['Mod+o'],
    isEnabled: (state) => state.project === null || canEdit(state),
    run: () => pickAndImport(),
  },
  {
    id: 'file.open-as',
    section: 'File',
    label: 'Add files in another encoding…',
    keys: [],
    isEnabled: canEdit,
    run: openDialog('encoding'),
  },
  {
    id: 'file.paste',
    section: 'File',
    label: 'Paste a source…',
    keys: ['Mod+Shift+v'],
    isEnabled: canEdit,
    run: openDialog('paste'),
  },
  {
    id: 'file.export',
    section: 'File',
    label: 'Export…',
    keys: ['Mod+e'],
    isEnabled: hasComparison,
    run: openDialog('export'),
  },
  {
    id: 'file.review',
    section: 'File',
    label: 'Review a changed file…',
    keys: [],
    isEnabled: (state) => canEdit(state) && selectChanged(state).length > 0,
    run: reviewFirstChanged,
  },
  {
    id: 'file.pack',
    section: 'File',
    label: 'Save the comparison as a file…',
    keys: [],
    isEnabled: inProject,
    run: () => withProject(packProject),
  },
  {
    id: 'file.copy',
    section: 'File',
    label: 'Duplicate the comparison',
    keys: [],
    isEnabled: inProject,
    run: () => withProject(copyProject),
  },
  {
    id: 'file.save-again',
    section: 'File',
    label: 'Try to save again',
    keys: ['Mod+s'],
    isEnabled: ({ project }) => project?.save.kind === 'failed',
    run: saveNow,
  },
  {
    id: 'file.home',
    section: 'File',
    label: 'All comparisons',
    keys: ['Mod+w'],
    isEnabled: inProject,
    run: closeProject,
  },
  {
    id: 'file.settings',
    section: 'File',
    label: 'Settings…',
    keys: ['Mod+,'],
    isEnabled: inProject,
    run: openDialog('settings'),
  },
  {
    id: 'edit.undo',
    section: 'Edit',
    label: ({ project }) => `Undo ${last(project?.history.done)}`.trim(),
    keys: ['Mod+z'],
    isEnabled: ({ project }) => (project?.history.done.length ?? 0) > 0,
    run: undo,
  },
  {
    id: 'edit.redo',
    section: 'Edit',
    label: ({ project }) => `Redo ${last(project?.history.undone)}`.trim(),
    keys: ['Mod+Shift+z', 'Mod+y'],
    isEnabled: ({ project }) => (project?.history.undone.length ?? 0) > 0,
    run: redo,
  },
  {
    id: 'edit.find',
    section: 'Edit',
    label: 'Find in all sources',
    keys: ['/', 'Mod+f'],
    isEnabled: inProject,
    run: focusFind,
  },
  {
    id: 'edit.cancel',
    section: 'Edit',
    label: 'Cancel linking or selection',
    keys: ['Escape'],
    isEnabled: ({ project }) =>
      project !== null && (project.session.linkFrom !== null || project.session.selection !== null),
    run: escape,
  },
  { id: 'view.next', section: 'View', label: 'Next view', keys: ['v'], isEnabled: inProject, run: nextView },
  ...VIEWS.map((view, place): Row => ({
    id: `view.${view}`,
    section: 'View',
    label: VIEW_NAMES[view],
    keys: [`Mod+${place + 1}`],
    isEnabled: inProject,
    run: () => updateSession({ view }),
  })),
  {
    id: 'view.sources',
    section: 'View',
    label: 'Sources list',
    keys: ['Mod+Shift+s'],
    isEnabled: inProject,
    run: toggleList('sources'),
  },
  {
    id: 'view.groups',
    section: 'View',
    label: 'Groups list',
    keys: ['Mod+Shift+g'],
    isEnabled: inProject,
    run: toggleList('groups'),
  },
  {
    id: 'view.tags',
    section: 'View',
    label: 'Tags list',
    keys: ['Mod+Shift+t'],
    isEnabled: inProject,
    run: toggleList('tags'),
  },
  {
    id: 'view.inspector',
    section: 'View',
    label: 'Inspector',
    keys: ['i', 'Mod+i'],
    isEnabled: inProject,
    run: () => updateSession({ inspectorOpen: appStore.getState().project?.session.inspectorOpen !== true }),
  },
  {
    id: 'view.follow',
    section: 'View',
    label: ({ settings }) => (settings.followScroll ? 'Stop following scroll' : 'Follow scroll'),
    keys: ['f'],
    isEnabled: inProject,
    run: toggleFollow,
  },
  {
    id: 'passage.next',
    section: 'Go',
    label: 'Next passage',
    keys: ['ArrowDown'],
    isEnabled: inColumns,
    run: () => stepPassage(1),
  },
  {
    id: 'passage.previous',
    section: 'Go',
    label: 'Previous passage',
    keys: ['ArrowUp'],
    isEnabled: inColumns,
    run: () => stepPassage(-1),
  },
  {
    id: 'source.next',
    section: 'Go',
    label: 'Same in the next source',
    keys: ['ArrowRight'],
    isEnabled: inColumns,
    run: () => stepSource(1),
  },
  {
    id: 'source.previous',
    section: 'Go',
    label: 'Same in the previous source',
    keys: ['ArrowLeft'],
    isEnabled: inColumns,
    run: () => stepSource(-1),
  },
  {
    id: 'source.beside-next',
    section: 'Go',
    label: 'Next source, at this place',
    keys: ['Alt+ArrowRight'],
    isEnabled: inColumns,
    run: () => stepBeside(1),
  },
  {
    id: 'source.beside-previous',
    section: 'Go',
    label: 'Previous source, at this place',
    keys: ['Alt+ArrowLeft'],
    isEnabled: inColumns,
    run: () => stepBeside(-1),
  },
  {
    id: 'group.next',
    section: 'Go',
    label: 'Next group',
    keys: ['j'],
    isEnabled: hasComparison,
    run: () => stepGroup(1),
  },
  {
    id: 'group.previous',
    section: 'Go',
    label: 'Previous group',
    keys: ['k'],
    isEnabled: hasComparison,
    run: () => stepGroup(-1),
  },
  {
    id: 'conflict.next',
    section: 'Go',
    label: 'Next conflict',
    keys: ['Shift+j'],
    isEnabled: hasComparison,
    run: () => stepGroup(1, isConflict),
  },
  {
    id: 'conflict.previous',
    section: 'Go',
    label: 'Previous conflict',
    keys: ['Shift+k'],
    isEnabled: hasComparison,
    run: () => stepGroup(-1, isConflict),
  },
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
  ...SELECTION_MOVES.map(([id, label, key, move]): Row => ({
    id,
    section: 'Tags',
    label,
    keys: [key],
    isEnabled: ({ project }) => project?.session.view === 'columns' && project.session.passage !== null,
    run: () => moveSelection(move),
  })),
  {
    id: 'tag.pick',
    section: 'Tags',
    label: 'Tag…',
    keys: ['t'],
    isEnabled: hasTarget,
    run: openDialog('tag'),
  },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit): Row => ({
    id: `tag.${digit}`,
    section: 'Tags',
    label: `Tag with key ${digit}`,
    keys: [String(digit)],
    isEnabled: hasTarget,
    run: () => toggleTagOfDigit(digit),
  })),
  {
    id: 'claim.make',
    section: 'Claims',
    label: 'Make a claim',
    keys: ['r'],
    isEnabled: hasPassage,
    run: () => makeClaim(),
  },
  {
    id: 'help.palette',
    section: 'Help',
    label: 'Every command',
    keys: ['Mod+k'],
    isEnabled: inProject,
    run: openDialog('palette'),
  },
  {
    id: 'help.shortcuts',
    section: 'Help',
    label: 'Keys',
    keys: ['?'],
    isEnabled: inProject,
    run: openDialog('shortcuts'),
  },
];

function inspect(): void {
  updateSession({ inspectorOpen: true });
  requestAnimationFrame(() => document.getElementById('inspector')?.focus());
}

/** All that a reader can do, in the order of the menus. */
export const commands: readonly Command[] = rows.map((row) => {
  const { label } = row;
  return { ...row, label: typeof label === 'string' ? () => label : label };
});

export const commandOf = (id: string): Command | undefined => commands.find((command) => command.id === id);

/** Does a command if it can be done now. */
export const runCommand = (id: string): void => {
  const command = commandOf(id);
  if (command?.isEnabled(appStore.getState()) === true) void command.run();
};
