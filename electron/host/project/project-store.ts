import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { ProjectDiff } from '../../../shared/project/diff.ts';
import { SCHEMA_VERSION } from '../../../shared/project/migrations.ts';
import { type History, type HistoryMove, moved } from '../../../shared/project/history.ts';
import type { ProjectEdit } from '../../../shared/project/project-edit.ts';
import type { AnyRecord, ProjectRecords } from '../../../shared/project/records.ts';
import type { StoredTextName } from '../../../shared/project/stored-text.ts';
import type { SourceText } from '../../../shared/text/source-text.ts';
import { diskFailure } from '../disk/disk-failure.ts';
import { applyInPlace, editProblem, type Undo } from './edit-records.ts';
import { type Begun, EditTurns, type SentEdits } from './edit-turns.ts';
import { Journal, journalName } from './journal.ts';
import { type LoadedProject, loadProject } from './load-project.ts';
import { ProjectLock } from './project-lock.ts';
import { SNAPSHOT_NAME, snapshotFile } from './project-snapshot.ts';
import { SET_ASIDE } from './recovery-notes.ts';
import { setAside } from './set-aside.ts';
import { SnapshotWriter, type SwitchPoint } from './snapshot-writer.ts';
import { SourceOrigins } from './source-origins.ts';
import { keepSourceFiles, readSourceFile, type StoredSourceText } from './source-files.ts';
import { type DurableFiles, sweepTemporaries } from '../disk/write-durably.ts';

/** Below this a journal replays in a blink, and a new snapshot would cost more than it saves. */
const COMPACT_AFTER_BYTES = 1024 * 1024;
const NEWER =
  'This comparison was last edited with a newer version of the app. It can be read here, not changed.';
const ELSEWHERE = 'This comparison is open in another window of the app. It can be read here, not changed.';
const NOT_WRITABLE = 'The folder of this comparison cannot be written. It can be read, not changed.';
const TAKEN_OVER =
  'Another window of the app has taken this comparison over. It can be read here, not changed.';

class LockLost extends Error {}

interface ProjectStoreOptions {
  readonly files?: DurableFiles;
  readonly now?: () => number;
  readonly groupWithinMs?: number;
  readonly compactAfterBytes?: number;
}

/** Edits of which each stands on the one before: after one that does not fit, none is made. */
interface Burst {
  isBroken: boolean;
}

interface QueuedEdit {
  readonly diff: ProjectDiff;
  readonly move: HistoryMove;
  readonly burst: Burst;
  readonly resolve: (result: Result<{ seq: number }>) => void;
}

/** The lock, or why there is none. */
const takeLock = async (folder: string, now: () => number): Promise<ProjectLock | string> => {
  try {
    return (await ProjectLock.acquire(folder, now)) ?? ELSEWHERE;
  } catch {
    return NOT_WRITABLE;
  }
};

/**
 * One open Project: its records in memory, every edit in its journal on the disk before it is acknowledged. Exactly one
 * process writes; in every other `readOnly` says why it only reads.
 */
export class ProjectStore {
  /** Where its Sources came from on this computer. */
  readonly origins: SourceOrigins;
  #recovered: readonly string[];
  #readOnly: string | null;
  #seq: number;
  #journal: Journal | null = null;
  #nextGeneration: number;
  #queue: QueuedEdit[] = [];
  /** Edits handed to the journal and not yet acknowledged, oldest first. */
  #inFlight: Undo[] = [];
  /** Set while no edit may go to the journal because the journal is being changed. */
  #switching: Promise<SwitchPoint | null> | null = null;
  #compacting: Promise<void> | null = null;
  #closing: Promise<void> | null = null;
  readonly #turns = new EditTurns((edits) => this.#editAll(edits));
  readonly #records: Map<string, AnyRecord>;
  #history: History;
  readonly #snapshots: SnapshotWriter;

  private constructor(
    readonly folder: string,
    loaded: LoadedProject,
    private readonly lock: ProjectLock | null,
    readOnly: string | null,
    private readonly options: ProjectStoreOptions,
  ) {
    this.#recovered = loaded.recovered;
    this.#readOnly = readOnly;
    this.origins = new SourceOrigins(folder, () => this.#readOnly === null);
    this.#records = loaded.records;
    this.#history = loaded.history;
    this.#seq = loaded.seq;
    this.#nextGeneration = loaded.nextGeneration;
    this.#snapshots = new SnapshotWriter(folder, loaded.snapshot, {
      files: options.files,
      checkLock: () => this.#checkLock(),
    });
  }

  /** Opens a Project's folder, for writing where no other process does. */
  static async open(folder: string, options: ProjectStoreOptions = {}): Promise<Result<ProjectStore>> {
    const now = options.now ?? Date.now;
    const lock = await takeLock(folder, now);
    const loaded = await loadProject(folder);
    if (!loaded.ok || loaded.value.standing === 'newer' || typeof lock === 'string') {
      if (typeof lock !== 'string') await lock.release();
      if (!loaded.ok) return loaded;
      const reason = typeof lock === 'string' && loaded.value.standing !== 'newer' ? lock : NEWER;
      return ok(new ProjectStore(folder, loaded.value, null, reason, options));
    }
    const store = new ProjectStore(folder, loaded.value, lock, null, options);
    try {
      await store.#prepare(loaded.value, now());
      return ok(store);
    } catch (error) {
      await lock.release();
      return diskFailure(error, 'The comparison could not be opened.');
    }
  }

  /** Begins a new Project in an existing, empty folder. Durable on return; throws where the disk refuses. */
  static async create(folder: string, project: AnyRecord, files?: DurableFiles): Promise<void> {
    const first = { schema: SCHEMA_VERSION, generation: 1, seq: 0, records: { [project.id]: project } };
    await snapshotFile(folder, SNAPSHOT_NAME, files).write(first);
  }

  /** Why the Project can only be read, in words for the reader; null where it can be edited. */
  get readOnly(): string | null {
    return this.#readOnly;
  }

  /** What was restored on opening and from where, in words for the reader; empty where nothing was damaged. */
  get recovered(): readonly string[] {
    return this.#recovered;
  }

  get records(): ProjectRecords {
    return Object.fromEntries(this.#records);
  }

  /** What undo and redo can reach, as of the last edit. */
  get history(): History {
    return this.#history;
  }

  /** Resolves once the edit is on the disk, or with a failure, after which the records are as before the edit. */
  edit(diff: ProjectDiff, move: HistoryMove = { kind: 'none' }): Promise<Result<{ seq: number }>> {
    return this.#edit({ diff, move }, { isBroken: false });
  }

  /** Makes what a window sent, each edit once however often it comes. */
  takeEdits(sent: SentEdits): Promise<Result<{ seq: number }>> {
    return this.#turns.take(sent, () => this.#seq);
  }

  /** Has one more window write here, and the ones before no longer. */
  beginWriting(): Promise<Begun> {
    return this.#turns.begin();
  }

  #editAll(edits: readonly ProjectEdit[]): Promise<Result<{ seq: number }>[]> {
    const burst = { isBroken: false };
    return Promise.all(edits.map((edit) => this.#edit(edit, burst)));
  }

  #edit({ diff, move }: ProjectEdit, burst: Burst): Promise<Result<{ seq: number }>> {
    if (this.#readOnly !== null) return Promise.resolve(fail('read-only', this.#readOnly));
    if (this.#closing !== null)
      return Promise.resolve(fail('project-closed', 'This comparison is closed.', 'Open it again.'));
    return new Promise((resolve) => {
      this.#queue.push({ diff, move, burst, resolve });
      this.#work();
    });
  }

  readSource(name: StoredTextName): Promise<Result<StoredSourceText>> {
    return readSourceFile(this.folder, name);
  }

  /** Stores a Source's original bytes and text under their hash, durable on return; answers which of their texts it is. */
  keepSource(
    sha256: string,
    extension: string,
    bytes: Uint8Array,
    source: SourceText,
  ): Promise<Result<{ textVersion: number }>> {
    if (this.#readOnly !== null) return Promise.resolve(fail('read-only', this.#readOnly));
    return keepSourceFiles(this.folder, sha256, extension, bytes, source);
  }

  /** The reader keeps the text of a Source although its file has changed. */
  async keepText(sha256: string): Promise<Result<Record<string, never>>> {
    if (this.#readOnly !== null) return fail('read-only', this.#readOnly);
    try {
      await this.origins.keep(sha256);
      return ok({});
    } catch (error) {
      return diskFailure(error, 'This was not kept.');
    }
  }

  /** Waits for every edit, writes a snapshot where there were any, and lets others write. */
  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<void> {
    while (this.#switching !== null || this.#queue.length > 0) await (this.#switching ?? this.#work());
    await this.#journal?.flush();
    await this.#compacting;
    const behind = this.#readOnly === null && this.#seq > this.#snapshots.seq;
    if (behind && (await this.lock?.isStillOurs()) === true) await this.#compact();
    await this.#journal?.close();
    await this.lock?.release();
  }

  async #prepare(loaded: LoadedProject, now: number): Promise<void> {
    await sweepTemporaries(this.folder);
    await setAside(this.folder, loaded.damaged, now);
    if (loaded.damaged.length > 0) this.#recovered = [...this.#recovered, SET_ASIDE];
    if (loaded.standing === 'migrated') await this.#snapshots.backUp(now);
    if (loaded.standing === 'migrated' || loaded.recovered.length > 0) {
      await this.#snapshots.rewrite(this.#point(this.#nextGeneration++));
    }
    if (loaded.appendTo === null || loaded.recovered.length > 0) return;
    const path = join(this.folder, journalName(loaded.appendTo));
    this.#journal = await Journal.resume(path, loaded.appendTo, this.#journalOptions());
  }

  #journalOptions() {
    return {
      ...(this.options.files === undefined ? {} : { files: this.options.files }),
      ...(this.options.groupWithinMs === undefined ? {} : { groupWithinMs: this.options.groupWithinMs }),
      beforeCommit: () => this.#checkLock(),
    };
  }

  /** Hands queued edits to the journal, beginning one first where there is none. */
  #work(): void {
    if (this.#switching !== null) return;
    if (this.#journal === null && this.#queue.length > 0) {
      void this.#switch();
      return;
    }
    const queue = this.#queue;
    this.#queue = [];
    for (const edit of queue) this.#submit(edit);
  }

  #submit({ diff, move, burst, resolve }: QueuedEdit): void {
    const journal = this.#journal;
    if (journal === null || burst.isBroken)
      return resolve(fail('not-saved', 'The change could not be saved.', 'Try again.'));
    const problem = editProblem(this.#records, diff);
    burst.isBroken = problem !== null;
    if (problem !== null) return resolve(fail('edit-does-not-fit', `The change does not fit: ${problem}.`));
    void this.#commit(journal, diff, move).then(resolve);
  }

  /** The records change at once, so that the next edit is checked against them; a failed commit takes that back. */
  async #commit(journal: Journal, diff: ProjectDiff, move: HistoryMove): Promise<Result<{ seq: number }>> {
    const undo = this.#apply(diff, move);
    const seq = ++this.#seq;
    this.#inFlight.push(undo);
    try {
      await journal.append(seq, diff, move);
    } catch (error) {
      this.#takeBack(journal);
      return this.#notSaved(error);
    }
    this.#inFlight.splice(this.#inFlight.indexOf(undo), 1);
    this.#compactWhenLarge();
    return ok({ seq });
  }

  #apply(diff: ProjectDiff, move: HistoryMove): Undo {
    const before = this.#history;
    const undo = applyInPlace(this.#records, diff);
    this.#history = moved(before, move, diff);
    return () => {
      undo();
      this.#history = before;
    };
  }

  #notSaved(error: unknown) {
    if (!(error instanceof LockLost)) return diskFailure(error, 'The change was not saved.');
    this.#readOnly = TAKEN_OVER;
    return fail('read-only', TAKEN_OVER);
  }

  /** After a failed commit nothing in flight was acknowledged: the records go back, and a new journal must be begun. */
  #takeBack(journal: Journal): void {
    if (this.#journal !== journal) return;
    this.#journal = null;
    for (const undo of this.#inFlight.toReversed()) undo();
    this.#seq -= this.#inFlight.length;
    this.#inFlight = [];
    void journal.close().catch(() => undefined);
  }

  /**
   * Ends the present journal and begins the next generation. Edits wait meanwhile; they fail, and the answer is null,
   * where the disk refuses.
   */
  #switch(): Promise<SwitchPoint | null> {
    this.#switching ??= this.#beginJournal()
      .catch((error: unknown) => {
        const failed = this.#queue;
        this.#queue = [];
        for (const { resolve } of failed) resolve(this.#notSaved(error));
        return null;
      })
      .finally(() => {
        this.#switching = null;
        this.#work();
      });
    return this.#switching;
  }

  async #beginJournal(): Promise<SwitchPoint> {
    const ended = this.#journal;
    await ended?.flush();
    await this.#checkLock();
    const generation = this.#nextGeneration++;
    const path = join(this.folder, journalName(generation));
    this.#journal = await Journal.begin(path, generation, this.#seq, this.#journalOptions());
    await ended?.close().catch(() => undefined);
    return this.#point(generation);
  }

  #point(generation: number): SwitchPoint {
    return { generation, seq: this.#seq, records: [...this.#records.values()], history: this.#history };
  }

  #compactWhenLarge(): void {
    const limit = Math.max(this.options.compactAfterBytes ?? COMPACT_AFTER_BYTES, this.#snapshots.bytes / 2);
    if (
      this.#closing !== null ||
      this.#compacting !== null ||
      this.#switching !== null ||
      (this.#journal?.bytes ?? 0) < limit
    )
      return;
    this.#compacting = this.#compact().finally(() => {
      this.#compacting = null;
    });
  }

  /**
   * Begins a new journal and writes a snapshot to go before it. Where writing fails nothing is lost: the last snapshot
   * and every journal since are still there.
   */
  async #compact(): Promise<void> {
    const point = await this.#switch();
    if (point === null) return;
    try {
      await this.#snapshots.replace(point, (this.options.now ?? Date.now)());
    } catch (error) {
      console.error('A snapshot could not be written; the journal goes on.', error);
    }
  }

  async #checkLock(): Promise<void> {
    if (this.lock !== null && !(await this.lock.isStillOurs())) throw new LockLost(TAKEN_OVER);
  }
}
