import type { Name } from '../reading/name-words.ts';
import { extractNames } from '../reading/names.ts';
import { tokenise } from '../reading/tokenise.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import type { Reading } from './facts.ts';

/** Shorter words are initials and particles. */
const TELLING_LENGTH = 2;

const gives = ({ sourceWords }: Reading, { words }: Name): boolean =>
  words.some((word) => word.length >= TELLING_LENGTH && sourceWords.has(word));

interface Naming {
  readonly reading: Reading;
  readonly name: Name;
}

/**
 * Names that only some of the Sources give. A name counts as given where one of its longer words stands anywhere in the
 * other Source: what it says elsewhere it does not leave out.
 */
export const nameDifference = (readings: readonly Reading[]): Difference[] => {
  const namings = readings.flatMap((reading): Naming[] =>
    extractNames(reading.text, tokenise(reading.text, reading.language), reading.language)
      .filter((name) => !name.initial)
      .map((name) => ({ reading, name })),
  );
  const partial = namings.filter(({ name }) => readings.some((reading) => !gives(reading, name)));
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
