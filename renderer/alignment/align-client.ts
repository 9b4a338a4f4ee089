import type { AlignProgress, Choices, Evidence, PassagePair } from '../../shared/align/alignment.ts';
import { assertNever } from '../../shared/text/assert-never.ts';
import type { ComparedSource, Comparison } from '../../shared/differences/comparison.ts';
import type { Support } from '../../shared/differences/difference.ts';
import { OpenQuestions } from './open-questions.ts';
import type { AlignAnswer, AlignRequest, WordsOfStatement } from './protocol.ts';

export interface AlignListener {
  readonly onProgress: (progress: AlignProgress) => void;
  readonly onDone: (comparison: Comparison) => void;
  readonly onFailed: (message: string) => void;
  /** The worker died in the midst of a run, which begins again in another one. */
  readonly onRestarted: () => void;
}

/** What to align. Sources with the same key are the same. */
export interface AlignInput {
  readonly key: string;
  readonly sources: readonly ComparedSource[];
  readonly choices: Choices;
}

interface Held {
  readonly worker: Worker;
  /** The run under way. */
  busyWith: AlignInput | null;
  /** Key of the Sources that it holds; null before its first run and after one that failed. */
  key: string | null;
}

/** What ends two workers in a row would end the third. */
const MOST_DEATHS = 2;

/**
 * Owns the alignment worker. A new run or `stop` ends a running one at once by ending its worker. A worker that dies is
 * replaced, and what it was at begins again, once.
 */
export class AlignClient {
  #held: Held | null = null;
  #run = 0;
  readonly #explaining = new OpenQuestions<PassagePair, Evidence>();
  readonly #supporting = new OpenQuestions<WordsOfStatement, Support>();
  /** Workers that died since the last run that came to an end. */
  #deaths = 0;
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
  start(input: AlignInput): void {
    this.#deaths = 0;
    this.#begin(input);
  }

  /** Gives up the run under way, if any. An idle worker is kept: it holds the Sources, the model and warm code. */
  stop(): void {
    if (this.#held !== null && this.#held.busyWith !== null) this.#end(this.#held);
  }

  /**
   * Why each pair of Passages is linked, as the Sources that were compared last have it; null for a pair that cannot be explained
   * now: its Passages are not among them, or the worker was ended before it answered.
   */
  explain(pairs: readonly PassagePair[]): Promise<readonly (Evidence | null)[]> {
    return this.#ask(this.#explaining, pairs, (question) => ({ kind: 'explain', question, items: pairs }));
  }

  /** How far each Statement bears out words; null as in `explain`. */
  supportOf(items: readonly WordsOfStatement[]): Promise<readonly (Support | null)[]> {
    return this.#ask(this.#supporting, items, (question) => ({ kind: 'support', question, items }));
  }

  #ask<Item, Answer>(
    questions: OpenQuestions<Item, Answer>,
    items: readonly Item[],
    toRequest: (question: number) => AlignRequest,
  ): Promise<readonly (Answer | null)[]> {
    const held = this.#held;
    if (held === null) return Promise.resolve(items.map(() => null));
    return questions.ask(items, (question) => this.#post(held, toRequest(question)));
  }

  #post({ worker }: Held, request: AlignRequest): void {
    worker.postMessage(request);
  }

  #end({ worker }: Held): void {
    worker.terminate();
    this.#held = null;
    this.#explaining.drop();
    this.#supporting.drop();
  }

  #begin(input: AlignInput): void {
    this.stop();
    this.#run += 1;
    const held = (this.#held ??= this.#spawn());
    const { key, sources, choices } = input;
    const isHeld = held.key === key;
    held.busyWith = input;
    held.key = key;
    this.#post(held, { kind: 'compare', run: this.#run, sources: isHeld ? null : sources, choices });
  }

  #spawn(): Held {
    const worker = this.#createWorker();
    const held: Held = { worker, busyWith: null, key: null };
    worker.addEventListener('message', ({ data }: MessageEvent<AlignAnswer>) => this.#receive(data));
    worker.addEventListener('error', ({ message }) => this.#died(held, message));
    worker.addEventListener('messageerror', () => this.#died(held, 'Its answer could not be read'));
    return held;
  }

  /** An idle worker that dies is missed by nobody: the next run gets another one. */
  #died(held: Held, message: string): void {
    if (this.#held !== held) return;
    this.#end(held);
    if (held.busyWith === null) return;
    this.#deaths += 1;
    if (this.#deaths >= MOST_DEATHS) return this.#listener.onFailed(message);
    this.#listener.onRestarted();
    this.#begin(held.busyWith);
  }

  #receive(message: AlignAnswer): void {
    if (message.kind === 'explained') return this.#explaining.settle(message.question, message.found);
    if (message.kind === 'supported') return this.#supporting.settle(message.question, message.found);
    const held = this.#held;
    if (held === null || held.busyWith === null || message.run !== this.#run) return;
    const { sources } = held.busyWith;
    if (message.kind !== 'progress') held.busyWith = null;
    switch (message.kind) {
      case 'progress':
        return this.#listener.onProgress(message.progress);
      case 'done':
        return this.#listener.onDone({ sources, ...message.findings });
      case 'failed':
        held.key = null;
        return this.#listener.onFailed(message.message);
      default:
        return assertNever(message);
    }
  }
}
