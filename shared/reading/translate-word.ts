import { baseLanguage } from '../languages/base-language.ts';
import german from '../languages/lexicons/de.json';
import spanish from '../languages/lexicons/es.json';
import french from '../languages/lexicons/fr.json';
import type { Phrases } from '../languages/pack.ts';
import { packFor } from '../languages/packs.ts';
import { perPack } from '../languages/per-pack.ts';
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

/** Words of the packs that have a fixed counterpart: months, weekdays and numbers. */
const fixedWordsOf = perPack((pack): ReadonlyMap<string, string> => {
  const english = packFor('en');
  const fixed = new Map<string, string>();
  const addRows = (rows: readonly Phrases[], names: readonly Phrases[]): void => {
    for (const [row, words] of rows.entries())
      for (const word of words) fixed.set(word, names[row]?.[0] ?? word);
  };
  addRows(pack.months, english.months);
  addRows(pack.weekdays, english.weekdays);
  const { numberWords } = pack;
  if (numberWords !== null && english.numberWords !== null) {
    for (const part of ['ones', 'tens'] as const) {
      const names = new Map([...english.numberWords[part]].map(([name, value]) => [value, name]));
      for (const [word, value] of numberWords[part]) fixed.set(word, names.get(value) ?? word);
    }
  }
  return fixed;
});

/**
 * The usual English counterpart in news of a lower-case word of another language (a BCP 47 tag): first by the word as it
 * is written, then by its stem. null for words that no lexicon has, and for English ones.
 */
export const translateWord = (word: string, language: string): string | null => {
  const base = baseLanguage(language);
  const lexicon = LEXICONS.get(base);
  if (lexicon === undefined) return null;
  const exact =
    fixedWordsOf(packFor(base)).get(word) ?? (Object.hasOwn(lexicon, word) ? lexicon[word] : undefined);
  return exact ?? stemsOf(base, lexicon).get(stemOf(word, language)) ?? null;
};
