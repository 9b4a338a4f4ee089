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

const MONTHS: readonly string[] = [
  'january|jan|januar|jänner|janvier|enero|janeiro|gennaio',
  'february|feb|februar|février|febrero|fevereiro|febbraio',
  'march|mar|märz|mars|marzo|março',
  'april|apr|avril|abril|aprile',
  'may|mai|mayo|maio|maggio',
  'june|jun|juni|juin|junio|junho|giugno',
  'july|jul|juli|juillet|julio|julho|luglio',
  'august|aug|août|agosto',
  'september|sept|sep|septembre|septiembre|setembro|settembre',
  'october|oct|oktober|octobre|octubre|outubro|ottobre',
  'november|nov|novembre|noviembre|novembro',
  'december|dec|dezember|décembre|diciembre|dezembro|dicembre',
];
const WEEKDAYS: readonly string[] = [
  'sunday|sonntag|dimanche|domingo',
  'monday|montag|lundi|lunes',
  'tuesday|dienstag|mardi|martes',
  'wednesday|mittwoch|mercredi|miércoles',
  'thursday|donnerstag|jeudi|jueves',
  'friday|freitag|vendredi|viernes',
  'saturday|samstag|samedi|sábado',
];

const numbered = (rows: readonly string[], first: number): ReadonlyMap<string, number> =>
  new Map(
    rows.flatMap((row, place) => row.split('|').map((name): [string, number] => [name, place + first])),
  );

const monthNumber = numbered(MONTHS, 1);
const weekdayNumber = numbered(WEEKDAYS, 0);

const longestFirst = (names: Iterable<string>): string =>
  [...names].toSorted((a, b) => b.length - a.length).join('|');
const MONTH = `(?<month>${longestFirst(monthNumber.keys())})\\.?`;
const WEEKDAY_PREFIX = `(?:(?<weekday>${longestFirst(weekdayNumber.keys())}),? (?:the |\\()?)?`;
const DAY = '(?<day>[1-4]?\\d)(?:st|nd|rd|th|\\.|er)?';
const YEAR = '(?<year>1\\d{3}|20\\d{2}|21\\d{2})';
const NOT_AFTER_WORD = '(?<![\\p{L}\\d.,$€£¥-])';
const NOT_IN_WORD = '(?![\\p{L}\\d]|[.,]\\d)';

const expression = (source: string): RegExp => new RegExp(source, 'giu');

/** Patterns that name a month by a word. */
const MONTH_PATTERNS: readonly RegExp[] = [
  expression(`${NOT_AFTER_WORD}${WEEKDAY_PREFIX}${MONTH} ${DAY}(?:,? ${YEAR})?${NOT_IN_WORD}`),
  expression(
    `${NOT_AFTER_WORD}${WEEKDAY_PREFIX}${DAY} (?:of |de )?${MONTH}(?:,? (?:de |of )?${YEAR})?${NOT_IN_WORD}`,
  ),
  expression(`${NOT_AFTER_WORD}(?:(?<part>early|mid|late)[ -])?${MONTH},? (?:of |de )?${YEAR}${NOT_IN_WORD}`),
];
/** Patterns of digits alone. */
const NUMBER_PATTERNS: readonly RegExp[] = [
  expression(`(?<![\\d-])${YEAR}-(?<monthNumber>[01]\\d)-(?<day>[0-3]\\d)(?![\\d-])`),
  expression(`(?<![\\d.])(?<day>[0-3]?\\d)\\.(?<monthNumber>[01]?\\d)\\.${YEAR}(?![\\d.])`),
];
/** These are looked for first, since they take a fraction of the time of the patterns that need them. */
const MONTH_NAME = new RegExp(`(?<!\\p{L})(?:${longestFirst(monthNumber.keys())})(?!\\p{L})`, 'iu');
/** A year in digits, which every pattern has that names no month. */
const YEAR_DIGITS = /1\d{3}|2[01]\d{2}/;
/** The middle of 2024-05-06 and of 6.5.2024. */
const NUMBER_DATE_SIGN = /\d[-.][01]?\d[-.]\d/;
/** The end of "1990s" and "1990's". */
const DECADE_SIGN = /\d'?s/iu;
const QUARTER_SIGN = /quarter|q[1-4]/i;
/** What joins the two years of "2019–20". */
const YEAR_RANGE_SIGN = /\d ?[-–—/] ?\d\d/;
const LONE_MONTH = expression(
  `(?<=(?<![\\p{L}])(?:in|since|last|next|this|until|by|during|from|before|after|through|im|en|depuis|seit|desde) )(?:(?<part>early|mid|late)[ -])?${MONTH}(?![\\p{L}\\d]| \\d)`,
);
const DECADE = expression(
  `${NOT_AFTER_WORD}(?:(?<part>early|mid|late)[ -])?(?:the )?(?<decade>1[5-9]\\d\\d|20\\d\\d)'?s(?![\\p{L}\\d])`,
);
const QUARTER = expression(
  `(?<![\\p{L}\\d])(?:(?<quarterWord>first|second|third|fourth) quarter(?: of|,)?(?: fiscal)?|q(?<quarter>[1-4])(?: of)?) ${YEAR}(?!\\d)`,
);
const BARE_YEAR = expression(
  `(?<![\\p{L}\\d.,$€£¥#-])(?:(?<part>early|mid|late)[ -])?${YEAR}(?![\\p{L}\\d]|[.,:]\\d|-\\p{L})`,
);
const YEAR_RANGE_END = /(?<=(?<!\d)(?:1\d|20)\d\d ?[-–—/] ?)(?<yearEnd>\d{4}|\d{2})(?![\p{L}\d]|[.,]\d)/gu;
const LONE_WEEKDAY = expression(
  `(?<![\\p{L}])(?:(?<which>last|next|this|past) )?(?<weekday>${longestFirst(weekdayNumber.keys())})(?![\\p{L}])`,
);
const RELATIVE_DAY =
  /(?<![\p{L}])(?:yesterday|today|tomorrow|tonight|gestern|heute|morgen|hier|demain|ayer|hoy|mañana)(?![\p{L}])/giu;
const RELATIVE_PERIOD =
  /(?<![\p{L}])(?<which>last|next|this|earlier this|later this) (?<unit>week|month|year)(?![\p{L}])/giu;

/** Words in front of a bare number that make it a year. */
const YEAR_BEFORE =
  /(?<![\p{L}])(?:in|since|until|till|by|during|of|from|before|after|around|circa|between|to|through|early|mid|late|season|summer|autumn|fall|winter|spring|year|anno|seit|im|jahr|en|depuis|desde|and|or|the|its|his|her|their)[ (]{1,2}$/iu;
const TIME_BEFORE =
  /(?<![\p{L}])(?:in|since|until|till|by|during|from|before|after|year|seit|jahr|en|depuis|desde)[ (]{1,2}$/iu;
/** A lower-case plural after the number: "2000 people" counts, "the 2008 scandal" dates. */
const COUNTED_AFTER =
  /^ (?:people|men|women|children|police|personnel|staff|other|more|additional|[\p{Ll}-]{3,}(?:[^s\W]s|ies|ches|shes)(?![\p{L}]))/u;
/** Reach of the look before and after a candidate, in UTF-16 units. */
const REACH = 24;

const FUTURE =
  /(?<![\p{L}])(?:will|shall|scheduled|due|plans?|planned|set to|expected|begins?|starts?)(?![\p{L}])/iu;
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
 * `publishedAt` (ISO 8601); with `null` they keep `from` and `to` null. Offsets count UTF-16 units of `text`.
 */
export const extractDates = (text: string, publishedAt: string | null): DateMention[] => {
  const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  const anchor = !(Math.abs(published) < LAST_TIME) ? null : Math.floor(published / DAY_MS) * DAY_MS;
  const folded = foldForFigures(text);
  return collect(text, (add) => {
    addStated(folded, add);
    addRelative(folded, add, anchor);
  });
};

/** The dates and periods that a text states itself: those of `extractDates` that are not relative. */
export const extractStatedDates = (text: string): DateMention[] => {
  const folded = foldForFigures(text);
  return MONTH_NAME.test(folded) || YEAR_DIGITS.test(folded)
    ? collect(text, (add) => {
        addStated(folded, add);
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

const addStated = (folded: string, add: Add): void => {
  const namesMonth = MONTH_NAME.test(folded);
  const isWrittenInDigits = NUMBER_DATE_SIGN.test(folded);
  for (const pattern of [
    ...(namesMonth ? MONTH_PATTERNS : []),
    ...(isWrittenInDigits ? NUMBER_PATTERNS : []),
  ]) {
    for (const match of folded.matchAll(pattern)) {
      const parts = partsOf(match);
      if (isMonthWord(folded, match, parts)) add(match.index, match.index + match[0].length, stated(parts));
    }
  }
  for (const match of namesMonth ? folded.matchAll(LONE_MONTH) : []) {
    const parts = partsOf(match);
    if (/\p{Lu}/u.test(match[0])) add(match.index, match.index + match[0].length, stated(parts));
  }
  if (YEAR_DIGITS.test(folded)) addYears(folded, add);
};

const addYears = (folded: string, add: Add): void => {
  for (const match of DECADE_SIGN.test(folded) ? folded.matchAll(DECADE) : []) {
    const year = Number(match.groups?.['decade']);
    add(match.index, match.index + match[0].length, stated({ ...partsOf(match), year, yearTo: year + 9 }));
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
  for (const match of folded.matchAll(BARE_YEAR)) {
    const end = match.index + match[0].length;
    if (isYear(folded, match)) add(match.index, end, stated(partsOf(match)));
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
const addRelative = (folded: string, add: Add, anchor: number | null): void => {
  for (const match of folded.matchAll(LONE_WEEKDAY)) {
    if (!/\p{Lu}/u.test(match[0])) continue;
    const weekday = weekdayNumber.get((match.groups?.['weekday'] ?? '').toLowerCase()) ?? 0;
    const which = match.groups?.['which']?.toLowerCase();
    const forward =
      which === 'next' || (which === undefined && FUTURE.test(clauseBefore(folded, match.index)));
    const day = anchor === null ? null : nearestWeekday(anchor, weekday, forward);
    add(match.index, match.index + match[0].length, {
      ...stated({ weekday }),
      relative: true,
      ...daySpan(day, day),
    });
  }
  for (const match of folded.matchAll(RELATIVE_DAY)) {
    const shift = RELATIVE_SHIFT.get(match[0].toLowerCase()) ?? 0;
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
const RELATIVE_SHIFT = new Map([
  ['yesterday', -1], ['gestern', -1], ['hier', -1], ['ayer', -1],
  ['tomorrow', 1], ['demain', 1], ['morgen', 1], ['mañana', 1],
]); // prettier-ignore

const partsOf = (match: RegExpMatchArray): Parts => {
  const groups = match.groups ?? {};
  const number = (name: string): number | null => (groups[name] === undefined ? null : Number(groups[name]));
  const part = groups['part']?.toLowerCase();
  return {
    year: number('year'),
    month:
      groups['month'] === undefined
        ? number('monthNumber')
        : (monthNumber.get(groups['month'].toLowerCase()) ?? null),
    day: number('day'),
    weekday:
      groups['weekday'] === undefined ? null : (weekdayNumber.get(groups['weekday'].toLowerCase()) ?? null),
    part: part === 'early' || part === 'mid' || part === 'late' ? part : null,
  };
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

/** "May 5" is a date, "may 5" and "march 3 miles" are not; German and French months are seldom ambiguous. */
const isMonthWord = (text: string, match: RegExpExecArray, parts: Parts): boolean => {
  if (match.groups?.['month'] === undefined)
    return parts.month !== null && (parts.month ?? 0) >= 1 && (parts.month ?? 0) <= 12;
  const name = match.groups['month'];
  const ambiguous = /^(?:may|march|mar|mars|mai|sep|dec|jan|jun|jul|oct|nov|feb|apr|aug)$/iu.test(name);
  if (ambiguous && !/^\p{Lu}/u.test(name)) return false;
  const end = match.index + match[0].length;
  return parts.year !== null || unitAt(text, end) === null;
};

const isYear = (text: string, match: RegExpExecArray): boolean => {
  const end = match.index + match[0].length;
  const before = text.slice(Math.max(0, match.index - REACH), match.index);
  const after = text.slice(end, end + REACH);
  const year = Number(match.groups?.['year']);
  if (match.groups?.['part'] !== undefined) return true;
  if (unitAt(text, end) !== null || scaleAt(text, end) !== null) return false;
  const named = TIME_BEFORE.test(before);
  if (COUNTED_AFTER.test(after)) return named && !/^ (?:people|men|women)/u.test(after);
  if (year >= 1900 && year <= 2099) return true;
  return year >= 1400 && (named || YEAR_BEFORE.test(before));
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
