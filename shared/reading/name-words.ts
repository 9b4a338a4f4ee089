import type { TextRange } from '../text/range.ts';

/** A name found in a text: one capitalised word or a run of them. */
export interface Name extends TextRange {
  /** As written. */
  readonly text: string;
  /** Lower-case words of the name without its possessive; what it is compared by. */
  readonly words: readonly string[];
  /** Whether its capital shows nothing: one word at the start of a sentence, or in German any noun that nothing else calls a name. */
  readonly initial: boolean;
}

/** What the search for names asks of a word, wherever it stands. */
export interface NameWord {
  /** As written, in UTF-16 units. */
  readonly length: number;
  /** Lower case, without its possessive; what it is compared by. */
  readonly bare: string;
  readonly stop: boolean;
  readonly isCapitalised: boolean;
  /** May stand between two words of one name. */
  readonly isJoiner: boolean;
  /** Ends in 's, after which another name begins. */
  readonly isPossessive: boolean;
  /** Capitalised for another reason than being a name: it makes none by itself. */
  readonly isNoName: boolean;
  /** A weekday or month that is no given name: before a name it is no part of it. */
  readonly isTime: boolean;
}

/** The words of a text in order, with the offset of each. */
export interface PlacedWords<Word> {
  readonly words: readonly Word[];
  readonly starts: readonly number[];
}

/** Indexes of the first and the last of some words. */
export interface WordRun {
  readonly first: number;
  readonly last: number;
}

/** The offset after a word. */
export const endOf = ({ words, starts }: PlacedWords<NameWord>, at: number): number =>
  (starts[at] ?? 0) + (words[at]?.length ?? 0);

export const namedBy = (
  text: string,
  placed: PlacedWords<NameWord>,
  { first, last }: WordRun,
  initial: boolean,
): Name => {
  const start = placed.starts[first] ?? 0;
  const end = endOf(placed, last);
  const words = placed.words.slice(first, last + 1).map(({ bare }) => bare);
  return { start, end, text: text.slice(start, end), words, initial };
};

/** Whether a word at an offset follows the end of a sentence, a colon, an opening quotation mark or a bullet. */
export const startsSentence = (text: string, at: number): boolean =>
  /(^|[.!?:;•"“‘'\n]|[-–—•]\s)\s*$/.test(text.slice(Math.max(0, at - 4), at));
