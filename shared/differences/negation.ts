import { packFor } from '../languages/packs.ts';
import { cuesOf } from './cue-lexicon.ts';
import { type Deed, deedAt } from './deeds.ts';
import type { Difference } from './difference.ts';
import { isShadowed, negatedWords } from './negated-words.ts';
import { differenceOf, type OpposedPair, strongestPair } from './opposed-pairs.ts';
import type { Reading } from './reading.ts';
import { gravityOf } from './same-subject.ts';

/** Negated words of a Group that are looked at. */
const MOST_NEGATED = 6;

/** "did not resign" against "resigned", "will not resign" against "is to quit". */
export const negationDifferences = (
  readings: readonly Reading[],
  passages: readonly Reading[],
): Difference[] => {
  const negated = readings.flatMap((reading) =>
    [...negatedWords(reading).words.keys()].flatMap((at) =>
      negatedWords(reading).soFar.has(at) || isOfEither(reading, at) ? [] : [{ reading, at }],
    ),
  );
  const found: OpposedPair[] = [];
  for (const { reading, at } of negated.slice(0, MOST_NEGATED)) {
    const keys = keysAt(reading, at);
    const affirmedBySource = passages.some(
      (passage) => passage.siglum === reading.siglum && affirmedIn(passage, keys).length > 0,
    );
    if (affirmedBySource) continue;
    const deed = deedAt(reading, { from: at, to: at + 1 });
    if (deed === null) continue;
    const affirmed = readings.flatMap((other) =>
      other.siglum === reading.siglum || deniesIt(other, keys) ? [] : affirmedIn(other, keys),
    );
    const told = [deed, ...affirmed].map((of) => ({ deed: of }));
    const pair = strongestPair(told, (a, b) => (a.deed === deed ? gravityOf(a.deed, b.deed) : null));
    if (pair !== null && !found.some(({ b }) => b.start === pair.b.start && b.reading === pair.b.reading))
      found.push(pair);
  }
  return found.map((pair) => differenceOf('negation', 'whether it is so', pair));
};

/** What `oppositionDifferences` compares as the other side: "not guilty". */
const isOfEither = (reading: Reading, at: number): boolean => {
  const { opposites } = packFor(reading.language);
  return cuesOf(reading).some(
    ({ first, last, sense }) =>
      sense.kind === 'opposite' && at >= first && at <= last && opposites[sense.row]?.isEither === true,
  );
};

/** What a word is a deed of: its concept, the rows and sides that it is in. */
interface DeedKeys {
  readonly concept: number;
  readonly rows: ReadonlySet<number>;
  readonly sides: readonly { readonly row: number; readonly side: number }[];
}

const keysAt = (reading: Reading, at: number): DeedKeys => {
  const senses = cuesOf(reading).flatMap(({ first, last, sense }) =>
    at < first || at > last ? [] : [sense],
  );
  return {
    concept: reading.words.words[at]?.concept ?? -1,
    rows: new Set(senses.flatMap((sense) => (sense.kind === 'deed' ? [sense.row] : []))),
    sides: senses.flatMap((sense) => (sense.kind === 'opposite' ? [sense] : [])),
  };
};

/** Indexes of the words by which a Reading tells such a deed. */
const toldIn = (reading: Reading, keys: DeedKeys): number[] => {
  const found = new Set<number>();
  for (const [at, { concept, isContent }] of reading.words.words.entries())
    if (concept === keys.concept && isContent) found.add(at);
  for (const { first, sense } of cuesOf(reading))
    if (
      (sense.kind === 'deed' && keys.rows.has(sense.row)) ||
      (sense.kind === 'opposite' &&
        keys.sides.some(({ row, side }) => row === sense.row && side === sense.side))
    )
      found.add(first);
  return [...found];
};

const affirmedIn = (reading: Reading, keys: DeedKeys): Deed[] => {
  const negated = negatedWords(reading).words;
  return toldIn(reading, keys).flatMap((at) => {
    if (negated.has(at) || isShadowed(reading, at)) return [];
    const deed = deedAt(reading, { from: at, to: at + 1 });
    return deed === null ? [] : [deed];
  });
};

const deniesIt = (reading: Reading, keys: DeedKeys): boolean => {
  const negated = negatedWords(reading).words;
  return toldIn(reading, keys).some((at) => negated.has(at));
};
