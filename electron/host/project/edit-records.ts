import type { ProjectDiff } from '../../../shared/project/diff.ts';
import type { AnyRecord } from '../../../shared/project/records.ts';
import { hasForbiddenKey } from '../disk/forbidden-keys.ts';

/** Puts the records back as they were before one edit. Edits are taken back newest first. */
export type Undo = () => void;

/** Why an edit does not fit the records, in words; null where it does. */
export const editProblem = (records: ReadonlyMap<string, AnyRecord>, diff: ProjectDiff): string | null => {
  if (hasForbiddenKey(diff)) return 'it holds a forbidden name';
  const touched = [diff.added, diff.updated, diff.removed].flatMap((part) => Object.keys(part));
  if (new Set(touched).size !== touched.length) return 'it touches one item twice';
  for (const [id, record] of Object.entries(diff.added)) {
    if (record.id !== id) return 'an item stands under another name';
    if (records.has(id)) return 'an item to be added is there already';
    if (record.kind === 'project') return 'there is one comparison only';
  }
  for (const [id, [from, to]] of Object.entries(diff.updated)) {
    if (from.id !== id || to.id !== id) return 'an item stands under another name';
    const present = records.get(id);
    if (present === undefined) return 'an item to be changed is not there';
    if (present.kind !== to.kind) return 'an item would become another kind';
  }
  for (const [id, record] of Object.entries(diff.removed)) {
    if (record.id !== id) return 'an item stands under another name';
    const present = records.get(id);
    if (present === undefined) return 'an item to be removed is not there';
    if (present.kind === 'project') return 'the comparison itself cannot be removed';
  }
  return null;
};

/** Applies an edit that fits; answers how to take it back. */
export const applyInPlace = (records: Map<string, AnyRecord>, diff: ProjectDiff): Undo => {
  const ids = [diff.added, diff.updated, diff.removed].flatMap((part) => Object.keys(part));
  const before = ids.map((id) => [id, records.get(id)] as const);
  for (const [id, record] of Object.entries(diff.added)) records.set(id, record);
  for (const [id, [, to]] of Object.entries(diff.updated)) records.set(id, to);
  for (const id of Object.keys(diff.removed)) records.delete(id);
  return () => {
    for (const [id, record] of before) {
      if (record === undefined) records.delete(id);
      else records.set(id, record);
    }
  };
};
