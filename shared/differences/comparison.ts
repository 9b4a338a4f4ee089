import type { AlignedGroup, Link, SequenceItem } from '../align/alignment.ts';
import type { Passage } from '../text/passage.ts';
import type { GroupComparison } from './difference.ts';

/** One Source as Readings are compared. */
export interface ComparedSource {
  readonly siglum: string;
  /** BCP 47 tag, `und` where unknown. */
  readonly language: string;
  /** ISO 8601 date against which relative dates are resolved, or null. */
  readonly publishedAt: string | null;
  readonly text: string;
  /** All Passages in reading order, asides included. */
  readonly passages: readonly Passage[];
}

/** The Passages that report the same thing, with what their Readings do not share. */
export interface Group extends AlignedGroup, GroupComparison {}

/** What comparing Sources found: ids and ranges, never their texts. */
export interface Findings {
  readonly links: readonly Link[];
  readonly groups: readonly Group[];
  readonly sequence: readonly SequenceItem[];
  /** Sources that report independently: those that print one and the same copy count as one. */
  readonly independent: number;
}

/** Sources aligned and compared: what every view, export and the command line show. */
export interface Comparison extends Findings {
  readonly sources: readonly ComparedSource[];
}
