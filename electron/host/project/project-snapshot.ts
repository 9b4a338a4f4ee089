import { join } from 'node:path';
import { z } from 'zod';
import { type AnyRecord, recordSchema } from '../../../shared/project/records.ts';
import { SCHEMA_VERSION, type StoredRecords } from '../../../shared/project/migrations.ts';
import { EMPTY_HISTORY, type History, historySchema } from '../../../shared/project/history.ts';
import { DurableJsonFile } from '../disk/durable-json-file.ts';
import { hasForbiddenKey } from '../disk/forbidden-keys.ts';
import { unseal } from '../disk/sealed-json.ts';
import type { DurableFiles } from '../disk/write-durably.ts';

type StoredRecord = StoredRecords[string];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isStoredRecord = (value: unknown): value is StoredRecord =>
  isObject(value) &&
  typeof value['id'] === 'string' &&
  value['id'] !== '' &&
  typeof value['kind'] === 'string';

const snapshotSchema = z.looseObject({
  schema: z.number().int().positive(),
  generation: z.number().int().nonnegative(),
  /** The last edit that the records hold. */
  seq: z.number().int().nonnegative(),
  /** By hand, for a schema of records would copy every one of them. */
  records: z.custom<StoredRecords>(
    (value) => isObject(value) && Object.keys(value).every((id) => isStoredRecord(value[id])),
  ),
});

/** What `project.json` holds: all records after edit `seq`. The journals from `generation` on go on from there. */
export interface ProjectSnapshot {
  readonly schema: number;
  readonly generation: number;
  readonly seq: number;
  readonly records: StoredRecords;
  /** What undo and redo can reach; absent in files of older versions. Read with `historyOf`. */
  readonly history?: unknown;
}

/** The history of a snapshot; empty where it has none, or one of another version: undo never holds up opening. */
export const historyOf = ({ schema, history }: ProjectSnapshot): History => {
  const parsed = historySchema.safeParse(history);
  return parsed.success && schema === SCHEMA_VERSION && !hasForbiddenKey(history)
    ? (history as History)
    : EMPTY_HISTORY;
};

/** Why these are not the records of one Project, whatever the shape of each; null where they are. */
export const projectProblem = (
  records: Iterable<readonly [id: string, record: StoredRecord]>,
): string | null => {
  let projects = 0;
  for (const [id, record] of records) {
    if (record['id'] !== id) return `the record ${id} stands under another name`;
    if (record['kind'] === 'project') projects += 1;
  }
  return projects === 1 ? null : `it describes ${projects} comparisons instead of one`;
};

/** Why these are not the records of a Project of this version; null where they are. */
export const recordsProblem = (records: StoredRecords): string | null => {
  for (const id of Object.keys(records))
    if (!recordSchema.safeParse(records[id]).success) return `the record ${id} has an unknown shape`;
  return projectProblem(Object.entries(records));
};

/** The records that this version understands, as they are stored: fields that it does not know stay in them. */
export const understoodRecords = (records: StoredRecords): Map<string, AnyRecord> => {
  const understood = new Map<string, AnyRecord>();
  for (const [id, record] of Object.entries(records)) {
    if (record['id'] === id && recordSchema.safeParse(record).success)
      understood.set(id, record as unknown as AnyRecord);
  }
  return understood;
};

const checkSnapshot = (value: unknown): ProjectSnapshot => {
  const parsed = snapshotSchema.safeParse(value);
  if (!parsed.success) throw new Error('it is not a comparison');
  // The parsed copy would drop unknown fields inside quotations; what was read is kept instead.
  const snapshot = value as ProjectSnapshot;
  const problem = snapshot.schema === SCHEMA_VERSION ? recordsProblem(snapshot.records) : null;
  if (problem !== null) throw new Error(problem);
  return snapshot;
};

/** The snapshot in a snapshot file; throws where it is not one. `bytes` are spent. */
export const parseSnapshot = (bytes: Buffer): ProjectSnapshot => checkSnapshot(unseal(bytes));

export const SNAPSHOT_NAME = 'project.json';

/** The adapter for a Project's snapshot, or for a copy of it under another name. */
export const snapshotFile = (
  folder: string,
  name: string = SNAPSHOT_NAME,
  files?: DurableFiles,
): DurableJsonFile<ProjectSnapshot> =>
  new DurableJsonFile<ProjectSnapshot>(join(folder, name), {
    check: checkSnapshot,
    keepPrevious: true,
    inPieces: true,
    ...(files === undefined ? {} : { files }),
  });
