import type { TextRange } from './range.ts';

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quotation' | 'table-row';

/** One paragraph, heading, list item, quotation or table row: a range of its Source's text. */
export interface Block extends TextRange {
  readonly kind: BlockKind;
  /** Heading level 1–6, or nesting depth of a list item from 1; absent elsewhere. */
  readonly level?: number;
  /** Site furniture: shown dimmed, never aligned. The reader can switch it per block. */
  readonly aside: boolean;
}

/** What an article says about itself. `null` where it does not say. */
export interface SourceMetadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** ISO 8601 date or date-time as far as the article gives it, e.g. `2031-03-14`. */
  readonly publishedAt: string | null;
  readonly url: string | null;
  /** BCP 47 tag of the main language, e.g. `en`; `und` where it cannot be told. */
  readonly language: string;
}

/**
 * The imported text of one Source. `text` uses `\n` line ends; blocks are in reading order, do not overlap,
 * and hold no leading or trailing white space. Never markup.
 */
export interface SourceText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: SourceMetadata;
}
