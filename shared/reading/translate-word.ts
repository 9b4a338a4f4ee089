import { baseLanguage } from '../languages/base-language.ts';
import german from '../languages/lexicons/de.json';
import spanish from '../languages/lexicons/es.json';
import french from '../languages/lexicons/fr.json';
import { stemOf } from './stem.ts';

type Lexicon = Readonly<Record<string, string>>;

const LEXICONS: ReadonlyMap<string, Lexicon> = new Map<string, Lexicon>([
  ['de', german],
  ['es', spanish],
  ['fr', french],
]);

/** Language → stem → English word, made when the language is met first. */
const byStem = new Map<string, ReadonlyMap<string, string>>();

const stemsOf = (language: string, lexicon: Lexicon): ReadonlyMap<string, string> => {
  const known = byStem.get(language);
  if (known !== undefined) return known;
  const stems = new Map<string, string>();
  for (const [word, english] of Object.entries(lexicon)) {
    const stem = stemOf(word, language);
    if (!stems.has(stem)) stems.set(stem, english);
  }
  byStem.set(language, stems);
  return stems;
};

/** "l'accord", "d'État": what stands before the apostrophe is no part of the word. */
const ELIDED = /^(?:l|d|qu|s|n|j|c|m|t)'/u;

/**
 * The usual English counterpart in news of a lower-case word of another language (a BCP 47 tag): first by the word as it
 * is written, then by its stem. null for words that no lexicon has, and for English ones.
 */
export const translateWord = (word: string, language: string): string | null => {
  const base = baseLanguage(language);
  const lexicon = LEXICONS.get(base);
  if (lexicon === undefined) return null;
  const bare = base === 'fr' ? word.replace(ELIDED, '') : word;
  const exact = Object.hasOwn(lexicon, bare) ? lexicon[bare] : undefined;
  return exact ?? stemsOf(base, lexicon).get(stemOf(bare, language)) ?? null;
};
