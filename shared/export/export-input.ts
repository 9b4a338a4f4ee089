import type { Evidence, Link } from '../align/alignment.ts';
import type { Comparison } from '../differences/comparison.ts';
import type { ProjectRecords } from '../project/records.ts';
import type { PassageId } from '../text/passage.ts';
import { draftSummary } from '../reconcile/draft-summary.ts';
import type { DraftSummary, SummarySource } from '../reconcile/summary.ts';

/** One Source with all that an export tells of it. */
export interface ExportSource extends SummarySource {
  /** Digest of the original bytes; null where the text is not shown to be theirs. */
  readonly sha256: string | null;
  readonly fileName: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly language: string;
}

/** What every export is made from. */
export interface ExportInput {
  readonly summary: DraftSummary;
  readonly comparison: Comparison;
  readonly sources: readonly ExportSource[];
  /** Empty on the command line. */
  readonly records: ProjectRecords;
}

/** Why two Passages are linked. */
export type Explain = (a: PassageId, b: PassageId) => Evidence;

/** The Links that an export lists, each with why it was made: those that the reader did not reject. */
export const explainedLinks = ({ links }: Comparison): readonly Link[] =>
  links.filter(({ state }) => state !== 'rejected');

/** Gathers what the exports need; `records` are empty where there is no Project. */
export const exportInput = (
  title: string,
  records: ProjectRecords,
  comparison: Comparison,
  sources: readonly ExportSource[],
): ExportInput => ({
  summary: draftSummary({
    title,
    records,
    comparison,
    sources,
  }),
  comparison,
  sources,
  records,
});
