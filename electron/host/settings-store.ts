import { rename } from 'node:fs/promises';
import { Low } from 'lowdb';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../shared/contract/settings.ts';
import { diskFailure } from './disk/disk-failure.ts';
import { DamagedFile, DurableJsonFile } from './disk/durable-json-file.ts';

type StoredSettings = Settings & Readonly<Record<string, unknown>>;

/** A version that knows more settings may have written the file, or one that knew fewer. */
const storedSchema = z.looseObject(settingsSchema.partial().shape);

/**
 * The reader's settings in one file. A file that cannot be understood is renamed, never overwritten; one that the disk
 * does not give out is left alone, and writing fails until it can be read.
 */
export class SettingsStore {
  readonly #db: Low<StoredSettings>;
  readonly #now: () => number;
  #reading: Promise<Result<void>> | null = null;

  constructor(path: string, now: () => number = Date.now) {
    const check = (value: unknown) =>
      ({ ...DEFAULT_SETTINGS, ...storedSchema.parse(value) }) as StoredSettings;
    this.#db = new Low(new DurableJsonFile<StoredSettings>(path, { check }), { ...DEFAULT_SETTINGS });
    this.#now = now;
  }

  /** The settings, by default where none were kept or they cannot be read. */
  async read(): Promise<Settings> {
    await this.#load();
    return settingsSchema.parse(this.#db.data);
  }

  /** Durable on return. Settings that this version does not know stay in the file. */
  async write(settings: Settings): Promise<Result<Record<string, never>>> {
    const loaded = await this.#load();
    if (!loaded.ok) return loaded;
    const previous = this.#db.data;
    this.#db.data = { ...previous, ...settings };
    try {
      await this.#db.write();
      return ok({});
    } catch (error) {
      this.#db.data = previous;
      return diskFailure(error, 'The settings were not saved.');
    }
  }

  async #load(): Promise<Result<void>> {
    this.#reading ??= this.#readOnce();
    const result = await this.#reading;
    // Another try may succeed once the disk answers again.
    if (!result.ok) this.#reading = null;
    return result;
  }

  async #readOnce(): Promise<Result<void>> {
    try {
      await this.#db.read();
      return ok(undefined);
    } catch (error) {
      return error instanceof DamagedFile ? await this.#setAside(error.path) : this.#unreadable();
    }
  }

  async #setAside(path: string): Promise<Result<void>> {
    try {
      await rename(path, `${path}.unreadable-${this.#now()}`);
      return ok(undefined);
    } catch {
      return this.#unreadable();
    }
  }

  #unreadable() {
    return fail(
      'settings-unreadable',
      'The settings could not be read, so they were not changed.',
      'Check the disk.',
    );
  }
}
