import { clauseCuesFor } from '../languages/clauses/clause-cues-for.ts';
import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import type { DateMention } from '../reading/dates.ts';
import { endOf, type Name } from '../reading/name-words.ts';
import type { Clauses } from '../reading/statements/read-clauses.ts';
import type { KnownWord } from '../reading/word-table.ts';
import { haveLikeVectors } from '../reading/word-vectors.ts';
import type { TextRange } from '../text/range.ts';
import { factsOf, type Fact } from './facts.ts';
import { oncePer } from './once-per.ts';
import type { Reading } from './reading.ts';
import { stemmedRows } from './stemmed-rows.ts';

/** The clause that a fact is in: its verb, and who and what the verb is said of. */
interface Clause {
  /** Null where none is found that says more than "was" or "had". */
  readonly verb: KnownWord | null;
  /** Whether the verb tells that somebody says something: "he said on Monday". */
  readonly isSaying: boolean;
  /** The other content words of the clause, without those of figures and dates. */
  readonly others: readonly KnownWord[];
  /** In UTF-16 units of the Passage. */
  readonly range: TextRange;
  /** Offset of the verb; of the clause's end where there is none. */
  readonly verbStart: number;
}

/** Words of a Reading that is read for clauses; a longer one is a table or a list. */
const MOST_WORDS = 400;

const clausesOf = (reading: Reading): Clauses | null =>
  reading.words.words.length > MOST_WORDS ? null : reading.clauses();

/** Null where the clauses of its language are not known. */
export const clauseOf = oncePer((fact: Fact): Clause | null => {
  const clauses = clausesOf(fact.reading);
  const at = clauses?.words.findIndex(({ end }) => end > fact.start) ?? -1;
  if (clauses === null || at < 0) return null;
  const verb = verbOf(clauses, at);
  const around = rangeOf(clauses, verb ?? at);
  const range = { start: Math.min(around.start, fact.start), end: Math.max(around.end, fact.end) };
  const written = clauses.words[verb ?? at];
  const content = contentIn(fact.reading, range);
  const found = verb === null ? undefined : content.find(({ start }) => start === written?.start);
  return {
    verb: found?.word ?? null,
    isSaying: verb !== null && clauses.cues.reporting.has(written?.word ?? ''),
    others: content.filter((one) => one !== found).map(({ word }) => word),
    range,
    verbStart: verb === null ? range.end : (written?.start ?? range.end),
  };
});

/** Index of the verb that word `at` belongs to: the one before it in its clause, else the one after it in its sentence. */
const verbOf = (clauses: Clauses, at: number): number | null => {
  const { nextVerb, openerBefore, sentenceStart, sentenceEnd } = clauses;
  const [first, last] = [sentenceStart(at), sentenceEnd(at)];
  const opener = Math.max(first, openerBefore(at));
  let before: number | null = null;
  for (let verb = nextVerb(opener); verb < at; verb = nextVerb(verb + 1)) before = verb;
  const after = nextVerb(at);
  for (let place = (before ?? opener - 1) + 1; place < at; place += 1)
    if (isGerund(clauses, place) || isSaying(clauses, place)) before = place;
  const verb = before ?? (after < last ? after : null);
  return verb === null ? null : mainVerb(clauses, verb, last);
};

/** "after putting him on the list on Wednesday, the club …" */
const isGerund = ({ words, cues }: Clauses, at: number): boolean => {
  const word = words[at];
  const before = words[at - 1]?.word ?? '';
  if (word === undefined || cues.gerundForm?.test(word.word) !== true || cues.notVerbs.has(word.word))
    return false;
  return word.gap !== 'none' || cues.beforeGerund.has(before) || cues.prepositions.has(before);
};

/** A verb of saying that the cues know as no other verb: "sagte". */
const isSaying = ({ words, cues }: Clauses, at: number): boolean => {
  const word = words[at];
  if (word === undefined || word.capital || word.gap !== 'none') return false;
  return cues.reporting.has(word.word) && !cues.determiners.has(words[at - 1]?.word ?? '');
};

/** "was arrested", "has been held": the verb that auxiliaries lead to. */
const mainVerb = ({ words, nextVerb, cues }: Clauses, verb: number, last: number): number => {
  let at = verb;
  while (cues.finite.has(words[at]?.word ?? '') && nextVerb(at + 1) === at + 1 && at + 1 < last) at += 1;
  const next = words[at + 1];
  const isParticiple = next !== undefined && cues.passives.has(words[at]?.word ?? '') && next.gap === 'none';
  return isParticiple && cues.participleForm?.test(next.word) === true ? at + 1 : at;
};

/** The clause around word `at`: up to the next opener or verb on either side, in UTF-16 units. */
const rangeOf = (
  { words, isOpener, nextVerb, sentenceStart, sentenceEnd, cues }: Clauses,
  at: number,
): TextRange => {
  const isEdge = (place: number): boolean =>
    isOpener(place) || (cues.coordinators.has(words[place]?.word ?? '') && nextVerb(place) < place + 4);
  let from = at;
  const first = sentenceStart(at);
  while (from > first && !isEdge(from)) from -= 1;
  let to = at + 1;
  const last = sentenceEnd(at);
  while (to < last && !isEdge(to)) to += 1;
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
};

interface PlacedWord {
  readonly word: KnownWord;
  readonly start: number;
}

const contentIn = (reading: Reading, { start, end }: TextRange): PlacedWord[] => {
  const facts = factsOf(reading);
  return reading.words.words.flatMap((word, at): PlacedWord[] => {
    const from = reading.words.starts[at] ?? 0;
    if (!word.isContent || from < start || endOf(reading.words, at) > end) return [];
    return facts.some((fact) => from >= fact.start && from < fact.end) ? [] : [{ word, start: from }];
  });
};

const deedsOf = perPack((pack) => stemmedRows(pack.sameDeeds, pack));

/** Cosine from which two words mean nearly the same. */
const ALIKE = 0.5;

const areOne = (a: KnownWord, b: KnownWord, deeds: readonly ReadonlySet<string>[]): boolean =>
  a.concept === b.concept ||
  a.ownStem === b.ownStem ||
  deeds.some((row) => row.has(a.ownStem) && row.has(b.ownStem));

/** Whether two words mean the same thing or deed, or nearly so. */
const areAlike = (a: KnownWord, b: KnownWord, deeds: readonly ReadonlySet<string>[]): boolean =>
  areOne(a, b, deeds) || haveLikeVectors(a.row, b.row, ALIKE);

const timeBefore = perPack(
  ({ dates }) => new RegExp(`(?<!\\p{L})${anyOf(dates.beforeTime)} (?:the year )?$`, 'iu'),
);

/** "the 2031 show": the year is part of what is named, and dates no deed. */
export const modifies = ({ text, language }: Reading, { start, relative, month }: DateMention): boolean =>
  !relative &&
  month === null &&
  !timeBefore(packFor(language)).test(text.slice(Math.max(0, start - 24), start));

const undatedOf = perPack(({ facts: { habits, limits } }) => ({
  before: new RegExp(`(?<!\\p{L})${anyOf(habits.before, limits)}(?: the| el| le| den| dem)? $`, 'iu'),
  after: new RegExp(`^ ?${anyOf(habits.after)}(?!\\p{L})`, 'iu'),
}));

/** "every Tuesday", "the first Monday of each month", "since Monday", "by Friday": the day of no one happening. */
const isNoSingleDay = ({ reading: { text, language }, start, end }: Fact): boolean => {
  const { before, after } = undatedOf(packFor(language));
  return before.test(text.slice(Math.max(0, start - 16), start)) || after.test(text.slice(end, end + 24));
};

/** Content words of the shorter clause, its verb included, and the share of them that the other has too, from which both say the same. */
const SURELY_SHARED = 3;
const SURE_SHARE = 0.75;

/** Whether nearly all that is said in one fact's clause is said in the other's. */
export const haveOneClause = (a: Fact, b: Fact): boolean => {
  const [left, right] = [wordsOfClause(a), wordsOfClause(b)];
  const deeds = deedsOf(packFor(a.reading.language));
  const shared = left.filter((word) => right.some((other) => areAlike(word, other, deeds))).length;
  return shared >= Math.max(SURELY_SHARED, SURE_SHARE * Math.min(left.length, right.length));
};

const wordsOfClause = (fact: Fact): readonly KnownWord[] => {
  const clause = clauseOf(fact);
  if (clause === null) return [];
  return clause.verb === null ? clause.others : [clause.verb, ...clause.others];
};

/** Words besides the verb that the clauses of one happening share; more where no verb is known. */
const LEAST_SHARED = 1;
const LEAST_SHARED_WITHOUT_VERB = 2;

/**
 * Whether two facts date one happening: their clauses share the verb and somebody or something that it is said of. What
 * somebody said on a day is no happening: people may speak on two days.
 */
export const dateOneHappening = (a: Fact, b: Fact): boolean => {
  const [left, right] = [clauseOf(a), clauseOf(b)];
  if (left === null || right === null || left.isSaying || right.isSaying) return false;
  if (
    [a, b].some((fact) => (fact.kind === 'date' && modifies(fact.reading, fact.date)) || isNoSingleDay(fact))
  )
    return false;
  const deeds = deedsOf(packFor(a.reading.language));
  const shared = left.others.filter((word) =>
    right.others.some((other) => areAlike(word, other, deeds)),
  ).length;
  if (left.verb === null && right.verb === null) return shared >= LEAST_SHARED_WITHOUT_VERB;
  const says = (verb: KnownWord | null, { verb: other, others }: Clause): boolean =>
    verb !== null &&
    ((other !== null && areAlike(verb, other, deeds)) ||
      (other === null && others.some((word) => areOne(verb, word, deeds))));
  return (says(left.verb, right) || says(right.verb, left)) && shared >= LEAST_SHARED;
};

/** Names before the verb of a fact's clause: of whom it is told. None where the verb tells that somebody says something. */
export const subjectNames = oncePer((fact: Fact): readonly Name[] => {
  const clause = clauseOf(fact);
  if (clause === null || clause.isSaying || clause.verb === null) return NO_NAMES;
  const { verbStart } = clause;
  const range = { ...clause.range, start: beforeRelative(fact.reading, clause.range.start) };
  return fact.reading.names.filter(
    ({ start, end, initial }) => !initial && start >= range.start && end <= verbStart,
  );
});

const NO_NAMES: readonly Name[] = [];

const FIRST_WORD = /^\p{L}+/u;

/** "Ona Pell, who has worked there": where the name begins that a relative clause is said of. */
const beforeRelative = ({ names, text, language }: Reading, start: number): number => {
  const opener = FIRST_WORD.exec(text.slice(start))?.[0].toLowerCase() ?? '';
  if (clauseCuesFor(packFor(language).tag)?.relatives.has(opener) !== true) return start;
  return names.find((name) => name.end <= start && text.slice(name.end, start) === ', ')?.start ?? start;
};

/** Names of the whole clause of a fact. */
export const clauseNames = (fact: Fact): readonly Name[] => {
  const range = clauseOf(fact)?.range;
  return range === undefined
    ? NO_NAMES
    : fact.reading.names.filter(({ start, end }) => start >= range.start && end <= range.end);
};

/** Whether the verbs of two facts' clauses mean one deed. */
export const haveOneVerb = (a: Fact, b: Fact): boolean => {
  const [left, right] = [clauseOf(a)?.verb ?? null, clauseOf(b)?.verb ?? null];
  return left !== null && right !== null && areAlike(left, right, deedsOf(packFor(a.reading.language)));
};
