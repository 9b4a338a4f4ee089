import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import type { ProjectSummary } from '../../../shared/contract/channels.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import type { ProjectId } from '../../../shared/project/ids.ts';
import { orderedSources, type ProjectRecords, recordsOfKind } from '../../../shared/project/records.ts';
import { DurableJsonFile } from '../disk/durable-json-file.ts';
import { journalGeneration } from '../project/journal.ts';
import { loadProject } from '../project/load-project.ts';
import { SNAPSHOT_NAME } from '../project/project-snapshot.ts';

/** What Home shows of a Project's records. */
export interface ProjectFacts {
  readonly title: string;
  readonly outlets: string[];
  readonly sources: number;
}

export const factsOf = (records: ProjectRecords): ProjectFacts => {
  const sources = orderedSources(records);
  const outlets = sources.map(({ outlet }) => outlet).filter((outlet) => outlet !== null && outlet !== '');
  return {
    title: recordsOfKind(records, 'project')[0]?.title ?? '',
    outlets: [...new Set(outlets)] as string[],
    sources: sources.length,
  };
};

const notesSchema = z.object({
  lastOpenedAt: z.number().nullable().catch(null),
  openConflicts: z.number().int().nullable().catch(null),
  /** The facts, and how the Project's files stood when they were taken; others make them worthless. */
  facts: z
    .object({ stamp: z.string(), title: z.string(), outlets: z.array(z.string()), sources: z.number().int() })
    .nullable()
    .catch(null),
});

type ProjectNotes = z.output<typeof notesSchema>;

const NO_NOTES: ProjectNotes = { lastOpenedAt: null, openConflicts: null, facts: null };

/** How a Project's snapshot and journals stand: changes with every edit. */
const stampOf = async (folder: string): Promise<string> => {
  const names = (await readdir(folder)).filter(
    (name) => name === SNAPSHOT_NAME || journalGeneration(name) !== null,
  );
  const stats = await Promise.all(
    names.toSorted().map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return `${name}:${size}:${mtimeMs}`;
    }),
  );
  return stats.join(' ');
};

/** What Home shows of a Project; `isNews` where its notes do not tell and should. */
export const readFacts = async (
  folder: string,
  { facts }: ProjectNotes,
): Promise<Result<{ readonly facts: ProjectFacts; readonly isNews: boolean }>> => {
  if (facts !== null && facts.stamp === (await stampOf(folder))) {
    const { title, outlets, sources } = facts;
    return ok({ facts: { title, outlets, sources }, isNews: false });
  }
  const loaded = await loadProject(folder);
  if (!loaded.ok) return loaded;
  const { records, recovered } = loaded.value;
  return ok({ facts: factsOf(Object.fromEntries(records)), isNews: recovered.length === 0 });
};

/**
 * The small file beside a Project that spares Home from reading all of it. Nothing in it is the reader's work: where it
 * cannot be read, it begins anew.
 */
export const openNotes = async (folder: string): Promise<Low<ProjectNotes>> => {
  const file = new DurableJsonFile<ProjectNotes>(join(folder, 'notes.json'), {
    check: (value) => notesSchema.parse(value),
  });
  const notes = new Low<ProjectNotes>(file, NO_NOTES);
  await notes.read().catch(() => undefined);
  return notes;
};

/** Keeps the notes of Projects, one change after the other, so that none is written over. */
export class NoteKeeper {
  #changing: Promise<void> = Promise.resolve();

  change(folder: string, changes: Partial<ProjectNotes>): Promise<void> {
    const change = async (): Promise<void> => {
      const notes = await openNotes(folder);
      notes.data = { ...notes.data, ...changes };
      await notes.write();
    };
    const changed = this.#changing.then(change);
    this.#changing = changed.catch(() => undefined);
    return changed;
  }

  async keepFacts(folder: string, facts: ProjectFacts): Promise<void> {
    await this.change(folder, { facts: { ...facts, stamp: await stampOf(folder) } });
  }

  /** What Home shows of a Project; `records` where it is open here. One that cannot be read is told with the reason. */
  async summary(folder: string, id: ProjectId, records: ProjectRecords | null): Promise<ProjectSummary> {
    const { data: notes } = await openNotes(folder);
    const { openConflicts } = notes;
    const lastOpenedAt = notes.lastOpenedAt ?? (await stat(folder)).mtimeMs;
    const facts = records === null ? await this.#facts(folder, notes) : ok(factsOf(records));
    if (facts.ok) return { id, ...facts.value, openConflicts, lastOpenedAt, problem: null };
    const { title, outlets, sources } = notes.facts ?? { title: '', outlets: [], sources: 0 };
    const problem = `${facts.failure.message} ${facts.failure.hint}`.trim();
    return { id, title, outlets, sources, openConflicts: null, lastOpenedAt, problem };
  }

  async #facts(folder: string, notes: ProjectNotes): Promise<Result<ProjectFacts>> {
    const read = await readFacts(folder, notes);
    if (!read.ok) return read;
    const { facts, isNews } = read.value;
    if (isNews) await this.keepFacts(folder, facts).catch(() => undefined);
    return ok(facts);
  }
}
