import { type Stemmer, newStemmer } from 'snowball-stemmers';
import { packFor } from '../languages/packs.ts';

/** A longer "word" is a URL or noise; stemming it costs and gains nothing. */
const LONGEST_STEMMED = 40;

/** Where a cache has grown past this many words it starts anew, so that a long session does not fill memory. */
const CACHE_LIMIT = 200_000;

const caches = new Map<string, { readonly stemmer: Stemmer; readonly stems: Map<string, string> }>();

/** The stem of a lower-case word; the word itself where the language (a BCP 47 tag) has no stemmer. */
export const stemOf = (word: string, language: string): string => {
  const name = packFor(language).stemmer;
  if (name === null || word.length > LONGEST_STEMMED) return word;
  let cache = caches.get(name);
  if (cache === undefined || cache.stems.size > CACHE_LIMIT) {
    cache = { stemmer: newStemmer(name), stems: new Map() };
    caches.set(name, cache);
  }
  const known = cache.stems.get(word);
  if (known !== undefined) return known;
  const stem = cache.stemmer.stem(word) || word;
  cache.stems.set(word, stem);
  return stem;
};
