import { fail } from '../../shared/contract/result.ts';
import { appStore } from './app-store.ts';
import { saveState } from './edits.ts';
import { type KeptPlace, keepPlace } from './kept-place.ts';
import { takeInOrder } from './imports.ts';
import { openProject } from './open-project.ts';

const unsavedWords = (count: number): string =>
  count === 1
    ? 'One change is not on the disk yet; it is here and is tried again.'
    : `${count} changes are not on the disk yet; they are here and are tried again.`;

const tellStopped = (): void => {
  const state = saveState();
  const rest = state.kind === 'saved' ? 'Everything that was saved is here.' : unsavedWords(state.unsaved);
  const { failure } = fail('window-stopped', 'The window stopped unexpectedly and was opened again.', rest);
  appStore.setState({ notice: failure });
};

/** Goes on where the window before this one ended: opens its Project, and says what happened where it crashed. */
export const resume = async ({ project, stopped }: KeptPlace): Promise<void> => {
  if (project !== null) await openProject(project);
  takeInOrder();
  if (appStore.getState().project === null) keepPlace(null);
  if (stopped && appStore.getState().notice === null) tellStopped();
};
