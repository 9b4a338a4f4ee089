import type { TextRange } from './range.ts';
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

const bare = (token: Token): string => token.word.replace(/'s?$/, '');

/** The names in a text, by its tokens. A single word at the start of a sentence is marked `initial`. */
export const extractNames = (text: string, tokens: readonly Token[]): Name[] => {
  const names: Name[] = [];
  let run: Token[] = [];
  const close = (): void => {
    while (run.length > 0 && !isCapitalised(text, run.at(-1))) run.pop();
    while (run.length > 1 && run[0]?.stop === true) run.shift();
    const first = run[0];
    const last = run.at(-1);
    if (
      first !== undefined &&
      last !== undefined &&
      !(run.length === 1 && (first.stop || NAMES_OF_TIME.has(bare(first))))
    ) {
      names.push({
        start: first.start,
        end: last.end,
        text: text.slice(first.start, last.end),
        words: run.map(bare),
        initial: run.length === 1 && startsSentence(text, first.start),
      });
    }
    run = [];
  };
  for (const token of tokens) {
    const previous = run.at(-1);
    const joined =
      previous === undefined || /^[ \u00A0\-–—&.]{1,2}$/.test(text.slice(previous.end, token.start));
    if (!joined) close();
    if (isCapitalised(text, token)) {
      if (previous !== undefined && previous.word.endsWith("'s")) close();
      run.push(token);
    } else if (run.length > 0 && JOINERS.has(token.word)) run.push(token);
    else close();
  }
  close();
  return names;
};

const isCapitalised = (text: string, token: Token | undefined): boolean =>
  token !== undefined && CAPITALISED.test(text.slice(token.start, token.start + 2));

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
