import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectSummary } from '../../../shared/contract/channels.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { ProjectId } from '../../../shared/project/ids.ts';
import { diskFailure } from '../disk/disk-failure.ts';
import { loadProject } from '../project/load-project.ts';
import { ProjectLock } from '../project/project-lock.ts';
import { factsOf, openNotes, type ProjectFacts, type ProjectNotes, stampOf } from './project-notes.ts';
import { ProjectStore } from '../project/project-store.ts';
import { errorCode, makeFolder, syncFolder } from '../disk/write-durably.ts';

const TRASH = 'trash';
const PROJECT_FOLDER = /^[0-9a-z-]{1,64}$/;

const notThere = fail(
  'no-such-project',
  'This comparison is no longer there.',
  'It may have been moved or deleted.',
);

/** The folder that holds all Projects, a folder each. Opens each at most once in this process. */
export class Library {
  readonly #open = new Map<ProjectId, Promise<Result<ProjectStore>>>();
  #noting: Promise<void> = Promise.resolve();

  constructor(
    readonly folder: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** What Home shows, latest opened first. A Project that cannot be read is listed with the reason. */
  async list(): Promise<Result<ProjectSummary[]>> {
    try {
      const summaries = await Promise.all((await this.#ids()).map((id) => this.#summary(id)));
      return ok(summaries.toSorted((a, b) => b.lastOpenedAt - a.lastOpenedAt || (a.id < b.id ? -1 : 1)));
    } catch (error) {
      return diskFailure(error, 'The folder of comparisons could not be read.');
    }
  }

  /** Begins an empty Project. Durable on return. */
  async create(title: string): Promise<Result<ProjectId>> {
    const id = randomUUID() as unknown as ProjectId;
    // A name that no list shows until all is written.
    const beginning = join(this.folder, `.${id}`);
    try {
      await makeFolder(beginning);
      await ProjectStore.create(beginning, { kind: 'project', id, title, createdAt: this.now() });
      await rename(beginning, this.#folderOf(id));
      await syncFolder(this.folder);
      return ok(id);
    } catch (error) {
      await rm(beginning, { recursive: true, force: true }).catch(() => undefined);
      return diskFailure(error, 'The comparison could not be created.');
    }
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
    if (opened.value.readOnly === null) await this.#changeNotes(id, { openConflicts });
    return ok({});
  }

  /** Waits for every edit of a Project and lets others open it. Closing what is not open does nothing. */
  async close(id: ProjectId): Promise<void> {
    const opened = await this.#open.get(id);
    if (opened?.ok !== true) return;
    await opened.value.close();
    this.#open.delete(id);
    if (opened.value.readOnly === null)
      await this.#keepFacts(id, factsOf(opened.value.records)).catch(() => undefined);
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((id) => this.close(id)));
  }

  /** Moves a Project into the library's `trash`, out of which its folder can be moved back by hand. */
  async trash(id: ProjectId): Promise<Result<Record<string, never>>> {
    await this.close(id);
    const folder = this.#folderOf(id);
    if (id === TRASH || !(await stat(folder).catch(() => null))?.isDirectory()) return notThere;
    try {
      if (await ProjectLock.isTaken(folder, this.now)) {
        return fail(
          'in-use',
          'This comparison is open in another window of the app.',
          'Close it there first.',
        );
      }
      const trash = join(this.folder, TRASH);
      await makeFolder(trash);
      await rename(folder, join(trash, `${id}-${this.now()}`));
      await syncFolder(trash);
      await syncFolder(this.folder);
      return ok({});
    } catch (error) {
      return errorCode(error) === 'ENOENT'
        ? notThere
        : diskFailure(error, 'The comparison could not be moved to the trash.');
    }
  }

  #folderOf(id: ProjectId): string {
    return join(this.folder, id);
  }

  async #ids(): Promise<ProjectId[]> {
    await makeFolder(this.folder);
    const entries = await readdir(this.folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && entry.name !== TRASH && PROJECT_FOLDER.test(entry.name))
      .map((entry) => entry.name as ProjectId);
  }

  async #read(id: ProjectId): Promise<Result<ProjectStore>> {
    const folder = this.#folderOf(id);
    const there =
      PROJECT_FOLDER.test(id) &&
      id !== TRASH &&
      (await stat(folder).catch(() => null))?.isDirectory() === true;
    if (!there) return notThere;
    const opened = await ProjectStore.open(folder, { now: this.now });
    if (opened.ok && opened.value.readOnly === null) {
      await this.#changeNotes(id, { lastOpenedAt: this.now() }).catch(() => undefined);
    }
    return opened;
  }

  async #summary(id: ProjectId): Promise<ProjectSummary> {
    const folder = this.#folderOf(id);
    const { data: notes } = await openNotes(folder);
    const lastOpenedAt = notes.lastOpenedAt ?? (await stat(folder)).mtimeMs;
    const facts = await this.#facts(id, notes);
    return facts.ok
      ? { id, ...facts.value, openConflicts: notes.openConflicts, lastOpenedAt, problem: null }
      : {
          id,
          title: notes.facts?.title ?? '',
          outlets: notes.facts?.outlets ?? [],
          sources: notes.facts?.sources ?? 0,
          openConflicts: null,
          lastOpenedAt,
          problem: `${facts.failure.message} ${facts.failure.hint}`.trim(),
        };
  }

  async #facts(id: ProjectId, notes: ProjectNotes): Promise<Result<ProjectFacts>> {
    const opened = await this.#open.get(id);
    if (opened?.ok === true) return ok(factsOf(opened.value.records));
    const folder = this.#folderOf(id);
    if (notes.facts !== null && notes.facts.stamp === (await stampOf(folder))) {
      const { title, outlets, sources } = notes.facts;
      return ok({ title, outlets, sources });
    }
    const loaded = await loadProject(folder);
    if (!loaded.ok) return loaded;
    const facts = factsOf(Object.fromEntries(loaded.value.records));
    if (loaded.value.recovered.length === 0) await this.#keepFacts(id, facts).catch(() => undefined);
    return ok(facts);
  }

  async #keepFacts(id: ProjectId, facts: ProjectFacts): Promise<void> {
    await this.#changeNotes(id, { facts: { ...facts, stamp: await stampOf(this.#folderOf(id)) } });
  }

  /** One change after the other, so that none is written over. */
  #changeNotes(id: ProjectId, changes: Partial<ProjectNotes>): Promise<void> {
    const change = async (): Promise<void> => {
      const notes = await openNotes(this.#folderOf(id));
      notes.data = { ...notes.data, ...changes };
      await notes.write();
    };
    const changed = this.#noting.then(change);
    this.#noting = changed.catch(() => undefined);
    return changed;
  }
}
