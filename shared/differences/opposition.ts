import { hasPart, type LanguagePack } from '../languages/pack.ts';
import { packFor } from '../languages/packs.ts';
import { cuesOf, type FoundCue } from './cue-lexicon.ts';
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

/** Mentions of one row that are looked at; a sentence has one or two, a Group seldom ten. */
const MOST_MENTIONS = 24;

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

/** A cue of one side, before it is known what it is said of. */
interface Mention {
  readonly reading: Reading;
  readonly cue: FoundCue;
  readonly row: number;
  readonly side: number;
}

const mentionsOf = oncePer((reading: Reading): readonly Mention[] => {
  const { opposites } = packFor(reading.language);
  const negated = negatedWords(reading).words;
  return cuesOf(reading).flatMap((cue): Mention[] => {
    if (cue.sense.kind !== 'opposite') return [];
    const { row, side } = cue.sense;
    if (!negated.has(cue.first) && !negated.has(cue.last)) return [{ reading, cue, row, side }];
    // "not guilty" is the other side; "did not rise" is no side, and `negationDifferences` compares it.
    return opposites[row]?.isEither === true ? [{ reading, cue, row, side: 1 - side }] : [];
  });
});

const sayingOf = ({ reading, cue: { first, last }, row, side }: Mention): Saying[] => {
  if (meansElse(reading, first, row)) return [];
  const deed = deedAt(reading, { from: first, to: last + 1 });
  return deed === null ? [] : [{ deed, row, side }];
};

/** Whether another word of the clause gives the words of a row another meaning. */
const meansElse = (reading: Reading, at: number, row: number): boolean =>
  cuesOf(reading).some(({ first, sense }) => {
    if (sense.kind !== 'unless' || sense.row !== row) return false;
    const clause = clauseAt(reading, at);
    return first >= clause.from && first < clause.to;
  });

const oppositeDifferences = (
  readings: readonly Reading[],
  pack: LanguagePack,
  passages: readonly Reading[],
): Difference[] => {
  const byRow = groupBy(readings.flatMap(mentionsOf), ({ row }) => row);
  return [...byRow].flatMap(([row, mentions]): Difference[] => {
    const table = pack.opposites[row];
    if (table === undefined || !mayOppose(mentions)) return [];
    const sayings = mentions.slice(0, MOST_MENTIONS).flatMap(sayingOf);
    const clear = withoutChanges(sayings, row, passages);
    const found = strongestPair(clear, (a, b) =>
      a.side === b.side ? null : gravityOfOpposites(a.deed, b.deed, table),
    );
    return found === null ? [] : [differenceOf('opposite', table.label, found)];
  });
};

/** Two sides, and two Sources. */
const mayOppose = (mentions: readonly Mention[]): boolean => {
  const [first] = mentions;
  return (
    mentions.some(({ side }) => side !== first?.side) &&
    mentions.some(({ reading }) => reading.siglum !== first?.reading.siglum)
  );
};

/** A Source that says both describes a change; it contradicts nobody. */
const withoutChanges = (sayings: readonly Saying[], row: number, passages: readonly Reading[]): Saying[] => {
  const told = passages.flatMap((passage) => {
    const ofRow = mentionsOf(passage).filter((mention) => mention.row === row);
    return ofRow.slice(0, MOST_MENTIONS).flatMap(sayingOf);
  });
  return sayings.filter(
    (saying) =>
      ![...told.slice(0, MOST_MENTIONS), ...sayings].some(
        (other) =>
          other.deed.reading.siglum === saying.deed.reading.siglum &&
          other.side !== saying.side &&
          sharedWords(other.deed.words, saying.deed.words) > 0,
      ),
  );
};
