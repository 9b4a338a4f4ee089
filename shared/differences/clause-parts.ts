import type { ClauseCues } from '../languages/clauses/clause-cues.ts';
import { clauseCuesFor } from '../languages/clauses/clause-cues-for.ts';
import type { LanguagePack } from '../languages/pack.ts';
import { packFor } from '../languages/packs.ts';
import { endOf } from '../reading/name-words.ts';
import type { KnownWord } from '../reading/word-table.ts';
import { oncePer } from './once-per.ts';
import type { Reading } from './reading.ts';

/** Words of a Reading from `from` up to `to`, exclusive. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
}

/** A noun phrase with the preposition before it. */
export interface NounPhrase extends WordSpan {
  /** Lower case; null where none is before it. */
  readonly preposition: string | null;
  /** Whether a verb is between it and the phrase before. */
  readonly isAfterVerb: boolean;
  /** Words by which what is told is the same: ids of concepts, `@` and initials for a name and its short form. */
  readonly words: ReadonlySet<number | string>;
  /** What the phrase is about: "profits" in "the quarterly profits". */
  readonly head: number;
  /** Stem of that word in its own language. */
  readonly headStem: string;
  readonly isCapitalised: boolean;
  readonly isName: boolean;
  /** Whether it joins several: "Pell and the mayor". */
  readonly isJoint: boolean;
  /** As written, of the first word: tells the case of a German phrase. */
  readonly opening: string;
}

/** Clause cues of a Reading's language; null where it has none. */
export const cuesOfReading = ({ language }: Reading): ClauseCues | null =>
  clauseCuesFor(packFor(language).tag);

const SENTENCE_END = /[.!?;:]/u;
const CLAUSE_END = /[,.;:!?()–—]/u;
/** "U.S. officials": a full stop before a small letter ends nothing. */
const ABBREVIATES = /^\. \p{Ll}/u;

interface Bounds {
  /** Number of the clause, and of the sentence, of each word. */
  readonly clauses: Uint16Array;
  readonly sentences: Uint16Array;
}

const boundsOf = oncePer((reading: Reading): Bounds => {
  const { words, starts } = reading.words;
  const cues = cuesOfReading(reading);
  const clauses = new Uint16Array(words.length);
  const sentences = new Uint16Array(words.length);
  let [clause, sentence] = [0, 0];
  let hasVerb = false;
  for (const [at, word] of words.entries()) {
    const start = starts[at] ?? 0;
    const gap = at === 0 ? '' : reading.text.slice(endOf(reading.words, at - 1), start + 1);
    const before = gap.slice(0, -1);
    const isSentence = SENTENCE_END.test(before) && !ABBREVIATES.test(gap);
    const opens =
      cues !== null &&
      (opensClause(word, cues) || (mayOpenClause(word, hasVerb, cues) && verbFollows(words, at, cues)));
    if (isSentence || (CLAUSE_END.test(before) && !ABBREVIATES.test(gap)) || opens) {
      clause += 1;
      hasVerb = false;
    }
    if (isSentence) sentence += 1;
    hasVerb ||= cues !== null && isFinite(word, cues);
    clauses[at] = clause;
    sentences[at] = sentence;
  }
  return { clauses, sentences };
});

/** Conjunctions and relative pronouns; where these are articles too, a comma is before every clause. */
const opensClause = ({ bare }: KnownWord, cues: ClauseCues): boolean =>
  cues.clauseFinalVerb === null
    ? cues.relatives.has(bare) ||
      cues.subordinators.has(bare) ||
      cues.complementizers.has(bare) ||
      bare === 'but'
    : cues.complementizers.has(bare) || cues.subordinators.has(bare);

const isFinite = ({ bare }: KnownWord, cues: ClauseCues): boolean =>
  cues.finite.has(bare) ||
  cues.reporting.has(bare) ||
  cues.finiteForm?.test(bare) === true ||
  ((cues.ambiguousVerbs.has(bare) || cues.ambiguousForm?.test(bare) === true) && !cues.notVerbs.has(bare));

const mayOpenClause = ({ bare }: KnownWord, hasVerb: boolean, cues: ClauseCues): boolean =>
  cues.ambiguousSubordinators.has(bare) || (hasVerb && cues.coordinators.has(bare));

/** Words after a conjunction among which its verb is looked for. */
const VERB_REACH = 6;

const verbFollows = (words: readonly KnownWord[], at: number, cues: ClauseCues): boolean =>
  words.slice(at + 1, at + 1 + VERB_REACH).some((next) => isFinite(next, cues));

/** The clause of a word. */
export const clauseAt = (reading: Reading, at: number): WordSpan => spanOf(boundsOf(reading).clauses, at);

/** The sentence of a word. */
export const sentenceAt = (reading: Reading, at: number): WordSpan => spanOf(boundsOf(reading).sentences, at);

/** Words on each side that a clause or sentence reaches at most; only a text without punctuation has longer ones. */
const MOST_REACH = 50;

const spanOf = (numbers: Uint16Array, at: number): WordSpan => {
  const number = numbers[at];
  const [least, most] = [Math.max(0, at - MOST_REACH), Math.min(numbers.length, at + MOST_REACH)];
  let [from, to] = [at, at + 1];
  while (from > least && numbers[from - 1] === number) from -= 1;
  while (to < most && numbers[to] === number) to += 1;
  return { from, to };
};

/** Whether a word has a meaning of its own: no stop word, no negation, no adverb of manner. */
export const isContentAt = ({ language, words: { words } }: Reading, at: number): boolean => {
  const word = words[at];
  if (word?.isContent !== true) return false;
  const pack = packFor(language);
  if (isNegation(word, pack)) return false;
  return pack.assertions?.adverbForm?.test(word.bare) !== true;
};

/** "not", "no", "didn't"; "n'a", but not "n'aime", which has a meaning of its own. */
const isNegation = ({ bare, word }: KnownWord, { stopWords, negation }: LanguagePack): boolean =>
  negation !== null &&
  (negation.words.has(bare) ||
    negation.none.has(bare) ||
    negation.completedBy.has(bare) ||
    negation.contraction?.test(word) === true ||
    (negation.elision?.test(word) === true && stopWords.has(bare)));

interface OpenPhrase {
  from: number;
  preposition: string | null;
  isAfterVerb: boolean;
  isJoint: boolean;
  readonly content: number[];
}

/** The noun phrases among some words of one sentence, without those in `skipped`, dates and adverbs. */
export const phrasesIn = (reading: Reading, { from, to }: WordSpan, skipped: WordSpan): NounPhrase[] => {
  const cues = cuesOfReading(reading);
  const found: NounPhrase[] = [];
  let open: OpenPhrase = { from, preposition: null, isAfterVerb: false, isJoint: false, content: [] };
  const close = (at: number, preposition: string | null, isAfterVerb: boolean): void => {
    if (open.content.length > 0) found.push(phraseOf(reading, open));
    else isAfterVerb ||= open.isAfterVerb;
    open = { from: at, preposition, isAfterVerb, isJoint: false, content: [] };
  };
  for (let at = from; at < to; at += 1) {
    const word = reading.words.words[at];
    if (word === undefined) break;
    if (at >= skipped.from && at < skipped.to) close(at + 1, null, true);
    else if (cues !== null && cues.prepositions.has(word.bare)) close(at, word.bare, false);
    else if (cues?.determiners.has(word.bare) === true) {
      if (isJoined(reading, at, cues)) open.isJoint = true;
      else if (open.content.length > 0) close(at, null, false);
    } else if (cues !== null && isFinite(word, cues) && !isNominal(reading, at, from, cues))
      close(at + 1, null, true);
    else if (
      cues !== null &&
      open.isAfterVerb &&
      open.content.length === 0 &&
      isParticiple(reading, at, cues)
    )
      close(at + 1, null, true);
    else if (isContentAt(reading, at) && !isOfDate(reading, at)) open.content.push(at);
  }
  close(to, null, false);
  return found;
};

/** "Pell and the mayor", "weder die Firma noch der Minister". */
const isJoined = ({ language, words: { words } }: Reading, at: number, cues: ClauseCues): boolean => {
  const before = words[at - 1]?.bare ?? '';
  return cues.coordinators.has(before) || packFor(language).negation?.nor.has(before) === true;
};

/** "was elected", "a quitté": the participle after an auxiliary. */
const isParticiple = ({ words: { words } }: Reading, at: number, cues: ClauseCues): boolean =>
  cues.participleForm?.test(words[at]?.bare ?? '') === true &&
  !cues.determiners.has(words[at - 1]?.bare ?? '');

/** A noun that looks like a verb: after an article, or as the first word of a clause. */
const isNominal = ({ words: { words } }: Reading, at: number, from: number, cues: ClauseCues): boolean =>
  (at === from || cues.determiners.has(words[at - 1]?.bare ?? '')) && !cues.finite.has(words[at]?.bare ?? '');

const isOfDate = ({ dates, words: { starts } }: Reading, at: number): boolean => {
  const start = starts[at] ?? 0;
  return dates.some((date) => start >= date.start && start < date.end);
};

const ACRONYM = /^[A-Z]{2,5}$/u;

const phraseOf = (
  reading: Reading,
  { from, preposition, isAfterVerb, isJoint, content }: OpenPhrase,
): NounPhrase => {
  const { words, starts } = reading.words;
  const ids = new Set<number | string>();
  for (const at of content) {
    const word = words[at];
    if (word === undefined) continue;
    ids.add(word.concept);
    const written = reading.text.slice(starts[at] ?? 0, endOf(reading.words, at));
    if (ACRONYM.test(written)) ids.add(`@${word.bare}`);
  }
  const start = starts[content[0] ?? from] ?? 0;
  const end = endOf(reading.words, content.at(-1) ?? from);
  const names = reading.names.filter((name) => name.start < end && name.end > start && !isSentenceWord(name));
  for (const name of names)
    if (name.words.length > 1) ids.add(`@${name.words.map((word) => word.charAt(0)).join('')}`);
  const head = headOf(reading, content);
  const isCapitalised = words[head]?.isCapitalised === true;
  const headStart = starts[head] ?? 0;
  return {
    from,
    to: (content.at(-1) ?? from) + 1,
    preposition,
    isAfterVerb,
    words: ids,
    head: words[head]?.concept ?? -1,
    headStem: words[head]?.ownStem ?? '',
    isCapitalised,
    isJoint,
    isName:
      (isCapitalised && packFor(reading.language).names.amongNouns === null) ||
      names.some((name) => headStart >= name.start && headStart < name.end),
    opening: words[from]?.bare ?? '',
  };
};

/** One word at the start of a sentence, or any German noun: its capital shows nothing. */
const isSentenceWord = ({ initial, words }: { initial: boolean; words: readonly string[] }): boolean =>
  initial && words.length === 1;

/** Languages whose adjectives follow their noun. */
const NOUN_FIRST = new Set(['fr', 'es', 'it', 'pt', 'ca', 'ro']);

const headOf = (reading: Reading, content: readonly number[]): number => {
  const { words } = reading.words;
  const pack = packFor(reading.language);
  if (NOUN_FIRST.has(pack.tag)) return content[0] ?? -1;
  const isNoun = (at: number): boolean => words[at]?.isCapitalised === true;
  const noun = pack.names.amongNouns === null ? undefined : content.findLast(isNoun);
  return noun ?? content.at(-1) ?? -1;
};
