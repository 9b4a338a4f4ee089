import type { TextRange } from '../text/range.ts';
import type { Token } from './tokenise.ts';

/** A name found in a text: one capitalised word or a run of them. */
export interface Name extends TextRange {
  /** As written. */
  readonly text: string;
  /** Lower-case words of the name without its possessive; what it is compared by. */
  readonly words: readonly string[];
  /** Stands at the start of a sentence, where any word is capitalised. */
  readonly initial: boolean;
}

/** Two spellings that one of the texts says are one name: `{ short: "aws", long: ["amazon", "web", "services"] }`. */
export interface Alias {
  readonly short: string;
  readonly long: readonly string[];
}

const CAPITALISED = /^\p{Lu}/u;
/** What may stand between two words of one name: "Bank of Korea", "Ursula von der Leyen". */
const JOINERS = new Set([
  'of',
  'de',
  'del',
  'der',
  'den',
  'von',
  'van',
  'la',
  'le',
  'bin',
  'al',
  'und',
  'du',
  'da',
  'dos',
]);
const NAMES_OF_TIME = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
   october november december mr mrs ms dr`.split(/\s+/),
);

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
}

/** The words of a text in order, with the offset of each. */
export interface PlacedWords<Word> {
  readonly words: readonly Word[];
  readonly starts: readonly number[];
}

export const nameWordOf = (written: string, { word, stop }: Pick<Token, 'word' | 'stop'>): NameWord => {
  const bare = word.replace(/'s?$/, '');
  return {
    length: written.length,
    bare,
    stop,
    isCapitalised: CAPITALISED.test(written),
    isJoiner: JOINERS.has(word),
    isPossessive: word.endsWith("'s"),
    isNoName: stop || NAMES_OF_TIME.has(bare),
  };
};

/** The names in a text, by its tokens. A single word at the start of a sentence is marked `initial`. */
export const extractNames = (text: string, tokens: readonly Token[]): Name[] =>
  findNames(text, {
    words: tokens.map((token) => nameWordOf(text.slice(token.start, token.end), token)),
    starts: tokens.map(({ start }) => start),
  });

/** The same, by words that are known already. */
export const findNames = (text: string, placed: PlacedWords<NameWord>): Name[] => {
  const names: Name[] = [];
  const { words } = placed;
  for (let at = 0; at < words.length;) {
    if (words[at]?.isCapitalised !== true) {
      at += 1;
      continue;
    }
    const end = endOfRun(text, placed, at);
    const name = nameOf(text, placed, at, end);
    if (name !== null) names.push(name);
    at = end;
  }
  return names;
};

/** The index after the last word of the run of capitalised words and joiners that begins at `from`. */
const endOfRun = (text: string, placed: PlacedWords<NameWord>, from: number): number => {
  for (let at = from + 1; ; at += 1) {
    const previous = placed.words[at - 1];
    const word = placed.words[at];
    if (previous === undefined || word === undefined || !isJoined(text, placed, at)) return at;
    if (word.isCapitalised ? previous.isPossessive : !word.isJoiner) return at;
  }
};

/** Whether no more than a space or a dash stands before a word. */
const isJoined = (text: string, placed: PlacedWords<NameWord>, at: number): boolean =>
  /^[ \u00A0\-–—&.]{1,2}$/.test(text.slice(endOf(placed, at - 1), placed.starts[at]));

const endOf = ({ words, starts }: PlacedWords<NameWord>, at: number): number =>
  (starts[at] ?? 0) + (words[at]?.length ?? 0);

/** The name that a run makes, without stop words before it and joiners behind it; null where it makes none. */
const nameOf = (text: string, placed: PlacedWords<NameWord>, from: number, to: number): Name | null => {
  const { words, starts } = placed;
  let first = from;
  let last = to - 1;
  while (words[last]?.isCapitalised !== true) last -= 1;
  while (first < last && words[first]?.stop === true) first += 1;
  const isSingle = first === last;
  if (isSingle && words[first]?.isNoName === true) return null;
  const start = starts[first] ?? 0;
  const end = endOf(placed, last);
  return {
    start,
    end,
    text: text.slice(start, end),
    words: words.slice(first, last + 1).map(({ bare }) => bare),
    initial: isSingle && startsSentence(text, start),
  };
};

const startsSentence = (text: string, at: number): boolean =>
  /(^|[.!?:;•"“‘'\n]|[-–—•]\s)\s*$/.test(text.slice(Math.max(0, at - 4), at));

const LONG_THEN_SHORT =
  /((?:[\p{Lu}][\p{L}\p{N}'’.-]*|of|the|and|for|de|&)(?:[ \u00A0](?:[\p{Lu}][\p{L}\p{N}'’.-]*|of|the|and|for|de|&)){1,7})[ \u00A0]\((?:the )?["“]?(\p{Lu}[\p{L}\p{N}&.-]{1,9})["”]?\)/gu;

/** Aliases that a text introduces itself: "the Coastal Rail Authority (CRA)". Only those whose letters fit count. */
export const findAliases = (text: string): Alias[] => {
  const aliases: Alias[] = [];
  for (const [, long = '', short = ''] of text.matchAll(LONG_THEN_SHORT)) {
    const letters = short.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
    const words = long.split(/[ \u00A0-]/).filter((word) => word !== '');
    const from = startOfAcronym(words, letters);
    if (from < 0) continue;
    const named = words.slice(from).map((word) => word.toLowerCase().replace(/['’]s?$/, ''));
    aliases.push({ short: letters, long: named });
  }
  return aliases;
};

/** The word from which the initials of the rest spell the letters, small words skipped or not; −1 where none does. */
const startOfAcronym = (words: readonly string[], letters: string): number => {
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const rest = words.slice(from);
    const all = initialsOf(rest);
    const great = initialsOf(rest.filter((word) => CAPITALISED.test(word)));
    if (CAPITALISED.test(rest[0] ?? '') && (all === letters || great === letters)) return from;
  }
  return -1;
};

const initialsOf = (words: readonly string[]): string =>
  words.map((word) => word.charAt(0).toLowerCase()).join('');
