import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import { oncePer } from './once-per.ts';
import { type Reading, searchedText } from './reading.ts';
import { renumbered } from './renumbered.ts';

/** How firmly a Reading says it, the first that is found; a Reading without any of these words states it as a fact. */
const patternsOf = perPack(({ modality }) => ({
  /** Looked for first, since it takes a fraction of the time of all degrees. */
  any: new RegExp(`(?<![\\p{L}])${anyOf(...modality.map(({ words }) => words))}(?![\\p{L}])`, 'iu'),
  degrees: modality.map(({ degree, words, lowerCaseOnly }) => ({
    degree,
    cue: new RegExp(`(?<![\\p{L}])${anyOf(words)}(?![\\p{L}])`, lowerCaseOnly === true ? 'u' : 'iu'),
  })),
}));

const modalityOf = oncePer((reading: Reading): DifferenceValue | null => {
  const { any, degrees } = patternsOf(packFor(reading.language));
  const searched = searchedText(reading);
  if (!any.test(searched)) return null;
  for (const [side, { degree, cue }] of degrees.entries()) {
    const match = cue.exec(searched);
    if (match === null) continue;
    const [text, start] = [match[0], reading.start + match.index];
    return {
      passage: reading.passage,
      start,
      end: start + text.length,
      text,
      normalized: { degree },
      side,
    };
  }
  return null;
});

/** How firmly a Reading says it, and by which word; null where it states a fact. */
export const degreeOf = (reading: Reading): { readonly degree: string; readonly text: string } | null => {
  const value = modalityOf(reading);
  return value === null ? null : { degree: String(value.normalized?.['degree']), text: value.text };
};

/** "will" against "may" against "denied": shown, never called a conflict. */
export const modalityDifference = (readings: readonly Reading[]): Difference[] => {
  const values = readings.map(modalityOf).filter((value) => value !== null);
  if (values.every(({ side }) => side === values[0]?.side)) return [];
  return [{ type: 'modality', severity: 'none', label: 'certainty', values: renumbered(values) }];
};
