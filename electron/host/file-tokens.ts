import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { PickedFile } from '../../shared/contract/channels.ts';
import { fail, type Failure, ok, type Result } from '../../shared/contract/result.ts';
import type { PickedInput } from './shell.ts';

/** 192 random bits: not to be guessed. */
const TOKEN_BYTES = 24;
/** Bytes handed over by a window stay in memory until imported; the oldest go first past this. */
const MAX_HELD_BYTES = 512 * 1024 * 1024;

/** A file that is not to be opened, and why. */
interface RefusedInput {
  readonly name: string;
  readonly failure: Failure;
}

const nameOf = (input: PickedInput | RefusedInput): string =>
  'path' in input ? basename(input.path) : basename(input.name);

/** Hands out tokens for files that the reader chose. The window holds tokens only and can name no file by itself. */
export class FileTokens {
  readonly #granted = new Map<string, PickedInput | RefusedInput>();
  #heldBytes = 0;

  constructor(private readonly maxHeldBytes: number = MAX_HELD_BYTES) {}

  grant(input: PickedInput): PickedFile {
    const file = this.#keep(input);
    if ('bytes' in input) this.#hold(input.bytes.length);
    return file;
  }

  /** A token that stands for a file only to say why it is not opened. */
  refuse(name: string, failure: Failure): PickedFile {
    return this.#keep({ name, failure });
  }

  /** What a token stands for; fails for one that was refused, was never granted or whose bytes were let go. */
  find(token: string): Result<PickedInput> {
    const input = this.#granted.get(token);
    if (input === undefined)
      return fail('unknown-file', 'This file is no longer at hand.', 'Choose it again.');
    return 'failure' in input ? { ok: false, failure: input.failure } : ok(input);
  }

  #keep(input: PickedInput | RefusedInput): PickedFile {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    this.#granted.set(token, input);
    return { token, name: nameOf(input) };
  }

  /** The file's name, to show while it is imported; a plain word where the token stands for nothing. */
  nameOf(token: string): string {
    const input = this.#granted.get(token);
    return input === undefined ? 'File' : nameOf(input);
  }

  /** Counts new content in, and lets the oldest go while there is too much; what just came always stays. */
  #hold(bytes: number): void {
    this.#heldBytes += bytes;
    for (const [token, input] of this.#granted) {
      if (this.#heldBytes <= this.maxHeldBytes || this.#heldBytes === bytes) return;
      if (!('bytes' in input)) continue;
      this.#granted.delete(token);
      this.#heldBytes -= input.bytes.length;
    }
  }
}
