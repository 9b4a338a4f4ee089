import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import { overlaps, type TextRange } from '../text/range.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import { oncePer } from './once-per.ts';
import { quotedIn, sameUtterance } from './quotations.ts';
import { type Reading, searchedText } from './reading.ts';
import { renumbered } from './renumbered.ts';

const NAME = String.raw`(?<name>\p{Lu}[\p{L}'’.-]{1,40}(?: (?:\p{Lu}[\p{L}'’.-]{0,40}|de|von|van|bin|al)){0,4})`;

const speakersOf = perPack(({ reporting }): readonly RegExp[] => {
  if (reporting === null) return [];
  const said = anyOf(reporting.verbs);
  return [
    new RegExp(`(?<![\\p{L}])${NAME},? (?:${anyOf(reporting.auxiliaries)} )?${said}(?![\\p{L}])`, 'u'),
    new RegExp(`(?<![\\p{L}])(?:${said}|${anyOf(reporting.sources)}) (?:the )?${NAME}`, 'u'),
  ];
});

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
  if (sides.length < 2) return [];
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

const speakerOf = oncePer((reading: Reading): Omit<DifferenceValue, 'side'> | null => {
  if (!reading.isReported) return null;
  const pack = packFor(reading.language);
  const searched = searchedText(reading);
  for (const pattern of speakersOf(pack)) {
    const match = pattern.exec(searched);
    const name = match?.groups?.['name']?.replace(/[.'’-]+$/u, '');
    if (match === null || name === undefined || pack.reporting?.nobody.has(name.toLowerCase()) === true)
      continue;
    const start = reading.start + match.index + match[0].indexOf(name);
    if (!isKnownName(reading, { start, end: start + name.length })) continue;
    return {
      passage: reading.passage,
      start,
      end: start + name.length,
      text: name,
      normalized: { name },
    };
  }
  return null;
});

/** Where every noun has a capital, "Sprecher sagte" names nobody. */
const isKnownName = ({ language, names }: Reading, range: TextRange): boolean =>
  packFor(language).names.amongNouns === null || names.some((name) => !name.initial && overlaps(name, range));

const sharesUtterance = (readings: readonly Reading[], values: readonly DifferenceValue[]): boolean => {
  const quoted = readings.flatMap((reading) => {
    const value = values.find((candidate) => candidate.passage === reading.passage);
    return value === undefined ? [] : quotedIn(reading).map((quotation) => ({ quotation, side: value.side }));
  });
  return quoted.some((one) =>
    quoted.some((other) => one.side < other.side && sameUtterance(one.quotation, other.quotation)),
  );
};
