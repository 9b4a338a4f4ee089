import type { ProjectId } from '../../shared/project/ids.ts';
import { appStore } from '../store/app-store.ts';
import { saveNow } from '../store/edits.ts';
import { pickAndImport } from '../store/imports.ts';
import { copyProject, packProject } from '../store/library.ts';
import { closeProject } from '../store/open-project.ts';
import { reviewFirstChanged, selectChanged } from '../store/origins.ts';
import type { CommandRow } from './command.ts';
import { canEdit, hasComparison, inProject } from './command-conditions.ts';
import { copySummary } from './copy-summary.ts';
import { openDialog } from './open-dialog.ts';

const withProject = async (act: (project: ProjectId) => Promise<void>): Promise<void> => {
  const { project } = appStore.getState();
  if (project !== null) await act(project.id);
};

/** Sources, the comparison as a file, the settings. */
export const fileCommands: readonly CommandRow[] = [
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
    id: 'file.copy-summary',
    section: 'File',
    label: 'Copy the summary',
    keys: ['Mod+Shift+c'],
    isEnabled: hasComparison,
    run: copySummary,
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
];
