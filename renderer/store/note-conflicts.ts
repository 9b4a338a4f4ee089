import { appStore } from './app-store.ts';
import { desktop } from './desktop.ts';
import { selectOpenConflicts } from './selectors.ts';

/** Tells Home how many conflicts of the open Project are not settled yet. */
export const followOpenConflicts = (): void => {
  let noted = '';
  appStore.subscribe((state) => {
    const { project } = state;
    if (project === null || project.comparison === null || project.readOnly !== null) return;
    const openConflicts = selectOpenConflicts(state);
    const note = `${project.id} ${openConflicts}`;
    if (note === noted) return;
    noted = note;
    void desktop().project.note({ project: project.id, openConflicts });
  });
};
