import { type Token, tokenise } from '../reading/tokenise.ts';

/** Whether a word tells something: no stop word, and more than digits. */
export const isContentWord = ({ stop, word }: Token): boolean => !stop && /\p{L}/u.test(word);

/** Stems of the words that carry meaning. */
export const contentStems = (words: readonly Token[]): Set<string> =>
  new Set(words.filter(isContentWord).map(({ stem }) => stem));

/** What a Reading is tokenised by. */
interface Read {
  readonly text: string;
  /** BCP 47 tag, `und` where unknown. */
  readonly language: string;
}

const known = new WeakMap<Read, readonly Token[]>();

/** The words of a Reading in reading order; read once, since every comparison asks for them. */
export const wordsOf = (reading: Read): readonly Token[] => {
  const found = known.get(reading) ?? tokenise(reading.text, reading.language);
  known.set(reading, found);
  return found;
};

/** Every different word of a text, in lower case; what goes on for more than 200 letters is cut there. */
export const lowerCaseWords = (text: string): Set<string> =>
  // Without an end, the pattern would outgrow the stack on a run of millions of letters.
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]{1,200}/gu));
