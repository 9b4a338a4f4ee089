import type { LanguagePack } from '../languages/pack.ts';

/** "and Yemeni pirates", after another such adjective. */
const JOINED_ADJECTIVES = /^ (?:and|or) \p{Lu}\p{Ll}+ \p{Ll}/u;
const NOUN_WORD = /(?<gap>[ -])(?<word>[\p{L}][\p{L}'-]*\.?)/uy;

const MOST_NOUN_WORDS = 5;

/** UTF-16 units that are looked ahead. */
const REACH = 36;

/**
 * The words of the noun phrase that follows a number: "14 Tesco supermarkets in …" → tesco, supermarkets. Where nouns have a
 * capital it ends with the first of them: "drei verletzte Menschen kamen" → verletzte, menschen.
 */
export const nounsAt = (folded: string, at: number, { figures, names }: LanguagePack): string[] => {
  const nouns: string[] = [];
  let isCapitalised = false;
  NOUN_WORD.lastIndex = at;
  while (nouns.length < MOST_NOUN_WORDS) {
    const match = NOUN_WORD.exec(folded);
    const written = match?.groups?.['word'];
    const word = written?.toLowerCase().replace(/'s?$|\.$/u, '');
    if (written === undefined || word === undefined) break;
    // "23 Somali and Yemeni pirates"
    if (
      nouns.length > 0 &&
      isCapitalised &&
      JOINED_ADJECTIVES.test(folded.slice(match?.index ?? 0, NOUN_WORD.lastIndex + REACH))
    )
      continue;
    if (figures.phraseEnds.has(word)) break;
    nouns.push(word);
    isCapitalised = /^\p{Lu}/u.test(written);
    // "a four-storey prison" counts storeys, not prisons.
    if (nouns.length === 1 && match?.groups?.['gap'] === '-') break;
    if (names.amongNouns !== null && /^\p{Lu}/u.test(written)) break;
  }
  return nouns;
};

/** The counted noun: the first plural, else the last word. */
export const headOf = (nouns: readonly string[], { figures, names }: LanguagePack): string => {
  if (names.amongNouns !== null) return nouns.at(-1) ?? '';
  const { plurals, adjectives } = figures;
  const plural = nouns.find((word) => plurals.has(word) || (/[^s]s$/u.test(word) && !adjectives.has(word)));
  const head = plural ?? nouns.findLast((word) => !adjectives.has(word)) ?? '';
  return singular(head);
};

/** A plain singular, good enough to tell nouns apart: "companies" → company, "houses" → house. */
export const singular = (word: string): string => {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/u.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^su]s$/u.test(word) ? word.slice(0, -1) : word;
};
