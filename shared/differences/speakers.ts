import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import type { Name } from '../reading/name-words.ts';
import { overlaps, type TextRange } from '../text/range.ts';
import { oncePer } from './once-per.ts';
import { type Reading, searchedText } from './reading.ts';

/** Who a Reading says it from. */
export interface Speaker extends TextRange {
  readonly text: string;
  /** Lower-case words of the name, and of those who say it jointly or whom the speaker speaks for. */
  readonly words: readonly string[];
}

const NAME = String.raw`(?<name>\p{Lu}[\p{L}'’.-]{1,40}(?: (?:\p{Lu}[\p{L}'’.-]{0,40}|de|von|van|bin|al)){0,4})`;

const patternsOf = perPack(({ reporting }): readonly RegExp[] => {
  if (reporting === null) return [];
  const said = anyOf(reporting.verbs);
  const saidBefore = anyOf(reporting.verbs.filter((verb) => !reporting.addressing.includes(verb)));
  return [
    new RegExp(`(?<![\\p{L}])${NAME},? (?:${anyOf(reporting.auxiliaries)} )?${said}(?![\\p{L}])`, 'u'),
    new RegExp(`(?<![\\p{L}])(?:${saidBefore}|${anyOf(reporting.sources)}) (?:the )?${NAME}`, 'u'),
  ];
});

/** The first who is named as a speaker; null where nobody is. */
export const speakerOf = oncePer((reading: Reading): Speaker | null => {
  if (!reading.isReported) return null;
  const pack = packFor(reading.language);
  const searched = searchedText(reading);
  for (const pattern of patternsOf(pack)) {
    const match = pattern.exec(searched);
    const name = match?.groups?.['name']?.replace(/[.'’-]+$/u, '');
    if (match === null || name === undefined || pack.reporting?.nobody.has(name.toLowerCase()) === true)
      continue;
    const start = reading.start + match.index + match[0].indexOf(name);
    const range = { start, end: start + name.length };
    if (!isKnownName(reading, range)) continue;
    const words = [...name.toLowerCase().split(' '), ...besides(reading, range)];
    return { ...range, text: name, words };
  }
  return null;
});

/** Where every noun has a capital, "Sprecher sagte" names nobody. */
const isKnownName = ({ language, names }: Reading, range: TextRange): boolean =>
  packFor(language).names.amongNouns === null || names.some((name) => !name.initial && overlaps(name, range));

/** Between the names of one attribution: "Ona Pell and ", "Torsk chief executive ", ", a spokesman for ". */
const BETWEEN_NAMES = /^[,& ]*(?:\p{Ll}+[,& ]+){0,5}$/u;

/** Words of the other names of an attribution. */
const besides = ({ names, text, quotations }: Reading, speaker: TextRange): string[] => {
  const outside = names.filter((name) => !quotations.some((quotation) => overlaps(quotation, name)));
  const found: Name[] = [];
  let { start, end } = speaker;
  for (const name of outside.toReversed()) {
    if (name.end > start || !BETWEEN_NAMES.test(text.slice(name.end, start))) continue;
    found.push(name);
    ({ start } = name);
  }
  for (const name of outside) {
    if (name.start < end || !BETWEEN_NAMES.test(text.slice(end, name.start))) continue;
    found.push(name);
    ({ end } = name);
  }
  return found.flatMap(({ words }) => words);
};
