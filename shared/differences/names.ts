import type { Name } from '../reading/name-words.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import type { Reading } from './reading.ts';

/** Shorter words are initials and particles. */
const TELLING_LENGTH = 2;

const gives = ({ sourceWords }: Reading, { words }: Name): boolean =>
  words.some((word) => word.length >= TELLING_LENGTH && sourceWords.has(word));

/**
 * Names that only some of the Sources give. A name counts as given where one of its longer words is anywhere in the
 * other Source: what it says elsewhere it does not leave out.
 */
export const nameDifference = (readings: readonly Reading[]): Difference[] => {
  const sides = new Map<string, number>();
  const values: DifferenceValue[] = [];
  for (const { names, passage } of readings) {
    for (const name of names) {
      if (name.initial || readings.every((reading) => gives(reading, name))) continue;
      const { start, end, text, words } = name;
      const key = words.join(' ');
      const side = sides.get(key) ?? sides.size;
      sides.set(key, side);
      values.push({ passage, start, end, text, normalized: { name: text }, side });
    }
  }
  return values.length === 0 ? [] : [{ type: 'name', severity: 'none', label: 'name', values }];
};
