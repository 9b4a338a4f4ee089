import { abbreviationKind, opensSentence } from '../abbreviations.ts';
import type { TextRange } from '../../text/range.ts';
import { bracketedRanges, quotedRanges } from './enclosed-ranges.ts';
import type { WordForm, WordForms } from './word-forms.ts';

/** What is written between two words, by what of it parts them most. */
export type Gap = 'none' | 'comma' | 'open' | 'dash' | 'colon' | 'semicolon' | 'stop';

/** One word of a passage; offsets are UTF-16 units into it. */
export interface Word extends TextRange, WordForm {
  /** What is between the word before and this one; `stop` for the first. */
  readonly gap: Gap;
  /** 1-based number of the quotation that holds the word; 0 outside quotation marks. */
  readonly quotation: number;
  /** 1-based number of the pair of brackets that holds the word; 0 outside brackets. */
  readonly bracket: number;
}

/** "1,500", "3.5", "p.m.", "smash-and-grab" and "it's" are one word each. */
const WORD =
  /[\p{L}\p{N}\p{M}_]+(?:(?:(?<=\p{N})[.,](?=\p{N})|[.'’‘\u00AD‐‑-](?=[\p{L}\p{N}])|[–](?=\p{N}))[\p{L}\p{N}\p{M}_]+)*/gu;

/** Whether ".", "!" or "?" between two words ends a sentence. */
const endsSentence = (between: string, before: string, next: string, language: string): boolean => {
  const mark = between.search(/[.!?…]/u);
  if (mark < 0 || between.includes(',') || !/\s/u.test(between.slice(mark)) || /^\p{Ll}/u.test(next))
    return false;
  if (/[!?]/.test(between)) return true;
  if (before.length < 3 || before.includes('.') || abbreviationKind(before, language) !== null) return false;
  return opensSentence(next, language);
};

const gapOf = (between: string, before: string, next: string, language: string): Gap => {
  if (endsSentence(between, before, next, language)) return 'stop';
  if (between.includes(';')) return 'semicolon';
  if (/:(?:\s|$)/u.test(between)) return 'colon';
  if (/—|--|\s[–-][\s,]|^–\s|\s–$/u.test(between)) return 'dash';
  if (/[([]/.test(between)) return 'open';
  // "22, 000", "May 3, 2013"
  if (between.includes(',')) return /\p{N}$/u.test(before) && /^\p{N}/u.test(next) ? 'none' : 'comma';
  return 'none';
};

/** For positions asked in rising order: the 1-based number of the range that holds each, else 0. */
const rangeFinder = (ranges: readonly TextRange[]): ((at: number) => number) => {
  let next = 0;
  return (at) => {
    while ((ranges[next]?.end ?? Infinity) <= at) next += 1;
    return (ranges[next]?.start ?? Infinity) <= at ? next + 1 : 0;
  };
};

/** The words of a passage in order. */
export const scanWords = (text: string, language: string, forms: WordForms): Word[] => {
  const quotationAt = rangeFinder(quotedRanges(text));
  const bracketAt = rangeFinder(bracketedRanges(text));
  const words: Word[] = [];
  let before: TextRange | null = null;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    for (const part of forms.of(match[0])) {
      const { word, capital, figure, marks } = part.form;
      const start = match.index + part.start;
      const end = match.index + part.end;
      words.push({
        start,
        end,
        word,
        capital,
        figure,
        marks,
        gap: before === null ? 'stop' : gapBetween(text, before, { start, end }, language),
        quotation: quotationAt(start),
        bracket: bracketAt(start),
      });
      before = { start, end };
    }
  }
  return words;
};

const gapBetween = (text: string, before: TextRange, next: TextRange, language: string): Gap =>
  isSpaced(text, before, next)
    ? 'none'
    : gapOf(
        text.slice(before.end, next.start),
        text.slice(before.start, before.end),
        text.slice(next.start, next.end),
        language,
      );

/** Whether just a space is between two words, as mostly. */
const isSpaced = (text: string, before: TextRange, next: TextRange): boolean =>
  next.start === before.end + 1 && text.charAt(before.end) === ' ';
