import { SNAPSHOT_NAME } from './project-snapshot.ts';

/** How a Project that was damaged was put together again. */
export interface Recovery {
  /** The snapshot that could be read: `project.json`, `project.json.bak` or one in `backups/`. */
  readonly snapshot: string;
  /** Edits that followed it and could be read. */
  readonly replayed: number;
  /** Whether a journal begun after that snapshot's was reached, which shows that nothing lies between. */
  readonly reachedNext: boolean;
  /** Journals of which something could not be read. */
  readonly unreadJournals: readonly string[];
}

/** Backup names carry the day: `backups/project-12-2031-03-14.json`. */
const dayOf = (backup: string): string | null => {
  const day = /(\d{4}-\d{2}-\d{2})\.json$/.exec(backup)?.[1];
  if (day === undefined) return null;
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
};

const changes = (count: number): string => (count === 1 ? 'one change' : `${count} changes`);

const since = (replayed: number): string =>
  replayed === 0 ? '' : ` and ${changes(replayed)} made since, which the journal held`;

const snapshotNote = ({ snapshot, replayed, reachedNext, unreadJournals }: Recovery): string | null => {
  if (snapshot === SNAPSHOT_NAME) return null;
  if (snapshot === `${SNAPSHOT_NAME}.bak`) {
    const whole = reachedNext && unreadJournals.length === 0 ? ' Nothing is missing.' : '';
    return `The file “${SNAPSHOT_NAME}” could not be read. The comparison was restored from the version before it, “${snapshot}”${since(replayed)}.${whole}`;
  }
  const day = dayOf(snapshot);
  return `Neither “${SNAPSHOT_NAME}” nor the version before it could be read. The comparison was restored from the backup${day === null ? '' : ` of ${day}`}, “${snapshot}”${since(replayed)}. Later changes may be missing.`;
};

const journalNote = ({ replayed, unreadJournals }: Recovery): string | null => {
  if (unreadJournals.length === 0) return null;
  const names = unreadJournals.map((name) => `“${name}”`).join(', ');
  const read = replayed === 0 ? 'None of the latest changes' : `Of the latest changes, ${replayed}`;
  return `${read} could be read; what follows in ${names} is damaged.`;
};

/** What was restored and from where, in words for the reader; empty where nothing was damaged. */
export const recoveryNotes = (recovery: Recovery): string[] =>
  [snapshotNote(recovery), journalNote(recovery)].filter((note) => note !== null);

/** Said once what could not be read was put aside. */
export const SET_ASIDE =
  'What could not be read was not deleted: it lies in the folder “quarantine” beside it.';
