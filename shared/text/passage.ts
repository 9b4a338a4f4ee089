import type { TextRange } from './range.ts';

export type PassageKind = 'sentence' | 'heading' | 'list-item' | 'quotation' | 'aside';

/** The siglum of the Passage's Source and its 1-based place there: `A1`, `C12`. */
export type PassageId = string & { readonly __brand: 'PassageId' };

/** The unit that is aligned: a sentence, heading, list item or quotation; a range of its Source's text. */
export interface Passage extends TextRange {
  readonly id: PassageId;
  readonly kind: PassageKind;
  /** Index into the Source's blocks. */
  readonly block: number;
}

export const passageId = (siglum: string, place: number): PassageId => `${siglum}${place}` as PassageId;

/** `C12` → `C`. */
export const siglumOf = (id: PassageId): string => id.replace(/\d+$/, '');

/** Names a pair of Passages, whichever comes first. */
export const pairName = (a: PassageId, b: PassageId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
