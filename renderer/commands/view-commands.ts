import { appStore, updateSession } from '../store/app-store.ts';
import type { SideList, View } from '../store/state.ts';
import { writeSettings } from '../store/write-settings.ts';
import type { CommandRow } from './command.ts';
import { inProject } from './command-conditions.ts';

const VIEWS: readonly View[] = ['columns', 'synopsis', 'summary'];
const VIEW_NAMES: Readonly<Record<View, string>> = {
  columns: 'Columns',
  synopsis: 'Synopsis',
  summary: 'Summary',
};

const nextView = (): void => {
  const view = appStore.getState().project?.session.view ?? 'columns';
  updateSession({ view: VIEWS[(VIEWS.indexOf(view) + 1) % VIEWS.length] ?? 'columns' });
};

const toggleList = (list: SideList) => (): void =>
  updateSession({ sideList: appStore.getState().project?.session.sideList === list ? null : list });

const toggleFollow = (): void => {
  const { settings } = appStore.getState();
  void writeSettings({ ...settings, followScroll: !settings.followScroll });
};

/** The three views, the lists and the Inspector. */
export const viewCommands: readonly CommandRow[] = [
  { id: 'view.next', section: 'View', label: 'Next view', keys: ['v'], isEnabled: inProject, run: nextView },
  ...VIEWS.map((view, place): CommandRow => ({
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
];
