import type { AlignProgress } from '../../shared/align/alignment.ts';
import { assertNever } from '../../shared/text/assert-never.ts';
import type { Comparison } from '../../shared/differences/comparison.ts';
import type { AlignAnswer, AlignRequest } from './protocol.ts';

export interface AlignListener {
  readonly onProgress: (progress: AlignProgress) => void;
  readonly onDone: (comparison: Comparison) => void;
  readonly onFailed: (message: string) => void;
}

const isBusy = Symbol('busy');

/** Owns the alignment worker. A new run or `stop` ends a running one at once by ending its worker. */
export class AlignClient {
  #worker: (Worker & { [isBusy]?: boolean }) | null = null;
  #run = 0;
  readonly #createWorker: () => Worker;
  readonly #listener: AlignListener;

  constructor(createWorker: () => Worker, listener: AlignListener) {
    this.#createWorker = createWorker;
    this.#listener = listener;
  }

  /** Starts the worker ahead of the first run: it reads its model while Sources are still being imported. */
  warmUp(): void {
    this.#worker ??= this.#spawn();
  }

  start(request: Omit<AlignRequest, 'run'>): void {
    this.stop();
    this.#run += 1;
    const worker = (this.#worker ??= this.#spawn());
    worker[isBusy] = true;
    worker.postMessage({ ...request, run: this.#run } satisfies AlignRequest);
  }

  /** Gives up the run under way, if any. An idle worker is kept: it holds the model and warm code. */
  stop(): void {
    if (this.#worker?.[isBusy] !== true) return;
    this.#worker.terminate();
    this.#worker = null;
  }

  #spawn(): Worker & { [isBusy]?: boolean } {
    const worker = this.#createWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<AlignAnswer>) => this.#receive(data));
    worker.addEventListener('error', ({ message }) => {
      this.stop();
      this.#listener.onFailed(message);
    });
    return worker;
  }

  #receive(message: AlignAnswer): void {
    if (message.run !== this.#run) return;
    if (message.kind !== 'progress' && this.#worker !== null) this.#worker[isBusy] = false;
    switch (message.kind) {
      case 'progress':
        return this.#listener.onProgress(message.progress);
      case 'done':
        return this.#listener.onDone(message.comparison);
      case 'failed':
        return this.#listener.onFailed(message.message);
      default:
        return assertNever(message);
    }
  }
}
