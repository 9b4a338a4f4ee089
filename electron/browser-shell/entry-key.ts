import { randomBytes } from 'node:crypto';
import { isToken } from './request-guard.ts';

/** What a window is let in with, once: who finds it afterwards, as in a browser's history, gets nothing for it. */
export class EntryKey {
  readonly value = randomBytes(24).toString('base64url');
  /** Settles once a window has come in. */
  readonly used: Promise<void>;
  #isUsed = false;
  #tellUsed: () => void = () => undefined;

  constructor() {
    this.used = new Promise((settle) => {
      this.#tellUsed = settle;
    });
  }

  /** Whether `given` lets a window in. A wrong key does not use it up. */
  take(given: unknown): boolean {
    if (this.#isUsed || !isToken(given, this.value)) return false;
    this.#isUsed = true;
    this.#tellUsed();
    return true;
  }
}
