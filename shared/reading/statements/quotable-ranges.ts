import type { TextRange } from '../../text/range.ts';
import { findScopes, type Scopes } from './find-scopes.ts';
import type { Clauses } from './read-clauses.ts';
import { type Statement, standsAlone } from './split-statements.ts';

/** Least content words of a shortened Statement. */
const MIN_CONTENT = 4;
/** Words after a comma with which no shortened Statement ends. */
const LONGEST_FRAGMENT = 3;
/** Most shortened forms of one Statement. */
const MOST_SHORTER = 4;

/** "the largest", which what follows may limit: "the largest in Europe". */
const SUPERLATIVE = /^\p{L}{3,}est$/u;

/**
 * A Statement of a Passage, and ranges of it that tell less but nothing else: "On Tuesday, a quake struck Aceh at noon, killing 22
 * people" → "a quake struck Aceh at noon, killing 22 people" → "a quake struck Aceh at noon" → "a quake struck Aceh". What is denied, doubted, limited or
 * depends on a condition is not shortened, and nothing is parted from who says it. Offsets are UTF-16 units into the Passage's
 * text; `clauses` and `scopes` are those of the text, null where its language is not known.
 */
export const quotableRanges = (
  text: string,
  statement: TextRange,
  clauses: Clauses | null,
  scopes = clauses && findScopes(text, clauses),
): Statement[] => {
  if (clauses === null || scopes === null) return [{ ...statement, standsAlone: true }];
  const { words } = clauses;
  const from = words.findIndex(({ start }) => start >= statement.start);
  const past = words.findIndex(({ start }) => start >= statement.end);
  const to = past < 0 ? words.length : past;
  if (from < 0 || from >= to) return [{ ...statement, standsAlone: false }];
  const isWhole = from === 0 && to === words.length;
  const whole = { ...statement, standsAlone: standsAlone(clauses, from, to, isWhole) };
  const opening = pastOpening(clauses, scopes, from, to);
  const starts = opening === from ? [from] : [from, opening];
  const shorter = starts.flatMap((first) => {
    const start = first === from ? statement.start : (words[first]?.start ?? statement.start);
    const mayEnd = endRule(clauses, scopes, first);
    const ends: number[] = first === from ? [] : [to];
    for (let at = to - 1; at > first && ends.length < MOST_SHORTER; at -= 1) if (mayEnd(at)) ends.push(at);
    return ends.map((at) => ({
      start,
      end: at === to ? statement.end : (words[at - 1]?.end ?? statement.end),
      standsAlone: standsAlone(clauses, first, at, false),
    }));
  });
  return [whole, ...shorter];
};

/** "On Tuesday, a quake struck" → the index of "a"; `from` where the Statement opens with no such phrase. */
const pastOpening = ({ words, cues, hasVerb }: Clauses, scopes: Scopes, from: number, to: number): number => {
  if (!cues.adjuncts.has(words[from]?.word ?? '') || cues.clauseFinalVerb !== null) return from;
  for (let at = from + 1; at < to; at += 1) {
    const word = words[at];
    if (word === undefined || word.gap === 'none') continue;
    const isSubject = word.capital || cues.determiners.has(word.word);
    const isOpening =
      word.gap === 'comma' && word.quotation === 0 && !scopes.isClosed(at) && !hasVerb(from, at);
    return isOpening && isSubject && hasVerb(at, to) ? at : from;
  }
  return from;
};

/** Decides whether a Statement that begins at word `from` may end before a word. */
const endRule = (clauses: Clauses, scopes: Scopes, from: number): ((at: number) => boolean) => {
  const { words, cues } = clauses;
  const wordAt = (at: number): string => words[at]?.word ?? '';

  const isOpenPhrase = (at: number): boolean =>
    cues.determiners.has(wordAt(at)) ||
    cues.prepositions.has(wordAt(at)) ||
    cues.coordinators.has(wordAt(at)) ||
    cues.complementizers.has(wordAt(at)) ||
    cues.infinitiveMarkers.has(wordAt(at)) ||
    cues.finite.has(wordAt(at)) ||
    cues.reporting.has(wordAt(at)) ||
    cues.beforeArgument.has(wordAt(at)) ||
    cues.modals.has(wordAt(at)) ||
    cues.gerundForm?.test(wordAt(at)) === true;

  const isLimited = (at: number): boolean =>
    clauses.has('negations', from, at) ||
    clauses.has('hedges', from, at) ||
    clauses.has('correlatives', from, at) ||
    words.slice(from, at).some(({ word }) => SUPERLATIVE.test(word) || cues.limiting.has(word));

  const isInside = (at: number): boolean => {
    const word = words[at];
    return (
      (word?.quotation ?? 0) > 0 ||
      (word?.bracket ?? 0) > 0 ||
      (words[at - 1]?.bracket ?? 0) > 0 ||
      // Cut right after a quotation, its closing mark would be left out.
      (words[at - 1]?.quotation ?? 0) > 0
    );
  };

  /** Whether the words before `at` have a main verb, and a verb of their last clause. */
  const isClause = (at: number): boolean => {
    const opener = Math.max(from, clauses.openerBefore(at - 1));
    const hasMainVerb = opener === from || clauses.hasVerb(from, opener);
    return hasMainVerb && clauses.hasVerb(opener, at) && clauses.content(from, at) >= MIN_CONTENT;
  };

  /** "…, killing 22", "…, which …", "… on Tuesday", "… and left for Rome" */
  const endsPhrase = (at: number): boolean => {
    const word = words[at];
    if (word === undefined) return false;
    if (word.gap === 'comma' || word.gap === 'dash' || word.gap === 'semicolon' || word.gap === 'open')
      return !isInList(at);
    if (word.gap !== 'none') return false;
    if (cues.coordinators.has(word.word)) return clauses.opensWithVerb(at + 1);
    return cues.adjuncts.has(word.word) && !cues.limiting.has(wordAt(at + 1)) && !isRangeEnd(at);
  };

  /** "de vendredi à samedi", "between 5 and 7": what a preposition shortly before it began. */
  const isRangeEnd = (at: number): boolean =>
    [at - 2, at - 3].some((before) => before > from && cues.rangeStarts.has(wordAt(before)));

  /** "Rome, Paris and Oslo": cut there, a list would lose members, and a name what explains it. */
  const isInList = (at: number): boolean => words[at]?.capital === true && words[at - 1]?.capital === true;

  /** ", a day | after": too short a phrase to end in. */
  const isFragment = (at: number): boolean => {
    const start = clauses.punctuationBefore(at - 1);
    return start > from && at - start <= LONGEST_FRAGMENT && !clauses.hasVerb(start, at);
  };

  return (at) =>
    !isFragment(at) &&
    !scopes.isClosed(at) &&
    !isInside(at) &&
    !isOpenPhrase(at - 1) &&
    endsPhrase(at) &&
    isClause(at) &&
    !isLimited(at);
};
