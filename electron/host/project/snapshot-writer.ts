import { copyFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Low } from 'lowdb';
import type { History } from '../../../shared/project/history.ts';
import { SCHEMA_VERSION, type StoredRecords } from '../../../shared/project/migrations.ts';
import type { AnyRecord } from '../../../shared/project/records.ts';
import { type DurableFiles, makeSubfolder } from '../disk/write-durably.ts';
import { journalGeneration } from './journal.ts';
import { type ProjectSnapshot, SNAPSHOT_NAME, snapshotFile } from './project-snapshot.ts';

const BACKUP_EVERY_MS = 24 * 60 * 60 * 1000;
const BACKUPS_KEPT = 10;

/** The records between two journals: all that the ended one holds, nothing of the next. */
export interface SwitchPoint {
  readonly generation: number;
  readonly seq: number;
  readonly records: readonly AnyRecord[];
  readonly history: History;
}

interface SnapshotWriterOptions {
  readonly files?: DurableFiles | undefined;
  /** Called before every write; throws where the folder may no longer be written. */
  readonly checkLock: () => Promise<void>;
}

/** Some milliseconds' work; edits are saved between one such turn and the next. */
const RECORDS_A_TURN = 5000;

const recordsById = async (records: readonly AnyRecord[]): Promise<StoredRecords> => {
  const byId: Record<string, StoredRecords[string]> = {};
  for (const [at, record] of records.entries()) {
    byId[record.id] = record;
    if (at % RECORDS_A_TURN === 0) await nextTurn();
  }
  return byId;
};

/** The snapshot of one open Project with its backups; drops the journals that a new snapshot replaces. */
export class SnapshotWriter {
  #bytes = 0;
  readonly #db: Low<ProjectSnapshot>;

  constructor(
    private readonly folder: string,
    snapshot: ProjectSnapshot,
    private readonly options: SnapshotWriterOptions,
  ) {
    this.#db = new Low(snapshotFile(folder, SNAPSHOT_NAME, options.files), snapshot);
  }

  /** Length of the last snapshot written here; 0 before the first. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The last edit that the snapshot holds. */
  get seq(): number {
    return this.#db.data.seq;
  }

  /** Writes a new snapshot, after a backup where the last one is a day old. The snapshot before stays as `.bak`. */
  async replace(point: SwitchPoint, now: number): Promise<void> {
    await this.options.checkLock();
    await this.#backUpDaily(now);
    const previous = this.#db.data.generation;
    await this.#write(point);
    await this.#dropJournalsBefore(previous);
  }

  /**
   * Writes the snapshot and its `.bak` anew and drops every journal: the old ones hold damage, or records of an older
   * version, and must never be replayed together with new ones.
   */
  async rewrite(point: SwitchPoint): Promise<void> {
    await this.#write(point);
    await this.#db.write();
    await this.#dropJournalsBefore(point.generation);
  }

  /** Copies the snapshot to `backups/` and removes the oldest copies. */
  async backUp(now: number): Promise<void> {
    const folder = join(this.folder, 'backups');
    await makeSubfolder(folder);
    const day = new Date(now).toISOString().slice(0, 10);
    await copyFile(
      join(this.folder, SNAPSHOT_NAME),
      join(folder, `project-${this.#db.data.generation}-${day}.json`),
    );
    const oldestFirst = (await readdir(folder)).toSorted((a, b) =>
      a.localeCompare(b, 'en', { numeric: true }),
    );
    for (const name of oldestFirst.slice(0, -BACKUPS_KEPT)) await rm(join(folder, name));
  }

  async #backUpDaily(now: number): Promise<void> {
    const folder = join(this.folder, 'backups');
    const names = await readdir(folder).catch((): string[] => []);
    const times = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mtimeMs));
    // A backup from the future was made before the clock was set back.
    const latest = Math.max(0, ...times.filter((time) => time <= now));
    if (now - latest >= BACKUP_EVERY_MS) await this.backUp(now);
  }

  async #write({ generation, seq, records, history }: SwitchPoint): Promise<void> {
    await this.options.checkLock();
    const previous = this.#db.data;
    const stored = await recordsById(records);
    this.#db.data = { ...previous, schema: SCHEMA_VERSION, generation, seq, records: stored, history };
    try {
      await this.#db.write();
    } catch (error) {
      this.#db.data = previous;
      throw error;
    }
    this.#bytes = (await stat(join(this.folder, SNAPSHOT_NAME))).size;
  }

  /** Journals that neither the snapshot nor its `.bak` needs. */
  async #dropJournalsBefore(generation: number): Promise<void> {
    for (const name of await readdir(this.folder)) {
      const found = journalGeneration(name);
      if (found !== null && found < generation) await rm(join(this.folder, name), { force: true });
    }
  }
}
