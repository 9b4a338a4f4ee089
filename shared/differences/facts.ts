import { extractDates, type DateMention } from '../reading/dates.ts';
import { extractFigures, type Figure, type FigureKind } from '../reading/figures.ts';
import type { Token } from '../reading/tokenise.ts';
import type { PassageId } from '../text/passage.ts';
import type { TextRange } from '../text/range.ts';
import type { DifferenceType } from './difference.ts';
import { contentStems, wordsOf } from './words.ts';

/** What one Source says in a Group. One Source may have several Readings in one Group. */
export interface Reading {
  readonly passage: PassageId;
  readonly siglum: string;
  readonly text: string;
  /** BCP 47 tag, `und` where unknown. */
  readonly language: string;
  /** ISO 8601, or null. */
  readonly publishedAt: string | null;
  /** Every word of the whole Source, in lower case: a name that it gives elsewhere is not missing here. */
  readonly sourceWords: ReadonlySet<string>;
}

interface FactBase extends TextRange {
  readonly reading: Reading;
  readonly text: string;
  readonly type: DifferenceType;
  readonly label: string;
  /** Place among the facts of its Reading. */
  readonly place: number;
  /** Stem of a nearby content word → 1 beside the fact, falling to 0 with distance. */
  readonly context: ReadonlyMap<string, number>;
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

const TYPE_OF_KIND: Readonly<Record<FigureKind, readonly [DifferenceType, label: string] | null>> = {
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
  year: null,
};

/** Words that reach this far from a fact still tell what it is about. */
const CONTEXT_WORDS = 9;
/** A table flattened into one Passage has more; beyond that, roles cannot be told apart anyway. */
const MOST_FACTS = 60;

/** The figures and dates of one Reading, in reading order. */
export const factsOf = (reading: Reading): Fact[] => {
  const { text, language, publishedAt } = reading;
  const words = wordsOf(reading);
  const dates = extractDates(text, publishedAt, language).slice(0, MOST_FACTS);
  const figures = extractFigures(text, language)
    .filter((figure) => figure.kind !== 'year')
    .slice(0, MOST_FACTS);
  const spans: TextRange[] = [...dates, ...figures];
  const base = (range: TextRange & { readonly text: string }) => ({
    reading,
    start: range.start,
    end: range.end,
    text: range.text,
    place: 0,
    context: contextOf(words, range, spans),
  });
  const facts: Fact[] = dates.map((date) => ({
    ...base(date),
    kind: 'date',
    type: 'date',
    label: 'date',
    date,
  }));
  for (const figure of figures) {
    const type = TYPE_OF_KIND[figure.kind];
    if (type !== null)
      facts.push({ ...base(figure), kind: 'figure', type: type[0], label: labelOf(figure, type[1]), figure });
  }
  return facts.toSorted((a, b) => a.start - b.start).map((fact, place) => ({ ...fact, place }));
};

const VOTES = new Set(['vote', 'ballot', 'win', 'victory']);

const labelOf = (figure: Figure, label: string): string => {
  if (figure.kind !== 'count' || figure.unit === '') return label;
  return VOTES.has(figure.unit)
    ? figure.unit
    : `number of ${figure.nouns.findLast((noun) => noun.startsWith(figure.unit.slice(0, 3))) ?? figure.unit}`;
};

const contextOf = (
  words: readonly Token[],
  range: TextRange,
  spans: readonly TextRange[],
): ReadonlyMap<string, number> => {
  const before = words.findLastIndex((word) => word.end <= range.start);
  const after = words.findIndex((word) => word.start >= range.end);
  const context = new Map<string, number>();
  const take = (word: Token | undefined, distance: number): void => {
    if (word === undefined || spans.some((span) => span.start < word.end && word.start < span.end)) return;
    for (const found of contentStems([word])) {
      const weight = 1 - distance / (CONTEXT_WORDS + 1);
      if ((context.get(found) ?? 0) < weight) context.set(found, weight);
    }
  };
  for (let distance = 0; distance < CONTEXT_WORDS; distance += 1) {
    if (before >= 0) take(words[before - distance], distance);
    if (after >= 0) take(words[after + distance], distance);
  }
  return context;
};
