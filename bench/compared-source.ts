import type { AlignSource } from '../shared/align/alignment.ts';
import type { ComparedSource } from '../shared/differences/comparison.ts';

/** Between two Passages of a text that is put together from them. */
const BLOCK_BREAK = '\n\n';

/** A Source as the window compares it: its Passages one after another in one text, without a publication date. */
export const comparedSourceOf = ({ siglum, language, passages }: AlignSource): ComparedSource => {
  let end = -BLOCK_BREAK.length;
  return {
    siglum,
    language,
    publishedAt: null,
    text: passages.map(({ text }) => text).join(BLOCK_BREAK),
    passages: passages.map(({ id, kind, block, text }) => {
      const start = end + BLOCK_BREAK.length;
      end = start + text.length;
      return { id, kind, block, start, end };
    }),
  };
};
