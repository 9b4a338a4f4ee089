import { assertNever } from '../../shared/text/assert-never.ts';
import type { Failure } from '../../shared/contract/result.ts';
import type { SaveState } from '../store/edit-queue.ts';
import { saveNow } from '../store/edits.ts';
import { openAgain } from '../store/open-project.ts';
import styles from './StatusBar.module.css';

/** Why the disk refuses, and what the reader can do, in as few words as a status bar has room for. */
const REASONS: Readonly<Record<string, string>> = {
  'disk-full': 'the disk is full. Make room on it',
  'not-allowed': 'the folder cannot be written. Check that you may write there',
  'disk-failed': 'the disk failed. Check that it is there',
  'no-host': 'Crossread no longer runs behind this window',
};

const reasonOf = ({ code, message }: Failure): string => REASONS[code] ?? message.replace(/\.$/, '');

const changes = (count: number): string => (count === 1 ? 'One change' : `${count} changes`);

type Failed = Extract<SaveState, { kind: 'failed' }>;

/** The reason is an alert of its own, so that the growing count is not said with every key. */
const NotSaved = ({ save: { failure, unsaved, retries } }: { readonly save: Failed }) => (
  <span className={styles.failed}>
    <span title={`${changes(unsaved)} not on the disk. ${failure.message} ${failure.hint}`.trim()}>
      <span aria-hidden="true">◆ </span>
      {changes(unsaved)} not saved
    </span>
    {failure.code === 'read-only' ? null : (
      <span role="alert">
        Not saved: {reasonOf(failure)}
        {retries ? '; it is tried again by itself.' : '.'}
      </span>
    )}
    {retries ? (
      <button type="button" onClick={saveNow}>
        Try again
      </button>
    ) : null}
  </span>
);

/** Whether what the reader did is on the disk; where not, why, and that it is tried again. */
export const SaveStatus = ({ save }: { readonly save: SaveState }) => {
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
      return <NotSaved save={save} />;
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
