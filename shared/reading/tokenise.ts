import { baseLanguage } from '../languages/base-language.ts';
import type { TextRange } from '../text/range.ts';
import { clauseCuesFor } from '../languages/clauses/clause-cues-for.ts';
import { packFor } from '../languages/packs.ts';
import { stemOf } from './stem.ts';

/** One word of a text. Offsets are UTF-16 units into that text. */
export interface Token extends TextRange {
  /** Lower case, compatibility forms folded, curly apostrophes made plain. */
  readonly word: string;
  /** The word without its possessive and without what is elided before it: "company's" → "company", "l'accord" → "accord". */
  readonly bare: string;
  /** What it is matched by: the word's stem, or a pair of characters where a language has no spaces. */
  readonly stem: string;
  /** Whether it is too common to tell anything. */
  readonly stop: boolean;
}

/** Written without spaces and without inflection that a stemmer could cut: matched by pairs of characters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u;
const UNSPACED_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}ー々]+/gu;

/** Written like this they are names, though they read like stop words. */
const NAMED_LIKE_STOP_WORDS = new Set(['US', 'U.S', 'U.S.', 'WHO', 'IT']);

const segmenters = new Map<string, Intl.Segmenter>();

const wordSegmenter = (language: string): Intl.Segmenter => {
  const base = baseLanguage(language);
  let segmenter = segmenters.get(base);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(/^[a-z]{2,3}$/.test(base) && base !== 'und' ? base : 'en', {
      granularity: 'word',
    });
    segmenters.set(base, segmenter);
  }
  return segmenter;
};

/** The segmenter's time grows with the square of the length from about here on; in UTF-16 units. */
const LONG = 4000;

/** Where to cut from `at` on: after the next white space; inside a word that has none for long, between two characters. */
const cutAfter = (text: string, at: number): number => {
  const space = /\s/gu;
  space.lastIndex = at;
  const found = space.exec(text.slice(0, at + LONG));
  if (found !== null) return found.index + 1;
  const end = Math.min(text.length, at + LONG);
  return /[\uD800-\uDBFF]/u.test(text.charAt(end - 1)) ? end - 1 : end;
};

const fold = (written: string): string =>
  written.normalize('NFKC').toLowerCase().replaceAll(/[’‘ʼ]/g, "'").replaceAll('\u00AD', '');

/** "company's" → "company". */
const withoutPossessive = (word: string): string => word.replace(/'s?$/, '');

/** French: "l'accord" → "accord"; "aujourd'hui" stays. */
const withoutElision = (word: string, language: string): string => {
  const apostrophe = word.indexOf("'");
  if (apostrophe <= 0 || apostrophe + 1 === word.length) return word;
  const isElided = clauseCuesFor(language)?.elided.has(word.slice(0, apostrophe)) === true;
  return isElided ? word.slice(apostrophe + 1) : word;
};

/**
 * The words of `text` in order; punctuation is left out. `language` is a BCP 47 tag, `und` where unknown. Chinese,
 * Japanese, Thai and their like come as overlapping pairs of characters.
 */
export const tokenise = (text: string, language: string): Token[] => {
  const tokens: Token[] = [];
  const unspaced = UNSPACED.test(text);
  // A long text is cut at white space and read piece by piece.
  for (let from = 0; from < text.length;) {
    const end = text.length - from <= LONG ? text.length : cutAfter(text, from + LONG);
    readWords(text.slice(from, end), from, unspaced, language, tokens);
    from = end;
  }
  if (!unspaced) return tokens;
  return [...tokens, ...characterPairs(text, language)].toSorted((a, b) => a.start - b.start);
};

/** Adds the words of a piece of a text that begins at `from`. */
const readWords = (
  piece: string,
  from: number,
  unspaced: boolean,
  language: string,
  tokens: Token[],
): void => {
  for (const { segment, index, isWordLike } of wordSegmenter(language).segment(piece)) {
    if (isWordLike !== true) continue;
    if (unspaced && UNSPACED.test(segment)) continue;
    // "multi-cloud" comes as two words, "U.S." as one, "AT&T" as two.
    tokens.push(tokenOf(segment, from + index, language));
  }
};

/** The token of one word that begins at an offset; `tokenise` decides what is one. */
export const tokenOf = (written: string, start: number, language: string): Token => {
  const { stopWords } = packFor(language);
  const word = fold(written);
  const bare = withoutElision(withoutPossessive(word), language);
  return {
    start,
    end: start + written.length,
    word,
    bare,
    stem: stemOf(bare.includes('.') && /\p{L}/u.test(bare) ? bare.replaceAll('.', '') : bare, language),
    stop: !NAMED_LIKE_STOP_WORDS.has(written) && (stopWords.has(word) || stopWords.has(bare)),
  };
};

/** Overlapping pairs of characters of each unspaced run; a run of one character is one token. */
const characterPairs = (text: string, language: string): Token[] => {
  const { stopWords } = packFor(language);
  const pairs: Token[] = [];
  for (const run of text.matchAll(UNSPACED_RUN)) {
    const characters = Array.from(run[0]);
    let start = run.index;
    for (const [at, character] of characters.entries()) {
      const next = characters[at + 1];
      if (next === undefined && characters.length > 1) break;
      const pair = fold(character + (next ?? ''));
      pairs.push({
        start,
        end: start + character.length + (next?.length ?? 0),
        word: pair,
        bare: pair,
        stem: pair,
        stop: stopWords.has(pair),
      });
      start += character.length;
    }
  }
  return pairs;
};
