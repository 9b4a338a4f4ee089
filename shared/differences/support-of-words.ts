import type { GroupMember } from '../align/alignment.ts';
import type { ReadSources } from '../reading/read-source.ts';
import { quotableRanges } from '../reading/statements/quotable-ranges.ts';
import { splitStatements } from '../reading/statements/split-statements.ts';
import { compareReadings } from './compare-readings.ts';
import type { Support, SupportLevel } from './difference.ts';
import { oncePer } from './once-per.ts';
import { createReaders, type Reading } from './reading.ts';
import { createSupport, FULL, type Witness, witnessOf } from './support.ts';

/**
 * How far a Statement bears out words that no Source need have, such as a reader's: whether it contradicts them, or else what of
 * them is missing. Throws a RangeError where its Passage is unknown or an aside.
 */
export type SupportOfWords = (words: string, statement: GroupMember) => Support;

export const createSupportOfWords = (read: ReadSources): SupportOfWords => {
  const readers = createReaders(read);
  const supportOf = createSupport(read.words);
  const { languages, dates } = whenAndHowWritten(read);

  /** The one of the Sources' languages of which the words have the most stop words; `own` among equals. */
  const languageOf = (words: string, own: string): string => {
    const stopWords = (language: string): number =>
      read.words.read(words, language).words.filter(({ stop }) => stop).length;
    return languages.reduce((best, one) => (stopWords(one) > stopWords(best) ? one : best), own);
  };

  /** The words as the Witness's Source would have them and, where they say "on Monday", also as one that was published at another time. */
  const readingsOf = (words: string, { passage }: Witness): Reading[] => {
    const { publishedAt, isDated } = passage;
    const language = languageOf(words, passage.language);
    const own = readers.given(words, { language, publishedAt, isDated });
    if (own.dates.every(({ relative }) => !relative)) return [own];
    const others = dates.filter((date) => date !== publishedAt);
    const readings = [
      own,
      ...others.map((date) => readers.given(words, { language, publishedAt: date, isDated })),
    ];
    // Most Sources on one event mean the same Monday.
    return [...new Map(readings.toReversed().map((reading) => [daysIn(reading), reading])).values()];
  };

  /** What is quoted, or the one of its Statements that says as much of the words: "The weir burst, but nobody was hurt" denies nothing of the weir. */
  const statementFor = (given: Reading, { statement, before }: Witness): Reading => {
    const saidIn = (part: Reading): number =>
      supportOf(given, { statement: part, passage: part, before }).said;
    const all = saidIn(statement);
    return statementsOf(statement).find((part) => saidIn(part) >= all) ?? statement;
  };
  const statementsOf = oncePer((quoted: Reading): readonly Reading[] =>
    splitStatements(quoted.text, quoted.language)
      .filter(({ start, end }) => start >= quoted.start && end <= quoted.end)
      .map(({ start, end }) => readers.statement({ passage: quoted.passage, start, end })),
  );

  const measure = (given: Reading, witness: Witness): Support => {
    const { status } = compareReadings([given, witness.statement], [given, witness.passage]);
    if (status === 'conflict') return CONTRADICTS;
    return supportOf(given, { ...witness, statement: statementFor(given, witness) }).support;
  };

  /** Whether the words are some that may be quoted, which are said whatever the rest of the Passage denies. */
  const isQuotable = (words: string, quoted: Reading): boolean =>
    [quoted, ...statementsOf(quoted)].some((statement) => quotable(statement).has(spelling(words)));

  return (words, statement) => {
    const witness = witnessOf(readers, statement);
    if (isQuotable(words, witness.statement)) return FULL;
    return readingsOf(words, witness)
      .map((given) => measure(given, witness))
      .reduce((best, one) => (isMore(one, best) ? one : best));
  };
};

/** The days that the dates of a Reading stand for. */
const daysIn = ({ dates }: Reading): string =>
  dates.map(({ from, to }) => `${from ?? ''}–${to ?? ''}`).join(' ');

const CONTRADICTS: Support = { level: 'contradicts', missing: [] };

const RANK: Readonly<Record<SupportLevel, number>> = { full: 0, part: 1, silent: 2, contradicts: 3 };

const isMore = (one: Support, other: Support): boolean =>
  one.level === other.level ? one.missing.length < other.missing.length : RANK[one.level] < RANK[other.level];

/** The languages of some Sources and the dates at which they were published, each once. */
const whenAndHowWritten = ({ sources }: ReadSources) => ({
  languages: [...new Set(sources.map(({ language }) => language))],
  dates: [...new Set(sources.flatMap(({ publishedAt }) => publishedAt ?? []))],
});

/** A Statement and the ranges of it that tell less but nothing else, in their spelling. */
const quotable = oncePer((statement: Reading): ReadonlySet<string> => {
  const { text, clauses } = statement;
  const ranges = quotableRanges(text, statement, clauses());
  return new Set(ranges.map(({ start, end }) => spelling(text.slice(start, end))));
});

/** Words without what typing changes: white space, and the stop at their end. */
const spelling = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .replace(/[\s.,;:]+$/u, '')
    .trim();
