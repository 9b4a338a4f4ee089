import type { Failure, Result } from '../../shared/contract/result.ts';
import type { ProjectEdit } from '../../shared/project/project-edit.ts';

/** Whether what the reader did is on the disk. */
export type SaveState =
  | { readonly kind: 'saved' }
  | {
      readonly kind: 'saving';
      /** Edits that are not on the disk. */
      readonly unsaved: number;
    }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      readonly unsaved: number;
      /** Whether it is tried again by itself. */
      readonly retries: boolean;
    };

interface EditQueueOptions {
  /** Sends edits, the first of them under its number; answers once all are on the disk. Each is made once, however often sent. */
  readonly send: (first: number, edits: readonly ProjectEdit[]) => Promise<Result<unknown>>;
  readonly onState: (state: SaveState) => void;
  /** Does `work` in so many milliseconds; the answer calls it off. */
  readonly later?: (work: () => void, milliseconds: number) => () => void;
}

export const RETRY_EVERY_MS = 2000;

/** A disk that takes long to answer must not have everything sent again with every key. */
const MOST_UNDER_WAY = 16;

/** Of edits that are sent together, in UTF-16 units as JSON. A day's typing on a full disk comes in several calls. */
const MOST_CHARACTERS = 4_000_000;
const MOST_TOGETHER = 500;

/** Trying again changes nothing: somebody else writes now, or the edit itself is refused. */
const FINAL = new Set([
  'read-only',
  'project-not-open',
  'project-closed',
  'out-of-turn',
  'edit-does-not-fit',
  'bad-input',
]);

const laterByTimer = (work: () => void, milliseconds: number): (() => void) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** As many of the edits as one call takes, at least one. */
const firstOf = (edits: readonly ProjectEdit[]): readonly ProjectEdit[] => {
  let characters = 0;
  const tooMuch = edits.slice(0, MOST_TOGETHER).findIndex((edit) => {
    characters += JSON.stringify(edit).length;
    return characters > MOST_CHARACTERS;
  });
  return edits.slice(0, tooMuch === -1 ? MOST_TOGETHER : Math.max(1, tooMuch));
};

/**
 * The edits of one open Project that are not on the disk yet, in the order made. Each is sent at once, together with all
 * that were sent before and not acknowledged, as far as one call takes them, so that nothing waits here that could be lost with the window. After a
 * failure all of them are sent again every two seconds, until the cause is gone.
 */
export class EditQueue {
  readonly #options: Required<EditQueueOptions>;
  #unsaved: ProjectEdit[] = [];
  /** The number of the last edit that is on the disk. */
  #saved = 0;
  #underWay = 0;
  /** The last edit that a call under way holds. */
  #sent = 0;
  #failure: Failure | null = null;
  #callOff: (() => void) | null = null;
  #isOver = false;
  #settling: (() => void)[] = [];

  constructor(options: EditQueueOptions) {
    this.#options = { later: laterByTimer, ...options };
  }

  get state(): SaveState {
    const unsaved = this.#unsaved.length;
    if (unsaved === 0) return { kind: 'saved' };
    if (this.#failure === null) return { kind: 'saving', unsaved };
    return { kind: 'failed', failure: this.#failure, unsaved, retries: !FINAL.has(this.#failure.code) };
  }

  push(...edits: readonly ProjectEdit[]): void {
    this.#unsaved.push(...edits);
    // While the disk refuses, what is new waits with the rest for the next try.
    if (this.#failure === null && this.#underWay < MOST_UNDER_WAY) void this.#send();
    this.#tell();
  }

  /** Sends all that is not on the disk now, also what waits for its next try. */
  sendNow(): void {
    if (this.#unsaved.length === 0 || (this.#failure !== null && FINAL.has(this.#failure.code))) return;
    this.#stopWaiting();
    void this.#send();
  }

  /** Waits until every edit is on the disk, or until saving failed; then the state says which. */
  async settled(): Promise<SaveState> {
    if (this.#underWay > 0) await new Promise<void>((settle) => this.#settling.push(settle));
    return this.state;
  }

  /** Gives up what is not saved: nothing is sent or told any more. */
  end(): void {
    this.#stopWaiting();
    this.#isOver = true;
    this.#unsaved = [];
  }

  async #send(): Promise<void> {
    const first = this.#saved + 1;
    const edits = firstOf(this.#unsaved);
    this.#underWay += 1;
    this.#sent = this.#saved + edits.length;
    const answer = await this.#options.send(first, edits);
    this.#underWay -= 1;
    if (answer.ok) this.#acknowledge(first + edits.length - 1);
    else this.#fail(answer.failure);
    if (this.#underWay === 0) for (const settle of this.#settling.splice(0)) settle();
  }

  #acknowledge(last: number): void {
    const fresh = Math.max(0, last - this.#saved);
    this.#unsaved = this.#unsaved.slice(fresh);
    this.#saved += fresh;
    this.#failure = null;
    this.#stopWaiting();
    if (this.#unsaved.length > 0 && (this.#sent < this.#saved + this.#unsaved.length || this.#underWay === 0))
      void this.#send();
    this.#tell();
  }

  #fail(failure: Failure): void {
    if (this.#unsaved.length === 0) return;
    this.#failure = failure;
    this.#stopWaiting();
    if (!FINAL.has(failure.code))
      this.#callOff = this.#options.later(() => {
        this.#callOff = null;
        void this.#send();
      }, RETRY_EVERY_MS);
    this.#tell();
  }

  #stopWaiting(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  #tell(): void {
    if (!this.#isOver) this.#options.onState(this.state);
  }
}
