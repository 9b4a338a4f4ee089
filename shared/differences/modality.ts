import type { Difference, DifferenceValue } from './difference.ts';
import type { Reading } from './facts.ts';

/** How firmly a Reading says it; a Reading without any of these words states it as a fact. */
const DEGREES: readonly (readonly [degree: string, cue: RegExp])[] = [
  ['denied', /(?<![\p{L}])(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed)|refut(?:e|es|ed))(?![\p{L}])/iu],
  [
    'alleged',
    /(?<![\p{L}])(?:alleged(?:ly)?|accus(?:es|ed)|suspected|claim(?:s|ed)|reportedly|rumou?red)(?![\p{L}])/iu,
  ],
  [
    'possible',
    /(?<![\p{L}])(?:may|might|could|possibl[ey]|perhaps|potential(?:ly)?|considering)(?![\p{L}])/u,
  ],
  ['planned', /(?<![\p{L}])(?:will|shall|plans? to|set to|to be|expected to|due to|going to)(?![\p{L}])/iu],
];

/** "will" against "may" against "denied": shown, never called a conflict. */
export const modalityDifference = (readings: readonly Reading[]): Difference[] => {
  const values = readings.flatMap((reading): DifferenceValue[] => {
    for (const [side, [degree, cue]] of DEGREES.entries()) {
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
