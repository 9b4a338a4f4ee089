/** The words of a list that is written with white space between them. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Names in rows: `jan january | feb february`. */
export const rows = (list: string): readonly (readonly string[])[] =>
  list.split('|').map((row) => row.trim().split(/\s+/));

/** Words with consecutive values, the first of which is `first`. */
export const valuesFrom = (first: number, list: string, step = 1): ReadonlyMap<string, number> =>
  new Map([...words(list)].map((word, at): [string, number] => [word, first + at * step]));

/** Phrases that are written with white space between them and `_` inside them. */
export const phrases = (list: string): readonly string[] =>
  [...words(list)].map((phrase) => phrase.replaceAll('_', ' '));

/** Rows as in `rows`, of phrases with `_` inside them: `tear_down raze | take_over buy`. */
export const phraseRows = (list: string): readonly (readonly string[])[] => list.split('|').map(phrases);
