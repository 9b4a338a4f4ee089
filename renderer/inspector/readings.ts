import type { Group } from '../../shared/differences/comparison.ts';
import type { DifferenceValue, Support, SupportLevel } from '../../shared/differences/difference.ts';
import { groupBy } from '../../shared/differences/group-by.ts';
import { citationOf, citationText } from '../../shared/reconcile/citation.ts';
import { supportedMembers } from '../../shared/reconcile/group-statement.ts';
import { type PassageId, siglumOf } from '../../shared/text/passage.ts';
import { overlaps, type TextRange } from '../../shared/text/range.ts';
import type { ReadSource } from '../store/derived.ts';

/** One Passage, ready to be shown. */
export interface ShownPassage {
  readonly passage: PassageId;
  readonly siglum: string;
  readonly language: string;
  readonly text: string;
  /** `A¶2`. */
  readonly place: string;
}

/** What one Passage says in a Group, ready to be shown. */
export interface ShownReading extends ShownPassage {
  /** Its Statements in the Group, by offset into `text`. */
  readonly statements: readonly TextRange[];
  /** The words that a contradiction rests on, by offset into `text`. */
  readonly values: readonly DifferenceValue[];
  /** How far it bears out the Group's wording; null for a Passage in no Group. */
  readonly support: Support | null;
  /** Whether the Group's wording is quoted from it. */
  readonly isWording: boolean;
}

/** A Passage by itself; null where it is in no Source. */
export const shownPassage = (sources: readonly ReadSource[], id: PassageId): ShownPassage | null => {
  const source = sources.find(({ record }) => record.siglum === siglumOf(id));
  const passage = source?.passages.find((known) => known.id === id);
  if (source === undefined || passage === undefined) return null;
  const { siglum, language } = source.record;
  const citation = citationOf({ siglum, passages: source.passages }, passage);
  return {
    passage: id,
    siglum,
    language,
    text: source.text.text.slice(passage.start, passage.end),
    place: citation === null ? siglum : citationText(citation),
  };
};

/** The words of a Passage that a contradiction in its Group rests on. */
export const valuesIn = (group: Group | null, id: PassageId): DifferenceValue[] =>
  group?.differences
    .filter(({ severity }) => severity !== 'none')
    .flatMap(({ values }) => values.filter(({ passage }) => passage === id)) ?? [];

/** A Passage as a whole, by itself or in a Group. */
export const wholeReading = (shown: ShownPassage, group: Group | null): ShownReading => ({
  ...shown,
  statements: [{ start: 0, end: shown.text.length }],
  values: valuesIn(group, shown.passage),
  support: null,
  isWording: false,
});

const LEVEL_ORDER: readonly SupportLevel[] = ['full', 'part', 'contradicts', 'silent'];

const orderOf = ({ support, isWording }: ShownReading): number =>
  isWording ? -1 : support === null ? LEVEL_ORDER.length : LEVEL_ORDER.indexOf(support.level);

/**
 * The Readings of a Group by how far they bear out its wording: the one it is quoted from, then in full, in part, against it, silent;
 * within each in the order of the panes. The Statements of one Passage with one level are one Reading.
 */
export const readingsOf = (sources: readonly ReadSource[], group: Group): ShownReading[] => {
  const paneOf = new Map(sources.map(({ record }, at) => [record.siglum, at]));
  const byReading = groupBy(
    supportedMembers(group),
    ({ member, support }) => `${member.passage} ${support.level}`,
  );
  return [...byReading.values()]
    .flatMap((own): ShownReading[] => {
      const [first] = own;
      const shown = first === undefined ? null : shownPassage(sources, first.member.passage);
      if (first === undefined || shown === null) return [];
      const statements = own.map(({ member: { start, end } }) => ({ start, end }));
      const { wording } = group;
      return [
        {
          ...shown,
          statements,
          values: valuesIn(group, shown.passage),
          support: first.support,
          isWording:
            wording.passage === shown.passage && statements.some((statement) => overlaps(statement, wording)),
        },
      ];
    })
    .toSorted((a, b) => orderOf(a) - orderOf(b) || (paneOf.get(a.siglum) ?? 0) - (paneOf.get(b.siglum) ?? 0));
};
