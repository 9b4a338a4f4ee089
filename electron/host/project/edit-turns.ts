import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { ProjectEdit } from '../../../shared/project/project-edit.ts';

/** Edits that one window sends: numbered from 1 in the order in which the reader made them. */
export interface SentEdits {
  /** Another one each time a window opens the Project. */
  readonly writer: string;
  /** The number of the first of `edits`. */
  readonly first: number;
  readonly edits: readonly ProjectEdit[];
}

/** Makes edits in order, and none after the first that fails. */
type MakeEdits = (edits: readonly ProjectEdit[]) => Promise<readonly Result<{ seq: number }>[]>;

const OUT_OF_TURN = fail('out-of-turn', 'The change came before another one.', 'Try again.');

/**
 * Makes every edit of a window once and in its turn, also where the window sends it again because it heard no answer.
 * What could not be made is kept, so that it outlives a window that stops.
 */
export class EditTurns {
  readonly #make: MakeEdits;
  /** Writer → number of its last edit that was made. */
  readonly #made = new Map<string, number>();
  /** Writer → its edits that came and could not be made, in order. */
  readonly #refused = new Map<string, readonly ProjectEdit[]>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(make: MakeEdits) {
    this.#make = make;
  }

  /** Answers for all of them: with the last one's number on the disk, or with why the first that failed did. */
  take(sent: SentEdits, seq: () => number): Promise<Result<{ seq: number }>> {
    return this.#inTurn(() => this.#take(sent, seq));
  }

  /** Hands out what no window brought to the disk, once; what is under way is waited for. */
  takeRefused(): Promise<ProjectEdit[]> {
    return this.#inTurn(() => {
      const refused = [...this.#refused.values()].flat();
      this.#refused.clear();
      return Promise.resolve(refused);
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #take({ writer, first, edits }: SentEdits, seq: () => number): Promise<Result<{ seq: number }>> {
    const made = this.#made.get(writer) ?? 0;
    if (first > made + 1) return OUT_OF_TURN;
    const pending = edits.slice(made + 1 - first);
    const answers = await this.#make(pending);
    const failed = answers.findIndex(({ ok: isMade }) => !isMade);
    const count = failed === -1 ? answers.length : failed;
    this.#made.set(writer, made + count);
    const refused = pending.slice(count);
    if (refused.length === 0) this.#refused.delete(writer);
    else this.#refused.set(writer, refused);
    return answers[failed] ?? answers.at(-1) ?? ok({ seq: seq() });
  }
}
