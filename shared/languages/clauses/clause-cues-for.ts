import { baseLanguage } from '../base-language.ts';
import type { ClauseCues } from './clause-cues.ts';
import { germanClauses } from './de.ts';
import { englishClauses } from './en.ts';
import { spanishClauses } from './es.ts';
import { frenchClauses } from './fr.ts';

const CUES: ReadonlyMap<string, ClauseCues> = new Map([
  ['de', germanClauses],
  ['en', englishClauses],
  ['es', spanishClauses],
  ['fr', frenchClauses],
]);

/** The cues of a language, given its BCP 47 tag; null where the language has none. */
export const clauseCuesFor = (language: string): ClauseCues | null =>
  CUES.get(baseLanguage(language)) ?? null;
