import { assertNever } from '../../shared/text/assert-never.ts';
import type { ClaimRecord } from '../../shared/project/records.ts';
import { citationOf, citationText } from '../../shared/reconcile/citation.ts';
import type { Shortfall } from '../../shared/reconcile/claim-shortfall.ts';
import { quotesSame } from '../../shared/reconcile/settling.ts';
import { missingInWords, SUPPORT_WORDS } from '../inspector/group-words.ts';
import { type ReadSource, sourceOf } from '../store/derived.ts';
import type { KnownShortfalls } from '../store/state.ts';

/** What one piece of evidence lacks, in words. */
export interface ShownShortfall {
  /** `A¶3b` */
  readonly citation: string;
  readonly level: Shortfall['level'];
  /** `misses: 40 kroner, May` */
  readonly words: string;
}

/** Where the evidence of a Claim falls short, in its order. What is no longer evidence that supports it is left out. */
export const shownShortfalls = (
  { evidence }: Pick<ClaimRecord, 'evidence'>,
  known: Pick<KnownShortfalls, 'shortfalls'> | undefined,
  sources: readonly ReadSource[],
): ShownShortfall[] =>
  evidence.flatMap((item): ShownShortfall[] => {
    const shortfall = known?.shortfalls.find((found) => quotesSame(found.evidence, item));
    const source = sourceOf(sources, item.source);
    if (shortfall === undefined || source === undefined || item.stance !== 'supports') return [];
    const { siglum } = source.record;
    const citation = citationOf({ siglum, passages: source.passages }, item.quotation);
    if (citation === null) return [];
    const { level } = shortfall;
    return [{ citation: citationText(citation), level, words: shortfallInWords(shortfall) }];
  });

const shortfallInWords = (shortfall: Shortfall): string => {
  const { level } = shortfall;
  switch (level) {
    case 'part':
      return missingInWords(shortfall);
    case 'contradicts':
    case 'silent':
      return SUPPORT_WORDS[level];
    default:
      return assertNever(level);
  }
};

/** `A¶3b misses: 40 kroner, May; C¶2 contradicts`, for a screen reader. */
export const shortfallsAloud = (shown: readonly ShownShortfall[]): string =>
  shown.length === 0
    ? 'No evidence is found to fall short'
    : shown.map(({ citation, words }) => `${citation} ${words}`).join('; ');
