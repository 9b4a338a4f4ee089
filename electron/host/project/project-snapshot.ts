import { join } from 'node:path';
import { z } from 'zod';
import { type AnyRecord, recordSchema } from '../../../shared/project/records.ts';
import {
  type Migrated,
  migrate,
  SCHEMA_VERSION,
  type StoredRecords,
} from '../../../shared/project/migrations.ts';
import { EMPTY_HISTORY, type History, historySchema } from '../../../shared/project/history.ts';
import { DurableJsonFile } from '../disk/durable-json-file.ts';
import { hasForbiddenKey } from '../disk/forbidden-keys.ts';
import { pacer } from '../disk/pacer.ts';
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

/** Several times what was ever measured: a Project of fifty megabytes has a third of them. */
const MOST_RECORDS = 500_000;

/** Why these are not the records of a Project of this version; null where they are. Ends at the first that is malformed. */
export const recordsProblem = async (records: StoredRecords): Promise<string | null> => {
  const pause = pacer();
  const ids = Object.keys(records);
  if (ids.length > MOST_RECORDS) return `there are more than ${MOST_RECORDS.toLocaleString('en')} records`;
  for (const id of ids) {
    if (!recordSchema.safeParse(records[id]).success) return `the record ${id} has an unknown shape`;
    await pause();
  }
  return projectProblem(Object.entries(records));
};

const KINDS = new Set<string>([
  'project',
  'source',
  'tag',
  'tagging',
  'link-choice',
  'claim',
] satisfies AnyRecord['kind'][]);

/** Of kinds that are known, but of another shape: with so many, little of use is left, and looking on takes long. */
const MOST_MISFITS = 1000;

/**
 * The records of a newer version that this one understands, as they are stored: fields that it does not know stay in them. Null
 * where far too many are malformed.
 */
const understoodRecords = async (records: StoredRecords): Promise<Map<string, AnyRecord> | null> => {
  const pause = pacer();
  const understood = new Map<string, AnyRecord>();
  let misfits = 0;
  for (const [id, record] of Object.entries(records)) {
    if (!KINDS.has(String(record['kind']))) continue;
    if (record['id'] === id && recordSchema.safeParse(record).success)
      understood.set(id, record as unknown as AnyRecord);
    else if ((misfits += 1) > MOST_MISFITS) return null;
    await pause();
  }
  return understood;
};

/** Records as this version understands them, and why they cannot be those of a Project; null where they can. */
export interface Understood {
  readonly standing: Migrated['kind'];
  readonly records: Map<string, AnyRecord>;
  readonly problem: string | null;
}

/**
 * The stored records as this version understands them. Those that it wrote itself were checked one by one when the snapshot and
 * the journals were read; to check a large Project again would cost as much once more.
 */
export const understand = async (
  schema: number,
  stored: ReadonlyMap<string, StoredRecord>,
): Promise<Understood> => {
  const trusted = (records: ReadonlyMap<string, StoredRecord>) =>
    records as unknown as Map<string, AnyRecord>;
  if (schema === SCHEMA_VERSION)
    return { standing: 'current', records: trusted(stored), problem: projectProblem(stored) };
  const migrated = migrate(schema, Object.fromEntries(stored));
  if (migrated.kind !== 'newer') {
    const problem = await recordsProblem(migrated.records);
    return { standing: migrated.kind, records: trusted(new Map(Object.entries(migrated.records))), problem };
  }
  const understood = await understoodRecords(migrated.records);
  const problem = understood === null ? 'most of the records have an unknown shape' : null;
  return { standing: 'newer', records: understood ?? new Map(), problem };
};

const checkSnapshot = async (value: unknown): Promise<ProjectSnapshot> => {
  const parsed = snapshotSchema.safeParse(value);
  if (!parsed.success) throw new Error('it is not a comparison');
  // The parsed copy would drop unknown fields inside quotations; what was read is kept instead.
  const snapshot = value as ProjectSnapshot;
  const problem = snapshot.schema === SCHEMA_VERSION ? await recordsProblem(snapshot.records) : null;
  if (problem !== null) throw new Error(problem);
  return snapshot;
};

/** The snapshot in a snapshot file; rejects where it is not one. `bytes` are spent. */
export const parseSnapshot = async (bytes: Buffer): Promise<ProjectSnapshot> => checkSnapshot(unseal(bytes));

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
