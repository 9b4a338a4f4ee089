import { baseLanguage } from '../languages/base-language.ts';
import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import type { TextRange } from '../text/range.ts';
import { AliasFinder } from './alias-finder.ts';
import { type DateMention, extractDates } from './dates.ts';
import type { Figure } from './figure.ts';
import { extractFigures } from './figures.ts';
import type { Name, PlacedWords } from './name-words.ts';
import { findNames } from './names.ts';
import type { PassagesOfSource, PassageText } from './passages-of-source.ts';
import { NO_PROGRESS, type Progress } from './progress.ts';
import { publicationDate } from './publication-date.ts';
import { quotedRanges } from './statements/enclosed-ranges.ts';
import { StatementCuts } from './statements/statement-cuts.ts';
import { type KnownWord, WordTable } from './word-table.ts';

/** What one Passage holds. Offsets are UTF-16 units into its own text. */
export interface ReadPassage extends PassageText {
  readonly words: PlacedWords<KnownWord>;
  readonly names: readonly Name[];
  /** Short forms, in lower case, of the aliases that it writes out. */
  readonly shortForms: readonly string[];
  readonly figures: readonly Figure[];
  /** Relative ones are resolved against the Source's publication date. */
  readonly dates: readonly DateMention[];
  /** Quotation marks included. */
  readonly quotations: readonly TextRange[];
  /** Whether it names a speaker or a source: "police said", "according to". */
  readonly isReported: boolean;
  /** A dateline, a posting time or the like: tells when the article was published, not what happened. */
  readonly isMeta: boolean;
}

/** One Source read once: what alignment, differences, evidence and search work on. Asides are left out. */
export interface ReadSource {
  readonly siglum: string;
  /** ISO 639 code, `und` where unknown. */
  readonly language: string;
  /** From the metadata, or found in the first Passages; null where neither says. */
  readonly publishedAt: string | null;
  /** False where `publishedAt` is assumed from the other Sources. */
  readonly isDated: boolean;
  readonly passages: readonly ReadPassage[];
}

/** Everything that was read of some Sources; words have one numbering over all of them. */
export interface ReadSources {
  readonly sources: readonly ReadSource[];
  readonly words: WordTable;
  /** Short forms that any of the texts introduces. */
  readonly aliases: AliasFinder;
  /** The Statements of the Passages. */
  readonly cuts: StatementCuts;
}

/** Reads Sources, each text once. `progress` counts Passages. */
export const readSources = (
  sources: readonly PassagesOfSource[],
  progress: Progress = NO_PROGRESS,
): ReadSources => {
  const words = new WordTable();
  const aliases = new AliasFinder(textsOf(sources), progress.checkpoint);
  const dates = publicationDates(sources);
  let done = 0;
  const read = sources.map((source, at): ReadSource => {
    const { publishedAt, isDated } = dates[at] ?? UNDATED;
    const passages: ReadPassage[] = [];
    for (const passage of source.passages) {
      if (passage.kind === 'aside') continue;
      passages.push(readPassage(passage, { language: source.language, publishedAt, words, aliases }));
      done += 1;
      progress.report(done);
    }
    return { siglum: source.siglum, language: baseLanguage(source.language), publishedAt, isDated, passages };
  });
  return { sources: read, words, aliases, cuts: new StatementCuts() };
};

/** Reads a text that is in none of the Sources as if it were in one, with the words and aliases of all of them. */
export const readAsPartOf = (
  { language, publishedAt }: Pick<ReadSource, 'language' | 'publishedAt'>,
  passage: PassageText,
  { words, aliases }: ReadSources,
): ReadPassage => readPassage(passage, { language, publishedAt, words, aliases });

function* textsOf(sources: readonly PassagesOfSource[]): Generator<string> {
  for (const { passages } of sources) for (const { text } of passages) yield text;
}

/** Sources that do not say when they were published are taken to be as old as the oldest that does. */
const publicationDates = (
  sources: readonly PassagesOfSource[],
): Pick<ReadSource, 'publishedAt' | 'isDated'>[] => {
  const own = sources.map((source) => source.publishedAt ?? publicationDate(source));
  const earliest = own.filter((date) => date !== null).toSorted()[0] ?? null;
  return own.map((date) => ({ publishedAt: date ?? earliest, isDated: date !== null }));
};

const UNDATED = { publishedAt: null, isDated: false };

interface Reader {
  readonly language: string;
  readonly publishedAt: string | null;
  readonly words: WordTable;
  readonly aliases: AliasFinder;
}

/** Every figure has a digit or is written as a word of three letters or more. */
const MAY_HOLD_FIGURES = /[\p{N}]|\p{L}{3}/u;

const readPassage = (
  passage: PassageText,
  { language, publishedAt, words: table, aliases }: Reader,
): ReadPassage => {
  const { text } = passage;
  const words = table.read(text, language);
  const dates = extractDates(text, publishedAt, language);
  const { id, kind, block } = passage;
  return {
    id,
    text,
    kind,
    block,
    words,
    names: findNames(text, words, language),
    shortForms: aliases.shortForms(words.words),
    figures: MAY_HOLD_FIGURES.test(text) ? extractFigures(text, language) : [],
    dates,
    quotations: quotedRanges(text),
    isReported: reportingOf(packFor(language)).test(text),
    isMeta: isMeta(text, words, dates),
  };
};

const reportingOf = perPack(({ reporting }) =>
  reporting === null
    ? /(?!)/u
    : new RegExp(`(?<!\\p{L})${anyOf(reporting.verbs, reporting.sources)}(?!\\p{L})`, 'u'),
);

/** UTF-16 units; a longer Passage reports something. */
const LONGEST_META = 90;
/** Telling words beside date and time: "Posted by", "Updated", an outlet's name. */
const MOST_META_WORDS = 3;
/** The same where a full stop follows: "The alarm rang at 3:45 p.m." reports something. */
const MOST_SENTENCE_WORDS = 1;
const CLOCK_TIME = /\d{1,2}[:.]\d\d/u;
const SENTENCE_END = /[.!?]["”’»]?$/u;
/** "8:20 a.m." ends no sentence. */
const ENDS_IN_HOUR = /[ap]\.? ?m\.$/iu;

/** "Updated 4:08 p.m. ET", "May 3, 2013 | 8:20 am". */
const isMeta = (
  text: string,
  { words, starts }: PlacedWords<KnownWord>,
  dates: readonly DateMention[],
): boolean => {
  const isSentence = SENTENCE_END.test(text);
  if (text.length > LONGEST_META || (isSentence && !ENDS_IN_HOUR.test(text))) return false;
  const isStated = dates.some(({ relative, day }) => !relative && day !== null);
  if (!isStated && !CLOCK_TIME.test(text)) return false;
  let telling = 0;
  for (const [at, word] of words.entries()) {
    const start = starts[at] ?? 0;
    const isOfDate = dates.some((date) => start >= date.start && start < date.end);
    if (word.isTelling && !isOfDate && !/^\d/u.test(word.bare)) telling += 1;
  }
  return telling <= (isSentence ? MOST_SENTENCE_WORDS : MOST_META_WORDS);
};
