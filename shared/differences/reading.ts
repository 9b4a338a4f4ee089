import type { GroupMember } from '../align/alignment.ts';
import type { DateMention } from '../reading/dates.ts';
import type { Figure } from '../reading/figures.ts';
import { endOf, type Name, type PlacedWords } from '../reading/name-words.ts';
import type { ReadPassage, ReadSource, ReadSources } from '../reading/read-source.ts';
import type { KnownWord } from '../reading/word-table.ts';
import type { PassageId } from '../text/passage.ts';
import type { TextRange } from '../text/range.ts';
import { oncePer } from './once-per.ts';

/**
 * What one Source says in a Group: a Statement, with what was read of it. One Source may have several Readings in one
 * Group. The Statement is `text.slice(start, end)`; all offsets are UTF-16 units into the text of the Passage.
 */
export interface Reading extends TextRange {
  readonly passage: PassageId;
  readonly siglum: string;
  /** ISO 639 code, `und` where unknown. */
  readonly language: string;
  /** The whole Passage. */
  readonly text: string;
  /** Words, names, figures, dates and quotations are those inside the Statement. */
  readonly words: PlacedWords<KnownWord>;
  readonly names: readonly Name[];
  readonly figures: readonly Figure[];
  /** Relative ones are resolved against the Source's publication date. */
  readonly dates: readonly DateMention[];
  /** Quotation marks included. */
  readonly quotations: readonly TextRange[];
  /** Whether the Passage names a speaker or a source. */
  readonly isReported: boolean;
  /** Every word of the whole Source, in lower case: a name that it gives elsewhere is not missing here. */
  readonly sourceWords: ReadonlySet<string>;
}

/** Finds what was read of a text. Both throw a RangeError for an unknown Passage. */
export interface Readers {
  readonly statement: (statement: GroupMember) => Reading;
  /** A whole Passage as one Reading. */
  readonly passage: (id: PassageId) => Reading;
}

export const createReaders = ({ sources }: ReadSources): Readers => {
  const byPassage = new Map<PassageId, { readonly passage: ReadPassage; readonly source: ReadSource }>();
  for (const source of sources)
    for (const passage of source.passages) byPassage.set(passage.id, { passage, source });
  const find = (id: PassageId) => {
    const found = byPassage.get(id);
    if (found === undefined) throw new RangeError(`No passage to compare: ${id}`);
    return found;
  };
  return {
    statement: (statement) => {
      const { passage, source } = find(statement.passage);
      return readingOf(passage, source, statement);
    },
    passage: (id) => {
      const { passage, source } = find(id);
      return readingOf(passage, source, { start: 0, end: passage.text.length });
    },
  };
};

const wordsOf = oncePer(({ passages }: ReadSource): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { words } of passages) for (const { bare } of words.words) found.add(bare);
  return found;
});

/** UTF-16 units of a Statement that are searched for facts; only a text without a full stop has longer ones. */
const MOST_SEARCHED = 8000;

/** The part of a Statement that is searched for facts. */
export const searchedRange = ({ start, end }: TextRange): TextRange => ({
  start,
  end: Math.min(end, start + MOST_SEARCHED),
});

const readingOf = (passage: ReadPassage, source: ReadSource, { start, end }: TextRange): Reading => {
  const searched = searchedRange({ start, end });
  const isWhole = start <= 0 && searched.end >= passage.text.length;
  const inside = <Range extends TextRange>(ranges: readonly Range[]): readonly Range[] =>
    isWhole ? ranges : ranges.filter((range) => range.start >= start && range.end <= searched.end);
  return {
    passage: passage.id,
    siglum: source.siglum,
    language: source.language,
    text: passage.text,
    start,
    end,
    words: wordsInside(passage, { start, end }),
    names: inside(passage.names),
    figures: inside(passage.figures),
    dates: inside(passage.dates),
    quotations: inside(passage.quotations),
    isReported: passage.isReported,
    sourceWords: wordsOf(source),
  };
};

const wordsInside = ({ words, text }: ReadPassage, { start, end }: TextRange): PlacedWords<KnownWord> => {
  if (start <= 0 && end >= text.length) return words;
  const first = words.starts.findIndex((from) => from >= start);
  if (first < 0) return { words: [], starts: [] };
  let last = words.starts.length;
  while (last > first && endOf(words, last - 1) > end) last -= 1;
  return { words: words.words.slice(first, last), starts: words.starts.slice(first, last) };
};

/** A match of a pattern; offsets as in its Reading. */
export interface PatternMatch extends TextRange {
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** All matches of a global pattern in a Statement. */
export const matchesIn = (reading: Reading, pattern: RegExp): PatternMatch[] => {
  const searched = searchedText(reading);
  const matches: PatternMatch[] = [];
  // `matchAll` copies the pattern each time, which takes longer than to find that there is no match.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(searched); match !== null; match = pattern.exec(searched)) {
    const start = reading.start + match.index;
    matches.push({ start, end: start + match[0].length, text: match[0], groups: match.groups ?? {} });
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
};

/** The part of a Statement that patterns are searched in. */
export const searchedText = (reading: Reading): string => {
  const { start, end } = searchedRange(reading);
  return reading.text.slice(start, end);
};
