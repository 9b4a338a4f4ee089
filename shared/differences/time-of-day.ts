import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import type { DateFact, FigureFact } from './facts.ts';
import { oncePer } from './once-per.ts';

/** Letters after a day among which its part is named: " por la mañana". */
const REACH = 18;

const partsOf = perPack(({ facts }) =>
  facts.dayParts.map((phrases) => new RegExp(`^\\p{L}+? ?${anyOf(phrases)}(?!\\p{L})`, 'iu')),
);

/** "Tuesday morning": 0, afternoon 1, evening or night 2; -1 where the text does not tell. */
const dayPart = oncePer(({ date, reading: { text, language } }: DateFact): number =>
  partsOf(packFor(language)).findIndex((part) => part.test(text.slice(date.start, date.end + REACH))),
);

/** "Tuesday morning" against "Tuesday afternoon"; an afternoon may end in the evening. */
export const areOtherDayParts = (a: DateFact, b: DateFact): boolean => {
  const [left, right] = [dayPart(a), dayPart(b)];
  return left >= 0 && right >= 0 && left !== right && Math.min(left, right) === 0;
};

const ZONE =
  /^ ?\(?(?<zone>ET|E[SD]T|CT|C[SD]T|MT|M[SD]T|PT|P[SD]T|GMT|UTC|BST|CES?T|MES?Z|IST|JST|AES?T)(?![\p{L}\d])/u;

/** "4:30 p.m. ET": the time zone as written; null where the text does not tell. */
const timeZone = oncePer(({ reading: { text }, end }: FigureFact): { readonly zone: string | null } => ({
  zone: ZONE.exec(text.slice(end, end + REACH))?.groups?.['zone'] ?? null,
}));

/** "4:30 p.m. ET" may be "1:30 p.m. PT". */
export const areInOtherZones = (a: FigureFact, b: FigureFact): boolean => {
  const [left, right] = [timeZone(a).zone, timeZone(b).zone];
  return left !== null && right !== null && left !== right;
};
