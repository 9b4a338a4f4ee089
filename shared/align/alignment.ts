import type { PassageId } from '../text/passage.ts';
import type { PassagesOfSource } from '../reading/passages-of-source.ts';
import type { TextRange } from '../text/range.ts';

/** What the aligner reads: one Source, cut into Passages. */
export type AlignSource = PassagesOfSource;

export type PassagePair = readonly [PassageId, PassageId];

/** What the reader decided; it holds whatever the scores say. */
export interface Choices {
  /** Confirmed and hand-made Links. */
  readonly mustLink: readonly PassagePair[];
  readonly cannotLink: readonly PassagePair[];
  /**
   * Sets of Passages of which each belongs with every other, such as the evidence of one Claim; none where left out. `mustLink` has
   * to connect each set.
   */
  readonly together?: readonly (readonly PassageId[])[];
}

/** A range of each of two Passages that contradict each other there; offsets from the start of each Passage. */
export interface Contradiction {
  readonly a: TextRange;
  readonly b: TextRange;
}

/**
 * Finds where two Passages of different Sources contradict each other; none where nothing is found. `score`: estimated probability
 * that both report the same thing, 0–1; the lower it is, the more has to speak for a contradiction.
 */
export type FindContradictions = (a: PassageId, b: PassageId, score: number) => readonly Contradiction[];

/** What one feature added to a Link's score. */
export interface Contribution {
  readonly feature: string;
  /** Log odds that the features of this kind add, against the mean of all pairs. */
  readonly value: number;
  /** Share of the evidence in favour, 0–1; the shares of one Link add up to 1, or all are 0. */
  readonly share: number;
}

/** Why a Link was made, in the Passages' own words. */
export interface Evidence {
  readonly terms: readonly string[];
  /** Words of like meaning, each as the first and as the second Passage has it. */
  readonly likeWords: readonly (readonly [string, string])[];
  readonly figures: readonly string[];
  readonly names: readonly string[];
  readonly contributions: readonly Contribution[];
}

export type LinkState = 'proposed' | 'confirmed' | 'rejected';

/** Two Passages of different Sources that report the same thing. */
export interface Link {
  readonly a: PassageId;
  readonly b: PassageId;
  /** Estimated probability that both report the same thing, 0–1. */
  readonly score: number;
  readonly state: LinkState;
}

/** A Statement of a Group: a range of its Passage's own text, offsets from the Passage's start. */
export interface GroupMember extends TextRange {
  readonly passage: PassageId;
}

/** The Statements, of two or more Sources, that report the same thing. */
export interface AlignedGroup {
  /** `G1`, `G2` … in consensus order. */
  readonly id: string;
  /** The Passages of `members`, each once, in the Sources' order. */
  readonly passages: readonly PassageId[];
  /** In the order of `passages`; a Passage may have several. */
  readonly members: readonly GroupMember[];
  /** Passages that may report the same but are not sure enough, surest first; none is among `passages`. */
  readonly perhaps: readonly PassageId[];
}

/** A row of the synopsis: a Group, or a Passage that is in no Group. */
export type SequenceItem =
  | { readonly kind: 'group'; readonly group: string }
  | {
      readonly kind: 'single';
      readonly passage: PassageId;
      /** Passages of other Sources that may report the same but are not sure enough, surest first. */
      readonly perhaps: readonly PassageId[];
    };

export interface Alignment {
  readonly links: readonly Link[];
  readonly groups: readonly AlignedGroup[];
  /** Every Group once and every linkable Passage of no Group once, in the order the Sources tell them. */
  readonly sequence: readonly SequenceItem[];
}

/** Sources read once, to be aligned under changing choices. */
export interface Aligner {
  /**
   * What the reader chose holds whatever the scores say; a pair both confirmed and rejected counts as rejected. Choices
   * about unknown Passages and asides are ignored. Only what the choices touch is grouped anew.
   */
  readonly align: (choices: Choices) => Alignment;
  /** Why two Passages are linked, or would be. Throws a RangeError where one of them is unknown or an aside. */
  readonly explain: (a: PassageId, b: PassageId) => Evidence;
}

export interface AlignProgress {
  readonly stage: 'tokenise' | 'candidates' | 'score' | 'group' | 'order' | 'compare';
  /** 0–1 over alignment and comparison. */
  readonly done: number;
}
