import { oncePer } from './once-per.ts';
import type { Reading } from './reading.ts';

/** Passages that share so many words in a row print one copy; shorter runs are set phrases and names of offices. */
const COPIED_WORDS = 8;
/** Share of the shorter Passage's words that such runs must hold. */
const COPIED_SHARE = 0.7;

/**
 * How many of the Sources that these Passages are from report independently: those of which the Passages are most of all the same
 * words in the same order, as from one agency, count as one.
 */
export const independentOrigins = (passages: readonly Reading[]): number => {
  const origins: Reading[][] = [];
  for (const passage of passages) {
    const joined = origins.filter((origin) =>
      origin.some((other) => other.siglum === passage.siglum || printsSame(other, passage)),
    );
    const rest = origins.filter((origin) => !joined.includes(origin));
    origins.length = 0;
    origins.push(...rest, [...joined.flat(), passage]);
  }
  return origins.length;
};

const runsOf = oncePer(({ words: { words } }: Reading): ReadonlySet<string> => {
  const runs = new Set<string>();
  for (let at = 0; at + COPIED_WORDS <= words.length; at += 1) runs.add(keyAt(words, at));
  return runs;
});

const keyAt = (words: Reading['words']['words'], at: number): string =>
  words
    .slice(at, at + COPIED_WORDS)
    .map(({ word }) => word)
    .join(' ');

const printsSame = (one: Reading, other: Reading): boolean => {
  const [short, long] = one.words.words.length <= other.words.words.length ? [one, other] : [other, one];
  const { words } = short.words;
  const runs = runsOf(long);
  let [copied, to] = [0, 0];
  for (let at = 0; at + COPIED_WORDS <= words.length; at += 1) {
    if (!runs.has(keyAt(words, at))) continue;
    copied += at + COPIED_WORDS - Math.max(at, to);
    to = at + COPIED_WORDS;
  }
  return words.length > 0 && copied >= COPIED_SHARE * words.length;
};
