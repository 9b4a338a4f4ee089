import type { GroupMember } from '../align/alignment.ts';
import type { PassageId } from '../text/passage.ts';
import type { TextRange } from '../text/range.ts';

export type DifferenceType =
  | 'money'
  | 'percent'
  | 'count'
  | 'distance'
  | 'duration'
  | 'age'
  | 'rank'
  | 'date'
  | 'name'
  | 'attribution'
  | 'negation'
  | 'opposite'
  | 'modality'
  | 'quotation'
  | 'wording';

/** `conflict`: both sides cannot be true; `possible`: depends on the reading; `none`: shown, no contradiction. */
export type Severity = 'conflict' | 'possible' | 'none';

/**
 * `agree`: two Sources support the wording in full and none speaks against it; `not-compared`: the language's pack lacks what the
 * comparison needs; `single` is the status of a Passage in no Group.
 */
export type GroupStatus = 'agree' | 'differ' | 'possible-conflict' | 'conflict' | 'not-compared' | 'single';

export interface DifferenceValue extends TextRange {
  readonly passage: PassageId;
  /** The words it rests on: `passageText.slice(start, end)`. Offsets count from the Passage's start. */
  readonly text: string;
  /** The value in comparable form, e.g. `{ amount: 5e10, unit: 'USD' }`; `null` where there is none. */
  readonly normalized: Readonly<Record<string, string | number | boolean>> | null;
  /** Readings with the same side say the same; sides are numbered from 0 in the Sources' order. */
  readonly side: number;
}

/** What the Readings of one Group do not share. */
export interface Difference {
  readonly type: DifferenceType;
  readonly severity: Severity;
  /** What is compared, in a reader's words: `amount`, `date`, `who is quoted`. */
  readonly label: string;
  readonly values: readonly DifferenceValue[];
}

/** `silent`: nothing of the given words is said, and nothing against them. */
export type SupportLevel = 'full' | 'part' | 'contradicts' | 'silent';

/** A fact or a run of words that a Reading does not bear out. */
export interface MissingPart {
  /** `certainty`: one of both denies it, or only alleges it or deems it possible. */
  readonly kind: 'figure' | 'date' | 'name' | 'quotation' | 'certainty' | 'words';
  /** As the given words have it; of `certainty` the word that makes the difference. */
  readonly text: string;
}

/** How far a Reading bears out given words. */
export interface Support {
  readonly level: SupportLevel;
  /** What is missing, in the order of the given words; empty where the level is `full`. */
  readonly missing: readonly MissingPart[];
}

export interface GroupComparison {
  readonly status: GroupStatus;
  readonly differences: readonly Difference[];
  /** The words to be quoted for the Group: those that the other Sources support best and that can be read by themselves. */
  readonly wording: GroupMember;
  /** How far each member of the Group bears out `wording`, in the order of the members. */
  readonly support: readonly Support[];
  /** Sources that support `wording` in full, those that print one and the same copy counted once; at least 1. */
  readonly independent: number;
}
