import { type Stemmer, newStemmer } from 'snowball-stemmers';
import { baseLanguage } from '../languages/base-language.ts';

/** ISO 639-1 code → Snowball stemmer. */
const STEMMERS = new Map(
  Object.entries({
    ar: 'arabic',
    ca: 'catalan',
    cs: 'czech',
    da: 'danish',
    de: 'german',
    en: 'english',
    es: 'spanish',
    eu: 'basque',
    fi: 'finnish',
    fr: 'french',
    ga: 'irish',
    hu: 'hungarian',
    hy: 'armenian',
    it: 'italian',
    nb: 'norwegian',
    nl: 'dutch',
    no: 'norwegian',
    pt: 'portuguese',
    ro: 'romanian',
    ru: 'russian',
    sl: 'slovene',
    sv: 'swedish',
    ta: 'tamil',
    tr: 'turkish',
  }),
);

/** What text of unknown language is stemmed as; on other languages it does little harm. */
const UNKNOWN_LANGUAGE = 'en';

/** A longer "word" is a URL or noise; stemming it costs and gains nothing. */
const LONGEST_STEMMED = 40;

/** Where a cache has grown past this many words it starts anew, so that a long session does not fill memory. */
const CACHE_LIMIT = 200_000;

const caches = new Map<string, { readonly stemmer: Stemmer; readonly stems: Map<string, string> }>();

/** The stem of a lower-case word; the word itself where the language (a BCP 47 tag) has no stemmer. */
export const stemOf = (word: string, language: string): string => {
  const base = baseLanguage(language);
  const name = STEMMERS.get(base === 'und' ? UNKNOWN_LANGUAGE : base);
  if (name === undefined || word.length > LONGEST_STEMMED) return word;
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
