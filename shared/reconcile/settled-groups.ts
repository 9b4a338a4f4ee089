import type { Comparison } from '../differences/comparison.ts';
import type { SourceId } from '../project/ids.ts';
import type { ClaimRecord } from '../project/records.ts';
import { type Passage, type PassageId, siglumOf } from '../text/passage.ts';
import { sharedLength, type TextRange } from '../text/range.ts';

/** A Claim settles a Group once its evidence holds this share of the Group's Passages: half may have been added since. */
const SETTLED_SHARE = 0.5;
/** A Passage counts as held when at least this share of it is quoted. */
const HELD_SHARE = 0.5;

const holds = (quoted: TextRange, passage: Passage): boolean =>
  sharedLength(quoted, passage) >= HELD_SHARE * (passage.end - passage.start);

/** The Passages that a Claim's evidence quotes. */
export const passagesOfClaim = (
  { evidence }: ClaimRecord,
  comparison: Comparison,
  siglumOfSource: ReadonlyMap<SourceId, string>,
): PassageId[] =>
  evidence.flatMap(({ source, quotation }) => {
    const compared = comparison.sources.find(({ siglum }) => siglum === siglumOfSource.get(source));
    return compared?.passages.filter((passage) => holds(quotation, passage)).map(({ id }) => id) ?? [];
  });

/** Group id → the Claim that settles it; the first Claim in order where several do. */
export const settledGroups = (
  claims: readonly ClaimRecord[],
  comparison: Comparison,
  siglumOfSource: ReadonlyMap<SourceId, string>,
): ReadonlyMap<string, ClaimRecord> => {
  const settled = new Map<string, ClaimRecord>();
  for (const claim of claims.toSorted((a, b) => a.order - b.order)) {
    const held = new Set(passagesOfClaim(claim, comparison, siglumOfSource));
    if (held.size === 0) continue;
    for (const { id, passages } of comparison.groups) {
      const share = passages.filter((passage) => held.has(passage)).length / passages.length;
      if (share >= SETTLED_SHARE && !settled.has(id)) settled.set(id, claim);
    }
  }
  return settled;
};

/** Sigla in the order they appear, each once. */
export const siglaOf = (passages: readonly PassageId[]): string[] => [...new Set(passages.map(siglumOf))];
