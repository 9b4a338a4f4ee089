import { appStore, updateSession } from '../store/app-store.ts';
import { redo, undo } from '../store/edits.ts';
import type { CommandRow } from './command.ts';
import { inProject } from './command-conditions.ts';
import { cancelLink } from './link-passages.ts';

const last = (steps: readonly { readonly label: string }[] | undefined): string => steps?.at(-1)?.label ?? '';

const focusFind = (): void => document.querySelector<HTMLInputElement>('[data-find]')?.focus();

const escape = (): void => {
  const session = appStore.getState().project?.session;
  if (session?.linkFrom != null) cancelLink();
  else if (session?.selection != null) updateSession({ selection: null });
};

/** Undo and redo, find, cancel. */
export const editCommands: readonly CommandRow[] = [
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
];
