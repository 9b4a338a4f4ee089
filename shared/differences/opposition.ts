import { hasPart, type LanguagePack, type Opposites } from '../languages/pack.ts';
import { packFor } from '../languages/packs.ts';
import { cuesOf } from './cue-lexicon.ts';
import { clauseAt } from './clause-parts.ts';
import { type Deed, deedAt } from './deeds.ts';
import type { Difference } from './difference.ts';
import { directedDifferences } from './directed-deeds.ts';
import { groupBy } from './group-by.ts';
import { negationDifferences } from './negation.ts';
import { negatedWords } from './negated-words.ts';
import { noneDifferences } from './none-of.ts';
import { oncePer } from './once-per.ts';
import { differenceOf, strongestPair } from './opposed-pairs.ts';
import { gravityOfOpposites } from './opposite-subjects.ts';
import type { Reading } from './reading.ts';
import { sharedWords } from './same-subject.ts';

/** A word of one side of a row of opposites, with what it is said of. */
interface Saying {
  readonly deed: Deed;
  readonly row: number;
  readonly side: number;
}

/** Sayings of one side that are looked at; a sentence has one or two, a Group seldom ten. */
const MOST_SAYINGS = 12;

/**
 * Opposites, negated deeds, "no homes" against "nine houses", and who did what to whom, each on one and the same subject.
 * Only Readings in one language are compared, and only as far as its pack knows the words. `passages`: the whole Passages
 * of the Readings.
 */
export const oppositionDifferences = (
  readings: readonly Reading[],
  passages: readonly Reading[],
): Difference[] => {
  if (readings.every(saysNothing)) return [];
  return [...groupBy(readings, ({ language }) => packFor(language))].flatMap(([pack, ofPack]) => [
    ...(hasPart(pack, 'opposites') ? oppositeDifferences(ofPack, pack, passages) : []),
    ...(hasPart(pack, 'negation')
      ? [...negationDifferences(ofPack, passages), ...noneDifferences(ofPack, pack)]
      : []),
    ...(hasPart(pack, 'directedDeeds') ? directedDifferences(ofPack) : []),
  ]);
};

const saysNothing = (reading: Reading): boolean => {
  if (cuesOf(reading).some(({ sense }) => sense.kind === 'opposite' || sense.kind === 'directed'))
    return false;
  const { words, none } = negatedWords(reading);
  return words.size === 0 && none.length === 0;
};

const sayingsOf = oncePer((reading: Reading): readonly Saying[] => {
  const { opposites } = packFor(reading.language);
  const cues = cuesOf(reading);
  return cues.flatMap(({ first, last, sense }): Saying[] => {
    if (sense.kind !== 'opposite') return [];
    const { row, side } = sense;
    const table = opposites[row];
    if (table === undefined) return [];
    const clause = clauseAt(reading, first);
    const meansElse = cues.some(
      (other) =>
        other.sense.kind === 'unless' &&
        other.sense.row === row &&
        other.first >= clause.from &&
        other.first < clause.to,
    );
    const deed = meansElse ? null : deedAt(reading, { from: first, to: last + 1 });
    return deed === null ? [] : sayingOf(deed, row, side, table);
  });
});

/** "not guilty" is the other side; "did not rise" is no side, and `negationDifferences` compares it. */
const sayingOf = (deed: Deed, row: number, side: number, { isEither }: Opposites): Saying[] => {
  if (!deed.isNegated) return [{ deed, row, side }];
  return isEither === true ? [{ deed, row, side: 1 - side }] : [];
};

const oppositeDifferences = (
  readings: readonly Reading[],
  pack: LanguagePack,
  passages: readonly Reading[],
): Difference[] => {
  const byRow = groupBy(readings.flatMap(sayingsOf), ({ row }) => row);
  return [...byRow].flatMap(([row, sayings]): Difference[] => {
    const table = pack.opposites[row];
    if (table === undefined || sayings.every(({ side }) => side === sayings[0]?.side)) return [];
    const clear = withoutChanges(sayings, passages);
    const found = strongestPair(clear, (a, b) =>
      a.side === b.side ? null : gravityOfOpposites(a.deed, b.deed, table),
    );
    return found === null ? [] : [differenceOf('opposite', table.label, found)];
  });
};

/** A Source that says both describes a change; it contradicts nobody. */
const withoutChanges = (sayings: readonly Saying[], passages: readonly Reading[]): Saying[] => {
  const [first] = sayings;
  const ofRow = passages.flatMap((passage) => sayingsOf(passage).filter(({ row }) => row === first?.row));
  return sayings
    .filter(
      (saying) =>
        ![...ofRow, ...sayings].some(
          (other) =>
            other.deed.reading.siglum === saying.deed.reading.siglum &&
            other.side !== saying.side &&
            sharedWords(other.deed.words, saying.deed.words) > 0,
        ),
    )
    .slice(0, 2 * MOST_SAYINGS);
};
