import type { TextRange } from '../../text/range.ts';
import { cutRules, MIN_CONTENT } from './cut-rules.ts';
import { findScopes, type Scopes } from './find-scopes.ts';
import { type Clauses, clausesIn } from './read-clauses.ts';
import { FormsByLanguage } from './word-forms.ts';

/** What a Passage tells about one thing: a range of the passage's text, in UTF-16 units. */
export interface Statement extends TextRange {
  /**
   * False where it opens with a pronoun or a connective, or lacks a finite verb or a subject of its own, so that it cannot
   * be read by itself. Verbs are recognised by cue lists: one that they do not know may make this false, too.
   */
  readonly standsAlone: boolean;
}

/** A shorter text without a full stop at its end is a heading, and stays whole; in UTF-16 units. */
const LONGEST_HEADING = 120;
/** Fewest words of a text that is cut. */
const MIN_WORDS = 7;

const SEPARATOR = /[,;:–—-]/u;

const isBlank = (character: string): boolean => /\s/u.test(character);

/** The text without white space at its ends. */
const trimmed = (text: string): TextRange => {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
};

/**
 * Where the Statement before a cut ends and the one after it begins. What is written between their words goes to the word
 * that it touches; white space and separators at the cut go to neither: `left,” (right` → `left,”` and `(right`.
 */
const edgesOf = (text: string, { start: from, end: to }: TextRange): TextRange => {
  let start = from;
  while (start < to && !isBlank(text.charAt(start))) start += 1;
  if (start === to) {
    start = from;
    while (start < to && !SEPARATOR.test(text.charAt(start))) start += 1;
  }
  let end = to;
  while (end > start && !isBlank(text.charAt(end - 1)) && !SEPARATOR.test(text.charAt(end - 1))) end -= 1;
  while (start > from && SEPARATOR.test(text.charAt(start - 1))) start -= 1;
  // French: « mot »
  const between = text.slice(start, end);
  const closing = /^\s+[»”’›)\]]/u.exec(between)?.[0].length ?? 0;
  const opening = between.search(/[«“„‘‹([]\s*$/u);
  return { start: start + closing, end: opening < closing ? end : start + opening };
};

const isHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING && !/[.!?…:;,]\P{L}{0,3}$/u.test(text.slice(-6));

/** Word indices at which a Statement begins; the first is 0. */
const findCuts = (clauses: Clauses, scopes: Scopes): number[] => {
  const mayCut = cutRules(clauses, scopes);
  const cuts = [0];
  for (let at = 1; at < clauses.words.length; at += 1) {
    if (mayCut(cuts.at(-1) ?? 0, at)) cuts.push(at);
  }
  return cuts.filter(
    (cut, index) => cut === 0 || clauses.content(cut, cuts[index + 1] ?? clauses.words.length) >= MIN_CONTENT,
  );
};

/** Whether the words `[from, to)` have a finite verb that is not a relative clause's: not "a town that lies in Iran". */
const hasMainVerb = ({ words, nextVerb, openerBefore }: Clauses, from: number, to: number): boolean => {
  const verb = nextVerb(from);
  if (verb >= to) return false;
  if (openerBefore(verb) <= from) return true;
  // "had hoped" is one verb.
  const next = nextVerb(verb + 1) === verb + 1 ? nextVerb(verb + 2) : nextVerb(verb + 1);
  return words[from]?.gap !== 'comma' && next < to;
};

/** Whether the words `[from, to)` can be read by themselves. */
export const standsAlone = (clauses: Clauses, from: number, to: number, isWhole: boolean): boolean => {
  const { words, cues, hasVerb, nextVerb, opensWithVerb, opensWithGerund } = clauses;
  const first = words[from];
  if (first === undefined || cues.refersBack.has(first.word)) return false;

  // "After the match, the crowd left" holds its main clause, "after the crowd left" does not.
  if (clauses.isSubordinator(from) && (from > 0 || to <= clauses.punctuationAfter(from))) return false;
  if (from > 0 && cues.trailing.has(first.word)) return false;
  if (!hasVerb(from, to)) return isWhole && to - from >= MIN_WORDS;
  if (opensWithGerund(from) || opensWithVerb(from)) return false;
  // German: "die sich dem Ufer näherten"
  const isArticle = cues.determiners.has(first.word);
  const isRelative = from > 0 && cues.relatives.has(first.word) && (!isArticle || nextVerb(from) >= to - 2);
  const isPreposed =
    first.gap === 'comma' &&
    [from + 1, from + 2].some(
      (at) => cues.relatives.has(words[at]?.word ?? '') && cues.prepositions.has(words[at - 1]?.word ?? ''),
    );
  // French: "les a menottés" opens with a pronoun that looks like an article.
  const isObject = cues.determiners.has(first.word) && nextVerb(from) === from + 1;
  return !isRelative && !isPreposed && !isObject && hasMainVerb(clauses, from, to);
};

/**
 * Cuts the text of one passage into Statements: in order, without overlap, together holding all its letters and digits.
 * A text in a language without cues, a heading and a short text come back whole; a blank text has none. Where it is in doubt
 * whether a part would mean the same by itself, the text is not cut. `language` is a BCP 47 tag. Texts that share `formsByLanguage`
 * are cut quicker.
 */
export const splitStatements = (
  text: string,
  language: string,
  formsByLanguage = new FormsByLanguage(),
): Statement[] => {
  const clauses = clausesIn(text, language, formsByLanguage);
  return clauses === null ? wholeStatement(text) : statementsIn(text, clauses, findScopes(text, clauses));
};

/** A text as one Statement that can be read by itself; none where it is blank. */
export const wholeStatement = (text: string): Statement[] => {
  const whole = trimmed(text);
  return whole.end === whole.start ? [] : [{ ...whole, standsAlone: true }];
};

/** `splitStatements` of a text whose clauses and scopes were read. */
export const statementsIn = (text: string, clauses: Clauses, scopes: Scopes): Statement[] => {
  const whole = trimmed(text);
  if (whole.end === whole.start) return [];
  const { words } = clauses;
  const cuts =
    words.length < MIN_WORDS || isHeading(text.slice(whole.start, whole.end))
      ? [0]
      : findCuts(clauses, scopes);
  const edges = cuts
    .slice(1)
    .map((cut) => edgesOf(text, { start: words[cut - 1]?.end ?? 0, end: words[cut]?.start ?? 0 }));
  return cuts.map((cut, index) => ({
    start: edges[index - 1]?.end ?? whole.start,
    end: edges[index]?.start ?? whole.end,
    standsAlone: standsAlone(clauses, cut, cuts[index + 1] ?? words.length, cuts.length === 1),
  }));
};
