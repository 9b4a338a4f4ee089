import type { AlignProgress, Choices } from '../../shared/align/alignment.ts';
import { assertNever } from '../../shared/text/assert-never.ts';
import type { ComparedSource, Comparison } from '../../shared/differences/comparison.ts';
import type { AlignAnswer, AlignRequest } from './protocol.ts';

export interface AlignListener {
  readonly onProgress: (progress: AlignProgress) => void;
  readonly onDone: (comparison: Comparison) => void;
  readonly onFailed: (message: string) => void;
}

/** What to align. Sources with the same key are the same. */
export interface AlignInput {
  readonly key: string;
  readonly sources: readonly ComparedSource[];
  readonly choices: Choices;
}

interface Held {
  readonly worker: Worker;
  isBusy: boolean;
  /** Key of the Sources that it holds; null before its first run and after one that failed. */
  key: string | null;
}

/** Owns the alignment worker. A new run or `stop` ends a running one at once by ending its worker. */
export class AlignClient {
  #held: Held | null = null;
  #run = 0;
  readonly #createWorker: () => Worker;
  readonly #listener: AlignListener;

  constructor(createWorker: () => Worker, listener: AlignListener) {
    this.#createWorker = createWorker;
    this.#listener = listener;
  }

  /** Starts the worker ahead of the first run: it reads its model while Sources are still being imported. */
  warmUp(): void {
    this.#held ??= this.#spawn();
  }

  /** Sources that the worker holds already are not sent again, and not read again. */
  start({ key, sources, choices }: AlignInput): void {
    this.stop();
    this.#run += 1;
    const held = (this.#held ??= this.#spawn());
    const request: AlignRequest = { run: this.#run, sources: held.key === key ? null : sources, choices };
    held.isBusy = true;
    held.key = key;
    held.worker.postMessage(request);
  }

  /** Gives up the run under way, if any. An idle worker is kept: it holds the Sources, the model and warm code. */
  stop(): void {
    if (this.#held?.isBusy !== true) return;
    this.#held.worker.terminate();
    this.#held = null;
  }

  #spawn(): Held {
    const worker = this.#createWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<AlignAnswer>) => this.#receive(data));
    worker.addEventListener('error', ({ message }) => {
      this.stop();
      this.#listener.onFailed(message);
    });
    return { worker, isBusy: false, key: null };
  }

  #receive(message: AlignAnswer): void {
    if (message.run !== this.#run) return;
    if (message.kind !== 'progress' && this.#held !== null) this.#held.isBusy = false;
    switch (message.kind) {
      case 'progress':
        return this.#listener.onProgress(message.progress);
      case 'done':
        return this.#listener.onDone(message.comparison);
      case 'failed':
        if (this.#held !== null) this.#held.key = null;
        return this.#listener.onFailed(message.message);
      default:
        return assertNever(message);
    }
  }
}
