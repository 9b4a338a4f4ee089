/** A number written in words. */
export interface NumberWord {
  readonly start: number;
  readonly end: number;
  readonly amount: number;
  /** Ordinals ("third") are ranks; fractions ("two thirds") are given as a part of one. */
  readonly form: 'cardinal' | 'ordinal' | 'fraction';
}

/** A run of letters, in lower case. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{L}+/gu;

export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), (match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Whether a space or hyphen alone is between two words. */
export const isJoined = (text: string, left: Word, right: Word): boolean => {
  const between = text.slice(left.end, right.start);
  return between === ' ' || between === '-' || between === '\u2011';
};
