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

/** `single` is the status of a Passage in no Group. */
export type GroupStatus = 'agree' | 'differ' | 'possible-conflict' | 'conflict' | 'single';

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

export interface GroupComparison {
  readonly status: GroupStatus;
  readonly differences: readonly Difference[];
}
