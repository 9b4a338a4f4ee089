import type { AlignedGroup } from '../../shared/align/alignment.ts';
import type { Passage } from '../../shared/text/passage.ts';
import type { TextRange } from '../../shared/text/range.ts';

/**
 * What a Group has of a Passage, as ranges of the Source's text; none where it has the whole Passage or nothing of it, so that there is
 * no part to tell from the rest.
 */
export const statementsIn = (group: AlignedGroup | null, { id, start, end }: Passage): TextRange[] => {
  const own = group?.members.filter(({ passage }) => passage === id) ?? [];
  const isWhole = own.some((member) => member.start <= 0 && member.end >= end - start);
  if (isWhole) return [];
  return own.map((member) => ({ start: start + member.start, end: Math.min(end, start + member.end) }));
};
