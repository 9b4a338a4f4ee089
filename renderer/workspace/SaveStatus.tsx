import { assertNever } from '../../shared/text/assert-never.ts';
import type { SaveState } from '../store/edit-queue.ts';
import { saveNow } from '../store/edits.ts';
import { openAgain } from '../store/open-project.ts';
import { changesInWords, reasonOf } from './save-words.ts';
import styles from './StatusBar.module.css';

type Failed = Extract<SaveState, { kind: 'failed' }>;

interface NotSavedProps {
  readonly save: Failed;
  /** The reason stands beside it already. */
  readonly isReadOnly: boolean;
}

/** The reason is an alert of its own, so that the growing count is not said with every key. */
const NotSaved = ({ save: { failure, unsaved, retries }, isReadOnly }: NotSavedProps) => (
  <span className={styles.failed}>
    {isReadOnly ? null : (
      <span role="alert">
        <b>
          <span aria-hidden="true">◆ </span>Not saved:
        </b>{' '}
        {reasonOf(failure)}
        {retries ? '; saving is tried again by itself.' : '.'}
      </span>
    )}
    <span>{changesInWords(unsaved)} not on the disk</span>
    {retries ? (
      <button type="button" onClick={saveNow}>
        Try again
      </button>
    ) : null}
  </span>
);

interface SaveStatusProps {
  readonly save: SaveState;
  readonly isReadOnly: boolean;
}

/** Whether what the reader did is on the disk; where not, why, and that it is tried again. */
export const SaveStatus = ({ save, isReadOnly }: SaveStatusProps) => {
  switch (save.kind) {
    case 'saved':
      return (
        <span>
          <i className={styles.dot} aria-hidden="true" />
          Saved
        </span>
      );
    case 'saving':
      return <span>Saving…</span>;
    case 'failed':
      return <NotSaved save={save} isReadOnly={isReadOnly} />;
    default:
      return assertNever(save);
  }
};

/** Stands for as long as the Project can only be read, with the reason in words. */
export const ReadOnlyChip = ({ reason }: { readonly reason: string }) => (
  <span className={styles.chip} role="status">
    <span>
      <b>
        <span aria-hidden="true">◇ </span>Read only
      </b>{' '}
      {reason}
    </span>
    <button type="button" onClick={() => void openAgain()}>
      Open again
    </button>
  </span>
);
