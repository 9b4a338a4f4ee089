import type { Difference } from '../shared/differences/difference.ts';
import { compareReadings } from '../shared/differences/compare-readings.ts';
import { sampleReadings } from '../shared/differences/sample-readings.ts';
import type { PlantedPair } from './read-bench.ts';

const conflictsOf = ({ a, b }: PlantedPair): Difference[] =>
  compareReadings(sampleReadings('en', [[a], [b]])).differences.filter(
    ({ severity }) => severity === 'conflict',
  );

/** Whether a reported conflict rests on the words that were changed. */
const namesChange = (difference: Difference, { changed = '' }: PlantedPair): boolean =>
  difference.values.some(
    ({ passage, text }) =>
      passage === 'B1' && text !== '' && (text.includes(changed) || changed.includes(text)),
  );

/** The pairs that are judged wrongly, each with what was missed or made up. */
export const misjudged = (pairs: readonly PlantedPair[]): string[] =>
  pairs.flatMap((pair) => {
    const conflicts = conflictsOf(pair);
    if (pair.conflict && !conflicts.some((difference) => namesChange(difference, pair)))
      return [`missed ${pair.original ?? ''} → ${pair.changed ?? ''}\n  A: ${pair.a}\n  B: ${pair.b}`];
    if (!pair.conflict && conflicts.length > 0)
      return [`false alarm over ${conflicts[0]?.label ?? ''}\n  A: ${pair.a}\n  B: ${pair.b}`];
    return [];
  });

/** Percent of the planted conflicts that are reported, and of the unplanted pairs with any conflict reported. */
export const countFigures = (
  pairs: readonly PlantedPair[],
): { readonly recall: number; readonly falseAlarms: number } => {
  const planted = pairs.filter(({ conflict }) => conflict);
  const unplanted = pairs.filter(({ conflict }) => !conflict);
  const found = planted.filter((pair) =>
    conflictsOf(pair).some((difference) => namesChange(difference, pair)),
  );
  const alarms = unplanted.filter((pair) => conflictsOf(pair).length > 0);
  return {
    recall: (100 * found.length) / Math.max(1, planted.length),
    falseAlarms: (100 * alarms.length) / Math.max(1, unplanted.length),
  };
};
