import type { Group } from '../../shared/differences/comparison.ts';
import type { DifferenceValue } from '../../shared/differences/difference.ts';
import { type PassageId, siglumOf } from '../../shared/text/passage.ts';
import { citationOf, citationText } from '../../shared/reconcile/citation.ts';
import type { ReadSource } from '../store/derived.ts';

/** What one Passage of a Group says, ready to be shown. */
export interface ShownReading {
  readonly passage: PassageId;
  readonly siglum: string;
  readonly language: string;
  readonly text: string;
  /** `A¶2`. */
  readonly citation: string;
  /** The words that a Difference rests on, by offset into `text`. */
  readonly values: readonly DifferenceValue[];
}

export const readingOf = (
  sources: readonly ReadSource[],
  id: PassageId,
  group: Group | null,
): ShownReading | null => {
  const source = sources.find(({ record }) => record.siglum === siglumOf(id));
  const passage = source?.passages.find((known) => known.id === id);
  if (source === undefined || passage === undefined) return null;
  const citation = citationOf({ siglum: source.record.siglum, passages: source.passages }, passage);
  return {
    passage: id,
    siglum: source.record.siglum,
    language: source.record.language,
    text: source.text.text.slice(passage.start, passage.end),
    citation: citation === null ? '' : citationText(citation),
    values:
      group?.differences
        .filter(({ severity }) => severity !== 'none')
        .flatMap(({ values }) => values.filter((value) => value.passage === id)) ?? [],
  };
};

/** The Readings of a Group, in the order of the panes. */
export const readingsOf = (sources: readonly ReadSource[], group: Group): ShownReading[] => {
  const place = new Map(sources.map(({ record }, at) => [record.siglum, at]));
  return group.passages
    .map((id) => readingOf(sources, id, group))
    .filter((reading) => reading !== null)
    .toSorted((a, b) => (place.get(a.siglum) ?? 0) - (place.get(b.siglum) ?? 0));
};
