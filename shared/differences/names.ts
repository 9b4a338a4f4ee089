import { packFor } from '../languages/packs.ts';
import type { Name } from '../reading/name-words.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import type { Reading } from './reading.ts';
import { areVariants } from './spelling-variants.ts';

/** Shorter words are initials and particles. */
const TELLING_LENGTH = 2;

const gives = ({ sourceWords }: Reading, { words }: Name): boolean =>
  words.some((word) => word.length >= TELLING_LENGTH && sourceWords.has(word));

/**
 * Names that only some of the Sources give, and names that they spell in two ways. A name counts as given where one of its
 * longer words is anywhere in the other Source: what it says elsewhere it does not leave out.
 */
export const nameDifferences = (readings: readonly Reading[]): Difference[] => {
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
  const given: Difference[] =
    values.length === 0 ? [] : [{ type: 'name', severity: 'none', label: 'name', values }];
  return [...spellingDifferences(readings), ...given];
};

/** Two names do not share a person by words as short as this: "Co", "de". */
const SHORT_LENGTH = 2;

/** Names of a Group whose spellings are compared. */
const MOST_NAMES = 40;

/** A name as one Source has it, and no other. */
interface OwnName {
  readonly reading: Reading;
  readonly name: Name;
  /** Its words that some other Source does not have. */
  readonly own: readonly string[];
}

/** "Ona Pell" against "Ona Pelle", where neither Source knows the other's spelling. */
export const spellingDifferences = (readings: readonly Reading[]): Difference[] => {
  const names = readings.flatMap((reading) =>
    reading.names.flatMap((name) => ownName(name, reading, readings)),
  );
  const found = new Map<string, Difference>();
  for (const [at, a] of names.slice(0, MOST_NAMES).entries()) {
    for (const b of names.slice(at + 1, MOST_NAMES)) {
      const spellings = variantsOf(a, b);
      if (spellings === null || found.has(spellings)) continue;
      const values = [valueOf(a, 0), valueOf(b, 1)];
      found.set(spellings, { type: 'name', severity: 'possible', label: 'spelling of a name', values });
    }
  }
  return [...found.values()];
};

const ownName = (name: Name, reading: Reading, readings: readonly Reading[]): OwnName[] => {
  if (name.initial && name.words.length === 1) return [];
  const own = name.words.filter((word) => readings.some(({ sourceWords }) => !sourceWords.has(word)));
  return own.length === 0 ? [] : [{ reading, name, own }];
};

/** "Judge Vin DelOro" against "Vin Del Oro": the same letters, whatever title is before them. */
const areSpacedApart = (a: readonly string[], b: readonly string[]): boolean => {
  const [left, right] = [a.join(''), b.join('')];
  return left.endsWith(right) || right.endsWith(left);
};

/** The two spellings as one key; null where the names have none, or are not of one person or place. */
const variantsOf = (a: OwnName, b: OwnName): string | null => {
  if (a.reading.siglum === b.reading.siglum) return null;
  if (packFor(a.reading.language) !== packFor(b.reading.language)) return null;
  if (areSpacedApart(a.name.words, b.name.words)) return null;
  const sharesWord = a.name.words.some((word) => word.length > SHORT_LENGTH && b.name.words.includes(word));
  const isWhole = a.name.words.length === 1 || b.name.words.length === 1;
  if (!sharesWord && !isWhole) return null;
  for (const left of a.own) {
    if (b.reading.sourceWords.has(left)) continue;
    for (const right of b.own)
      if (!a.reading.sourceWords.has(right) && areVariants(left, right, sharesWord))
        return `${left} ${right}`;
  }
  return null;
};

const valueOf = (
  { reading: { passage }, name: { start, end, text } }: OwnName,
  side: number,
): DifferenceValue => ({ passage, start, end, text, normalized: { name: text }, side });
