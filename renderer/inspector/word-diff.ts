import { diffArrays } from 'diff';

/** A stretch of a Reading: in both readings, or only in this one. */
export interface DiffPiece {
  readonly text: string;
  readonly isOwn: boolean;
}

/** Words of any script, and `4.1` as one: a figure that differs differs whole. */
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** In UTF-16 units. Longer paragraphs would hold the window up; they are shown as a whole. */
const LONGEST = 20_000;

const wordsOf = (text: string): string[] => Array.from(WORDS.segment(text), ({ segment }) => segment);

/** The words of `reading`, told apart by whether `base` has them too, by the diff of words. */
export const wordDiff = (base: string, reading: string): DiffPiece[] => {
  if (base.length > LONGEST || reading.length > LONGEST)
    return reading === '' ? [] : [{ text: reading, isOwn: base !== reading }];
  return diffArrays(wordsOf(base), wordsOf(reading))
    .filter(({ removed }) => !removed)
    .map(({ value, added }) => ({ text: value.join(''), isOwn: added }));
};
