import type { GroupMember } from '../align/alignment.ts';
import { oncePer } from '../differences/once-per.ts';
import type { ComparedSource } from '../differences/comparison.ts';
import type { Passage, PassageId } from '../text/passage.ts';
import type { TextRange } from '../text/range.ts';
import { type Citation, citationOf } from './citation.ts';
import type { QuotedWords } from './summary.ts';

/** Quotes and cites compared Sources. The first two throw a RangeError for a Passage of none of them. */
export interface Citer {
  readonly member: (member: GroupMember) => QuotedWords;
  readonly passage: (id: PassageId) => QuotedWords & { readonly passage: Passage };
  /** A range of a Source's text; null where the Source was not compared or has no text. */
  readonly range: (siglum: string, range: TextRange) => Citation | null;
}

/** Made once for the same Sources. */
export const citerOf = oncePer((sources: readonly ComparedSource[]): Citer => {
  const bySiglum = new Map(sources.map((source) => [source.siglum, source]));
  const byPassage = new Map(
    sources.flatMap((source) => source.passages.map((passage) => [passage.id, { source, passage }] as const)),
  );
  const find = (id: PassageId) => {
    const found = byPassage.get(id);
    if (found === undefined) throw new RangeError(`No passage to cite: ${id}`);
    return found;
  };
  return {
    member: ({ passage: id, start, end }) => {
      const { source, passage } = find(id);
      return quoted(source, { start: passage.start + start, end: passage.start + end });
    },
    passage: (id) => {
      const { source, passage } = find(id);
      return { ...quoted(source, passage), passage };
    },
    range: (siglum, range) => {
      const source = bySiglum.get(siglum);
      return source === undefined ? null : citationOf(source, range);
    },
  };
});

const quoted = (source: ComparedSource, range: TextRange): QuotedWords => {
  const citation = citationOf(source, range);
  if (citation === null) throw new RangeError(`No text to cite: ${source.siglum}`);
  return { words: source.text.slice(range.start, range.end), citation };
};
