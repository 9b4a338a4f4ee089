import { abbreviationKind, opensSentence } from '../abbreviations.ts';
import type { TextRange } from '../../text/range.ts';
import { bracketedRanges, quotedRanges } from './enclosed-ranges.ts';

/** What is written between two words, by what of it parts them most. */
export type Gap = 'none' | 'comma' | 'open' | 'dash' | 'colon' | 'semicolon' | 'stop';

/** One word of a passage; offsets are UTF-16 units into it. */
export interface Word extends TextRange {
  /** Lower case, curly apostrophes made plain. */
  readonly word: string;
  readonly capital: boolean;
  readonly figure: boolean;
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

interface Piece extends TextRange {
  readonly written: string;
}

/** The words as written; an elided one ("l'accord") comes as two. */
function* pieces(text: string, elided: ReadonlySet<string>): Generator<Piece> {
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const apostrophe = written.search(/['’]/u);
    const first = written.slice(0, Math.max(0, apostrophe));
    const end = index + written.length;
    if (apostrophe > 0 && elided.has(first.toLowerCase())) {
      yield { start: index, end: index + apostrophe, written: first };
      yield { start: index + apostrophe + 1, end, written: written.slice(apostrophe + 1) };
    } else {
      yield { start: index, end, written };
    }
  }
}

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

/** The words of a passage in order. `elided`: what an apostrophe parts from the next word. */
export const scanWords = (text: string, language: string, elided: ReadonlySet<string>): Word[] => {
  const quotationAt = rangeFinder(quotedRanges(text));
  const bracketAt = rangeFinder(bracketedRanges(text));
  const words: Word[] = [];
  let before: Piece | null = null;
  for (const piece of pieces(text, elided)) {
    words.push({
      start: piece.start,
      end: piece.end,
      word: piece.written.toLowerCase().replaceAll(/[’‘]/gu, "'").replaceAll('\u00AD', ''),
      capital: /^\p{Lu}/u.test(piece.written),
      figure: /^\p{N}/u.test(piece.written),
      gap:
        before === null
          ? 'stop'
          : gapOf(text.slice(before.end, piece.start), before.written, piece.written, language),
      quotation: quotationAt(piece.start),
      bracket: bracketAt(piece.start),
    });
    before = piece;
  }
  return words;
};
