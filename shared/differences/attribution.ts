import type { Difference, DifferenceValue } from './difference.ts';
import type { Reading } from './facts.ts';
import { renumbered } from './modality.ts';
import { quotedIn, sameUtterance } from './quotations.ts';

const NAME = String.raw`(?<name>\p{Lu}[\p{L}'’.-]{1,40}(?: (?:\p{Lu}[\p{L}'’.-]{0,40}|de|von|van|bin|al)){0,4})`;
const SAID =
  '(?:said|says|told|added|announced|stated|claimed|warned|argued|wrote|insisted|explained|confirmed)';
const SPEAKERS: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}])${NAME},? (?:has |have |also )?${SAID}(?![\\p{L}])`, 'u'),
  new RegExp(`(?<![\\p{L}])(?:${SAID}|[Aa]ccording to) (?:the )?${NAME}`, 'u'),
];
/** Sentence openers that are capitalised and name nobody. */
const NOBODY = new Set([
  'He',
  'She',
  'They',
  'It',
  'We',
  'I',
  'The',
  'This',
  'That',
  'Officials',
  'Police',
  'But',
  'And',
  'Who',
  'One',
]);

/**
 * Who says it. Different speakers for one and the same quotation are a possible conflict; otherwise two Sources may
 * simply have asked two people.
 */
export const attributionDifferences = (readings: readonly Reading[]): Difference[] => {
  const sides: string[][] = [];
  const values = readings.flatMap((reading): DifferenceValue[] => {
    const speaker = speakerOf(reading);
    if (speaker === null) return [];
    const words = speaker.text.toLowerCase().split(' ');
    let side = sides.findIndex((other) => other.some((word) => words.includes(word)));
    if (side < 0) side = sides.push(words) - 1;
    return [{ ...speaker, side }];
  });
  if (new Set(values.map((value) => value.side)).size < 2) return [];
  const severity = sharesUtterance(readings, values) ? 'possible' : 'none';
  return [
    {
      type: 'attribution',
      severity,
      label: severity === 'possible' ? 'who is quoted' : 'who says it',
      values: renumbered(values),
    },
  ];
};

const speakerOf = ({ passage, text }: Reading): Omit<DifferenceValue, 'side'> | null => {
  for (const pattern of SPEAKERS) {
    const match = pattern.exec(text);
    const name = match?.groups?.['name']?.replace(/[.'’-]+$/u, '');
    if (match === null || name === undefined || NOBODY.has(name)) continue;
    const start = match.index + match[0].indexOf(name);
    return { passage, start, end: start + name.length, text: name, normalized: { name } };
  }
  return null;
};

const sharesUtterance = (readings: readonly Reading[], values: readonly DifferenceValue[]): boolean => {
  const quoted = readings.flatMap((reading) => {
    const value = values.find((candidate) => candidate.passage === reading.passage);
    return value === undefined ? [] : quotedIn(reading).map((quotation) => ({ quotation, side: value.side }));
  });
  return quoted.some((one) =>
    quoted.some((other) => one.side < other.side && sameUtterance(one.quotation, other.quotation)),
  );
};
