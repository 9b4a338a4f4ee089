import type { History } from './history.ts';
import { type ProjectRecords, recordsOfKind, type SourceRecord } from './records.ts';

/**
 * Names one stored text of a Project: the digest of the original bytes and, where the same bytes were read as more than
 * one text (in another encoding), which of them.
 */
export interface StoredTextName {
  /** Lower-case hex digest of the original bytes. */
  readonly sha256: string;
  /** Counts from 1; absent for the first. */
  readonly textVersion?: number;
}

/** The name as one string, such as to key a map by. No path. */
export const textKeyOf = ({ sha256, textVersion = 1 }: StoredTextName): string =>
  textVersion === 1 ? sha256 : `${sha256}-${textVersion}`;

/** Every Source that the records hold, and every one, as it was, that undo or redo may bring back. */
export const reachableSources = (records: ProjectRecords, { done, undone }: History): SourceRecord[] => {
  const before = [...done, ...undone].flatMap(({ diff }) => [
    ...Object.values(diff.added),
    ...Object.values(diff.updated).flat(),
    ...Object.values(diff.removed),
  ]);
  return [...recordsOfKind(records, 'source'), ...before.filter((record) => record.kind === 'source')];
};
