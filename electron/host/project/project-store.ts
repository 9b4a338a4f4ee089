import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { ProjectDiff } from '../../../shared/project/diff.ts';
import { SCHEMA_VERSION } from '../../../shared/project/migrations.ts';
import { type History, type HistoryMove, moved } from '../../../shared/project/history.ts';
import type { ProjectEdit } from '../../../shared/project/project-edit.ts';
import type { AnyRecord, ProjectRecords } from '../../../shared/project/records.ts';
import type { StoredTextName } from '../../../shared/project/stored-text.ts';
import type { SourceText } from '../../../shared/text/source-text.ts';
import { diskFailure, isFull } from '../disk/disk-failure.ts';
import { applyInPlace, editProblem, type Undo } from './edit-records.ts';
import { type Begun, EditTurns, type SentEdits } from './edit-turns.ts';
import { Journal, journalName } from './journal.ts';
import { type LoadedProject, loadProject } from './load-project.ts';
import { SNAPSHOT_NAME, snapshotFile } from './project-snapshot.ts';
import { SET_ASIDE } from './recovery-notes.ts';
import { setAside } from './set-aside.ts';
import { SnapshotWriter, type SwitchPoint } from './snapshot-writer.ts';
import { SourceOrigins } from './source-origins.ts';
import { keepSourceFiles, readSourceFile, type StoredSourceText } from './source-files.ts';
import { type DurableFiles, sweepTemporaries } from '../disk/write-durably.ts';
import { LockLost, takeLock, WriteAccess } from './write-access.ts';

/** Below this a journal replays in a blink, and a new snapshot would cost more than it saves. */
const COMPACT_AFTER_BYTES = 1024 * 1024;
const NEWER =
  'This comparison was last edited with a newer version of the app. It can be read here, not changed.';
const CHANGED_MEANWHILE =
  'The files of this comparison are no longer as this window left them. It can be read here, not changed.';

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
    private readonly access: WriteAccess,
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
      checkLock: () => access.check(),
    });
  }

  /**
   * Opens a Project's folder, for writing where no other process does. On a full disk it is opened for writing too: edits fail
   * until there is room.
   */
  static async open(folder: string, options: ProjectStoreOptions = {}): Promise<Result<ProjectStore>> {
    const now = options.now ?? Date.now;
    const lock = await takeLock(folder, now);
    const access = new WriteAccess(folder, typeof lock === 'string' ? null : lock, now);
    const loaded = await loadProject(folder);
    if (!loaded.ok) {
      await access.release();
      return loaded;
    }
    if (loaded.value.standing === 'newer' || typeof lock === 'string') {
      await access.release();
      const reason = typeof lock === 'string' && loaded.value.standing !== 'newer' ? lock : NEWER;
      return ok(new ProjectStore(folder, loaded.value, access, reason, options));
    }
    const store = new ProjectStore(folder, loaded.value, access, null, options);
    if (lock === null) return ok(store);
    try {
      await store.#repair(loaded.value);
      await store.#resumeJournal(loaded.value);
      return ok(store);
    } catch (error) {
      await access.release();
      return isFull(error)
        ? ok(new ProjectStore(folder, loaded.value, access, null, options))
        : diskFailure(error, 'The comparison could not be opened.');
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
  async keepSource(
    sha256: string,
    extension: string,
    bytes: Uint8Array,
    source: SourceText,
  ): Promise<Result<{ textVersion: number }>> {
    if (this.#readOnly !== null) return fail('read-only', this.#readOnly);
    try {
      await this.#confirmAccess();
    } catch (error) {
      return this.#refused(error, 'The source could not be stored.');
    }
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
    if (behind && (await this.#mayWrite())) await this.#compact();
    await this.#journal?.close();
    await this.access.release();
  }

  #mayWrite(): Promise<boolean> {
    return this.access.check().then(
      () => true,
      () => false,
    );
  }

  get #now(): number {
    return (this.options.now ?? Date.now)();
  }

  /** Makes the folder one that can be written: what is damaged is set aside, what is of an older version is backed up. */
  async #repair(loaded: LoadedProject): Promise<void> {
    await sweepTemporaries(this.folder);
    await setAside(this.folder, loaded.damaged, this.#now);
    if (loaded.damaged.length > 0) this.#recovered = [...this.#recovered, SET_ASIDE];
    if (loaded.standing === 'migrated') await this.#snapshots.backUp(this.#now);
    if (loaded.standing === 'migrated' || loaded.recovered.length > 0) {
      await this.#snapshots.rewrite(this.#point(this.#nextGeneration++));
    }
  }

  async #resumeJournal({ appendTo, recovered }: LoadedProject): Promise<void> {
    if (appendTo === null || recovered.length > 0) return;
    const path = join(this.folder, journalName(appendTo));
    this.#journal = await Journal.resume(path, appendTo, this.#journalOptions());
  }

  /** Goes on where this process left the folder, with a lock just taken. Throws `LockLost` where another one wrote meanwhile. */
  async #takeUp(): Promise<void> {
    const loaded = await loadProject(this.folder);
    if (!loaded.ok) throw new Error(loaded.failure.message);
    const { seq, records, nextGeneration } = loaded.value;
    if (seq !== this.#seq || records.size !== this.#records.size) throw new LockLost(CHANGED_MEANWHILE);
    this.#nextGeneration = Math.max(this.#nextGeneration, nextGeneration);
    await this.#repair(loaded.value);
  }

  /** Throws where nothing may be written now. Only without a journal can the lock be taken: nothing is under way then. */
  #confirmAccess(): Promise<void> {
    return this.#journal === null ? this.access.confirm(() => this.#takeUp()) : this.access.check();
  }

  #journalOptions() {
    return {
      ...(this.options.files === undefined ? {} : { files: this.options.files }),
      ...(this.options.groupWithinMs === undefined ? {} : { groupWithinMs: this.options.groupWithinMs }),
      beforeCommit: () => this.access.check(),
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
    return this.#refused(error, 'The change was not saved.');
  }

  #refused(error: unknown, message: string) {
    if (!(error instanceof LockLost)) return diskFailure(error, message);
    this.#readOnly = error.message;
    return fail('read-only', error.message);
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
    await this.#confirmAccess();
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
      await this.#snapshots.replace(point, this.#now);
    } catch (error) {
      console.error('A snapshot could not be written; the journal goes on.', error);
    }
  }
}
