import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { DurableJsonFile } from '../disk/durable-json-file.ts';
import { readPickedFile } from '../disk/read-picked-file.ts';
import { sha256Of } from '../disk/sha256.ts';

/** Below a Project's folder. */
export const ORIGINS_NAME = 'origins.json';

const originSchema = z.object({
  path: z.string(),
  /** Size in bytes and time of change when the file was last seen to hold the Source's bytes; null before the first look. */
  seen: z.object({ size: z.number(), mtimeMs: z.number() }).nullable(),
  /** Digest of a changed content that the reader decided not to take. */
  kept: z.string().nullable(),
});

const originsSchema = z.object({ origins: z.record(z.string(), originSchema) });

type Origin = z.output<typeof originSchema>;
type Origins = z.output<typeof originsSchema>;

/** How the file that a Source was imported from stands now. */
export interface OriginState {
  /** Of the Source's own bytes. */
  readonly sha256: string;
  /** `kept`: changed, and the reader decided to keep the text as it is. */
  readonly state: 'unchanged' | 'changed' | 'kept' | 'missing' | 'unreadable';
  readonly path: string;
  readonly fileName: string;
  /** Milliseconds since the epoch; null where the file is not to be seen. */
  readonly changedAt: number | null;
}

interface Look {
  readonly state: 'missing' | 'unreadable' | { readonly sha256: string };
  readonly seen: Origin['seen'];
}

const UNSEEN: ReadonlySet<string> = new Set(['file-missing', 'broken-link']);

/** Reads a file no further than to tell whether it holds `known`. The state is taken first, so that a change in between shows. */
const lookAt = async ({ path, seen }: Origin, known: string): Promise<Look> => {
  const stats = await stat(path).catch(() => null);
  const now = stats === null ? null : { size: stats.size, mtimeMs: stats.mtimeMs };
  if (now !== null && seen !== null && now.size === seen.size && now.mtimeMs === seen.mtimeMs)
    return { state: { sha256: known }, seen };
  const read = await readPickedFile(path);
  if (read.ok) return { state: { sha256: sha256Of(read.value) }, seen: now };
  return { state: UNSEEN.has(read.failure.code) ? 'missing' : 'unreadable', seen: null };
};

const stateOf = ({ state }: Look, sha256: string, kept: string | null): OriginState['state'] => {
  if (typeof state === 'string') return state;
  if (state.sha256 === sha256) return 'unchanged';
  return state.sha256 === kept ? 'kept' : 'changed';
};

/**
 * Where the Sources of one Project came from, in a file beside it. Paths stay on this computer: they are in no record, in no
 * export and in nothing that is sent. Nothing in it is the reader's work: where it cannot be read, it begins anew.
 */
export class SourceOrigins {
  readonly #db: Low<Origins>;
  #loaded: Promise<void> | null = null;

  constructor(
    folder: string,
    private readonly mayWrite: () => boolean,
  ) {
    const file = new DurableJsonFile<Origins>(join(folder, ORIGINS_NAME), {
      check: (value) => originsSchema.parse(value),
    });
    this.#db = new Low<Origins>(file, { origins: {} });
  }

  /** Keeps where a Source's bytes were read or found again. Throws where the disk refuses. */
  async note(sha256: string, path: string): Promise<void> {
    await this.#change(sha256, { path, seen: null, kept: null });
  }

  /** How the files stand that these Sources came from; a Source whose file is not known is left out. */
  async look(sha256s: readonly string[]): Promise<OriginState[]> {
    await this.#load();
    const { origins } = this.#db.data;
    return await Promise.all(
      sha256s.flatMap((sha256) => {
        const origin = Object.hasOwn(origins, sha256) ? origins[sha256] : undefined;
        return origin === undefined ? [] : [this.#lookAt(sha256, origin)];
      }),
    );
  }

  /** The reader keeps the text although its file has changed; another change will be told again. */
  async keep(sha256: string): Promise<void> {
    await this.#load();
    const origin = this.#db.data.origins[sha256];
    if (origin === undefined) return;
    const { state } = await lookAt({ ...origin, seen: null }, sha256);
    if (typeof state !== 'string') await this.#change(sha256, { ...origin, kept: state.sha256 });
  }

  /** How a file stands of which the reader says that a Source came from it; remembered where it holds the Source's bytes. */
  async locate(sha256: string, path: string): Promise<OriginState> {
    return await this.#lookAt(sha256, { path, seen: null, kept: null });
  }

  async #lookAt(sha256: string, origin: Origin): Promise<OriginState> {
    const look = await lookAt(origin, sha256);
    const state = stateOf(look, sha256, origin.kept);
    if (state === 'unchanged' && origin.seen?.mtimeMs !== look.seen?.mtimeMs)
      await this.#change(sha256, { ...origin, seen: look.seen }).catch(() => undefined);
    const { path } = origin;
    return { sha256, state, path, fileName: basename(path), changedAt: look.seen?.mtimeMs ?? null };
  }

  #load(): Promise<void> {
    this.#loaded ??= this.#db.read().catch(() => undefined);
    return this.#loaded;
  }

  async #change(sha256: string, origin: Origin): Promise<void> {
    await this.#load();
    if (!this.mayWrite()) return;
    this.#db.data = { origins: { ...this.#db.data.origins, [sha256]: origin } };
    await this.#db.write();
  }
}
