import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import type { Reading } from './facts.ts';

/** How firmly a Reading says it, the first that is found; a Reading without any of these words states it as a fact. */
const degreesOf = perPack(({ modality }) =>
  modality.map(({ degree, words, lowerCaseOnly }) => ({
    degree,
    cue: new RegExp(`(?<![\\p{L}])${anyOf(words)}(?![\\p{L}])`, lowerCaseOnly === true ? 'u' : 'iu'),
  })),
);

/** "will" against "may" against "denied": shown, never called a conflict. */
export const modalityDifference = (readings: readonly Reading[]): Difference[] => {
  const values = readings.flatMap((reading): DifferenceValue[] => {
    for (const [side, { degree, cue }] of degreesOf(packFor(reading.language)).entries()) {
      const match = cue.exec(reading.text);
      if (match === null) continue;
      const [text, start] = [match[0], match.index];
      return [
        { passage: reading.passage, start, end: start + text.length, text, normalized: { degree }, side },
      ];
    }
    return [];
  });
  const sides = new Set(values.map((value) => value.side));
  if (sides.size < 2) return [];
  return [{ type: 'modality', severity: 'none', label: 'certainty', values: renumbered(values) }];
};

/** Sides numbered from 0 in the order in which the values stand. */
export const renumbered = (values: readonly DifferenceValue[]): DifferenceValue[] => {
  const sides = [...new Set(values.map((value) => value.side))];
  return values.map((value) => ({ ...value, side: sides.indexOf(value.side) }));
};
