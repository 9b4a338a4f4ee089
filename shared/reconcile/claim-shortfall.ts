import type { MissingPart, Support } from '../differences/difference.ts';
import type { ClaimRecord } from '../project/records.ts';
import { quotedPassages } from '../reading/quoted-passages.ts';
import type { PassageId } from '../text/passage.ts';
import type { ClaimSource } from './draft-claim.ts';

/** Evidence that is said to support a Claim and does not bear out all of its wording. */
export interface Shortfall {
  /** Index of the evidence. */
  readonly evidence: number;
  readonly level: Exclude<Support['level'], 'full'>;
  /** What none of the quoted Passages has. */
  readonly missing: readonly MissingPart[];
}

/**
 * The evidence of a Claim that falls short of its wording. Evidence of which the Passage is not found is left out.
 *
 * @param supportOf how far a Passage bears out given words
 */
export const shortfallOf = (
  claim: ClaimRecord,
  sources: readonly ClaimSource[],
  supportOf: (words: string, passage: PassageId) => Support,
): Shortfall[] =>
  claim.evidence.flatMap(({ source: id, quotation, stance }, evidence): Shortfall[] => {
    if (stance !== 'supports') return [];
    const passages = sources.find((source) => source.id === id)?.passages ?? [];
    const found = quotedPassages(passages, quotation).map((passage) => supportOf(claim.wording, passage.id));
    const [first] = found;
    if (first === undefined || found.some(({ level }) => level === 'full')) return [];
    const missing = first.missing.filter((part) => found.every((support) => lacks(support, part)));
    const level = LEVELS.find((known) => found.some((support) => support.level === known));
    // Passages that each say a part may together say all of it.
    if (level === undefined || (level === 'part' && missing.length === 0)) return [];
    return [{ evidence, level, missing }];
  });

const LEVELS = ['contradicts', 'part', 'silent'] as const;

const lacks = ({ missing }: Support, part: MissingPart): boolean =>
  missing.some(({ kind, text }) => kind === part.kind && text === part.text);
