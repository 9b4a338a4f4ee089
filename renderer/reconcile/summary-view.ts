import { SECTION_HEADING } from '../../shared/export/document/headings.ts';
import type { DisputedItem, DraftSummary, Limit, StatementItem } from '../../shared/reconcile/summary.ts';
import type { SummaryView } from '../store/state.ts';

export interface NumberedStatement {
  /** Counted from 1 through the whole document. */
  readonly number: number;
  readonly item: StatementItem;
}

export interface NumberedDispute {
  readonly number: number;
  readonly item: DisputedItem;
}

/** What the Summary shows, section by section. */
export interface ShownSummary {
  readonly disputed: readonly NumberedDispute[];
  readonly agreed: readonly NumberedStatement[];
  readonly details: readonly NumberedStatement[];
  /** What one Source reports and the reader made a Claim of. */
  readonly singleClaims: readonly NumberedStatement[];
  /** What one Source alone reports; folded unless the reader includes it. */
  readonly singles: readonly NumberedStatement[];
  readonly setAside: readonly NumberedStatement[];
  readonly notCompared: readonly NumberedStatement[];
  readonly limits: readonly Limit[];
}

/** The parts of the Summary as written in an export: settled ones only where the reader asks for that, each with its number. */
export const shownSummary = (
  summary: DraftSummary,
  { settledOnly }: Pick<SummaryView, 'settledOnly'>,
): ShownSummary => {
  let number = 0;
  const numbered = <Item extends { readonly isSettled: boolean }>(items: readonly Item[]) =>
    items
      .filter(({ isSettled }) => isSettled || !settledOnly)
      .map((item) => {
        number += 1;
        return { number, item };
      });
  return {
    disputed: numbered(summary.disputed),
    agreed: numbered(summary.agreed),
    details: numbered(summary.details),
    singleClaims: numbered(summary.single.filter(({ claim }) => claim !== null)),
    singles: numbered(summary.single.filter(({ claim }) => claim === null)),
    setAside: numbered(summary.setAside),
    notCompared: numbered(summary.notCompared),
    limits: settledOnly ? [] : summary.limits,
  };
};

/** `A 3 · C 2`: how many of these statements each Source has. */
export const perSource = (items: readonly NumberedStatement[]): string => {
  const counts = new Map<string, number>();
  for (const { item } of items) {
    const siglum = item.citations[0]?.siglum ?? '';
    counts.set(siglum, (counts.get(siglum) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([siglum, count]) => `${siglum} ${String(count)}`)
    .join(' · ');
};

export interface SectionCount {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** The sections that have something in them, to go to. */
export const sectionCounts = (shown: ShownSummary, notes: number, sources: number): SectionCount[] =>
  [
    { id: 'disputed', name: SECTION_HEADING.disputed, count: shown.disputed.length },
    { id: 'agreed', name: SECTION_HEADING.agreed, count: shown.agreed.length },
    { id: 'details', name: 'Differing details', count: shown.details.length },
    { id: 'single', name: 'By one source', count: shown.singleClaims.length + shown.singles.length },
    { id: 'notes', name: SECTION_HEADING.notes, count: notes },
    { id: 'setAside', name: SECTION_HEADING.setAside, count: shown.setAside.length },
    { id: 'sources', name: SECTION_HEADING.sources, count: sources },
    {
      id: 'notCompared',
      name: SECTION_HEADING.notCompared,
      count: shown.notCompared.length + shown.limits.length,
    },
  ].filter(({ count }) => count > 0);
