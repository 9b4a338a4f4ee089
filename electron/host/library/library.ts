import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ProjectSummary, TrashedProject } from '../../../shared/contract/channels.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { ProjectId } from '../../../shared/project/ids.ts';
import { diskFailure } from '../disk/disk-failure.ts';
import { ProjectLock } from '../project/project-lock.ts';
import { copyProject } from './copy-project.ts';
import { readPlace, writePlace } from './library-place.ts';
import { copyFolders, liesIn, lockAll, removeFolders } from './move-projects.ts';
import { packProject } from './project-archive.ts';
import { NOT_TAKEN_IN, type Unpack } from './unpack-archive.ts';
import type { PickedInput } from '../shell.ts';
import { factsOf, NoteKeeper } from './project-notes.ts';
import { Trash } from './trash.ts';
import { ProjectStore } from '../project/project-store.ts';
import { makeSubfolder, syncFolder } from '../disk/write-durably.ts';

const TRASH = 'trash';
/** A Project that is being made, moved or taken in. */
const BEGINNING = /^\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;
const PROJECT_FOLDER = /^[0-9a-z-]{1,64}$/;

const UNREADABLE = 'The folder of comparisons could not be read.';

const notThere = fail(
  'no-such-project',
  'This comparison is no longer there.',
  'It may have been moved or deleted.',
);

const newProjectId = (): ProjectId => randomUUID() as string as ProjectId;

/** The folder that holds all Projects, a folder each. Opens each at most once in this process. */
export class Library {
  readonly #open = new Map<ProjectId, Promise<Result<ProjectStore>>>();
  #folder: string;
  readonly #notes = new NoteKeeper();
  /** Folders that are being begun here, by name. */
  readonly #beginnings = new Set<string>();

  /** `home`: where the Projects lie unless they were moved, and where it is kept to where they were. */
  constructor(
    private readonly home: string,
    private readonly unpackInto: Unpack,
    private readonly now: () => number = Date.now,
  ) {
    this.#folder = home;
  }

  /** What Home shows, latest opened first. A Project that cannot be read is listed with the reason. */
  list(): Promise<Result<ProjectSummary[]>> {
    return this.#inPlace(UNREADABLE, async () => {
      const summaries = await Promise.all((await this.#ids()).map((id) => this.#summary(id)));
      return ok(summaries.toSorted((a, b) => b.lastOpenedAt - a.lastOpenedAt || (a.id < b.id ? -1 : 1)));
    });
  }

  /** Begins an empty Project. Durable on return. */
  create(title: string): Promise<Result<ProjectId>> {
    return this.#begin('The comparison could not be created.', async (folder, id) => {
      await ProjectStore.create(folder, { kind: 'project', id, title, createdAt: this.now() });
      return ok(undefined);
    });
  }

  /** Makes another Project with the same content, under a title that says so. Durable on return. */
  copy(id: ProjectId): Promise<Result<ProjectId>> {
    return this.#begin('The comparison could not be copied.', async (folder) => {
      return (await this.#isThere(id)) ? copyProject(this.#folderOf(id), folder) : notThere;
    });
  }

  /** The whole Project as one file. Fails where it cannot be read. */
  pack(id: ProjectId): Promise<Result<{ title: string; archive: Uint8Array }>> {
    return this.#inPlace('The comparison could not be packed.', async () => {
      if (!(await this.#isThere(id))) return notThere;
      const archive = await packProject(this.#folderOf(id));
      if (!archive.ok) return archive;
      const { title } = await this.#summary(id);
      return ok({ title, archive: archive.value });
    });
  }

  /** Takes in a Project that was packed, as another one even where it is here already. Durable on return. */
  unpack(archive: PickedInput): Promise<Result<ProjectId>> {
    return this.#begin(NOT_TAKEN_IN, (folder) => this.unpackInto(folder, archive));
  }

  /** Opens a Project, or answers with the one that is open already. */
  async open(id: ProjectId): Promise<Result<ProjectStore>> {
    const opened = this.#open.get(id) ?? this.#read(id);
    this.#open.set(id, opened);
    const result = await opened;
    if (!result.ok) this.#open.delete(id);
    return result;
  }

  /** The open Project; fails where it is not open. */
  async opened(id: ProjectId): Promise<Result<ProjectStore>> {
    return (
      (await this.#open.get(id)) ?? fail('project-not-open', 'This comparison is not open.', 'Open it first.')
    );
  }

  /** Keeps how many conflicts stay open, for Home. */
  async note(id: ProjectId, openConflicts: number): Promise<Result<Record<string, never>>> {
    const opened = await this.opened(id);
    if (!opened.ok) return opened;
    if (opened.value.readOnly === null) await this.#notes.change(this.#folderOf(id), { openConflicts });
    return ok({});
  }

  /** Waits for every edit of a Project and lets others open it. Closing what is not open does nothing. */
  async close(id: ProjectId): Promise<void> {
    const opened = await this.#open.get(id);
    if (opened?.ok !== true) return;
    await opened.value.close();
    this.#open.delete(id);
    if (opened.value.readOnly === null)
      await this.#notes.keepFacts(this.#folderOf(id), factsOf(opened.value.records)).catch(() => undefined);
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((id) => this.close(id)));
  }

  /** Moves a Project into the trash, out of which it can be restored. */
  async trash(id: ProjectId): Promise<Result<Record<string, never>>> {
    await this.close(id);
    return await this.#inPlace('The comparison could not be moved to the trash.', async () => {
      if (!(await this.#isThere(id))) return notThere;
      if (await ProjectLock.isTaken(this.#folderOf(id), { now: this.now })) {
        return fail(
          'in-use',
          'This comparison is open in another window of the app.',
          'Close it there first.',
        );
      }
      if (!(await this.#trash.put(this.#folderOf(id), id))) return notThere;
      await syncFolder(this.#folder);
      return ok({});
    });
  }

  trashed(): Promise<Result<TrashedProject[]>> {
    return this.#inPlace('The trash could not be read.', async () => ok(await this.#trash.list()));
  }

  /** Puts a Project back among the others; its id is a new one. */
  restore(entry: string): Promise<Result<ProjectId>> {
    return this.#inPlace('The comparison could not be restored.', async () => {
      const id = newProjectId();
      if (!(await this.#trash.takeOut(entry, this.#folderOf(id)))) return notThere;
      await syncFolder(this.#folder);
      return ok(id);
    });
  }

  /** Deletes a trashed Project for good. */
  discard(entry: string): Promise<Result<Record<string, never>>> {
    return this.#inPlace('The comparison could not be deleted.', async () =>
      (await this.#trash.discard(entry)) ? ok({}) : notThere,
    );
  }

  /** The name of the folder where the Projects lie. */
  place(): Promise<Result<string>> {
    return this.#inPlace('The folder of comparisons could not be found.', () =>
      Promise.resolve(ok(basename(this.#folder))),
    );
  }

  /**
   * Moves all Projects and the trash to another folder. Until all of it is there, the old folder is the one that counts;
   * where one Project is open or anything fails, it stays so.
   */
  move(folder: string): Promise<Result<Record<string, never>>> {
    return this.#inPlace('The comparisons could not be moved. They are where they were.', async () => {
      const from = this.#folder;
      if (liesIn(folder, from) || liesIn(from, folder))
        return fail('same-place', 'The comparisons lie there already.', 'Choose another folder.');
      const projects = await this.#ids();
      const locks = await lockAll(
        projects.map((id) => this.#folderOf(id)),
        this.now,
      );
      if (locks === null)
        return fail(
          'in-use',
          'A comparison is open.',
          'Close it, in every window of the app, and try again.',
        );
      try {
        const trashed = (await this.#trash.list()).map(({ entry }) => join(TRASH, entry));
        const moving = [...projects, ...trashed];
        await copyFolders(from, folder, moving);
        await writePlace(this.home, folder);
        this.#folder = folder;
        await removeFolders(from, moving);
      } finally {
        await Promise.all(locks.map((lock) => lock.release()));
      }
      return ok({});
    });
  }

  /** Makes a Project aside, under a name that no list shows, and puts it among the others once it is whole. */
  #begin(
    message: string,
    write: (folder: string, id: ProjectId) => Promise<Result<void>>,
  ): Promise<Result<ProjectId>> {
    return this.#inPlace(message, async () => {
      const id = newProjectId();
      const beginning = join(this.#folder, `.${id}`);
      this.#beginnings.add(`.${id}`);
      try {
        await makeSubfolder(beginning);
        const written = await write(beginning, id);
        if (!written.ok) return written;
        await rename(beginning, this.#folderOf(id));
        await syncFolder(this.#folder);
        return ok(id);
      } finally {
        await rm(beginning, { recursive: true, force: true }).catch(() => undefined);
        this.#beginnings.delete(`.${id}`);
      }
    });
  }

  /**
   * Does something where the Projects lie now: another process may have moved them, though not while one is open here. What the
   * disk refuses becomes a failure that begins with `message`.
   */
  async #inPlace<T>(message: string, act: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      if (this.#open.size === 0) this.#folder = await readPlace(this.home);
      // A library that is away must not be made anew in its place.
      else await stat(this.#folder);
      return await act();
    } catch (error) {
      return diskFailure(error, message);
    }
  }

  #folderOf(id: ProjectId): string {
    return join(this.#folder, id);
  }

  async #ids(): Promise<ProjectId[]> {
    const entries = await readdir(this.#folder, { withFileTypes: true });
    void this.#sweep(entries.map(({ name }) => name).filter((name) => BEGINNING.test(name)));
    return entries
      .filter((entry) => entry.isDirectory() && entry.name !== TRASH && PROJECT_FOLDER.test(entry.name))
      .map((entry) => entry.name as ProjectId);
  }

  /** Removes what was begun and never finished; what is young may be another process's, and the clock may have been set. */
  async #sweep(beginnings: readonly string[]): Promise<void> {
    for (const name of beginnings) {
      if (this.#beginnings.has(name)) continue;
      const path = join(this.#folder, name);
      const stats = await stat(path).catch(() => null);
      if (stats !== null && this.now() - stats.mtimeMs > ABANDONED_AFTER_MS)
        await rm(path, { recursive: true, force: true }).catch(() => undefined);
    }
  }

  get #trash(): Trash {
    return new Trash(join(this.#folder, TRASH), this.now);
  }

  async #isThere(id: ProjectId): Promise<boolean> {
    if (!PROJECT_FOLDER.test(id) || id === TRASH) return false;
    return (await stat(this.#folderOf(id)).catch(() => null))?.isDirectory() === true;
  }

  #read(id: ProjectId): Promise<Result<ProjectStore>> {
    return this.#inPlace(UNREADABLE, async () => {
      if (!(await this.#isThere(id))) return notThere;
      const folder = this.#folderOf(id);
      const opened = await ProjectStore.open(folder, { now: this.now });
      if (opened.ok && opened.value.readOnly === null) {
        await this.#notes.change(folder, { lastOpenedAt: this.now() }).catch(() => undefined);
      }
      return opened;
    });
  }

  async #summary(id: ProjectId): Promise<ProjectSummary> {
    const opened = await this.#open.get(id);
    const records = opened?.ok === true ? opened.value.records : null;
    return await this.#notes.summary(this.#folderOf(id), id, records);
  }
}
