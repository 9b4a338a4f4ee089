import { diffArrays } from 'diff';

/** The words that two texts have in common in the same order, as indexes into each; ascending and equally long. */
export interface KeptWords {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** A text as its words and as the set of them. */
export interface WordList {
  readonly words: readonly string[];
  readonly set: ReadonlySet<string>;
}

/** The most words that a diff of two texts can keep; null where that is less than `least`. */
export const keptWords = (a: WordList, b: WordList, least: number): KeptWords | null => {
  // What only one of them has is left out first: a diff takes time with the square of its length.
  const [inA, inB] = [sharedIndexes(a, b), sharedIndexes(b, a)];
  if (Math.min(inA.length, inB.length) < least) return null;
  const [wordsA, wordsB] = [wordsAt(a, inA), wordsAt(b, inB)];
  if (longestCommonLength(wordsA, wordsB) < least) return null;
  const kept: { a: number[]; b: number[] } = { a: [], b: [] };
  let [atA, atB] = [0, 0];
  for (const { added, removed, value } of diffArrays(wordsA, wordsB)) {
    if (!added && !removed) {
      kept.a.push(...inA.slice(atA, atA + value.length));
      kept.b.push(...inB.slice(atB, atB + value.length));
    }
    if (!added) atA += value.length;
    if (!removed) atB += value.length;
  }
  return kept;
};

const sharedIndexes = ({ words }: WordList, { set }: WordList): number[] => {
  const found: number[] = [];
  for (const [at, word] of words.entries()) if (set.has(word)) found.push(at);
  return found;
};

const wordsAt = ({ words }: WordList, indexes: readonly number[]): string[] =>
  indexes.map((at) => words[at] ?? '');

/** Length of the longest common subsequence: what a diff keeps, at a fraction of its cost. */
const longestCommonLength = (a: readonly string[], b: readonly string[]): number => {
  // Row by row of the table of common lengths of all beginnings; `lengths[j]` is of the first j words of b.
  const lengths = new Uint16Array(b.length + 1);
  for (const word of a) {
    let diagonal = 0;
    let left = 0;
    for (let j = 1; j <= b.length; j += 1) {
      const above = lengths[j] ?? 0;
      if (word === b[j - 1]) left = diagonal + 1;
      else if (above > left) left = above;
      lengths[j] = left;
      diagonal = above;
    }
  }
  return lengths[b.length] ?? 0;
};
