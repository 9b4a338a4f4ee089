import { z } from 'zod';
import { failureSchema } from '../../../shared/contract/failure-schema.ts';
import { fail, type Failure, ok, type Result } from '../../../shared/contract/result.ts';
import type { ImportProcess, LaunchImportProcess } from '../imports/import-launch.ts';
import type { PickedInput } from '../shell.ts';

/** The one job of an unpack process: an archive, and the empty folder that it begins a Project in. */
export interface UnpackJob {
  readonly archive: PickedInput;
  readonly folder: string;
}

/** What an unpack process tells, once. */
export type UnpackAnswer = { readonly type: 'done' } | { readonly type: 'failed'; readonly failure: Failure };

/** Begins a Project's folder with what an archive holds, as far as all of it is what it should be. Durable on return. */
export type Unpack = (folder: string, archive: PickedInput) => Promise<Result<void>>;

export const NOT_TAKEN_IN = 'The comparison could not be taken in.';

/** A thousand long sources are read anew in less; what takes longer was made to. In milliseconds. */
const TIME_LIMIT = 5 * 60_000;

/** The process read a hostile file: what it says is checked like anything from outside. */
const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('done') }),
  z.object({ type: z.literal('failed'), failure: failureSchema }),
]);

const HINT = 'The file may be damaged or made to do harm. Ask for it to be sent again.';
const CRASHED = fail('unpack-crashed', `${NOT_TAKEN_IN} The process that read it ended.`, HINT);
const TIMED_OUT = fail(
  'timed-out',
  `${NOT_TAKEN_IN} It took longer than five minutes and was stopped.`,
  HINT,
);
const CANCELLED = fail('cancelled', 'The comparison was not taken in, because Crossread ends.');

const resultOf = (message: unknown): Result<void> => {
  const answer = answerSchema.safeParse(message);
  if (!answer.success) return CRASHED;
  return answer.data.type === 'done' ? ok(undefined) : { ok: false, failure: answer.data.failure };
};

/** Unpacks archives, each in a process of its own that can be killed: a hostile one holds nothing up and costs itself alone. */
export class ArchiveUnpacker {
  readonly #running = new Set<{ readonly stop: () => void; readonly ended: Promise<unknown> }>();

  constructor(
    private readonly launch: LaunchImportProcess,
    private readonly timeLimit: number = TIME_LIMIT,
  ) {}

  /** Answers once the process has ended, so that nothing writes into the folder any more. */
  readonly unpack: Unpack = async (folder, archive) => {
    const child = this.launch();
    const exited = new Promise<void>((settle) => child.onExit(settle));
    const stopping: (() => void)[] = [];
    const stopped = new Promise<Result<void>>((settle) => stopping.push(() => settle(CANCELLED)));
    const running = { stop: () => stopping.forEach((stop) => stop()), ended: exited };
    this.#running.add(running);
    try {
      return await this.#answer(child, { folder, archive }, exited, stopped);
    } finally {
      child.kill();
      await exited;
      this.#running.delete(running);
    }
  };

  /** Ends what is under way, and waits until no process is left. */
  async close(): Promise<void> {
    const running = [...this.#running];
    for (const { stop } of running) stop();
    await Promise.all(running.map(({ ended }) => ended));
  }

  async #answer(
    child: ImportProcess,
    job: UnpackJob,
    exited: Promise<void>,
    stopped: Promise<Result<void>>,
  ): Promise<Result<void>> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Result<void>>((settle) => {
      timer = setTimeout(() => settle(TIMED_OUT), this.timeLimit);
    });
    const answered = new Promise<Result<void>>((settle) =>
      child.onMessage((message) => settle(resultOf(message))),
    );
    child.postMessage(job);
    try {
      return await Promise.race([answered, exited.then(() => CRASHED), stopped, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
