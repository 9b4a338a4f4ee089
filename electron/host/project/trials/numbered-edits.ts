import { adding, type ProjectDiff, removing } from '../../../../shared/project/diff.ts';
import type { TagId } from '../../../../shared/project/ids.ts';
import type { AnyRecord, TagRecord } from '../../../../shared/project/records.ts';

const LONG_NAME = 'A name long enough to fill a journal. '.repeat(4);

const tagOf = (seq: number): TagRecord => ({
  kind: 'tag',
  id: `tag-${String(seq)}` as TagId,
  name: `${String(seq)} ${LONG_NAME}`,
  color: 1,
  parent: null,
  order: seq,
  digit: null,
});

/** The edit with a given number: two of three add a tag, the third removes the first of them. So the number alone tells the records. */
export const numberedEdit = (seq: number): ProjectDiff =>
  seq % 3 === 0 ? removing(tagOf(seq - 2)) : adding(tagOf(seq));

/** The ids of all tags after the edit with that number, sorted. */
export const tagsAfter = (seq: number): string[] => {
  const ids = new Set<string>();
  for (let at = 1; at <= seq; at += 1) {
    if (at % 3 === 0) ids.delete(tagOf(at - 2).id);
    else ids.add(tagOf(at).id);
  }
  return [...ids].toSorted();
};

/** The ids of all tags among the records, sorted. */
export const tagsOf = (records: ReadonlyMap<string, AnyRecord>): string[] =>
  [...records.values()]
    .filter(({ kind }) => kind !== 'project')
    .map(({ id }) => id)
    .toSorted();
