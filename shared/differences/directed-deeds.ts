import { cuesOf, type FoundCue } from './cue-lexicon.ts';
import { type Deed, deedAt } from './deeds.ts';
import type { Difference } from './difference.ts';
import { groupBy } from './group-by.ts';
import { differenceOf, strongestPair } from './opposed-pairs.ts';
import type { Reading } from './reading.ts';
import { areApart, type Gravity, matchPhrases, sharedWords } from './same-subject.ts';

/** A verb by which somebody does something to somebody. */
interface Mention {
  readonly reading: Reading;
  readonly cue: FoundCue;
  readonly row: number;
}

const mentionsOf = (reading: Reading): Mention[] =>
  cuesOf(reading).flatMap((cue) =>
    cue.sense.kind === 'directed' ? [{ reading, cue, row: cue.sense.row }] : [],
  );

/** Mentions of one row that are looked at. */
const MOST_MENTIONS = 24;

/** Who did it to whom: "A beat B" against "B beat A". */
export const directedDifferences = (readings: readonly Reading[]): Difference[] =>
  [...groupBy(readings.flatMap(mentionsOf), ({ row }) => row).values()].flatMap((mentions) => {
    const [first] = mentions;
    if (mentions.every(({ reading }) => reading.siglum === first?.reading.siglum)) return [];
    const deeds = mentions.slice(0, MOST_MENTIONS).flatMap(completeDeed);
    const pair = strongestPair(deeds, (a, b) => gravityOfSwap(a.deed, b.deed));
    return pair === null ? [] : [differenceOf('opposite', 'who did it to whom', pair)];
  });

/** With both who does it and to whom. */
const completeDeed = ({ reading, cue: { first, last } }: Mention): { readonly deed: Deed }[] => {
  const deed = deedAt(reading, { from: first, to: last + 1 });
  const isComplete = deed !== null && !deed.isNegated && deed.agent !== null && deed.patient !== null;
  return isComplete ? [{ deed }] : [];
};

const gravityOfSwap = (a: Deed, b: Deed): Gravity => {
  if (areApart(a, b)) return null;
  const isSwapped =
    matchPhrases(a.agent, b.patient) === 'same' && matchPhrases(a.patient, b.agent) === 'same';
  const isSame = matchPhrases(a.agent, b.agent) === 'same' || matchPhrases(a.patient, b.patient) === 'same';
  if (!isSwapped || isSame || !areOneHappening(a, b)) return null;
  return a.isFirm && b.isFirm ? 'conflict' : 'possible';
};

/** Share of the words of the shorter clause, where all are names; else of the longer one. */
const NAMES_OVERLAP = 0.6;
const NOUNS_OVERLAP = 0.7;

/** "Worker kills two women" and "the woman killed two co-workers" are one happening, told the same way round. */
const areOneHappening = (a: Deed, b: Deed): boolean => {
  const shared = sharedWords(a.words, b.words);
  const areNames = [a, b].every(({ agent, patient }) => agent?.isName === true && patient?.isName === true);
  return areNames
    ? shared >= NAMES_OVERLAP * Math.min(a.words.size, b.words.size)
    : shared >= NOUNS_OVERLAP * Math.max(a.words.size, b.words.size);
};
