import { diffWordsWithSpace } from 'diff';

/** A stretch of a Reading: in both readings, or only in this one. */
export interface DiffPiece {
  readonly text: string;
  readonly isOwn: boolean;
}

/** The words of `reading`, told apart by whether `base` has them too, by the diff of words. */
export const wordDiff = (base: string, reading: string): DiffPiece[] =>
  diffWordsWithSpace(base, reading)
    .filter(({ removed }) => !removed)
    .map(({ value, added }) => ({ text: value, isOwn: added }));
