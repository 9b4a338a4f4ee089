import type { DateMention } from '../reading/dates.ts';
import type { Figure } from '../reading/figure.ts';
import type { Hedge } from '../reading/hedges.ts';
import type { DateFact, Fact } from './facts.ts';
import { areOtherDayParts } from './time-of-day.ts';

/**
 * How two facts of one type stand: `equal` as written, `same` within their tolerance, `near` where the values differ but rounding or a hedge
 * could explain it, `different`, or `incomparable` where they do not measure the same thing.
 */
export type Standing = 'equal' | 'same' | 'near' | 'different' | 'incomparable';

export const standing = (a: Fact, b: Fact): Standing => {
  if (a.kind === 'date' && b.kind === 'date') return dateStanding(a, b);
  if (areRoundedTimes(a, b)) return 'near';
  return a.kind === 'figure' && b.kind === 'figure' ? figureStanding(a.figure, b.figure) : 'incomparable';
};

/** What a hedge allows, as factors of the amount. "More than 400" is not said of 600. */
const HEDGE_SPAN: Readonly<Record<Hedge, readonly [low: number, high: number]>> = {
  exact: [1, 1],
  about: [0.88, 1.12],
  almost: [0.88, 1],
  'at-least': [1, 1.25],
  'at-most': [0.8, 1],
};
/** Units that are converted or averaged never meet exactly: months and days, miles and kilometres. */
const CONVERSION_SLACK = 0.02;
/** An unhedged round number may stand for one so much off. */
const ROUNDED_SLACK = 0.06;
/** "About three o'clock", in minutes either way. */
const CLOCK_TOLERANCE = 7.5;
/** "3:30" may stand for 3:33. */
const CLOCK_ROUNDING = 5;
/**
 * "More than 26,000" and "more than 31,000" are two bounds, "about 600" and "some 700" two estimates; so far apart whoever knew of the
 * one would not write the other.
 */
const BOUNDS_APART = 1.15;
const ESTIMATES_APART = 1.12;

const span = (figure: Figure): readonly [number, number] => {
  if (figure.kind === 'time') {
    const tolerance = figure.hedge === 'exact' ? 0 : CLOCK_TOLERANCE;
    return [figure.amount - tolerance, figure.upper + tolerance];
  }
  const [low, high] = HEDGE_SPAN[figure.hedge];
  // "More than two dozen" may be 31.
  const dozens = figure.hedge === 'at-least' && figure.step === DOZEN ? DOZEN : 0;
  return [figure.amount * low, figure.upper * high + dozens];
};

const DOZEN = 12;

/** 2,400 and 130,000 are round, 130 and 2,440 are not. */
const isRounded = (figure: Figure): boolean =>
  /^[1-9]\d?0{2,}$/.test(String(Math.round(figure.amount / figure.step)));

/** Kinds that are never rounded. */
const EXACT_KINDS = new Set<Figure['kind']>(['age', 'time', 'rank', 'label']);
const COUNTED_KINDS = new Set<Figure['kind']>(['count', 'number', 'percent', 'money']);

/** Of figures in two units, of which one is as a rule converted and rounded: "35 miles" and "60 km". */
const CONVERTED_SLACK = 0.08;
const CONVERTED_KINDS = new Set<Figure['kind']>(['distance', 'area', 'weight', 'volume', 'speed']);

const areInTwoUnits = (a: Figure, b: Figure): boolean =>
  CONVERTED_KINDS.has(a.kind) && !Number.isInteger(Number(Math.log10(a.step / b.step).toFixed(6)));

const slackOf = (a: Figure, b: Figure): number => {
  if (EXACT_KINDS.has(a.kind)) return 0;
  if (areInTwoUnits(a, b)) return CONVERTED_SLACK;
  if (a.hedge !== 'exact' || b.hedge !== 'exact') return 0;
  if (isRounded(a) || isRounded(b)) return ROUNDED_SLACK;
  return COUNTED_KINDS.has(a.kind) ? 0 : CONVERSION_SLACK;
};

/** True where the coarser figure is the finer one rounded: "$1.5 billion" and "$1.47 billion". */
const roundsTo = (a: Figure, b: Figure): boolean => {
  if (EXACT_KINDS.has(a.kind) || a.step === b.step || isRange(a) || isRange(b)) return false;
  return Math.abs(a.amount - b.amount) <= Math.max(a.step, b.step) / 2;
};

/** Whether one of two clock times close together is rounded; what one Source tells apart is not. */
const areRoundedTimes = (a: Fact, b: Fact): boolean => {
  if (a.kind !== 'figure' || b.kind !== 'figure' || a.reading === b.reading) return false;
  if (a.figure.kind !== 'time' || b.figure.kind !== 'time') return false;
  const [left, right] = [a.figure.amount, b.figure.amount];
  if (left === right || Math.abs(left - right) >= CLOCK_ROUNDING) return false;
  return left % CLOCK_ROUNDING === 0 || right % CLOCK_ROUNDING === 0;
};

const isRange = (figure: Figure): boolean => figure.upper !== figure.amount;
/** The ends of two ranges may be apart by so much. */
const RANGE_SLACK = 0.05;
const isClose = (a: number, b: number): boolean =>
  Math.abs(a - b) <= RANGE_SLACK * Math.max(Math.abs(a), Math.abs(b));

const figureStanding = (a: Figure, b: Figure): Standing => {
  if (!areComparable(a, b)) return 'incomparable';
  if (a.amount === b.amount && a.upper === b.upper) return 'equal';
  if (isRange(a) && isRange(b))
    return isClose(a.amount, b.amount) && isClose(a.upper, b.upper) ? 'same' : 'different';
  // "10 to 27 metres" and "up to 20 metres" name two upper ends.
  if (isRange(a) && b.hedge === 'at-most') return isClose(a.upper, b.upper) ? 'same' : 'different';
  if (isRange(b) && a.hedge === 'at-most') return isClose(a.upper, b.upper) ? 'same' : 'different';
  if (roundsTo(a, b)) return 'same';
  const apart = a.hedge === b.hedge ? ALIKE_APART[a.hedge] : undefined;
  if (apart !== undefined && Math.max(a.amount / b.amount, b.amount / a.amount) > apart) return 'different';
  const [aLow, aHigh] = span(a);
  const [bLow, bHigh] = span(b);
  const scale = Math.max(Math.abs(aHigh), Math.abs(bHigh));
  const meets = (slack: number): boolean => aLow <= bHigh + slack * scale && bLow <= aHigh + slack * scale;
  // Ten significant digits: what conversion leaves behind.
  if (meets(1e-10)) return 'same';
  return meets(slackOf(a, b)) ? 'near' : 'different';
};

/** Ratio from which on two figures with one and the same hedge differ. */
const ALIKE_APART: Readonly<Partial<Record<Hedge, number>>> = {
  'at-least': BOUNDS_APART,
  'at-most': BOUNDS_APART,
  about: ESTIMATES_APART,
};

/** Neither side of a game scores more. */
const HIGHEST_SCORE = 200;

/** "7-9": two numbers of one thing, without a noun. */
const isScore = (figure: Figure): boolean =>
  figure.kind === 'number' && isRange(figure) && figure.upper < HIGHEST_SCORE && !/ /u.test(figure.text);

/** From here on a number without a noun may be an amount of money whose currency got lost. */
const LEAST_AMOUNT = 100_000;

/** "4 million", "4 million worth of loot". */
const isAmountWithoutCurrency = ({ kind, amount, unit }: Figure): boolean =>
  (kind === 'number' || (kind === 'count' && (unit === '' || unit === 'worth'))) && amount >= LEAST_AMOUNT;

const DOLLARS = new Set(['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD']);

const areComparable = (a: Figure, b: Figure): boolean => {
  if (a.kind === 'money' && b.kind === 'money') {
    return (
      a.unit === b.unit || ((a.bareCurrency || b.bareCurrency) && DOLLARS.has(a.unit) && DOLLARS.has(b.unit))
    );
  }
  const [x, y] = [a.kind, b.kind];
  if (x === 'percent' || y === 'percent')
    return x === y || (a.amount === b.amount && a.upper === b.upper && (x === 'number' || y === 'number'));
  if (isScore(a) !== isScore(b)) return false;
  if (x === 'money' || y === 'money') return isAmountWithoutCurrency(x === 'money' ? b : a);
  const bare = x === 'number' || y === 'number';
  if (bare) return isCounting(a) && isCounting(b);
  if (a.kind !== b.kind) return false;
  return a.kind === 'count' || a.kind === 'rank' || a.unit === b.unit;
};

/** A number without a noun may be a count or an age that the other Reading spells out. */
const isCounting = (figure: Figure): boolean =>
  figure.kind === 'number' || figure.kind === 'count' || figure.kind === 'age';

const dateStanding = (left: DateFact, right: DateFact): Standing => {
  const { date: a } = left;
  const { date: b } = right;
  if (a.relative || b.relative) return relativeStanding(left, right);
  let shared = 0;
  let differing = 0;
  const weigh = (one: number | null, other: number | null): void => {
    if (one === null || other === null) return;
    if (one === other) shared += 1;
    else differing += 1;
  };
  if (a.yearTo !== a.year || b.yearTo !== b.year) {
    if (a.year === null || b.year === null) return 'incomparable';
    if (a.yearTo !== a.year && b.yearTo !== b.year) return a.year === b.year ? 'equal' : 'different';
    return a.year <= (b.yearTo ?? b.year) && b.year <= (a.yearTo ?? a.year) ? 'same' : 'different';
  }
  weigh(a.year, b.year);
  weigh(a.month, b.month);
  weigh(a.day, b.day);
  if (shared + differing > 0)
    return differing > 0
      ? 'different'
      : shared > 1 || (a.day === b.day && a.month === b.month)
        ? 'equal'
        : 'same';
  return 'incomparable';
};

const DAY_MS = 86_400_000;
/** Days of one week: named weekdays further apart are told of two happenings. */
const SAME_WEEK = 7;

/** Weekday of the one day that a date names, 0 for Sunday; null where it names none, or only an assumed publication date would fix it. */
const weekdayOf = ({ date, reading }: DateFact): number | null => {
  if (date.weekday !== null) return date.weekday;
  if (date.from === null || date.from !== date.to || (date.relative && !reading.isDated)) return null;
  return new Date(date.from).getUTCDay();
};

/** Days between the starts of two dates; null where one is not fixed. */
const daysApart = ({ from: a }: DateMention, { from: b }: DateMention): number | null =>
  a === null || b === null ? null : Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;

/** Where one date at least is relative: "on Monday", "yesterday", "last year". */
const relativeStanding = (left: DateFact, right: DateFact): Standing => {
  const { date: a } = left;
  const { date: b } = right;
  const [dayA, dayB] = [weekdayOf(left), weekdayOf(right)];
  if (dayA !== null && dayB !== null) {
    const apart = daysApart(a, b);
    // "yesterday" in two articles: one of them may be dated by when it was put online.
    if (a.relative && b.relative && a.text.toLowerCase() === b.text.toLowerCase())
      return areOtherDayParts(left, right) ? 'different' : 'near';
    if (dayA === dayB && areOtherDayParts(left, right)) return 'different';
    if (dayA === dayB) return apart === 0 ? 'same' : 'near';
    return apart === null || apart < SAME_WEEK ? 'different' : 'incomparable';
  }
  if (a.from === null || a.to === null || b.from === null || b.to === null) return 'incomparable';
  if ([left, right].some(({ date, reading }) => date.relative && !reading.isDated)) return 'incomparable';
  if (a.from <= b.to && b.from <= a.to) return 'same';
  const [yearA, yearB] = [wholeYear(a), wholeYear(b)];
  return yearA !== null && yearB !== null && Math.abs(yearA - yearB) > NEXT_YEAR ? 'different' : 'near';
};

/** "This year" and "the 2032 final" may be one: seasons, awards and budgets belong to two years. */
const NEXT_YEAR = 1;

/** "last year" and "2009" name years. */
const wholeYear = ({ from, to }: DateMention): number | null =>
  from !== null && from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`
    ? Number(from.slice(0, 4))
    : null;
