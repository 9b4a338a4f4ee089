import type { Passage } from '../text/passage.ts';
import { sharedLength, type TextRange } from '../text/range.ts';

/** A Passage counts as quoted when at least this share of it is. */
const QUOTED_SHARE = 0.5;

/**
 * The Passages of one Source that a range of it quotes: each of which at least half is quoted, or where that is none, as with a few
 * words of a long sentence, the one that shares most with the range. Asides are never quoted: they are in no Group.
 */
export const quotedPassages = (passages: readonly Passage[], quoted: TextRange): Passage[] => {
  const sharing = passages
    .filter(({ kind }) => kind !== 'aside')
    .map((passage) => ({ passage, shared: sharedLength(quoted, passage) }))
    .filter(({ shared }) => shared > 0);
  const mostly = sharing.filter(
    ({ passage: { start, end }, shared }) => shared >= QUOTED_SHARE * (end - start),
  );
  const found = mostly.length > 0 ? mostly : sharing.toSorted((x, y) => y.shared - x.shared).slice(0, 1);
  return found.map(({ passage }) => passage);
};
