import type { TextRange } from './range.ts';

/** Number of UTF-16 units of context kept on each side of a Quotation. */
export const CONTEXT_LENGTH = 32;

/**
 * A range of a Source that the reader chose, kept so that it can be found again after the text changes.
 * Joins the text position and text quote selectors of the W3C Web Annotation Data Model.
 */
export interface Quotation extends TextRange {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export const quote = (text: string, { start, end }: TextRange): Quotation => ({
  start,
  end,
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
  suffix: text.slice(end, end + CONTEXT_LENGTH),
});
