import type { FileHandle } from 'node:fs/promises';
import * as nodeFiles from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { EMPTY_DIFF, type ProjectDiff } from '../../../shared/project/diff.ts';
import { type HistoryMove, historyMoveSchema } from '../../../shared/project/history.ts';
import { PRIVATE_FILE } from '../disk/file-modes.ts';
import { type DurableFiles, syncFolder, writeFully } from '../disk/write-durably.ts';

/** Edits within this time share one fsync: a burst of typing costs one, and nobody waits noticeably. */
const GROUP_WITHIN_MS = 20;

export const journalName = (generation: number): string => `journal-${generation}.ndjson`;

/** The generation in a journal's file name, or null for another file. */
export const journalGeneration = (name: string): number | null => {
  const found = /^journal-(\d{1,15})\.ndjson$/.exec(name);
  return found === null ? null : Number(found[1]);
};

export interface JournalEntry {
  readonly seq: number;
  /** Parsed but not yet checked against the records' schema. */
  readonly diff: unknown;
  /** What the edit meant for the history; `none` where the line does not tell. */
  readonly move: HistoryMove;
}

/** Over all that follows the checksum in the line. */
const checksum = (generation: number, seq: number, rest: string): number =>
  crc32(`${generation}:${seq}:${rest}`);

const NONE: HistoryMove = { kind: 'none' };

const formatLine = (generation: number, seq: number, diff: ProjectDiff, move: HistoryMove): string => {
  const text = JSON.stringify(diff);
  const step = move.kind === 'none' ? '' : `"move":${JSON.stringify(move)},`;
  const crc = checksum(generation, seq, step + text);
  return `{"generation":${generation},"seq":${seq},"crc":${crc},${step}"diff":${text}}\n`;
};

/** A move is JSON without a key "diff", so that the first one begins the edit. */
const LINE =
  /^\{"generation":(\d{1,15}),"seq":(\d{1,15}),"crc":(\d{1,10}),("move":(\{.*?\}),)?"diff":(.*)\}$/s;

const parseLine = (line: string, generation: number): JournalEntry | null => {
  const found = LINE.exec(line);
  if (found === null) return null;
  const [, writtenGeneration, seq, crc, step = '', move, diff = ''] = found;
  if (Number(writtenGeneration) !== generation) return null;
  if (checksum(generation, Number(seq), step + diff) !== Number(crc)) return null;
  try {
    const parsed = historyMoveSchema.safeParse(move === undefined ? NONE : JSON.parse(move));
    return {
      seq: Number(seq),
      diff: JSON.parse(diff) as unknown,
      move: parsed.success ? parsed.data : NONE,
    };
  } catch {
    return null;
  }
};

export interface JournalContent {
  readonly generation: number;
  /** The edit after which this journal begins. */
  readonly base: number;
  /** Without gaps: the first has `base + 1`. */
  readonly entries: readonly JournalEntry[];
  /** `torn`: a last line was cut off while it was written. `damaged`: something else cannot be read. */
  readonly end: 'clean' | 'torn' | 'damaged';
}

/** The base of a journal of which not a line can be read: after every edit. */
const UNKNOWN_BASE = Number.MAX_SAFE_INTEGER;

/**
 * Reads a journal up to its first bad line. Null where not even its first line was ever whole, so that nothing in it was
 * acknowledged. A damaged first line is no reason to lose the others: each edit tells its number itself.
 */
export const readJournal = async (path: string, generation: number): Promise<JournalContent | null> => {
  const lines = (await nodeFiles.readFile(path, 'utf8')).split('\n');
  // What follows the last line feed: empty unless the last line was cut off.
  const rest = lines.pop() ?? '';
  const [first, ...others] = lines;
  if (first === undefined) return null;
  const parsed = others.map((line) => parseLine(line, generation));
  const header = parseLine(first, generation);
  const base = header?.seq ?? (parsed[0] == null ? UNKNOWN_BASE : parsed[0].seq - 1);
  const entries: JournalEntry[] = [];
  for (const entry of parsed) {
    if (entry === null || entry.seq !== base + entries.length + 1)
      return { generation, base, entries, end: 'damaged' };
    entries.push(entry);
  }
  if (header === null) return { generation, base, entries, end: 'damaged' };
  return { generation, base, entries, end: rest === '' ? 'clean' : 'torn' };
};

interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface JournalOptions {
  readonly files?: DurableFiles;
  readonly groupWithinMs?: number;
  /** Asked before every commit; what it throws fails the commit. */
  readonly beforeCommit?: () => Promise<void>;
}

/**
 * Appends edits to one journal file. After a failed write the end of the file is unknown, so the journal takes nothing
 * more: a new generation must be begun.
 */
export class Journal {
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | null = null;
  #committing: Promise<void> | null = null;
  #broken: Error | null = null;
  #bytes: number;

  private constructor(
    readonly generation: number,
    readonly path: string,
    private readonly handle: FileHandle,
    bytes: number,
    private readonly options: JournalOptions,
  ) {
    this.#bytes = bytes;
  }

  /** Begins a journal after edit `base`. Durable on return. Throws where the file exists or the disk refuses. */
  static async begin(
    path: string,
    generation: number,
    base: number,
    options: JournalOptions = {},
  ): Promise<Journal> {
    const files = options.files ?? nodeFiles;
    const handle = await files.open(path, 'ax', PRIVATE_FILE);
    try {
      const header = Buffer.from(formatLine(generation, base, EMPTY_DIFF, NONE));
      await writeFully(handle, header);
      await handle.sync();
      await syncFolder(dirname(path), files);
      return new Journal(generation, path, handle, header.length, options);
    } catch (error) {
      await handle.close().catch(() => undefined);
      await files.unlink(path).catch(() => undefined);
      throw error;
    }
  }

  /** Goes on with a journal that was read to a clean end. */
  static async resume(path: string, generation: number, options: JournalOptions = {}): Promise<Journal> {
    const handle = await (options.files ?? nodeFiles).open(path, 'a');
    return new Journal(generation, path, handle, (await handle.stat()).size, options);
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Resolves once the edit is on the disk; rejects where it may not be. */
  append(seq: number, diff: ProjectDiff, move: HistoryMove = NONE): Promise<void> {
    if (this.#broken !== null) return Promise.reject(this.#broken);
    const line = formatLine(this.generation, seq, diff, move);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line, resolve, reject });
      this.#schedule();
    });
  }

  /** Commits what waits, now. Never rejects: each append tells its own failure. */
  async flush(): Promise<void> {
    while (this.#committing !== null || this.#waiting.length > 0) {
      await (this.#committing ?? this.#commit());
    }
  }

  async close(): Promise<void> {
    await this.flush();
    await this.handle.close();
  }

  #schedule(): void {
    if (this.#timer !== null || this.#committing !== null) return;
    this.#timer = setTimeout(() => void this.#commit(), this.options.groupWithinMs ?? GROUP_WITHIN_MS);
  }

  #commit(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#committing ??= this.#writeGroup().finally(() => {
      this.#committing = null;
      if (this.#waiting.length > 0) this.#schedule();
    });
    return this.#committing;
  }

  async #writeGroup(): Promise<void> {
    const group = this.#waiting;
    this.#waiting = [];
    try {
      await this.options.beforeCommit?.();
      const bytes = Buffer.from(group.map(({ line }) => line).join(''));
      await writeFully(this.handle, bytes);
      await this.handle.sync();
      this.#bytes += bytes.length;
      for (const { resolve } of group) resolve();
    } catch (error) {
      this.#broken = error instanceof Error ? error : new Error(String(error));
      const failed = [...group, ...this.#waiting];
      this.#waiting = [];
      for (const { reject } of failed) reject(error);
    }
  }
}
