import { fail } from '../../shared/contract/result.ts';
import { appStore, updateProject } from './app-store.ts';
import { desktop } from './desktop.ts';
import { commitTyping } from './commit-typing.ts';
import { saveNow, saveState, savingSettled } from './edits.ts';

/** Commits what is being typed, waits for the disk, and tells the shell how it went. */
const finish = async (request: number): Promise<void> => {
  commitTyping();
  saveNow();
  const state = await savingSettled();
  const unsaved = state.kind === 'saved' ? 0 : state.unsaved;
  const failure = state.kind === 'failed' ? state.failure : null;
  await desktop().window.finished({ request, unsaved, failure });
};

const warnWhileUnsaved = (event: BeforeUnloadEvent): void => {
  commitTyping();
  if (saveState().kind !== 'saved') event.preventDefault();
};

const sendTheLast = (): void => {
  commitTyping();
  saveNow();
};

const HOST_GONE = fail(
  'no-host',
  'Crossread has ended behind this window.',
  'Start it again: everything that was saved is there.',
).failure;

const tellHostGone = (): void => {
  appStore.setState({ notice: HOST_GONE });
  updateProject(() => ({ readOnly: `${HOST_GONE.message} ${HOST_GONE.hint}` }));
};

/**
 * Keeps the reader's last edits through every end of the window: the shell asks before it closes, a browser goes without
 * asking. Back at the window, what could not be saved is tried again at once.
 */
export const followEndings = (): void => {
  desktop().on('window.closing', ({ request }) => void finish(request));
  desktop().on('host.gone', tellHostGone);
  addEventListener('beforeunload', warnWhileUnsaved);
  addEventListener('pagehide', sendTheLast);
  addEventListener('focus', saveNow);
};
