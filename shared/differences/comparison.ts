import type { AlignedGroup, Evidence, Link, SequenceItem } from '../align/alignment.ts';
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

/** A Link with the reasons for it. */
export interface ExplainedLink extends Link {
  readonly evidence: Evidence;
}

/** Sources aligned and compared: what every view, export and the command line show. */
export interface Comparison {
  readonly sources: readonly ComparedSource[];
  readonly links: readonly ExplainedLink[];
  readonly groups: readonly Group[];
  readonly sequence: readonly SequenceItem[];
}
