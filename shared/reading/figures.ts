import { extractStatedDates } from './dates.ts';
import { foldForFigures } from './fold.ts';
import { hedgeBefore, hedgeOf, type Hedge } from './hedges.ts';
import { findNumberWords, mayHoldNumberWords } from './number-words.ts';
import { findNumerals } from './numerals.ts';
import type { TextRange } from '../text/range.ts';
import { TakenRanges } from './taken-ranges.ts';
import { currencyBeforeAt, scaleAt, unitAt, type MeasureKind } from './units.ts';

/**
 * `count` counts the noun in `unit`; `rank` is an ordinal or "No. 3"; `time` a clock time in minutes after midnight;
 * `label` a number that is part of a name ("Route 1"); `number` anything else.
 */
export type FigureKind = MeasureKind | 'count' | 'age' | 'rank' | 'time' | 'year' | 'label' | 'number';

/** A number with its meaning, found in a text. Offsets count UTF-16 units; the range covers currency, scale and unit. */
export interface Figure extends TextRange {
  readonly text: string;
  readonly kind: FigureKind;
  /** In `unit`, scale included; the lower end of a range. */
  readonly amount: number;
  /** The upper end of a range; else as `amount`. */
  readonly upper: number;
  /** Value of the last written place, in `unit`: 1e8 for "$1.5 billion". */
  readonly step: number;
  /** Currency code, `%`, a base unit (m, s, kg …), the stem of the counted noun, or ''. */
  readonly unit: string;
  readonly hedge: Hedge;
  /** True where a bare `$` leaves open whose dollar is meant. */
  readonly bareCurrency: boolean;
  /** Lower-case words of the counted noun phrase; empty for other kinds. */
  readonly nouns: readonly string[];
}

interface Candidate extends TextRange {
  readonly amount: number;
  readonly step: number;
  readonly form: 'digits' | 'cardinal' | 'ordinal' | 'fraction';
}

/** Reach of the look before a number for hedges and currency, in UTF-16 units. */
const REACH = 36;

const RANGE_JOIN = /^ ?(?:[-–—]|to|bis|à) ?(?:[a-z]{0,3}[$€£¥₹] ?)?$/iu;
const SCORE_TAIL = /^[-–—]\d/u;
const SCORE_AFTER =
  /^ (?:win|victory|defeat|loss|vote|lead|draw|decision|majority|score|upset|triumph|in favou?r)(?![\p{L}])/iu;

const CLOCK =
  /(?<![\d:.,$€£])(?<hour>[01]?\d|2[0-4])(?:[:.] ?(?<minute>[0-5]\d))?(?:[:.][0-5]\d)? ?(?<half>a\.? ?m\.?|p\.? ?m\.?)(?![\p{L}\d])|(?<![\d:.,$€£])(?<hour24>[01]?\d|2[0-4]):(?<minute24>[0-5]\d)(?![\d:])/giu;

/** Looked for first, since it takes a fraction of the time of `CLOCK`. */
const CLOCK_SIGN = /\d ?[ap]\.? ?m|\d:[0-5]\d/i;

const AGE_AFTER =
  /^[ -]?(?:years?[ -]old|yrs?[ -]old|year[ -]olds?|jährige?[rsn]?|ans d'âge|jahre alt|años de edad)(?![\p{L}])/iu;
const AGE_BEFORE = /(?<![\p{L}])(?:aged|age|ages|at the age of|im alter von)(?: of)?(?: just| only)? $/iu;
const DIED_AT = /(?<![\p{L}])(?:died|dies|dead|passed away|passing|death)(?: [\p{L}]+){0,4},? at $/iu;
const AGE_IN_COMMAS = /\p{Lu}[\p{L}.'-]+(?:,| \() ?$/u;
const AGE_COMMA_AFTER = /^(?:,|\)|\.$)/u;

/** Above this a number after "aged" is no age; a typing error may still be. */
const OLDEST = 160;
const MAGNITUDE_BEFORE = /(?<![\p{L}])magnitudes?(?: of| was| is|:)?(?: at least| about| around)? $/iu;
const MAGNITUDE_AFTER = /^[ -](?:earth)?quake(?![\p{L}])/iu;

const ORDINAL_SUFFIX = /^(?:st|nd|rd|th)(?![\p{L}])/iu;
const NUMBER_SIGN = /(?:#|(?<![\p{L}])(?:no\.|nr\.|number|ranked|position|place)) ?$/iu;
const LABEL_BEFORE = /(?<label>\p{Lu}[\p{L}&.'-]*|\p{L}*\p{Lu}[\p{L}-]*-?) ?$/u;
const SENTENCE_START = /(?:^|[.!?:;"“”] ?)\p{Lu}[\p{L}.'-]* ?$/u;

const NOUN_WORD = /(?<gap>[ -])(?<word>[\p{L}][\p{L}'-]*\.?)/uy;
/** Words that end the noun phrase after a number. */
const PHRASE_END = new Set(
  (
    'a an the of in on at by for from to into onto with without within over under after before since until during through ' +
    'across between among against about around near along and or but nor so yet as than then that which who whom whose where when ' +
    'while if because is are was were be been being has have had do does did will would can could may might shall should must ' +
    'not no this these those its his her their our my your it he she they we you i there here also out up off down back away ' +
    'per each every said says according killed injured wounded died remained including despite amid und oder in im der die das von zu mit ' +
    'et de des du la le les dans en y o del los las con por'
  ).split(' '),
);
const ADJECTIVES_SKIPPED = new Set([
  'other',
  'more',
  'additional',
  'further',
  'new',
  'different',
  'separate',
  'local',
  'people',
]);
/** Plurals without an s, which can be the noun that is counted. */
const PLURALS = new Set([
  'people',
  'men',
  'women',
  'children',
  'police',
  'personnel',
  'staff',
  'troops',
  'crew',
  'teeth',
  'media',
  'cattle',
]);
const MOST_NOUN_WORDS = 5;

/**
 * Figures of a text in reading order. Dates are left to `extractDates`, save that every year a text names comes back as
 * kind `year`. `language` is a BCP 47 tag and decides how 1.234 is read.
 */
export const extractFigures = (text: string, language = 'en'): Figure[] => {
  const folded = foldForFigures(text);
  const hasDigits = /\d/.test(folded);
  if (!hasDigits && !mayHoldNumberWords(folded, language)) return [];
  const taken = new TakenRanges();
  const figures: Figure[] = [];
  const add = (figure: Omit<Figure, 'text'>): void => {
    if (!taken.take(figure.start, figure.end)) return;
    figures.push({ ...figure, text: text.slice(figure.start, figure.end) });
  };
  for (const date of hasDigits ? extractStatedDates(text) : []) {
    taken.take(date.start, date.end);
    if (date.year === null) continue;
    const { start, end } = date;
    figures.push({
      ...PLAIN,
      start,
      end,
      text: date.text,
      kind: 'year',
      amount: date.year,
      upper: date.yearTo ?? date.year,
      unit: '',
    });
  }
  if (CLOCK_SIGN.test(folded)) for (const clock of clockTimes(folded)) add(clock);
  const candidates = candidatesOf(folded, language);
  for (let place = 0; place < candidates.length; place += 1) {
    const candidate = candidates[place];
    if (candidate === undefined || taken.holds(candidate.start)) continue;
    const next = candidates[place + 1];
    if (
      next !== undefined &&
      !taken.holds(next.start) &&
      RANGE_JOIN.test(folded.slice(candidate.end, next.start))
    ) {
      const range = rangeOf(folded, candidate, next);
      if (range !== null) {
        add(range);
        continue;
      }
    }
    const figure = figureOf(folded, candidate);
    if (figure !== null)
      add(figure.kind === 'number' && next !== undefined ? withUnitOf(folded, figure, next) : figure);
  }
  return figures.toSorted((a, b) => a.start - b.start);
};

const PLAIN = { step: 1, hedge: 'exact', bareCurrency: false, nouns: [] } as const;

const candidatesOf = (folded: string, language: string): Candidate[] => {
  const numerals = findNumerals(folded, language).map(({ start, end, amount, step }): Candidate => ({
    start,
    end,
    amount,
    step,
    form: 'digits',
  }));
  const words = findNumberWords(folded, language).map(({ start, end, amount, form }): Candidate => ({
    start,
    end,
    amount,
    step: form === 'fraction' ? 0.01 : 1,
    form,
  }));
  return [...numerals, ...words].toSorted((a, b) => a.start - b.start);
};

const clockTimes = (folded: string): Omit<Figure, 'text'>[] =>
  Array.from(folded.matchAll(CLOCK), (match) => {
    const { hour, minute, half, hour24, minute24 } = match.groups ?? {};
    const isAfternoon = half?.toLowerCase().startsWith('p') === true;
    const hours = half === undefined ? Number(hour24) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
    const minutes = hours * 60 + Number(minute ?? minute24 ?? 0);
    const hedge = hedgeBefore(folded, match.index);
    const end = match.index + match[0].length;
    return {
      ...PLAIN,
      start: match.index,
      end,
      kind: 'time',
      amount: minutes,
      upper: minutes,
      unit: 'min',
      hedge,
    } as const;
  });

const plainOf = ({ start, end, amount, step }: Candidate) =>
  ({ ...PLAIN, start, end, amount, upper: amount, step, unit: '' }) as const;

const figureOf = (folded: string, candidate: Candidate): Omit<Figure, 'text'> | null => {
  const { start, end, amount } = candidate;
  const before = folded.slice(Math.max(0, start - REACH), start);
  const after = folded.slice(end, end + REACH);
  if (candidate.form === 'fraction') {
    return {
      ...plainOf(candidate),
      kind: 'percent',
      amount: amount * 100,
      upper: amount * 100,
      step: 1,
      unit: '%',
      hedge: hedgeBefore(folded, start),
    };
  }
  // "third-party", "first-class": part of a word, no rank.
  if (candidate.form === 'ordinal' && /^[-‑]\p{L}/u.test(after)) return null;
  const suffix = candidate.form === 'digits' ? ORDINAL_SUFFIX.exec(after) : null;
  if (candidate.form === 'ordinal' || suffix !== null) {
    const ordinalEnd = end + (suffix?.[0].length ?? 0);
    const nouns = nounsAt(folded, ordinalEnd);
    return { ...plainOf(candidate), end: ordinalEnd, kind: 'rank', unit: headOf(nouns), nouns };
  }
  const measured = measureOf(folded, candidate);
  if (measured !== null) return measured;
  const age = AGE_AFTER.exec(after);
  if (age !== null)
    return {
      ...plainOf(candidate),
      end: end + age[0].length,
      kind: 'age',
      unit: 'year',
      hedge: hedgeBefore(folded, start),
    };
  if (MAGNITUDE_BEFORE.test(before) || (candidate.step < 1 && MAGNITUDE_AFTER.test(after))) {
    return { ...plainOf(candidate), kind: 'magnitude', unit: 'magnitude', hedge: hedgeBefore(folded, start) };
  }
  if (amount >= 1 && amount < OLDEST && candidate.step === 1) {
    if (AGE_BEFORE.test(before) || DIED_AT.test(before))
      return { ...plainOf(candidate), kind: 'age', unit: 'year' };
    if (
      AGE_COMMA_AFTER.test(after) &&
      AGE_IN_COMMAS.test(before) &&
      amount > 3 &&
      candidate.form === 'digits'
    )
      return { ...plainOf(candidate), kind: 'age', unit: 'year' };
  }
  if (NUMBER_SIGN.test(before))
    return {
      ...plainOf(candidate),
      kind: 'rank',
      unit: headOf(nounsAt(folded, end)),
      nouns: nounsAt(folded, end),
    };
  const label =
    candidate.form === 'digits' && !startsPlural(folded, end) && !SCORE_TAIL.test(after)
      ? labelBefore(before)
      : null;
  if (label !== null) return { ...plainOf(candidate), kind: 'label', unit: label };
  if (/^\p{L}/u.test(after)) return null;
  return countOf(folded, candidate);
};

/** Money, percent, distances and whatever else has a unit of its own. */
const measureOf = (folded: string, candidate: Candidate): Omit<Figure, 'text'> | null => {
  const { start, end, amount, step } = candidate;
  const currency = currencyBeforeAt(folded, start);
  let scale = scaleAt(folded, end);
  // "100m" and "5 b" are scales only where money is meant: 100m is a length.
  if (scale !== null && currency === null && /^[a-z]$/i.test(scale.written) && scale.written !== 'k') {
    scale = unitAt(folded, scale.end)?.kind === 'money' ? scale : null;
  }
  const factor = scale?.factor ?? 1;
  const numberEnd = scale?.end ?? end;
  const hedge = hedgeOf(folded, currency?.start ?? start, numberEnd);
  const unit = unitAt(folded, skipFiller(folded, numberEnd));
  if (currency !== null) {
    const repeated = unit?.kind === 'money' ? unit : null;
    const code = currency.bare && repeated !== null ? repeated.unit : currency.code;
    const bareCurrency = currency.bare && repeated === null;
    const scaled = times(amount, factor);
    const sizes = { amount: scaled, upper: scaled, step: times(step, factor) };
    return {
      ...PLAIN,
      start: currency.start,
      end: repeated?.end ?? numberEnd,
      kind: 'money',
      ...sizes,
      unit: code,
      hedge,
      bareCurrency,
    };
  }
  if (unit === null || (unit.written === 'm' && scale !== null)) {
    return scale === null
      ? null
      : countOf(
          folded,
          { ...candidate, end: numberEnd, amount: times(amount, factor), step: times(step, factor) },
          scale.written,
        );
  }
  if (unit.kind === 'duration' && AGE_AFTER.test(folded.slice(end, end + REACH))) return null;
  const size = factor * unit.factor;
  const bareCurrency = unit.written === 'dollars' || unit.written === 'dollar' || unit.written === '$';
  return {
    ...PLAIN,
    start,
    end: unit.end,
    kind: unit.kind,
    amount: times(amount, size),
    upper: times(amount, size),
    step: times(step, size),
    unit: unit.unit,
    hedge,
    bareCurrency,
  };
};

/** "5 full days", "$5 billion in cash": a word or two may stand between number and unit. */
const FILLER =
  /^ (?:full|whole|long|short|more|additional|extra|consecutive|straight|further|calendar|de|d'|u\.?s\.?|american|canadian|australian)(?= |(?<='))/iu;
const skipFiller = (folded: string, at: number): number =>
  at + (FILLER.exec(folded.slice(at, at + REACH))?.[0].length ?? 0);

const countOf = (folded: string, candidate: Candidate, scaleWord?: string): Omit<Figure, 'text'> => {
  const { start, end, amount, step } = candidate;
  const nouns = nounsAt(folded, end);
  const hedge = hedgeOf(folded, start, end);
  // Nobody counts 5.9 houses: without a scale a decimal measures something.
  const isCount = scaleWord !== undefined || (nouns.length > 0 && step === 1);
  const kind = isCount ? 'count' : 'number';
  return {
    start,
    end,
    kind,
    amount,
    upper: amount,
    step,
    unit: headOf(nouns),
    hedge,
    bareCurrency: false,
    nouns,
  };
};

/** "12-24 months", "$5 to $6 billion", "between 10 and 12" is left as two. A score such as "2-0" is no range. */
const rangeOf = (folded: string, low: Candidate, high: Candidate): Omit<Figure, 'text'> | null => {
  const joinsTightly = !/\p{L}/u.test(folded.slice(low.end, high.start).trim());
  if (low.amount >= high.amount || low.form !== high.form || low.form === 'ordinal') return null;
  if (SCORE_AFTER.test(folded.slice(high.end, high.end + REACH))) return null;
  const upper = figureOf(folded, high);
  if (
    upper === null ||
    upper.kind === 'label' ||
    (upper.kind === 'number' && !joinsTightly) ||
    upper.kind === 'rank'
  )
    return null;
  const ratio = high.amount === 0 ? 0 : upper.amount / high.amount;
  const currency = currencyBeforeAt(folded, low.start);
  const money =
    currency === null ? {} : { kind: 'money' as const, unit: currency.code, bareCurrency: currency.bare };
  const start = currency?.start ?? low.start;
  return { ...upper, ...money, start, amount: times(low.amount, ratio), hedge: hedgeBefore(folded, start) };
};

/** Digits that a double holds for certain. */
const CERTAIN_DIGITS = 15;

/** 4.1 times a million is 4,100,000, not a fraction less. */
const times = (amount: number, factor: number): number =>
  Number((amount * factor).toPrecision(CERTAIN_DIGITS));

const UNIT_SHARED = /^ (?:to|or|and) (?:(?:about|nearly|almost|over) )?$/iu;

/** In "cut from 80 to 50 milligrams" both numbers are milligrams. */
const withUnitOf = (folded: string, figure: Omit<Figure, 'text'>, next: Candidate): Omit<Figure, 'text'> => {
  if (!UNIT_SHARED.test(folded.slice(figure.end, next.start))) return figure;
  const other = figureOf(folded, next);
  if (
    other === null ||
    other.kind === 'number' ||
    other.kind === 'label' ||
    other.kind === 'rank' ||
    other.kind === 'age'
  )
    return figure;
  const ratio = next.amount === 0 || other.kind === 'count' ? 1 : other.amount / next.amount;
  const { kind, unit, nouns, bareCurrency } = other;
  return {
    ...figure,
    kind,
    unit,
    nouns,
    bareCurrency,
    amount: figure.amount * ratio,
    upper: figure.amount * ratio,
    step: figure.step * ratio,
  };
};

/** Capitalised words of headlines and sentences that a number does not name. */
const NOT_LABELS =
  /^(?:with|for|in|of|on|at|by|to|from|and|or|the|after|over|as|than|about|nearly|almost|more|least|kills?|killed|hurts?|injures|wounds|dead|beats?|wins?|defeats?|top|past|but|when|his|her|their|its|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;

const startsPlural = (folded: string, at: number): boolean => {
  const noun = nounsAt(folded, at)[0];
  return noun !== undefined && folded[at] === ' ' && (PLURALS.has(noun) || /[^su]s$/u.test(noun));
};

const labelBefore = (before: string): string | null => {
  const match = LABEL_BEFORE.exec(before);
  const word = match?.groups?.['label'];
  if (word === undefined || match === null || NOT_LABELS.test(word) || /'s?$/u.test(word)) return null;
  const glued = !match[0].endsWith(' ');
  const isPlainWord = /^\p{Lu}\p{Ll}*$/u.test(word);
  if (!glued && isPlainWord && SENTENCE_START.test(before)) return null;
  if (match.index > 0 && /\p{L}/u.test(before[match.index - 1] ?? '')) return null;
  return word.toLowerCase().replace(/-$/, '');
};

/** The words of the noun phrase that follows a number: "14 Tesco supermarkets in …" → tesco, supermarkets. */
const nounsAt = (folded: string, at: number): string[] => {
  const nouns: string[] = [];
  NOUN_WORD.lastIndex = at;
  while (nouns.length < MOST_NOUN_WORDS) {
    const match = NOUN_WORD.exec(folded);
    const word = match?.groups?.['word']?.toLowerCase().replace(/'s?$|\.$/u, '');
    if (word === undefined || PHRASE_END.has(word)) break;
    nouns.push(word);
    // "a four-storey prison" counts storeys, not prisons.
    if (nouns.length === 1 && match?.groups?.['gap'] === '-') break;
  }
  return nouns;
};

/** The counted noun: the first plural, else the last word. */
const headOf = (nouns: readonly string[]): string => {
  const plural = nouns.find(
    (word) => PLURALS.has(word) || (/[^s]s$/u.test(word) && !ADJECTIVES_SKIPPED.has(word)),
  );
  const head = plural ?? nouns.findLast((word) => !ADJECTIVES_SKIPPED.has(word)) ?? '';
  return singular(head);
};

/** A plain singular, good enough to tell nouns apart: "companies" → company, "houses" → house. */
export const singular = (word: string): string => {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/u.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^su]s$/u.test(word) ? word.slice(0, -1) : word;
};
