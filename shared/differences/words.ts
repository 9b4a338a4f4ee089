import type { KnownWord } from '../reading/word-table.ts';
import { oncePer } from './once-per.ts';
import type { Reading } from './reading.ts';

/** Stems of the words of a Reading that carry meaning. */
export const contentStems = oncePer(
  ({ words }: Reading): ReadonlySet<string> =>
    new Set(words.words.filter(({ isContent }) => isContent).map(({ ownStem }) => ownStem)),
);

/** What the wording of texts is compared by. */
export const spellings = (words: readonly KnownWord[]): string[] => words.map(({ word }) => word);
