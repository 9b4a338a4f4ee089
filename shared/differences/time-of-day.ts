import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import type { DateMention } from '../reading/dates.ts';
import type { TextRange } from '../text/range.ts';
import type { Reading } from './reading.ts';

/** Letters after a day among which its part is named: " por la mañana". */
const REACH = 18;

const partsOf = perPack(({ facts }) =>
  facts.dayParts.map((phrases) => new RegExp(`^\\p{L}+? ?${anyOf(phrases)}(?!\\p{L})`, 'iu')),
);

interface DayPart {
  /** 0: morning, 1: afternoon, 2: evening or night. */
  readonly part: number;
  /** Offset after its words. */
  readonly end: number;
}

/** "Tuesday morning"; null where the text does not tell the part of a day. */
export const dayPart = (
  { text, language }: Pick<Reading, 'text' | 'language'>,
  { start, end }: TextRange,
): DayPart | null => {
  const from = text.slice(start, end + REACH);
  for (const [part, pattern] of partsOf(packFor(language)).entries()) {
    const match = pattern.exec(from);
    if (match !== null) return { part, end: Math.max(end, start + match[0].length) };
  }
  return null;
};

interface DatedReading {
  readonly reading: Reading;
  readonly date: DateMention;
}

/** "Tuesday morning" against "Tuesday afternoon"; an afternoon may end in the evening. */
export const areOtherDayParts = (a: DatedReading, b: DatedReading): boolean => {
  const [left, right] = [dayPart(a.reading, a.date), dayPart(b.reading, b.date)];
  return left !== null && right !== null && left.part !== right.part && Math.min(left.part, right.part) === 0;
};

const ZONE =
  /^ ?\(?(?<zone>ET|E[SD]T|CT|C[SD]T|MT|M[SD]T|PT|P[SD]T|GMT|UTC|BST|CES?T|MES?Z|IST|JST|AES?T)(?![\p{L}\d])/u;

interface TimedReading extends TextRange {
  readonly reading: Reading;
}

/** "4:30 p.m. ET": the time zone as written; null where the text does not tell. */
const timeZone = ({ reading: { text }, end }: TimedReading): string | null =>
  ZONE.exec(text.slice(end, end + REACH))?.groups?.['zone'] ?? null;

/** "4:30 p.m. ET" may be "1:30 p.m. PT". */
export const areInOtherZones = (a: TimedReading, b: TimedReading): boolean => {
  const [left, right] = [timeZone(a), timeZone(b)];
  return left !== null && right !== null && left !== right;
};
