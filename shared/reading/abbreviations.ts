import { COMMON_ABBREVIATIONS } from '../languages/common.ts';
import { packFor } from '../languages/packs.ts';

/** How a word that comes before a full stop binds what follows it. */
export const abbreviationKind = (
  word: string,
  language: string,
): 'before' | 'either' | 'before-figure' | null => {
  const lower = word.toLowerCase();
  const { abbreviations: own } = packFor(language);
  if (own.before.has(lower) || COMMON_ABBREVIATIONS.before.has(lower)) return 'before';
  if (own.beforeFigure.has(lower) || COMMON_ABBREVIATIONS.beforeFigure.has(lower)) return 'before-figure';
  if (own.either.has(lower) || COMMON_ABBREVIATIONS.either.has(lower)) return 'either';
  return null;
};

/** Whether a word with a capital most likely opens a sentence rather than continuing a name. */
export const opensSentence = (word: string, language: string): boolean =>
  packFor(language).sentenceOpeners.has(word.toLowerCase());
