import { z } from 'zod';
import { mapOf } from './fail-fast.ts';
import { type AnyRecord, type ProjectRecords, recordSchema } from './records.ts';

/** One edit: what it adds, changes and removes. Applying it and then its reverse gives the start. */
export interface ProjectDiff {
  readonly added: Readonly<Record<string, AnyRecord>>;
  readonly updated: Readonly<Record<string, readonly [from: AnyRecord, to: AnyRecord]>>;
  readonly removed: Readonly<Record<string, AnyRecord>>;
}

const LONGEST_ID = 64;

/** Before and after. */
const changeSchema: z.ZodType<readonly [AnyRecord, AnyRecord], readonly [AnyRecord, AnyRecord]> = z
  .tuple([recordSchema, recordSchema])
  .readonly();

export const projectDiffSchema: z.ZodType<ProjectDiff, ProjectDiff> = z.object({
  added: mapOf(recordSchema, LONGEST_ID),
  updated: mapOf(changeSchema, LONGEST_ID),
  removed: mapOf(recordSchema, LONGEST_ID),
});

export const EMPTY_DIFF: ProjectDiff = { added: {}, updated: {}, removed: {} };

export const isEmptyDiff = (diff: ProjectDiff): boolean =>
  [diff.added, diff.updated, diff.removed].every((part) => Object.keys(part).length === 0);

export const adding = (...records: readonly AnyRecord[]): ProjectDiff => ({
  ...EMPTY_DIFF,
  added: Object.fromEntries(records.map((record) => [record.id, record])),
});

export const updating = (
  ...changes: readonly (readonly [from: AnyRecord, to: AnyRecord])[]
): ProjectDiff => ({
  ...EMPTY_DIFF,
  updated: Object.fromEntries(changes.map((change) => [change[0].id, change])),
});

export const removing = (...records: readonly AnyRecord[]): ProjectDiff => ({
  ...EMPTY_DIFF,
  removed: Object.fromEntries(records.map((record) => [record.id, record])),
});

export const reversed = (diff: ProjectDiff): ProjectDiff => ({
  added: diff.removed,
  updated: Object.fromEntries(Object.entries(diff.updated).map(([id, [from, to]]) => [id, [to, from]])),
  removed: diff.added,
});

/** The records after the edit; the given ones stay as they are. */
export const applyDiff = (records: ProjectRecords, diff: ProjectDiff): ProjectRecords => {
  const next: Record<string, AnyRecord> = { ...records, ...diff.added };
  for (const [id, [, to]] of Object.entries(diff.updated)) next[id] = to;
  for (const id of Object.keys(diff.removed)) delete next[id];
  return next;
};

/** One edit that does what `first` and then `second` do. */
export const composed = (first: ProjectDiff, second: ProjectDiff): ProjectDiff => {
  const added = { ...first.added };
  const updated = { ...first.updated };
  const removed = { ...first.removed };
  for (const [id, record] of Object.entries(second.added)) {
    const was = removed[id];
    if (was === undefined) added[id] = record;
    else {
      delete removed[id];
      updated[id] = [was, record];
    }
  }
  for (const [id, [from, to]] of Object.entries(second.updated)) {
    if (added[id] !== undefined) added[id] = to;
    else updated[id] = [updated[id]?.[0] ?? from, to];
  }
  for (const [id, record] of Object.entries(second.removed)) {
    if (added[id] !== undefined) delete added[id];
    else {
      removed[id] = updated[id]?.[0] ?? record;
      delete updated[id];
    }
  }
  return { added, updated, removed };
};
