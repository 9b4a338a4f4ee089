import { type ImportProgress, sourceTextSchema } from '../../../shared/contract/channels.ts';
import { failureSchema } from '../../../shared/contract/failure-schema.ts';
import { fail, type Failure, type Result } from '../../../shared/contract/result.ts';
import type { SourceText } from '../../../shared/text/source-text.ts';
import { z } from 'zod';
import type { ImportJob } from '../../import/import-messages.ts';
import { sha256Of } from '../disk/sha256.ts';
import type { ImportProcess, LaunchImportProcess } from './import-launch.ts';

export interface QueuedImport {
  readonly id: string;
  readonly fileName: string;
  /** Reads the original bytes when the import's turn comes. */
  readonly read: () => Promise<Result<Uint8Array>>;
  /** `null`: tell it from the bytes. */
  readonly encoding: string | null;
  /** Where the bytes lie on this computer; null for what was pasted or uploaded. */
  readonly origin: string | null;
}

export interface KeptSource {
  /** Which of the texts that these bytes were read as, counting from 1. */
  readonly textVersion: number;
}

export interface ImportQueueOptions {
  readonly launchProcess: LaunchImportProcess;
  /** Told that another process will be needed at once. */
  readonly prepareProcess?: () => void;
  /** Stores a Source before its import counts as done. `extension` without a dot: `txt`, `md`, `html`, `mhtml`. */
  readonly keep: (
    sha256: string,
    extension: string,
    bytes: Uint8Array,
    source: SourceText,
    job: QueuedImport,
  ) => Promise<Result<KeptSource>>;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Processes side by side. */
  readonly concurrency?: number;
  /** Milliseconds that one process may take. */
  readonly timeLimit?: number;
}

/** Two keep a machine of two cores busy, and leave the window responsive. */
const CONCURRENCY = 2;

/** The largest file takes seconds; what takes longer was made to. */
const TIME_LIMIT = 60_000;

const EXTENSION = { text: 'txt', markdown: 'md', html: 'html', mhtml: 'mhtml' } as const;

/** Share of the bar for reading the file; the process tells the rest. */
const READ_FRACTION = 0.1;
const KEEP_FRACTION = 0.95;

/** The process read a hostile file: what it says is checked like anything from outside. */
const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), fraction: z.number().min(0).max(1) }),
  z.object({
    type: z.literal('done'),
    imported: z.object({
      source: sourceTextSchema,
      encoding: z.string().max(100),
      format: z.enum(['text', 'markdown', 'html', 'mhtml']),
    }),
  }),
  z.object({ type: z.literal('failed'), failure: failureSchema }),
]);

type Answer = z.infer<typeof answerSchema>;
type Imported = Extract<Answer, { type: 'done' }>['imported'];

interface Running {
  readonly done: Promise<void>;
  readonly stop: (failure: Failure) => void;
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

/** `Promise.withResolvers`, which Node 20 does not have. */
const deferred = <T>(): Deferred<T> => {
  const settlers: ((value: T) => void)[] = [];
  const promise = new Promise<T>((settle) => {
    settlers.push(settle);
  });
  return { promise, resolve: (value) => settlers.forEach((settle) => settle(value)) };
};

const CANCELLED = fail('cancelled', 'The import was cancelled.').failure;

/**
 * Imports files side by side, each in a process of its own: a file that hangs, crashes or floods its process costs that
 * one import. Every import that was started ends in exactly one `done` or `failed`.
 */
export class ImportQueue {
  readonly #options: Required<ImportQueueOptions>;
  readonly #waiting: QueuedImport[] = [];
  readonly #running = new Map<string, Running>();
  /** Exits of processes that were told to end. */
  readonly #ending = new Set<Promise<void>>();
  #isClosed = false;

  constructor(options: ImportQueueOptions) {
    this.#options = {
      concurrency: CONCURRENCY,
      timeLimit: TIME_LIMIT,
      prepareProcess: () => undefined,
      ...options,
    };
  }

  start(job: QueuedImport): void {
    this.#options.onProgress({ id: job.id, fileName: job.fileName, state: 'waiting' });
    if (this.#isClosed) {
      this.#fail(job, CANCELLED);
      return;
    }
    this.#waiting.push(job);
    this.#next();
  }

  /** Ends an import as `failed` with the code `cancelled`, and kills its process; does nothing for one that is over. */
  cancel(id: string): void {
    const place = this.#waiting.findIndex((job) => job.id === id);
    const [waiting] = place < 0 ? [] : this.#waiting.splice(place, 1);
    if (waiting) this.#fail(waiting, CANCELLED);
    this.#running.get(id)?.stop(CANCELLED);
  }

  /** Cancels every import and waits until no process is left and nothing is being stored. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#waiting.splice(0)) this.#fail(job, CANCELLED);
    const running = [...this.#running.values()];
    for (const { stop } of running) stop(CANCELLED);
    await Promise.all(running.map(({ done }) => done));
    await Promise.all(this.#ending);
  }

  #next(): void {
    while (this.#running.size < this.#options.concurrency) {
      const job = this.#waiting.shift();
      if (!job) return;
      const stopping = deferred<Failure>();
      const done = this.#run(job, stopping.promise).finally(() => {
        this.#running.delete(job.id);
        this.#next();
      });
      this.#running.set(job.id, { done, stop: stopping.resolve });
    }
  }

  async #run(job: QueuedImport, stopped: Promise<Failure>): Promise<void> {
    const { keep, onProgress } = this.#options;
    const { id, fileName } = job;
    const running = (fraction: number): void => onProgress({ id, fileName, state: 'running', fraction });
    running(0);
    const stop = stopped.then((failure): Result<never> => ({ ok: false, failure }));
    try {
      const bytes = await Promise.race([job.read(), stop]);
      if (!bytes.ok) return this.#fail(job, bytes.failure);
      running(READ_FRACTION);
      const converted = await this.#convert(job, bytes.value, stop, (fraction) =>
        running(READ_FRACTION + fraction * (KEEP_FRACTION - READ_FRACTION)),
      );
      if (!converted.ok) return this.#fail(job, converted.failure);
      const { source, encoding, format } = converted.value;
      const sha256 = sha256Of(bytes.value);
      const kept = await keep(sha256, EXTENSION[format], bytes.value, source, job);
      if (!kept.ok) return this.#fail(job, kept.failure);
      const { textVersion } = kept.value;
      const imported = { sha256, textVersion, fileName, source, encoding };
      onProgress({ id, fileName, state: 'done', imported });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#fail(
        job,
        fail('import-failed', `This file could not be imported: ${reason}`, 'Try it again.').failure,
      );
    }
  }

  /** Hands the bytes to a process of their own and ends that process, whatever comes of it. */
  async #convert(
    job: QueuedImport,
    bytes: Uint8Array,
    stop: Promise<Result<never>>,
    onFraction: (fraction: number) => void,
  ): Promise<Result<Imported>> {
    const child = this.#options.launchProcess();
    if (this.#waiting.length > 0) this.#options.prepareProcess();
    const exited = deferred<void>();
    child.onExit(() => exited.resolve(undefined));
    const minutes = Math.max(1, Math.round(this.#options.timeLimit / 60_000));
    const timeOut = deferred<Result<never>>();
    const timer = setTimeout(() => {
      timeOut.resolve(
        fail(
          'timed-out',
          `Reading this file took longer than ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and was stopped.`,
          'Save the article as plain text and import that.',
        ),
      );
    }, this.#options.timeLimit);
    try {
      const crash = exited.promise.then((): Result<never> =>
        fail(
          'import-crashed',
          'Reading this file failed: the process that read it ended.',
          'The file may be damaged or far too complex. Save the article as plain text and import that.',
        ),
      );
      return await Promise.race([answerOf(child, job, bytes, onFraction), crash, stop, timeOut.promise]);
    } finally {
      clearTimeout(timer);
      child.kill();
      this.#ending.add(exited.promise);
      void exited.promise.then(() => this.#ending.delete(exited.promise));
    }
  }

  #fail({ id, fileName }: QueuedImport, failure: Failure): void {
    this.#options.onProgress({ id, fileName, state: 'failed', failure });
  }
}

const answerOf = (
  child: ImportProcess,
  { fileName, encoding }: QueuedImport,
  bytes: Uint8Array,
  onFraction: (fraction: number) => void,
): Promise<Result<Imported>> =>
  new Promise((resolve) => {
    child.onMessage((message) => {
      const answer = answerSchema.safeParse(message);
      if (!answer.success) {
        resolve(
          fail(
            'import-crashed',
            'Reading this file gave no usable result.',
            'Save the article as plain text and import that.',
          ),
        );
      } else if (answer.data.type === 'progress') {
        onFraction(answer.data.fraction);
      } else {
        resolve(
          answer.data.type === 'done'
            ? { ok: true, value: answer.data.imported }
            : { ok: false, failure: answer.data.failure },
        );
      }
    });
    const job: ImportJob = { bytes, fileName, encoding };
    child.postMessage(job);
  });
