import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { ProjectEdit } from '../../../shared/project/project-edit.ts';

/** Edits that one window sends: numbered from 1 in the order in which the reader made them. */
export interface SentEdits {
  /** The name that the window got when it opened the Project. */
  readonly writer: string;
  /** The number of the first of `edits`. */
  readonly first: number;
  readonly edits: readonly ProjectEdit[];
}

/** Makes edits in order, and none after the first that fails. */
type MakeEdits = (edits: readonly ProjectEdit[]) => Promise<readonly Result<{ seq: number }>[]>;

/** What a window gets that begins to write. */
export interface Begun {
  readonly writer: string;
  /** Edits that a window before sent and that are not on the disk: for this one to go on with. */
  readonly unsaved: readonly ProjectEdit[];
}

const OUT_OF_TURN = fail('out-of-turn', 'The change came before another one.', 'Try again.');

const TAKEN_OVER = fail(
  'read-only',
  'This comparison was opened in another window. It can be read here, not changed.',
);

/**
 * Makes every edit of a window once and in its turn, also where the window sends it again because it heard no answer.
 * The window that opened the Project last writes, no other. What could not be made is kept, so that it outlives a window
 * that stops.
 */
export class EditTurns {
  readonly #make: MakeEdits;
  #writer: string | null = null;
  /** The number of the writer's last edit that was made. */
  #made = 0;
  /** The writer's edits that came and could not be made, in order. */
  #refused: readonly ProjectEdit[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(make: MakeEdits) {
    this.#make = make;
  }

  /** Answers for all of them: with the last one's number on the disk, or with why the first that failed did. */
  take(sent: SentEdits, seq: () => number): Promise<Result<{ seq: number }>> {
    return this.#inTurn(() => this.#take(sent, seq));
  }

  /** Has another window write from now on; what the one before has under way is waited for. */
  begin(): Promise<Begun> {
    return this.#inTurn(() => {
      const unsaved = this.#refused;
      this.#refused = [];
      this.#made = 0;
      this.#writer = randomUUID();
      return Promise.resolve({ writer: this.#writer, unsaved });
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #take({ writer, first, edits }: SentEdits, seq: () => number): Promise<Result<{ seq: number }>> {
    if (writer !== this.#writer) return TAKEN_OVER;
    if (first > this.#made + 1) return OUT_OF_TURN;
    const pending = edits.slice(this.#made + 1 - first);
    const answers = await this.#make(pending);
    const failed = answers.findIndex(({ ok: isMade }) => !isMade);
    const count = failed === -1 ? answers.length : failed;
    this.#made += count;
    this.#refused = pending.slice(count);
    return answers[failed] ?? answers.at(-1) ?? ok({ seq: seq() });
  }
}
