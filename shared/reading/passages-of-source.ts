import type { PassageId, PassageKind } from '../text/passage.ts';

/** One Passage with its own text. */
export interface PassageText {
  readonly id: PassageId;
  readonly text: string;
  readonly kind: PassageKind;
  /** Index of its block; Passages of one block share it. */
  readonly block: number;
}

/** One Source, cut into Passages in reading order, asides included. */
export interface PassagesOfSource {
  readonly siglum: string;
  /** BCP 47 tag, `und` where unknown. */
  readonly language: string;
  /** ISO 8601; null or left out where the Source's metadata do not say. */
  readonly publishedAt?: string | null;
  readonly passages: readonly PassageText[];
}
