import type { DifferenceType, Severity } from '../differences/difference.ts';
import type { ClaimId, SourceId, TaggingId } from '../project/ids.ts';
import type { Block } from '../text/source-text.ts';
import type { Citation } from './citation.ts';

/** One Source as the draft summary knows it beside its Passages. */
export interface SummarySource {
  /** null where no Project holds it, as on the command line. */
  readonly id: SourceId | null;
  readonly siglum: string;
  readonly text: string;
  /** With the reader's decisions on asides. */
  readonly blocks: readonly Block[];
}

/** Words of a Source, exactly as it has them. */
export interface QuotedWords {
  readonly words: string;
  readonly citation: Citation;
}

/** A Source that says a part of a statement. */
export interface Mention {
  readonly citation: Citation;
  /** Facts of the statement that it does not give, as the statement has them; empty where that is not known. */
  readonly missing: readonly string[];
}

/** Where an item comes from, so that a window can lead there. */
export interface ItemOrigin {
  /** Unique in the summary: the Claim, the Group or the Passage. */
  readonly key: string;
  /** The Group that it reports, null for a Passage in none. */
  readonly group: string | null;
  /** Further Groups that the same words report. */
  readonly alsoGroups: readonly string[];
  readonly claim: ClaimId | null;
  /** False where no Claim was made, and while it is open. */
  readonly isSettled: boolean;
  /** Why the reader settled it so; empty for what no Claim settles. */
  readonly rationale: string;
}

/** The origin of what no Claim is about: a Group, or a Passage in none. */
export const unclaimed = (key: string, group: string | null): ItemOrigin => ({
  key,
  group,
  alsoGroups: [],
  claim: null,
  isSettled: false,
  rationale: '',
});

/** One statement and who says it. */
export interface StatementItem extends ItemOrigin {
  /** Words of a Source, or the reader's wording. */
  readonly statement: string;
  /** Where the words are quoted from; null where the reader wrote them. */
  readonly quoted: Citation | null;
  /** Sources that say all of it. */
  readonly citations: readonly Citation[];
  /** How many of these are independent; null where that is not known, as for the reader's wording. */
  readonly independent: number | null;
  /** Sources that say a part of it: "also on this". */
  readonly mentions: readonly Mention[];
  /** Sources of the Group that say nothing of the statement: shown, never cited for it. */
  readonly silent: readonly Citation[];
  /** Sources that contradict it. */
  readonly against: readonly Citation[];
  /** What a Source that says it tells beyond: "only C adds". */
  readonly additions: readonly QuotedWords[];
  /** Of a statement of one Source, Passages of others that may report the same: "perhaps also B". */
  readonly perhaps: readonly Citation[];
}

/** One side of a dispute. */
export interface Side {
  /** Different words for the same value, each found in a Source: `US$2.5m`, `€2.5 million`. */
  readonly words: readonly string[];
  readonly citations: readonly Citation[];
}

/** One point on which Sources contradict each other. */
export interface Dispute {
  /** The type of the Difference; null where the reader alone says that it is disputed. */
  readonly type: DifferenceType | null;
  readonly severity: Exclude<Severity, 'none'>;
  /** What is compared, in our words: `amount`; empty where the reader alone says that it is disputed. */
  readonly label: string;
  readonly sides: readonly Side[];
}

/** A question that Sources answer differently. */
export interface DisputedItem extends ItemOrigin {
  /** The reader's wording, or made of words that the Sources share and the values: `Damage: €2.5 million or €4 million?` */
  readonly question: string;
  /** The Group's wording; null where the Claim has no Group. */
  readonly wording: QuotedWords | null;
  /** Gravest first; one at least. */
  readonly disputes: readonly Dispute[];
  /** Sources of the Group on no side of any of them: "also on this". */
  readonly mentions: readonly Citation[];
}

export interface TagNote {
  readonly id: TaggingId;
  readonly words: string;
  readonly memo: string;
  readonly citation: Citation;
}

export interface TagNotes {
  readonly tag: string;
  readonly notes: readonly TagNote[];
}

/** What of a Source was not compared, and why. */
export type Limit =
  | {
      readonly kind: 'language';
      readonly siglum: string;
      /** BCP 47 tag, `und` where unknown. */
      readonly language: string;
      /** What cannot be judged in that language: `negation`, `opposites`. */
      readonly lacks: readonly string[];
    }
  | { readonly kind: 'table-rows' | 'asides'; readonly siglum: string; readonly count: number };

/** What the Summary and every export list. Every statement in it is quoted from a Source or written by the reader. */
export interface DraftSummary {
  readonly title: string;
  readonly sourceCount: number;
  readonly independentCount: number;
  /** Groups with a Claim that is not open. */
  readonly settled: number;
  readonly groups: number;
  readonly disputed: readonly DisputedItem[];
  readonly agreed: readonly StatementItem[];
  /** Reported with differing details. */
  readonly details: readonly StatementItem[];
  /** Groups that could not be compared. */
  readonly notCompared: readonly StatementItem[];
  /** Reported by one Source. */
  readonly single: readonly StatementItem[];
  /** Claims that are superseded or set aside. */
  readonly setAside: readonly StatementItem[];
  readonly notes: readonly TagNotes[];
  readonly limits: readonly Limit[];
}
