import type { AlignSource } from '../align/alignment.ts';
import type { ComparedSource } from './comparison.ts';

/** A Source as the aligner takes it: each Passage with its own text instead of its range in the Source's. */
export const alignSourceOf = ({
  siglum,
  language,
  publishedAt,
  text,
  passages,
}: ComparedSource): AlignSource => ({
  siglum,
  language,
  publishedAt,
  passages: passages.map(({ id, kind, block, start, end }) => ({
    id,
    kind,
    block,
    text: text.slice(start, end),
  })),
});
