import { extractNames, type Name } from '../text/names.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import type { Reading } from './facts.ts';

interface Naming {
  readonly reading: Reading;
  readonly name: Name;
}

/** Names that only some of the Sources give. A name counts as given where any of its words is among another's names. */
export const nameDifference = (readings: readonly Reading[]): Difference[] => {
  const namings = readings.flatMap((reading): Naming[] =>
    extractNames(reading.text, tokenise(reading.text, reading.language))
      .filter((name) => !name.initial)
      .map((name) => ({ reading, name })),
  );
  const sigla = new Set(readings.map((reading) => reading.siglum));
  const words = new Map<string, Set<string>>();
  for (const { siglum, text, language } of readings) {
    for (const { word } of tokenise(text, language)) add(words, word.replace(/['’]s?$/u, ''), siglum);
  }
  const known = (name: Name): number =>
    Math.max(0, ...name.words.filter((word) => word.length > 2).map((word) => words.get(word)?.size ?? 0));
  const partial = namings.filter(({ name }) => known(name) < sigla.size);
  if (partial.length === 0) return [];
  const sides: string[] = [];
  const values = partial.map(({ reading, name }): DifferenceValue => {
    const key = name.words.join(' ');
    const at = sides.indexOf(key);
    const side = at < 0 ? sides.push(key) - 1 : at;
    const { start, end, text } = name;
    return { passage: reading.passage, start, end, text, normalized: { name: text }, side };
  });
  return [{ type: 'name', severity: 'none', label: 'name', values }];
};

const add = (words: Map<string, Set<string>>, word: string, siglum: string): void => {
  const sigla = words.get(word) ?? new Set<string>();
  words.set(word, sigla.add(siglum));
};
