/** What a cited passage lacks of the statement it is cited for. */
export interface OverClaim {
  readonly kind: 'figure' | 'date' | 'quotation' | 'name';
  readonly text: string;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
]);
const DATES = new RegExp(
  `\\b(${[
    'Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun',
    'January|February|March|April|May|June|July|August|September|October|November|December',
    'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec',
  ].join('|')})(?:day)?\\b`,
  'gu',
);
/** Fewer words between quotation marks are a name or a word set apart. */
const MIN_QUOTED_WORDS = 3;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[‘’ʼ]/gu, "'")
    .replaceAll(/[“”„«»]/gu, '"')
    .replaceAll(/[‐‑–—]/gu, '-');

/** The values of the numbers in a text, scale words included; "one" is left out. */
const numbersIn = (text: string): Map<number, string> => {
  const found = new Map<number, string>();
  const words = [
    ...plain(text)
      .toLowerCase()
      .matchAll(/\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[a-z]+/gu),
  ];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]?.[0] ?? '';
    const value = /^\d/u.test(word) ? Number(word.replaceAll(',', '')) : NUMBER_WORDS.get(word);
    if (value === undefined || word === 'one') continue;
    const scale = SCALES.get(words[at + 1]?.[0] ?? '');
    found.set(value * (scale ?? 1), word);
  }
  return found;
};

const datesIn = (text: string): Set<string> =>
  new Set([...plain(text).matchAll(DATES)].map(([, name = '']) => name.slice(0, 3).toLowerCase()));

const wordsOf = (text: string): string =>
  ` ${(
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;

const quotationsIn = (text: string): string[] =>
  [...plain(text).matchAll(/"([^"]+)"/gu)]
    .map(([, words = '']) => words)
    .filter((words) => wordsOf(words).trim().split(' ').length >= MIN_QUOTED_WORDS);

/** Runs of capitalised words that do not open a sentence, as lists of words. */
const namesIn = (text: string): string[][] =>
  [...plain(text).matchAll(/(?<=[\p{Ll}\d,;)'] )\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)*/gu)]
    .map(([name]) => wordsOf(name).trim().split(' '))
    .filter(
      (words) =>
        words.some((word) => word.length > 2) && datesIn(words.map(capitalised).join(' ')).size === 0,
    );

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * What a statement gives and the passage cited for it does not, by a rough reading of its own: numbers by value, weekdays and
 * months, quotations word by word, and names of which no word is there. It shares no code with Support. English only.
 */
export const overClaims = (statement: string, cited: string): OverClaim[] => {
  const [numbers, dates, words] = [numbersIn(cited), datesIn(cited), wordsOf(cited)];
  return [
    ...[...numbersIn(statement)]
      .filter(([value]) => !numbers.has(value))
      .map(([, text]): OverClaim => ({ kind: 'figure', text })),
    ...[...datesIn(statement)]
      .filter((date) => !dates.has(date))
      .map((text): OverClaim => ({ kind: 'date', text })),
    ...quotationsIn(statement)
      .filter((quoted) => !words.includes(wordsOf(quoted)))
      .map((text): OverClaim => ({ kind: 'quotation', text })),
    ...namesIn(statement)
      .filter((name) => !name.some((word) => word.length > 2 && words.includes(` ${word} `)))
      .map((name): OverClaim => ({ kind: 'name', text: name.join(' ') })),
  ];
};
