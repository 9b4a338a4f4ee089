import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrashedProject } from '../../../shared/contract/channels.ts';
import { errorCode, makeSubfolder, syncFolder } from '../disk/write-durably.ts';
import { openNotes, readFacts } from './project-notes.ts';

/** `<id>-<milliseconds since the epoch>`, with zeros in front where a clock that was never set gives few digits. */
const TRASHED = /^[0-9a-z-]{1,64}-(\d{10,16})$/;
const FEWEST_DIGITS = 10;
const DISCARDED = /^\.discarded-/;

const isMissing = (error: unknown): boolean => errorCode(error) === 'ENOENT';

/** The folder beside the Projects where those lie that the reader put away. Nothing leaves it by itself. */
export class Trash {
  constructor(
    readonly folder: string,
    private readonly now: () => number,
  ) {}

  /** Latest first. A Project that cannot be read is listed under no title, so that it can still be restored. */
  async list(): Promise<TrashedProject[]> {
    const names = await readdir(this.folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    await this.#sweep(names.filter((name) => DISCARDED.test(name)));
    const trashed = await Promise.all(
      names.filter((name) => TRASHED.test(name)).map((name) => this.#summary(name)),
    );
    return trashed.toSorted((a, b) => b.trashedAt - a.trashedAt || (a.entry < b.entry ? -1 : 1));
  }

  /** Moves a Project's folder in. False where it is not there. */
  async put(folder: string, id: string): Promise<boolean> {
    await makeSubfolder(this.folder);
    try {
      await rename(folder, join(this.folder, `${id}-${String(this.now()).padStart(FEWEST_DIGITS, '0')}`));
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
    await syncFolder(this.folder);
    return true;
  }

  /** Moves a Project out to `folder`, which is not there yet. False where the trash has no such Project. */
  async takeOut(entry: string, folder: string): Promise<boolean> {
    if (!(await this.#has(entry))) return false;
    await rename(join(this.folder, entry), folder);
    await syncFolder(this.folder);
    return true;
  }

  /** Removes a Project for good. False where the trash has no such Project. */
  async discard(entry: string): Promise<boolean> {
    if (!(await this.#has(entry))) return false;
    // Gone at once, whatever becomes of the files: half a Project must never be offered to be restored.
    const discarded = `.discarded-${entry}`;
    await rename(join(this.folder, entry), join(this.folder, discarded));
    await syncFolder(this.folder);
    await this.#sweep([discarded]);
    return true;
  }

  async #has(entry: string): Promise<boolean> {
    return (
      TRASHED.test(entry) && (await stat(join(this.folder, entry)).catch(() => null))?.isDirectory() === true
    );
  }

  async #sweep(names: readonly string[]): Promise<void> {
    for (const name of names)
      await rm(join(this.folder, name), { recursive: true, force: true }).catch(() => undefined);
  }

  async #summary(entry: string): Promise<TrashedProject> {
    const folder = join(this.folder, entry);
    const { data: notes } = await openNotes(folder);
    const read = await readFacts(folder, notes);
    const trashedAt = Number(TRASHED.exec(entry)?.[1] ?? 0);
    const { title, sources } = read.ok ? read.value.facts : { title: '', sources: 0 };
    return { entry, title, sources, trashedAt };
  }
}
