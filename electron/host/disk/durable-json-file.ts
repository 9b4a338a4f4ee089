import * as nodeFiles from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { seal, sealedPieces, unseal } from './sealed-json.ts';
import { type DurableFiles, errorCode, temporaryName, writeDurably } from './write-durably.ts';

/** The file is there and was read, but what it holds is not what it should. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

interface DurableJsonOptions<T> {
  /** Returns the value where it is sound; throws or rejects where not. */
  readonly check: (value: unknown) => T | Promise<T>;
  /** Keeps the file as it was before the last write beside it, as `.bak`. */
  readonly keepPrevious?: boolean;
  /** For large data that does not change once it is given to `write`: turned into text little by little as it is written. */
  readonly inPieces?: boolean;
  readonly files?: DurableFiles;
}

/** Gives the file's present content a second name. The link is made aside first, so that a `.bak` is never missing. */
const keepAsPrevious = async (path: string): Promise<void> => {
  const aside = join(dirname(path), temporaryName());
  try {
    await nodeFiles.link(path, aside);
    await nodeFiles.rename(aside, `${path}.bak`);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    // Some file systems know no second name.
    await writeDurably(`${path}.bak`, await nodeFiles.readFile(path));
  }
};

/**
 * lowdb's adapter for one JSON file that survives a kill, a full disk and a power cut. `read` answers null only where
 * there is no file; it throws `DamagedFile` for content that cannot be understood and the system's error where the disk
 * fails, so that a failed read can never be taken for an empty file. A checksum in the file tells when a bit has flipped.
 */
export class DurableJsonFile<T extends object> implements Adapter<T> {
  readonly #options: DurableJsonOptions<T>;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    readonly path: string,
    options: DurableJsonOptions<T>,
  ) {
    this.#options = options;
  }

  async read(): Promise<T | null> {
    let bytes: Buffer;
    try {
      bytes = await nodeFiles.readFile(this.path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
    try {
      return await this.#options.check(unseal(bytes));
    } catch (error) {
      throw new DamagedFile(this.path, error instanceof Error ? error.message : String(error));
    }
  }

  /** Resolves once `data` is on the disk. Writes follow one another in the order asked for. */
  write(data: T): Promise<void> {
    const content = this.#options.inPieces === true ? sealedPieces(data) : seal(data);
    const write = async (): Promise<void> => {
      if (this.#options.keepPrevious === true) await keepAsPrevious(this.path);
      await writeDurably(this.path, content, this.#options.files);
    };
    const written = this.#writing.then(write);
    this.#writing = written.catch(() => undefined);
    return written;
  }
}
