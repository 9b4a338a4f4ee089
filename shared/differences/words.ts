import type { KnownWord } from '../reading/word-table.ts';

/** What the wording of texts is compared by. */
export const spellings = (words: readonly KnownWord[]): string[] => words.map(({ word }) => word);
