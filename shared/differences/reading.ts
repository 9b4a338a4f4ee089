import type { GroupMember } from '../align/alignment.ts';
import { endOf, type PlacedWords } from '../reading/name-words.ts';
import { readAsPartOf, type ReadPassage, type ReadSource, type ReadSources } from '../reading/read-source.ts';
import { type Clauses, clausesIn } from '../reading/statements/read-clauses.ts';
import { quotableRanges } from '../reading/statements/quotable-ranges.ts';
import type { Statement } from '../reading/statements/split-statements.ts';
import type { KnownWord } from '../reading/word-table.ts';
import { type PassageId, passageId, siglumOf } from '../text/passage.ts';
import type { TextRange } from '../text/range.ts';
import { oncePer } from './once-per.ts';

/**
 * What one Source says in a Group: a Statement, with what was read of it. One Source may have several Readings in one
 * Group. The Statement is `text.slice(start, end)`; all offsets are UTF-16 units into the text of the Passage. Words, names, figures,
 * dates and quotations are those inside the Statement; what else a Passage has is that of the whole one.
 */
export interface Reading extends TextRange, Omit<ReadPassage, 'id' | 'block'> {
  readonly passage: PassageId;
  readonly siglum: string;
  /** ISO 639 code, `und` where unknown. */
  readonly language: string;
  /** ISO 8601; assumed from the other Sources, or null, where the Source is not dated. */
  readonly publishedAt: string | null;
  /** Whether the Source says when it was published; else relative dates are resolved against an assumed date. */
  readonly isDated: boolean;
  /** Every word of the whole Source, in lower case: a name that it gives elsewhere is not missing here. */
  readonly sourceWords: ReadonlySet<string>;
  /** The clauses of the whole Passage; null where those of its language are not known. Read when asked for first. */
  readonly clauses: () => Clauses | null;
  /** The Statement as it may be quoted: itself, then ranges of it that tell less. Found when asked for first. */
  readonly quotable: () => readonly Statement[];
}

/** Finds what was read of a text. Those that take a Passage throw a RangeError where it is unknown or an aside. */
export interface Readers {
  readonly statement: (statement: GroupMember) => Reading;
  /** A whole Passage as one Reading. */
  readonly passage: (id: PassageId) => Reading;
  /** The Passages of the same Source right before one, that may explain its pronouns. */
  readonly before: (id: PassageId) => readonly PassageId[];
  /** Words that none of the Sources need have, as one would have them that is written in this language and published then. */
  readonly given: (words: string, as: Pick<Reading, 'language' | 'publishedAt' | 'isDated'>) => Reading;
}

/** What given words are read as a Passage of: no Source has an empty siglum. */
const GIVEN = { siglum: '', id: passageId('', 1), kind: 'sentence', block: 0 } as const;

/** A pronoun seldom stands for what was named further back. */
const MOST_BEFORE = 2;

interface PassageOfReading {
  readonly passage: ReadPassage;
  readonly source: ReadSource;
  /** Index in the Source. */
  readonly at: number;
}

const sourcesOf = oncePer(
  ({ sources }: ReadSources): ReadonlyMap<string, ReadSource> =>
    new Map(sources.map((source) => [source.siglum, source])),
);

const placesOf = oncePer(
  (source: ReadSource): ReadonlyMap<PassageId, PassageOfReading> =>
    new Map(source.passages.map((passage, at) => [passage.id, { passage, source, at }])),
);

/**
 * Readings that are kept at a time: neighbouring Groups share them, distant ones seldom do. Few, so that they are garbage before
 * the collector takes them for lasting ones.
 */
const MOST_KEPT = 600;

/** Readings are kept for a while: Groups overlap, and what is worked out of a Reading is kept with it. */
export const createReaders = (read: ReadSources): Readers => {
  const bySiglum = sourcesOf(read);
  const readings = new Map<string, Reading>();
  const find = (id: PassageId): PassageOfReading => {
    const source = bySiglum.get(siglumOf(id));
    const found = source && placesOf(source).get(id);
    if (found === undefined) throw new RangeError(`No passage to compare: ${id}`);
    return found;
  };
  const remembered = (key: string, make: () => Reading): Reading => {
    const known = readings.get(key);
    if (known !== undefined) return known;
    if (readings.size >= MOST_KEPT) readings.clear();
    const made = make();
    readings.set(key, made);
    return made;
  };
  const wholeOf = (own: ReadPassage, source: ReadSource): Reading => {
    let clauses: Clauses | null | undefined;
    const clausesOf = (): Clauses | null =>
      clauses === undefined ? (clauses = clausesIn(own.text, source.language, read.cuts.forms)) : clauses;
    return readingOf(read, own, source, { start: 0, end: own.text.length }, clausesOf);
  };
  const passage = (id: PassageId): Reading =>
    remembered(id, () => {
      const { passage: own, source } = find(id);
      return wholeOf(own, source);
    });
  return {
    passage,
    statement: (statement) => {
      const whole = passage(statement.passage);
      if (statement.start === whole.start && statement.end === whole.end) return whole;
      return remembered(memberKey(statement), () => {
        const { passage: own, source } = find(statement.passage);
        return readingOf(read, own, source, statement, whole.clauses);
      });
    },
    before: (id) => {
      const { source, at } = find(id);
      return source.passages.slice(Math.max(0, at - MOST_BEFORE), at).map((one) => one.id);
    },
    given: (words, as) => {
      const key = JSON.stringify([as.language, as.publishedAt, as.isDated, words]);
      return remembered(key, () => {
        const own = readAsPartOf(as, { ...GIVEN, text: words }, read);
        return wholeOf(own, { ...as, siglum: GIVEN.siglum, passages: [own] });
      });
    },
  };
};

/** Names a Statement. */
export const memberKey = ({ passage, start, end }: GroupMember): string =>
  `${passage}:${String(start)}-${String(end)}`;

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

const readingOf = (
  { cuts }: ReadSources,
  passage: ReadPassage,
  source: ReadSource,
  { start, end }: TextRange,
  clauses: Reading['clauses'],
): Reading => {
  const searched = searchedRange({ start, end });
  const isWhole = start <= 0 && searched.end >= passage.text.length;
  const inside = <Range extends TextRange>(ranges: readonly Range[]): readonly Range[] =>
    isWhole ? ranges : ranges.filter((range) => range.start >= start && range.end <= searched.end);
  return {
    passage: passage.id,
    siglum: source.siglum,
    language: source.language,
    kind: passage.kind,
    text: passage.text,
    start,
    end,
    words: wordsInside(passage, { start, end }),
    names: inside(passage.names),
    shortForms: passage.shortForms,
    figures: inside(passage.figures),
    dates: inside(passage.dates),
    quotations: inside(passage.quotations),
    publishedAt: source.publishedAt,
    isDated: source.isDated,
    isMeta: passage.isMeta,
    isReported: passage.isReported,
    sourceWords: wordsOf(source),
    clauses,
    quotable: () =>
      cuts.quotable(passage, { start, end }) ?? quotableRanges(passage.text, { start, end }, clauses()),
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

/** The part of a Statement that patterns are searched in. */
export const searchedText = (reading: Reading): string => {
  const { start, end } = searchedRange(reading);
  return reading.text.slice(start, end);
};
