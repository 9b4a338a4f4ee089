import type { LanguagePack, Phrases, RelativeDay } from '../languages/pack.ts';
import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import { foldForFigures } from './fold.ts';
import type { TextRange } from '../text/range.ts';
import { TakenRanges } from './taken-ranges.ts';
import { scaleAt, unitAt } from './units.ts';

/** A date or period named in a text. Parts that the text does not state are `null`. */
export interface DateMention extends TextRange {
  readonly text: string;
  readonly year: number | null;
  /** Last year of a period such as a decade; else as `year`. */
  readonly yearTo: number | null;
  /** 1–12. */
  readonly month: number | null;
  /** Day of the month as written; a text may print an impossible one. */
  readonly day: number | null;
  /** 0 is Sunday. */
  readonly weekday: number | null;
  /** Third of the year or month: `early`, `mid`, `late`. */
  readonly part: 'early' | 'mid' | 'late' | null;
  /** True for words such as "yesterday" or "on Tuesday", which need the publication date. */
  readonly relative: boolean;
  /** ISO 8601 days, both inclusive; `null` where the text and the publication date do not fix them. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What the dates of one language are found by. */
interface DatePatterns {
  readonly monthNumber: ReadonlyMap<string, number>;
  readonly weekdayNumber: ReadonlyMap<string, number>;
  /** Looked for first, since it takes a fraction of the time of the patterns that need a month. */
  readonly monthName: RegExp;
  /** Dates that name a month by a word. */
  readonly withMonth: readonly RegExp[];
  readonly loneMonth: RegExp;
  readonly loneWeekday: RegExp;
  readonly decade: RegExp;
  readonly bareYear: RegExp;
  /** Words in front of a bare number that make it a year. */
  readonly yearBefore: RegExp;
  /** "the 1400 block" */
  readonly numberedAfter: RegExp;
  readonly timeBefore: RegExp;
  /** Words before a weekday by which it lies ahead. */
  readonly future: RegExp;
  readonly relativeDay: RegExp;
  /** By the word that names the day. */
  readonly relativeDays: ReadonlyMap<string, RelativeDay & { readonly timeOfDay: RegExp | null }>;
  readonly early: RegExp;
  readonly mid: RegExp;
  readonly late: RegExp;
  readonly next: RegExp;
}

const DAY = '(?<day>0[1-9]|[1-4]?\\d)(?:st|nd|rd|th|\\.|er|º)?';
/** "May 2." ends a sentence, "2. Mai" does not. */
const DAY_AFTER_MONTH = DAY.replace('|\\.', '');
const YEAR = '(?<year>1\\d{3}|20\\d{2}|21\\d{2})';
const NOT_AFTER_WORD = '(?<![\\p{L}\\d.,$€£¥-])';
const NOT_IN_WORD = '(?![\\p{L}\\d]|[.,]\\d)';

const expression = (source: string): RegExp => new RegExp(source, 'giu');
const wholly = (phrases: Phrases): RegExp => new RegExp(`^${anyOf(phrases)}$`, 'iu');

const numberedFrom = (rows: readonly Phrases[], first: number): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((names, at) => names.map((name): [string, number] => [name, at + first])));

const patternsOf = perPack(({ months, weekdays, dates, figures: { numbered } }): DatePatterns => {
  const monthNumber = numberedFrom(months, 1);
  const weekdayNumber = numberedFrom(weekdays, 0);
  const monthNames = anyOf([...monthNumber.keys()]);
  const weekdayNames = anyOf([...weekdayNumber.keys()]);
  // The stop of "Nov. 5", not that of a sentence which a month ends.
  const month = `(?<month>${monthNames})(?:\\.(?=,? \\d))?`;
  const part = `(?:(?<part>${anyOf(dates.early, dates.mid, dates.late)})[ -])?`;
  const of = `(?:${anyOf(dates.of)} )?`;
  const prefix = `(?:(?<weekday>${weekdayNames}),? (?:${anyOf(dates.article)} |\\()?)?`;
  const which = anyOf(dates.last, dates.next, dates.current);
  return {
    monthNumber,
    weekdayNumber,
    monthName: new RegExp(`(?<!\\p{L})${monthNames}(?!\\p{L})`, 'iu'),
    withMonth: [
      // "10 Nov 11." and nothing that is counted after it.
      expression(
        `${NOT_AFTER_WORD}${DAY} ${month} ['’]?(?<shortYear>[0-3]\\d)(?=[.,;)]? ?$|[,;)]|\\. \\p{Lu})`,
      ),
      expression(`${NOT_AFTER_WORD}${prefix}${month} ${DAY_AFTER_MONTH}(?:,? ${YEAR})?${NOT_IN_WORD}`),
      expression(`${NOT_AFTER_WORD}${prefix}${DAY} ${of}${month}(?:,? ${of}${YEAR})?${NOT_IN_WORD}`),
      expression(`${NOT_AFTER_WORD}${part}${month},? ${of}${YEAR}${NOT_IN_WORD}`),
    ],
    loneMonth: expression(
      `(?<=(?<![\\p{L}])${anyOf(dates.beforeMonth)} )${part}${month}(?![\\p{L}\\d]| \\d)`,
    ),
    loneWeekday: expression(
      `(?<![\\p{L}])(?:(?<which>${which}) )?(?<weekday>${weekdayNames})${anyOf(dates.weekdayEnds)}?(?![\\p{L}])`,
    ),
    decade: expression(`${NOT_AFTER_WORD}${part}(?:the )?(?<decade>1[5-9]\\d\\d|20\\d\\d)'?s(?![\\p{L}\\d])`),
    bareYear: expression(`(?<![\\p{L}\\d.,$€£¥#-])${part}${YEAR}(?![\\p{L}\\d]|[.,:]\\d|-\\p{L})`),
    yearBefore: new RegExp(`(?<![\\p{L}])${anyOf(dates.beforeYear, dates.beforeTime)}[ (]{1,2}$`, 'iu'),
    numberedAfter: new RegExp(`^ ${anyOf(numbered)}(?![\\p{L}])`, 'iu'),
    timeBefore: new RegExp(`(?<![\\p{L}])${anyOf(dates.beforeTime)}[ (]{1,2}$`, 'iu'),
    future: new RegExp(`(?<![\\p{L}])${anyOf(dates.future)}(?![\\p{L}])`, 'iu'),
    relativeDay: expression(`(?<![\\p{L}])${anyOf(dates.relativeDays.map(({ word }) => word))}(?![\\p{L}])`),
    relativeDays: new Map(
      dates.relativeDays.map((day) => {
        const { word, notAfter } = day;
        const timeOfDay = notAfter === undefined ? null : new RegExp(`(?<!\\p{L})${anyOf(notAfter)} $`, 'iu');
        return [word, { ...day, timeOfDay }];
      }),
    ),
    early: wholly(dates.early),
    mid: wholly(dates.mid),
    late: wholly(dates.late),
    next: wholly(dates.next),
  };
});

/** What "11" in "10 Nov 11" counts from. */
const THIS_CENTURY = 2000;

/** Dates of digits alone. */
const NUMBER_PATTERNS: readonly RegExp[] = [
  expression(`(?<![\\d-])${YEAR}-(?<monthNumber>[01]\\d)-(?<day>[0-3]\\d)(?![\\d-])`),
  expression(`(?<![\\d.])(?<day>[0-3]?\\d)\\.(?<monthNumber>[01]?\\d)\\.${YEAR}(?![\\d.])`),
  // "27/09/2013", "09/27/2013"; which part of "04/05/2013" is the day is not known.
  expression(`(?<![\\d/])(?<day>1[3-9]|2\\d|3[01])/(?<monthNumber>0?[1-9]|1[0-2])/${YEAR}(?![\\d/])`),
  expression(`(?<![\\d/])(?<monthNumber>0?[1-9]|1[0-2])/(?<day>1[3-9]|2\\d|3[01])/${YEAR}(?![\\d/])`),
];
/** A year in digits, which every pattern has that names no month. */
const YEAR_DIGITS = /1\d{3}|2[01]\d{2}/;
/** The middle of 2024-05-06, of 6.5.2024 and of 26/05/2024. */
const NUMBER_DATE_SIGN = /\d[-./][0-3]?\d[-./]\d/;
/** The end of "1990s" and "1990's". */
const DECADE_SIGN = /\d'?s/iu;
const QUARTER_SIGN = /quarter|q[1-4]/i;
/** What joins the two years of "2019–20". */
const YEAR_RANGE_SIGN = /\d ?[-–—/] ?\d\d/;
const QUARTER = expression(
  `(?<![\\p{L}\\d])(?:(?<quarterWord>first|second|third|fourth) quarter(?: of|,)?(?: fiscal)?|q(?<quarter>[1-4])(?: of)?) ${YEAR}(?!\\d)`,
);
const YEAR_RANGE_END = /(?<=(?<!\d)(?:1\d|20)\d\d ?[-–—/] ?)(?<yearEnd>\d{4}|\d{2})(?![\p{L}\d]|[.,]\d)/gu;
const RELATIVE_PERIOD =
  /(?<![\p{L}])(?<which>last|next|this|earlier this|later this) (?<unit>week|month|year)(?![\p{L}])/giu;

/** A lower-case plural after the number: "2000 people" counts, "the 2008 scandal" dates. */
const COUNTED_AFTER =
  /^ (?:people|men|women|children|police|personnel|staff|other|more|additional|[\p{Ll}-]{3,}(?:[^s\W]s|ies|ches|shes)(?![\p{L}]))/u;
/** In a language that capitalises nouns, any of them is counted: "2000 Menschen". */
const NOUN_AFTER = /^ \p{Lu}\p{Ll}/u;
/** Reach of the look before and after a candidate, in UTF-16 units. */
const REACH = 24;

const DAY_MS = 86_400_000;
/** Publication dates beyond year 9999 are garbage, and shifting them would leave the range of dates. */
const LAST_TIME = Date.UTC(9999, 11, 31);

interface Parts {
  readonly year?: number | null;
  readonly yearTo?: number | null;
  readonly month?: number | null;
  readonly day?: number | null;
  readonly weekday?: number | null;
  readonly part?: DateMention['part'];
}

/** Notes a mention, unless one that was noted before overlaps it. */
type Add = (start: number, end: number, mention: Omit<DateMention, 'start' | 'end' | 'text'>) => void;

/**
 * Dates and periods named in a text, in reading order, none overlapping. Relative ones are resolved against
 * `publishedAt` (ISO 8601); with `null` they keep `from` and `to` null. Offsets count UTF-16 units of `text`, `language` is
 * a BCP 47 tag.
 */
export const extractDates = (text: string, publishedAt: string | null, language: string): DateMention[] => {
  const pack = packFor(language);
  const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  const anchor = !(Math.abs(published) < LAST_TIME) ? null : Math.floor(published / DAY_MS) * DAY_MS;
  const folded = foldForFigures(text);
  return collect(text, (add) => {
    addStated(folded, add, pack);
    addRelative(folded, add, anchor, pack);
  });
};

/** The dates and periods that a text states itself: those of `extractDates` that are not relative. */
export const extractStatedDates = (text: string, pack: LanguagePack): DateMention[] => {
  const folded = foldForFigures(text);
  return patternsOf(pack).monthName.test(folded) || YEAR_DIGITS.test(folded)
    ? collect(text, (add) => {
        addStated(folded, add, pack);
      })
    : [];
};

const collect = (text: string, addAll: (add: Add) => void): DateMention[] => {
  const found: DateMention[] = [];
  const taken = new TakenRanges();
  addAll((start, end, mention) => {
    if (!taken.take(start, end)) return;
    found.push({ start, end, text: text.slice(start, end), ...mention });
  });
  return found.toSorted((a, b) => a.start - b.start);
};

const addStated = (folded: string, add: Add, pack: LanguagePack): void => {
  const patterns = patternsOf(pack);
  const namesMonth = patterns.monthName.test(folded);
  const isWrittenInDigits = NUMBER_DATE_SIGN.test(folded);
  for (const pattern of [
    ...(namesMonth ? patterns.withMonth : []),
    ...(isWrittenInDigits ? NUMBER_PATTERNS : []),
  ]) {
    for (const match of folded.matchAll(pattern)) {
      const parts = partsOf(match, patterns);
      if (isMonthWord(folded, match, parts, pack))
        add(match.index, match.index + match[0].length, stated(parts));
    }
  }
  for (const match of namesMonth ? folded.matchAll(patterns.loneMonth) : []) {
    const parts = partsOf(match, patterns);
    if (isWrittenAsName(match[0], pack)) add(match.index, match.index + match[0].length, stated(parts));
  }
  if (YEAR_DIGITS.test(folded)) addYears(folded, add, pack);
};

/** English and German months and weekdays have a capital, French and Spanish ones none. */
const isWrittenAsName = (written: string, { dates }: LanguagePack): boolean =>
  !dates.capitalised || /\p{Lu}/u.test(written);

const addYears = (folded: string, add: Add, pack: LanguagePack): void => {
  const patterns = patternsOf(pack);
  for (const match of DECADE_SIGN.test(folded) ? folded.matchAll(patterns.decade) : []) {
    const year = Number(match.groups?.['decade']);
    add(
      match.index,
      match.index + match[0].length,
      stated({ ...partsOf(match, patterns), year, yearTo: year + 9 }),
    );
  }
  for (const match of QUARTER_SIGN.test(folded) ? folded.matchAll(QUARTER) : []) {
    const quarter =
      Number(match.groups?.['quarter'] ?? 0) ||
      QUARTER_WORDS.indexOf((match.groups?.['quarterWord'] ?? '').toLowerCase()) + 1;
    const year = Number(match.groups?.['year']);
    const span = {
      from: isoOf(Date.UTC(year, quarter * 3 - 3, 1)),
      to: isoOf(Date.UTC(year, quarter * 3, 0)),
    };
    add(match.index, match.index + match[0].length, { ...stated({ year }), ...span });
  }
  for (const match of folded.matchAll(patterns.bareYear)) {
    const end = match.index + match[0].length;
    if (isYear(folded, match, pack)) add(match.index, end, stated(partsOf(match, patterns)));
  }
  for (const match of YEAR_RANGE_SIGN.test(folded) ? folded.matchAll(YEAR_RANGE_END) : []) {
    const first = Number(
      /(\d{4}) ?[-–—/] ?$/u.exec(folded.slice(Math.max(0, match.index - 8), match.index))?.[1],
    );
    const written = Number(match.groups?.['yearEnd']);
    const year = written < 100 ? Math.floor(first / 100) * 100 + written : written;
    if (year > first && year < first + 150) add(match.index, match.index + match[0].length, stated({ year }));
  }
};

/** `anchor`: the start of the day of publication in milliseconds, or null. */
const addRelative = (folded: string, add: Add, anchor: number | null, pack: LanguagePack): void => {
  const patterns = patternsOf(pack);
  for (const match of folded.matchAll(patterns.loneWeekday)) {
    if (!isWrittenAsName(match[0], pack)) continue;
    const weekday = patterns.weekdayNumber.get((match.groups?.['weekday'] ?? '').toLowerCase()) ?? 0;
    const which = match.groups?.['which'];
    const forward =
      which === undefined
        ? patterns.future.test(clauseBefore(folded, match.index))
        : patterns.next.test(which);
    const day = anchor === null ? null : nearestWeekday(anchor, weekday, forward);
    add(match.index, match.index + match[0].length, {
      ...stated({ weekday }),
      relative: true,
      ...daySpan(day, day),
    });
  }
  for (const match of folded.matchAll(patterns.relativeDay)) {
    const shift = shiftOf(folded, match, patterns);
    if (shift === null) continue;
    const day = anchor === null ? null : anchor + shift * DAY_MS;
    add(match.index, match.index + match[0].length, { ...stated({}), relative: true, ...daySpan(day, day) });
  }
  for (const match of folded.matchAll(RELATIVE_PERIOD)) {
    const span =
      anchor === null
        ? daySpan(null, null)
        : relativePeriod(anchor, match.groups?.['which'] ?? '', match.groups?.['unit'] ?? '');
    add(match.index, match.index + match[0].length, { ...stated({}), relative: true, ...span });
  }
};

const QUARTER_WORDS = ['first', 'second', 'third', 'fourth'];
/** Days from the publication date; null where the word tells a time of day: "am Morgen", "por la mañana". */
const shiftOf = (
  folded: string,
  { 0: written, index }: RegExpExecArray,
  { relativeDays }: DatePatterns,
): number | null => {
  const day = relativeDays.get(written.toLowerCase());
  if (day === undefined || (day.lowerCaseOnly === true && written !== day.word)) return null;
  const before = folded.slice(Math.max(0, index - REACH), index);
  return day.timeOfDay?.test(before) === true ? null : day.shift;
};

const partsOf = (match: RegExpMatchArray, patterns: DatePatterns): Parts => {
  const groups = match.groups ?? {};
  const number = (name: string): number | null => (groups[name] === undefined ? null : Number(groups[name]));
  const shortYear = number('shortYear');
  return {
    year: number('year') ?? (shortYear === null ? null : THIS_CENTURY + shortYear),
    month:
      groups['month'] === undefined
        ? number('monthNumber')
        : (patterns.monthNumber.get(groups['month'].toLowerCase()) ?? null),
    day: number('day'),
    weekday:
      groups['weekday'] === undefined
        ? null
        : (patterns.weekdayNumber.get(groups['weekday'].toLowerCase()) ?? null),
    part: partOf(groups['part'], patterns),
  };
};

const partOf = (written: string | undefined, { early, mid, late }: DatePatterns): DateMention['part'] => {
  if (written === undefined) return null;
  if (early.test(written)) return 'early';
  if (mid.test(written)) return 'mid';
  return late.test(written) ? 'late' : null;
};

const stated = (parts: Parts): Omit<DateMention, 'start' | 'end' | 'text'> => {
  const { year = null, month = null, day = null, weekday = null, part = null } = parts;
  const yearTo = parts.yearTo ?? year;
  return {
    year,
    yearTo,
    month,
    day,
    weekday,
    part,
    relative: false,
    ...spanOf(year, yearTo, month, day, part),
  };
};

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const daySpan = (from: number | null, to: number | null) => ({
  from: from === null ? null : isoOf(from),
  to: to === null ? null : isoOf(to),
});

const spanOf = (
  year: number | null,
  yearTo: number | null,
  month: number | null,
  day: number | null,
  part: DateMention['part'],
) => {
  if (year === null) return daySpan(null, null);
  if (month !== null && (month < 1 || month > 12)) return daySpan(null, null);
  if (month !== null && day !== null) {
    const time = Date.UTC(year, month - 1, day);
    return new Date(time).getUTCDate() === day ? daySpan(time, time) : daySpan(null, null);
  }
  const from = Date.UTC(year, (month ?? 1) - 1, 1);
  const to = month === null ? Date.UTC((yearTo ?? year) + 1, 0, 0) : Date.UTC(year, month, 0);
  if (part === null) return daySpan(from, to);
  const third = Math.round((to - from) / DAY_MS / 3) * DAY_MS;
  if (part === 'early') return daySpan(from, from + third);
  return part === 'mid' ? daySpan(from + third, to - third) : daySpan(to - third, to);
};

/** "May 5" is a date, "may 5" and "march 3 miles" are not. */
const isMonthWord = (text: string, match: RegExpExecArray, parts: Parts, pack: LanguagePack): boolean => {
  if (match.groups?.['month'] === undefined)
    return parts.month !== null && (parts.month ?? 0) >= 1 && (parts.month ?? 0) <= 12;
  const name = match.groups['month'];
  if (pack.dates.ambiguousMonths.has(name.toLowerCase()) && !/^\p{Lu}/u.test(name)) return false;
  const end = match.index + match[0].length;
  return parts.year !== null || unitAt(text, end, pack) === null;
};

const isYear = (text: string, match: RegExpExecArray, pack: LanguagePack): boolean => {
  const { timeBefore, yearBefore, numberedAfter } = patternsOf(pack);
  const end = match.index + match[0].length;
  const before = text.slice(Math.max(0, match.index - REACH), match.index);
  const after = text.slice(end, end + REACH);
  const year = Number(match.groups?.['year']);
  if (match.groups?.['part'] !== undefined) return true;
  if (unitAt(text, end, pack) !== null || scaleAt(text, end, pack) !== null) return false;
  if (numberedAfter.test(after)) return false;
  const named = timeBefore.test(before);
  const isCounted = COUNTED_AFTER.test(after) || (pack.names.amongNouns !== null && NOUN_AFTER.test(after));
  if (isCounted) return named && !/^ (?:people|men|women)/u.test(after);
  if (year >= 1900 && year <= 2099) return true;
  return year >= 1400 && (named || yearBefore.test(before));
};

const clauseBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at);

const nearestWeekday = (anchor: number, weekday: number, forward: boolean): number => {
  const today = new Date(anchor).getUTCDay();
  const days = forward ? (weekday - today + 7) % 7 || 7 : -((today - weekday + 7) % 7);
  return anchor + days * DAY_MS;
};

const relativePeriod = (anchor: number, which: string, unit: string) => {
  const date = new Date(anchor);
  const word = which.toLowerCase();
  const step = word === 'last' ? -1 : word === 'next' ? 1 : 0;
  const year = date.getUTCFullYear();
  if (unit.toLowerCase() === 'year')
    return daySpan(Date.UTC(year + step, 0, 1), Date.UTC(year + step + 1, 0, 0));
  const month = date.getUTCMonth() + step;
  if (unit.toLowerCase() === 'month') return daySpan(Date.UTC(year, month, 1), Date.UTC(year, month + 1, 0));
  const monday = anchor - ((date.getUTCDay() + 6) % 7) * DAY_MS + step * 7 * DAY_MS;
  return daySpan(monday, monday + 6 * DAY_MS);
};
