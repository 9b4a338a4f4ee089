import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { ok, type Result } from '../../../shared/contract/result.ts';
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

export type ProjectNotes = z.output<typeof notesSchema>;

const NO_NOTES: ProjectNotes = { lastOpenedAt: null, openConflicts: null, facts: null };

/** How a Project's snapshot and journals stand: changes with every edit. */
export const stampOf = async (folder: string): Promise<string> => {
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
