import { knownPacks } from '../../shared/languages/packs.ts';

/** Names and short forms of months in every language → 1–12. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  knownPacks.flatMap(({ months }) =>
    months.flatMap((names, at) => names.map((name): [string, number] => [name, at + 1])),
  ),
);

const isoDay = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
};

/**
 * A written date as ISO 8601, as exact as it is given: "14 March 2031" → `2031-03-14`; ISO dates and date-times stay as
 * they are. Months may be written in any language that is known. `null` for what is no date, and for figures alone ("03/04/2031"), whose order nobody can tell.
 */
export const readDate = (written: string | null): string | null => {
  const text = written?.trim() ?? '';
  const iso = /^(\d{4})-(\d{2})-(\d{2})(T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(text);
  if (iso) {
    const day = isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return day === null ? null : `${day}${iso[4] ?? ''}`;
  }
  const name = /\p{L}{3,}/gu;
  const month = [...text.matchAll(name)]
    .map(([word]) => MONTHS.get(word.toLowerCase()))
    .find((number) => number !== undefined);
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text)?.[1];
  return month === undefined || year === undefined || day === undefined
    ? null
    : isoDay(Number(year), month, Number(day));
};
