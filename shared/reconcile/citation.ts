import type { TextRange } from '../text/range.ts';
import { overlaps } from '../text/range.ts';
import type { Block } from '../text/source-text.ts';

/** Where a statement stands: a Source's siglum and a paragraph counted from 1 over the blocks that are not asides. */
export interface Citation {
  readonly siglum: string;
  readonly paragraph: number;
}

/** The Citation of a range; a range in an aside, or in no block, cites the paragraph before it, at least the first. */
export const citationOf = (siglum: string, blocks: readonly Block[], range: TextRange): Citation => {
  let paragraph = 0;
  for (const block of blocks) {
    if (block.start >= range.end) break;
    if (!block.aside) paragraph += 1;
    if (overlaps(block, range)) break;
  }
  return { siglum, paragraph: Math.max(1, paragraph) };
};

/** `A¶3`. */
export const citationText = ({ siglum, paragraph }: Citation): string => `${siglum}¶${paragraph}`;

/** `[A¶3 C¶5]`, each place once, in the order given. */
export const citationsText = (citations: readonly Citation[]): string =>
  `[${[...new Set(citations.map(citationText))].join(' ')}]`;
