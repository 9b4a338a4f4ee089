import { packFor } from '../languages/packs.ts';
import { perPack } from '../languages/per-pack.ts';
import { nameAmongNouns } from './names-among-nouns.ts';
import {
  endOf,
  type Name,
  namedBy,
  type NameWord,
  type PlacedWords,
  startsSentence,
  type WordRun,
} from './name-words.ts';
import type { Token } from './tokenise.ts';

/** Two spellings that one of the texts says are one name: `{ short: "aws", long: ["amazon", "web", "services"] }`. */
export interface Alias {
  readonly short: string;
  readonly long: readonly string[];
}

const CAPITALISED = /^\p{Lu}/u;

/** Weekdays and months that alone name nobody. */
const timesOf = perPack(
  ({ months, weekdays, names }): ReadonlySet<string> =>
    new Set([...months, ...weekdays].flat().filter((name) => !names.timeNames.has(name))),
);

/** `language`: a BCP 47 tag. */
export const nameWordOf = (
  written: string,
  { word, bare, stop }: Pick<Token, 'word' | 'bare' | 'stop'>,
  language: string,
): NameWord => {
  const pack = packFor(language);
  // French: "d'Aden"
  const isNoPerson = timesOf(pack).has(bare);
  const named = word.startsWith(bare) ? written : written.slice(written.search(/['’ʼ‘]/u) + 1);
  return {
    length: written.length,
    bare,
    stop,
    isCapitalised: CAPITALISED.test(named),
    isJoiner: pack.names.joiners.has(word),
    isPossessive: word.endsWith("'s"),
    isNoName: stop || isNoPerson || pack.names.titles.has(bare),
    isTime: isNoPerson && !pack.names.givenNames.has(bare),
  };
};

/** The names in a text, by its tokens; `language` is a BCP 47 tag. */
export const extractNames = (text: string, tokens: readonly Token[], language: string): Name[] =>
  findNames(
    text,
    {
      words: tokens.map((token) => nameWordOf(text.slice(token.start, token.end), token, language)),
      starts: tokens.map(({ start }) => start),
    },
    language,
  );

/** The same, by words that are known already. */
export const findNames = (text: string, placed: PlacedWords<NameWord>, language: string): Name[] => {
  const pack = packFor(language);
  const isAmongNouns = pack.names.amongNouns !== null;
  const names: Name[] = [];
  const { words } = placed;
  for (let at = 0; at < words.length;) {
    if (words[at]?.isCapitalised !== true) {
      at += 1;
      continue;
    }
    const end = endOfRun(text, placed, at);
    const run = trimmed(placed, at, end);
    const name = isAmongNouns ? nameAmongNouns(text, placed, run, pack) : nameOf(text, placed, run);
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

/**
 * A run of capitalised words and joiners without stop words, weekdays and months before it and joiners behind it: "On Monday Mara Quill"
 * → "Mara Quill". `last` is inclusive.
 */
const trimmed = ({ words }: PlacedWords<NameWord>, from: number, to: number): WordRun => {
  let first = from;
  let last = to - 1;
  while (words[last]?.isCapitalised !== true) last -= 1;
  while (first < last && isBeforeName(words[first])) first += 1;
  return { first, last };
};

const isBeforeName = (word: NameWord | undefined): boolean =>
  word !== undefined && (word.stop || word.isTime || !word.isCapitalised);

/** The name that a run makes; null where it makes none. */
const nameOf = (text: string, placed: PlacedWords<NameWord>, run: WordRun): Name | null => {
  const { words, starts } = placed;
  const { first, last } = run;
  const isSingle = first === last;
  if (isSingle && words[first]?.isNoName === true) return null;
  return namedBy(text, placed, run, isSingle && startsSentence(text, starts[first] ?? 0));
};

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
