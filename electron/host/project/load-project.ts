import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { type ProjectDiff, projectDiffSchema } from '../../../shared/project/diff.ts';
import { type Migrated, SCHEMA_VERSION } from '../../../shared/project/migrations.ts';
import { EMPTY_HISTORY, type History, moved } from '../../../shared/project/history.ts';
import type { AnyRecord } from '../../../shared/project/records.ts';
import { DamagedFile } from '../disk/durable-json-file.ts';
import { hasForbiddenKey } from '../disk/forbidden-keys.ts';
import { type JournalContent, journalGeneration, journalName, readJournal } from './journal.ts';
import {
  historyOf,
  type ProjectSnapshot,
  SNAPSHOT_NAME,
  snapshotFile,
  understand,
} from './project-snapshot.ts';
import { recoveryNotes } from './recovery-notes.ts';
import { errorCode } from '../disk/write-durably.ts';

/** A Project as its folder holds it. Reading changes nothing on the disk. */
export interface LoadedProject {
  readonly snapshot: ProjectSnapshot;
  readonly records: Map<string, AnyRecord>;
  readonly history: History;
  /** The last edit that the records hold. */
  readonly seq: number;
  /** `newer` may only be read. */
  readonly standing: Migrated['kind'];
  /** The journal that the next edit may be appended to; null where a new one must be begun. */
  readonly appendTo: number | null;
  /** No file of this or a later generation exists. */
  readonly nextGeneration: number;
  /** Names of the files that could not be read, to be set aside before anything is written. */
  readonly damaged: readonly string[];
  /** What was repaired, in words for the reader. */
  readonly recovered: readonly string[];
}

const unreadable = (hint: string) => fail('unreadable-project', 'This comparison cannot be read.', hint);

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
};

/** Backup names carry the generation: `project-12-2031-03-14.json`. */
const backupGeneration = (name: string): number => Number(/^project-(\d{1,15})-/.exec(name)?.[1] ?? -1);

const snapshotNames = async (folder: string): Promise<string[]> => {
  const backups = (await namesIn(join(folder, 'backups'))).filter((name) => backupGeneration(name) >= 0);
  const newestFirst = backups.toSorted(
    (a, b) => backupGeneration(b) - backupGeneration(a) || (a < b ? 1 : -1),
  );
  return [SNAPSHOT_NAME, `${SNAPSHOT_NAME}.bak`, ...newestFirst.map((name) => join('backups', name))];
};

interface FoundSnapshot {
  readonly snapshot: ProjectSnapshot;
  readonly name: string;
  readonly damaged: readonly string[];
}

/** The newest snapshot that can be read. Throws the system's error where the disk fails: that is no reason to fall back. */
const findSnapshot = async (folder: string): Promise<FoundSnapshot | null> => {
  const damaged: string[] = [];
  for (const name of await snapshotNames(folder)) {
    try {
      const snapshot = await snapshotFile(folder, name).read();
      if (snapshot !== null) return { snapshot, name, damaged };
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error;
      damaged.push(name);
    }
  }
  return null;
};

const readJournals = async (folder: string): Promise<JournalContent[]> => {
  const generations = (await namesIn(folder))
    .map(journalGeneration)
    .filter((generation) => generation !== null);
  const journals: JournalContent[] = [];
  for (const generation of generations.toSorted((a, b) => a - b)) {
    const journal = await readJournal(join(folder, journalName(generation)), generation);
    if (journal !== null) journals.push(journal);
  }
  return journals;
};

/** The edit as it was written, where it has the shape of one. Fields that the schema does not know stay in it. */
const checkedDiff = (value: unknown, schema: number): ProjectDiff | null => {
  if (hasForbiddenKey(value)) return null;
  if (schema === SCHEMA_VERSION && !projectDiffSchema.safeParse(value).success) return null;
  const diff = value as Partial<ProjectDiff>;
  return diff.added && diff.updated && diff.removed ? (diff as ProjectDiff) : null;
};

const applyTo = (records: Map<string, unknown>, diff: ProjectDiff): void => {
  for (const [id, record] of Object.entries(diff.added)) records.set(id, record);
  for (const [id, [, to]] of Object.entries(diff.updated)) records.set(id, to);
  for (const id of Object.keys(diff.removed)) records.delete(id);
};

interface Replay {
  readonly seq: number;
  readonly history: History;
  readonly damaged: readonly string[];
  readonly appendTo: number | null;
}

/**
 * Applies the journals that follow a snapshot. A journal counts up to where the next one begins: what a failed write
 * left behind that point was never acknowledged. Stops at the first gap.
 */
const replay = (
  records: Map<string, unknown>,
  snapshot: ProjectSnapshot,
  journals: readonly JournalContent[],
): Replay => {
  let { seq } = snapshot;
  let history = historyOf(snapshot);
  const following = journals.filter(({ generation }) => generation >= snapshot.generation);
  for (const [index, journal] of following.entries()) {
    const unread = following.slice(index).map(({ generation }) => journalName(generation));
    if (journal.base > seq) {
      const before = following[index - 1];
      const cut = before?.end === 'damaged' ? [journalName(before.generation)] : [];
      return { seq, history, damaged: [...cut, ...unread], appendTo: null };
    }
    const limit = following[index + 1]?.base ?? Number.POSITIVE_INFINITY;
    for (const entry of journal.entries) {
      if (entry.seq > limit) break;
      const diff = checkedDiff(entry.diff, snapshot.schema);
      if (diff === null) return { seq, history, damaged: unread, appendTo: null };
      applyTo(records, diff);
      history = moved(history, entry.move, diff);
      seq = entry.seq;
    }
  }
  const last = following.at(-1);
  const clean = last?.end === 'clean' && last.base + last.entries.length === seq;
  return {
    seq,
    history,
    damaged: last?.end === 'damaged' ? [journalName(last.generation)] : [],
    appendTo: clean ? last.generation : null,
  };
};

const read = async (folder: string): Promise<Result<LoadedProject>> => {
  const found = await findSnapshot(folder);
  if (found === null)
    return unreadable('Its files are left as they are. A backup may lie in the folder “backups”.');
  const { snapshot, name } = found;
  const journals = await readJournals(folder);
  const stored = new Map(Object.entries(snapshot.records));
  const replayed = replay(stored, snapshot, journals);
  const { standing, records, problem } = await understand(snapshot.schema, stored);
  if (problem !== null) return unreadable(`In its files, ${problem}.`);
  const generations = [...(await namesIn(folder)).map(journalGeneration), snapshot.generation].filter(
    (g) => g !== null,
  );
  return ok({
    snapshot,
    records,
    history: standing === 'current' ? replayed.history : EMPTY_HISTORY,
    seq: replayed.seq,
    standing,
    appendTo: standing === 'current' && name === SNAPSHOT_NAME ? replayed.appendTo : null,
    nextGeneration: Math.max(...generations) + 1,
    damaged: [...found.damaged, ...replayed.damaged],
    recovered: recoveryNotes({
      snapshot: name,
      replayed: replayed.seq - snapshot.seq,
      reachedNext: journals.some(
        ({ generation, base }) => generation > snapshot.generation && base <= replayed.seq,
      ),
      unreadJournals: replayed.damaged,
    }),
  });
};

/** What a compaction changes: the snapshot's identity and the set of journals. */
const stamp = async (folder: string): Promise<string> => {
  const journals = (await namesIn(folder)).filter((name) => journalGeneration(name) !== null).toSorted();
  const snapshot = await stat(join(folder, SNAPSHOT_NAME)).catch(() => null);
  return [snapshot?.ino, snapshot?.mtimeMs, snapshot?.size, ...journals].join(' ');
};

const STEADY_TRIES = 20;
const STEADY_AFTER_MS = 10;

/**
 * Reads until nothing was compacted meanwhile: the one who writes replaces the snapshot and drops journals, and a
 * snapshot from before must not be read with the journals from after. A disk that fails steadily fails the last try.
 */
const readSteadily = async (folder: string): Promise<Result<LoadedProject>> => {
  for (let tries = 1; ; tries++) {
    const before = await stamp(folder);
    try {
      const loaded = await read(folder);
      if (tries === STEADY_TRIES || before === (await stamp(folder))) return loaded;
    } catch (error) {
      const vanished = errorCode(error) === 'ENOENT' && before !== (await stamp(folder));
      if (tries === STEADY_TRIES || !vanished) throw error;
    }
    await delay(STEADY_AFTER_MS);
  }
};

/**
 * Reads a Project: the newest readable snapshot and the journals after it, also while another process writes it. Changes
 * nothing.
 */
export const loadProject = async (folder: string): Promise<Result<LoadedProject>> => {
  try {
    return await readSteadily(folder);
  } catch (error) {
    const code = errorCode(error);
    return unreadable(
      `Its folder could not be read${code === '' ? '' : ` (${code})`}. Check the disk and that you may open the folder.`,
    );
  }
};
