import type { DateMention } from '../reading/dates.ts';
import type { Figure, FigureKind } from '../reading/figure.ts';
import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import { endOf } from '../reading/name-words.ts';
import { overlaps, type TextRange } from '../text/range.ts';
import type { DifferenceType } from './difference.ts';
import { oncePer } from './once-per.ts';
import type { Reading } from './reading.ts';
import { dayPart } from './time-of-day.ts';

interface FactBase extends TextRange {
  readonly reading: Reading;
  readonly text: string;
  readonly type: DifferenceType;
  readonly label: string;
  /** Index among the facts of its Reading. */
  readonly place: number;
}

/** A figure of a Reading together with the words that tell what it measures. */
export interface FigureFact extends FactBase {
  readonly kind: 'figure';
  readonly figure: Figure;
}

/** A date of a Reading together with the words that tell what happened then. */
export interface DateFact extends FactBase {
  readonly kind: 'date';
  readonly date: DateMention;
}

export type Fact = FigureFact | DateFact;

const TYPE_OF_KIND: Readonly<Record<FigureKind, readonly [DifferenceType, label: string]>> = {
  money: ['money', 'amount'],
  percent: ['percent', 'percentage'],
  distance: ['distance', 'distance'],
  duration: ['duration', 'duration'],
  area: ['count', 'area'],
  weight: ['count', 'weight'],
  volume: ['count', 'volume'],
  speed: ['count', 'speed'],
  temperature: ['count', 'temperature'],
  power: ['count', 'power'],
  data: ['count', 'amount of data'],
  magnitude: ['count', 'magnitude'],
  count: ['count', 'number'],
  number: ['count', 'number'],
  age: ['age', 'age'],
  rank: ['rank', 'rank'],
  time: ['date', 'time'],
  label: ['name', 'number in a name'],
  year: ['date', 'year'],
};

/** Words that reach this far from a fact still tell what it is about. */
const CONTEXT_WORDS = 9;
/** A table flattened into one Passage has more; beyond that, roles cannot be told apart anyway. */
const MOST_FACTS = 60;

/** The figures and dates of one Reading, in reading order; none of a line that tells when the article was published. */
export const factsOf = oncePer((reading: Reading): readonly Fact[] => {
  if (reading.isMeta) return [];
  const dates = reading.dates
    .filter((date) => !repeatsStated(reading, date) && !datesPosting(reading, date))
    .slice(0, MOST_FACTS);
  const figures = reading.figures
    .filter(
      (figure, place, all) =>
        figure.kind !== 'year' &&
        !followsLetter(reading, figure) &&
        !isConversion(reading, figure, all[place - 1]),
    )
    .slice(0, MOST_FACTS);
  return [...dates, ...figures]
    .toSorted((a, b) => a.start - b.start)
    .map((found, place) =>
      'kind' in found ? figureFact(reading, place, found) : dateFact(reading, place, found),
    );
});

// The fields are spelt out: spreading a common part takes three times as long.
const dateFact = (reading: Reading, place: number, date: DateMention): DateFact => {
  const end = dayPart(reading, date)?.end ?? date.end;
  return {
    kind: 'date',
    type: 'date',
    label: 'date',
    reading,
    place,
    start: date.start,
    end,
    text: end === date.end ? date.text : reading.text.slice(date.start, end),
    date,
  };
};

const figureFact = (reading: Reading, place: number, figure: Figure): FigureFact => {
  const [type, label] = TYPE_OF_KIND[figure.kind];
  return {
    kind: 'figure',
    type,
    label: labelOf(figure, label),
    reading,
    place,
    start: figure.start,
    end: figure.end,
    text: figure.text,
    figure,
  };
};

const OF_OR_BRACKET = /^(?: of|,)? ?\(?$/u;

/** "December 21 of this year", "today (4 November 2031)": the relative part says nothing of its own. */
const repeatsStated = ({ dates, text }: Reading, date: DateMention): boolean =>
  date.relative &&
  dates.some((other) => {
    if (other.relative || other.month === null) return false;
    const [first, second] = other.start < date.start ? [other, date] : [date, other];
    return first.end <= second.start && OF_OR_BRACKET.test(text.slice(first.end, second.start));
  });

/** UTF-16 units before a date in which the verb of posting is looked for. */
const POSTING_REACH = 60;

const postingOf = perPack(
  ({ facts }) => new RegExp(`(?<!\\p{L})${anyOf(facts.posting)}(?!\\p{L})[^.;]*$`, 'iu'),
);

/** "27/09/2013 – The council …" */
const DATELINE = /^\s*\S$/u;
const DATELINE_END = /^ ?[-–—:|]/u;

/** "Posted in Accidents on 20 May 2031": when the text was published. */
const datesPosting = ({ text, language }: Reading, { start, end, relative, year }: DateMention): boolean =>
  !relative &&
  year !== null &&
  ((DATELINE.test(text.slice(0, start + 1)) && DATELINE_END.test(text.slice(end, end + 3))) ||
    postingOf(packFor(language)).test(text.slice(Math.max(0, start - POSTING_REACH), start)));

/** "R26 million", "p74m": a currency sign that is not known, or got lost. */
const followsLetter = ({ text }: Reading, { kind, start }: Figure): boolean =>
  kind === 'number' && start > 0 && /\p{L}/u.test(text.charAt(start - 1));

/** Kinds that are given in two units: "200 feet (61 m)". */
const CONVERTED_KINDS = new Set<FigureKind>(['distance', 'area', 'weight', 'volume', 'speed', 'temperature']);
const BRACKET = /^ ?[([] ?(?:about |around |or |approximately )?\p{Lu}{0,3}$/u;

/** Whether a figure says in brackets, in another unit, what the one before it says. */
const isConversion = ({ text }: Reading, figure: Figure, before: Figure | undefined): boolean =>
  before !== undefined &&
  ((before.kind === figure.kind && CONVERTED_KINDS.has(figure.kind)) ||
    // "€2 million (R26 million)"
    (before.kind === 'money' && (figure.kind === 'number' || figure.kind === 'count'))) &&
  BRACKET.test(text.slice(before.end, figure.start));

const VOTES = new Set(['vote', 'ballot', 'win', 'victory']);

const labelOf = (figure: Figure, label: string): string => {
  if (figure.kind !== 'count' || figure.unit === '') return label;
  return VOTES.has(figure.unit)
    ? figure.unit
    : `number of ${figure.nouns.findLast((noun) => noun.startsWith(figure.unit.slice(0, 3))) ?? figure.unit}`;
};

/** Stem of a nearby content word → 1 beside the fact, falling to 0 with distance. */
export const contextOf = oncePer((fact: Fact): ReadonlyMap<string, number> => {
  const { words, starts } = fact.reading.words;
  const spans = factsOf(fact.reading);
  const context = new Map<string, number>();
  const take = (at: number, distance: number): void => {
    const word = words[at];
    if (word?.isContent !== true) return;
    const range = { start: starts[at] ?? 0, end: endOf(fact.reading.words, at) };
    if (spans.some((span) => overlaps(span, range))) return;
    const weight = 1 - distance / (CONTEXT_WORDS + 1);
    if ((context.get(word.ownStem) ?? 0) < weight) context.set(word.ownStem, weight);
  };
  const before = starts.findLastIndex((_, at) => endOf(fact.reading.words, at) <= fact.start);
  const after = starts.findIndex((start) => start >= fact.end);
  for (let distance = 0; distance < CONTEXT_WORDS; distance += 1) {
    take(before - distance, distance);
    if (after >= 0) take(after + distance, distance);
  }
  return context;
});
