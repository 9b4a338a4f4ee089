import type { GroupMember } from '../align/alignment.ts';
import type { MissingPart, Support } from '../differences/difference.ts';
import type { ClaimEvidence, ClaimRecord } from '../project/records.ts';
import { quotedPassages } from '../reading/quoted-passages.ts';
import type { Passage } from '../text/passage.ts';
import type { TextRange } from '../text/range.ts';
import type { ClaimSource } from './draft-claim.ts';

/** Evidence that is said to support a Claim, with what it quotes of each Passage. */
export interface SupportingEvidence {
  readonly evidence: ClaimEvidence;
  /** One at least. */
  readonly statements: readonly GroupMember[];
}

/** Evidence that is said to support a Claim and does not bear out all of its wording. */
export interface Shortfall {
  readonly evidence: ClaimEvidence;
  readonly level: Exclude<Support['level'], 'full'>;
  /** What none of the quoted Passages has. */
  readonly missing: readonly MissingPart[];
}

/** A longer wording is an article, which is held against nothing; in UTF-16 units. */
const LONGEST_WORDING = 4000;

/** What is to be held against the wording of a Claim. Evidence of which no Passage is found is left out. */
export const supportingEvidence = (
  { wording, evidence }: Pick<ClaimRecord, 'wording' | 'evidence'>,
  sources: readonly Pick<ClaimSource, 'id' | 'passages'>[],
): SupportingEvidence[] =>
  (wording.length > LONGEST_WORDING ? [] : evidence).flatMap((item): SupportingEvidence[] => {
    if (item.stance !== 'supports') return [];
    const passages = sources.find(({ id }) => id === item.source)?.passages ?? [];
    const quoted = quotedPassages(passages, item.quotation);
    return quoted.length === 0
      ? []
      : [{ evidence: item, statements: quoted.map((passage) => quotedPart(passage, item.quotation)) }];
  });

const quotedPart = ({ id, start, end }: Passage, quoted: TextRange): GroupMember => ({
  passage: id,
  start: Math.max(start, quoted.start) - start,
  end: Math.min(end, quoted.end) - start,
});

/**
 * What evidence lacks of the wording of its Claim; null where it bears out all of it, or that is not known.
 *
 * @param support how far each of its Statements bears out the wording, in their order; null where that is not known
 */
export const shortfallOf = (
  { evidence }: SupportingEvidence,
  support: readonly (Support | null)[],
): Shortfall | null => {
  const found = support.filter((known) => known !== null);
  const [first] = found;
  if (first === undefined || found.length < support.length) return null;
  if (found.some(({ level }) => level === 'full')) return null;
  const missing = first.missing.filter((part) => found.every((other) => lacks(other, part)));
  const level = LEVELS.find((known) => found.some((other) => other.level === known));
  // Passages that each say a part may together say all of it.
  if (level === undefined || (level === 'part' && missing.length === 0)) return null;
  return { evidence, level, missing };
};

const LEVELS = ['contradicts', 'part', 'silent'] as const;

const lacks = ({ missing }: Support, part: MissingPart): boolean =>
  missing.some(({ kind, text }) => kind === part.kind && text === part.text);
