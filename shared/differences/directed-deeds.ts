import { cuesOf } from './cue-lexicon.ts';
import { type Deed, deedAt } from './deeds.ts';
import type { Difference } from './difference.ts';
import { groupBy } from './group-by.ts';
import { differenceOf, strongestPair } from './opposed-pairs.ts';
import { oncePer } from './once-per.ts';
import type { Reading } from './reading.ts';
import { areApart, type Gravity, matchPhrases } from './same-subject.ts';

interface DirectedDeed {
  readonly deed: Deed;
  readonly row: number;
}

const directedIn = oncePer((reading: Reading): readonly DirectedDeed[] =>
  cuesOf(reading).flatMap(({ first, last, sense }): DirectedDeed[] => {
    if (sense.kind !== 'directed') return [];
    const deed = deedAt(reading, { from: first, to: last + 1 });
    const isComplete = deed !== null && !deed.isNegated && deed.agent !== null && deed.patient !== null;
    return isComplete ? [{ deed, row: sense.row }] : [];
  }),
);

/** Who did it to whom: "A beat B" against "B beat A". */
export const directedDifferences = (readings: readonly Reading[]): Difference[] =>
  [...groupBy(readings.flatMap(directedIn), ({ row }) => row).values()].flatMap((deeds) => {
    const pair = strongestPair(deeds, (a, b) => gravityOfSwap(a.deed, b.deed));
    return pair === null ? [] : [differenceOf('opposite', 'who did it to whom', pair)];
  });

const gravityOfSwap = (a: Deed, b: Deed): Gravity => {
  if (areApart(a, b)) return null;
  const isSwapped =
    matchPhrases(a.agent, b.patient) === 'same' && matchPhrases(a.patient, b.agent) === 'same';
  const isSame = matchPhrases(a.agent, b.agent) === 'same' || matchPhrases(a.patient, b.patient) === 'same';
  if (!isSwapped || isSame) return null;
  return a.isFirm && b.isFirm ? 'conflict' : 'possible';
};
