import { extractStatedDates } from './dates.ts';
import type { LanguagePack, Phrases } from '../languages/pack.ts';
import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import { foldForFigures } from './fold.ts';
import { clockTimes } from './clock-times.ts';
import { joinCompounds } from './compound-figures.ts';
import { headOf, nounsAt } from './counted-nouns.ts';
import { type Figure, PLAIN, type PlacedFigure } from './figure.ts';
import { hedgeBefore, hedgeOf } from './hedges.ts';
import { labelBefore } from './number-labels.ts';
import { findNumberWords, mayHoldNumberWords } from './number-words.ts';
import { findNumerals } from './numerals.ts';
import type { TextRange } from '../text/range.ts';
import { TakenRanges } from './taken-ranges.ts';
import { currencyBeforeAt, gluedUnitAt, scaleAt, unitAt } from './units.ts';

interface Candidate extends TextRange {
  readonly amount: number;
  readonly step: number;
  readonly form: 'digits' | 'cardinal' | 'ordinal' | 'fraction';
}

/** Reach of the look before a number for hedges and currency, in UTF-16 units. */
const REACH = 36;

const SCORE_TAIL = /^[-–—]\d/u;
const AGE_IN_COMMAS = /\p{Lu}[\p{L}.'-]+(?:,| \() ?$/u;
const AGE_COMMA_AFTER = /^(?:,|\)|\.$| (?:and|und|et|y) \p{Lu}| (?:was|is|has|had|who|from|of) )/u;
/** "a four-by-four car", "a 4x4": no count. */
const BY_AFTER = /^(?:-by-|[x×]\d)/u;
const BY_BEFORE = /(?:-by-|\d[x×])$/u;

/** Above this a number after "aged" is no age; a typing error may still be. */
const OLDEST = 160;

/** Any of the phrases right before a number. */
const rightBefore = (phrases: Phrases, rest = '', join = ' '): RegExp =>
  new RegExp(String.raw`(?<![\p{L}])${anyOf(phrases)}${rest}${join}$`, 'iu');

/** What the figures of one language are read by. */
const patternsOf = perPack(({ figures: words }) => {
  return {
    rangeJoin: new RegExp(
      String.raw`^ ?(?:[-–—]|${anyOf(words.rangeJoins)}) ?(?:[a-z]{0,3}[$€£¥₹] ?)?$`,
      'iu',
    ),
    unitShared: new RegExp(String.raw`^ ${anyOf(words.unitJoins)} (?:(?:about|nearly|almost|over) )?$`, 'iu'),
    // "5 full days", "$5 billion in cash": a word or two may come between number and unit.
    filler: new RegExp(String.raw`^ ${anyOf(words.fillers)}(?= |(?<='))`, 'iu'),
    scoreAfter: new RegExp(String.raw`^ ${anyOf(words.scoreAfter)}(?![\p{L}])`, 'iu'),
    ageAfter: new RegExp(String.raw`^[ -]?${anyOf(words.ageAfter)}(?![\p{L}])`, 'iu'),
    ageBefore: rightBefore(words.ageBefore, '(?: of)?(?: just| only)?'),
    ageInCommas: new RegExp(String.raw`^ ${anyOf(words.ageUnits)}(?:,|\)|\.$)`, 'iu'),
    diedAt: rightBefore(words.died, String.raw`(?: [\p{L}]+){0,4},? at`),
    parentBefore: rightBefore(words.parents),
    numberedAfter: new RegExp(String.raw`^ (?<label>${anyOf(words.numbered)})(?![\p{L}])`, 'iu'),
    magnitudeBefore: rightBefore(words.magnitudeBefore, '', '[ -]'),
    magnitudeAfter: new RegExp(String.raw`^[ -]${anyOf(words.magnitudeAfter)}(?![\p{L}])`, 'iu'),
    ordinalSuffix: new RegExp(String.raw`^${anyOf(words.ordinalSuffixes)}(?![\p{L}])`, 'iu'),
    rankBefore: new RegExp(String.raw`(?:#|(?<![\p{L}])${anyOf(words.rankBefore)}) ?$`, 'iu'),
  };
});
/**
 * Figures of a text in reading order. Dates are left to `extractDates`, save that every year a text names comes back as
 * kind `year`. `language` is a BCP 47 tag and decides how 1.234 is read.
 */
export const extractFigures = (text: string, language = 'en'): Figure[] => {
  const pack = packFor(language);
  const folded = foldForFigures(text);
  const hasDigits = /\d/.test(folded);
  if (!hasDigits && !mayHoldNumberWords(folded, pack)) return [];
  const taken = new TakenRanges();
  const figures: Figure[] = [];
  const add = (figure: PlacedFigure): void => {
    if (!taken.take(figure.start, figure.end)) return;
    figures.push({ ...figure, text: text.slice(figure.start, figure.end) });
  };
  for (const date of hasDigits ? extractStatedDates(text, pack) : []) {
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
  if (hasDigits) for (const clock of clockTimes(folded, pack)) add(clock);
  const candidates = candidatesOf(folded, pack);
  for (let place = 0; place < candidates.length; place += 1) {
    const candidate = candidates[place];
    if (candidate === undefined || taken.holds(candidate.start)) continue;
    const next = candidates[place + 1];
    if (
      next !== undefined &&
      !taken.holds(next.start) &&
      patternsOf(pack).rangeJoin.test(folded.slice(candidate.end, next.start))
    ) {
      const range = rangeOf(folded, candidate, next, pack);
      if (range !== null) {
        add(range);
        continue;
      }
    }
    const figure = figureOf(folded, candidate, pack);
    if (figure !== null)
      add(figure.kind === 'number' && next !== undefined ? withUnitOf(folded, figure, next, pack) : figure);
  }
  return joinCompounds(
    text,
    figures.toSorted((a, b) => a.start - b.start),
  );
};

/** Written forms that leave open whose dollar is meant. */
const BARE_DOLLARS = new Set(['$', 'dollar', 'dollars', 'dólar', 'dólares', 'dollari', 'dollaro']);

/** "two dozen" is counted in dozens. */
const DOZEN = /dozen/iu;
/** "Two thirds" are said of 64 to 69 percent. */
const FRACTION_STEP = 5;

const candidatesOf = (folded: string, pack: LanguagePack): Candidate[] => {
  const numerals = findNumerals(folded, pack).map(({ start, end, amount, step }): Candidate => ({
    start,
    end,
    amount,
    step,
    form: 'digits',
  }));
  const words = findNumberWords(folded, pack).map(({ start, end, amount, form }): Candidate => ({
    start,
    end,
    amount,
    step: form === 'fraction' ? 0.01 : DOZEN.test(folded.slice(start, end)) ? 12 : 1,
    form,
  }));
  return [...numerals, ...words].toSorted((a, b) => a.start - b.start);
};

const plainOf = ({ start, end, amount, step }: Candidate) =>
  ({ ...PLAIN, start, end, amount, upper: amount, step, unit: '' }) as const;

const figureOf = (folded: string, candidate: Candidate, pack: LanguagePack): PlacedFigure | null => {
  const patterns = patternsOf(pack);
  const { start, end, amount } = candidate;
  const before = folded.slice(Math.max(0, start - REACH), start);
  const after = folded.slice(end, end + REACH);
  if (BY_AFTER.test(after) || BY_BEFORE.test(before)) return null;
  if (candidate.form === 'fraction') {
    return {
      ...plainOf(candidate),
      kind: 'percent',
      amount: amount * 100,
      upper: amount * 100,
      step: FRACTION_STEP,
      unit: '%',
      hedge: hedgeBefore(folded, start, pack),
    };
  }
  // "third-party", "first-class": part of a word, no rank.
  if (candidate.form === 'ordinal' && /^[-‑]\p{L}/u.test(after)) return null;
  const suffix = candidate.form === 'digits' ? patterns.ordinalSuffix.exec(after) : null;
  if (candidate.form === 'ordinal' || suffix !== null) {
    const ordinalEnd = end + (suffix?.[0].length ?? 0);
    const nouns = nounsAt(folded, ordinalEnd, pack);
    return { ...plainOf(candidate), end: ordinalEnd, kind: 'rank', unit: headOf(nouns, pack), nouns };
  }
  const measured = measureOf(folded, candidate, pack);
  if (measured !== null) return measured;
  const age = patterns.ageAfter.exec(after);
  if (age !== null)
    return {
      ...plainOf(candidate),
      end: end + age[0].length,
      kind: 'age',
      unit: 'year',
      hedge: hedgeBefore(folded, start, pack),
    };
  if (patterns.magnitudeBefore.test(before) || (candidate.step < 1 && patterns.magnitudeAfter.test(after))) {
    return {
      ...plainOf(candidate),
      kind: 'magnitude',
      unit: 'magnitude',
      hedge: hedgeBefore(folded, start, pack),
    };
  }
  if (amount >= 1 && amount < OLDEST && candidate.step === 1) {
    if (patterns.ageBefore.test(before) || patterns.diedAt.test(before))
      return { ...plainOf(candidate), kind: 'age', unit: 'year' };
    if (
      (AGE_COMMA_AFTER.test(after) || patterns.ageInCommas.test(after)) &&
      AGE_IN_COMMAS.test(before) &&
      amount > 3 &&
      candidate.form === 'digits'
    )
      return { ...plainOf(candidate), kind: 'age', unit: 'year' };
  }
  if (patterns.rankBefore.test(before))
    return {
      ...plainOf(candidate),
      kind: 'rank',
      unit: headOf(nounsAt(folded, end, pack), pack),
      nouns: nounsAt(folded, end, pack),
    };
  const label =
    candidate.form === 'digits' && !startsPlural(folded, end, pack) && !SCORE_TAIL.test(after)
      ? labelBefore(before, pack)
      : null;
  if (label !== null) return { ...plainOf(candidate), kind: 'label', unit: label };
  const numbered =
    candidate.form === 'digits' ? patterns.numberedAfter.exec(after)?.groups?.['label'] : undefined;
  if (numbered !== undefined) return { ...plainOf(candidate), kind: 'label', unit: numbered.toLowerCase() };
  if (/^\p{L}/u.test(after)) return null;
  return countOf(folded, candidate, pack);
};

/** Money, percent, distances and whatever else has a unit of its own. */
const measureOf = (folded: string, candidate: Candidate, pack: LanguagePack): PlacedFigure | null => {
  const { start, end, amount, step } = candidate;
  const currency = currencyBeforeAt(folded, start);
  let scale = scaleAt(folded, end, pack);
  // "100m" and "5 b" are scales only where money is meant: 100m is a length.
  if (scale !== null && currency === null && /^[a-z]$/i.test(scale.written) && scale.written !== 'k') {
    scale = unitAt(folded, scale.end, pack)?.kind === 'money' ? scale : null;
  }
  const factor = scale?.factor ?? 1;
  const numberEnd = scale?.end ?? end;
  const hedge = hedgeOf(folded, currency?.start ?? start, numberEnd, pack);
  const unit =
    scale === null && currency === null
      ? (gluedUnitAt(folded, end) ?? unitAt(folded, skipFiller(folded, numberEnd, pack), pack))
      : unitAt(folded, skipFiller(folded, numberEnd, pack), pack);
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
          pack,
          scale.written,
        );
  }
  if (unit.kind === 'duration' && isAge(folded, candidate, pack)) return null;
  const size = factor * unit.factor;
  const bareCurrency = unit.unit === 'USD' && BARE_DOLLARS.has(unit.written);
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

/** "42 years old", "âgé de 42 ans". */
const isAge = (folded: string, { start, end }: Candidate, pack: LanguagePack): boolean => {
  const { ageAfter, ageBefore, ageInCommas } = patternsOf(pack);
  const before = folded.slice(Math.max(0, start - REACH), start);
  const after = folded.slice(end, end + REACH);
  return (
    ageAfter.test(after) || ageBefore.test(before) || (ageInCommas.test(after) && AGE_IN_COMMAS.test(before))
  );
};

const skipFiller = (folded: string, at: number, pack: LanguagePack): number =>
  at + (patternsOf(pack).filler.exec(folded.slice(at, at + REACH))?.[0].length ?? 0);

const countOf = (
  folded: string,
  candidate: Candidate,
  pack: LanguagePack,
  scaleWord?: string,
): PlacedFigure => {
  const { start, end, amount, step } = candidate;
  const written = nounsAt(folded, end, pack);
  const isBare = written.length === 0 || !/^ \p{Ll}/u.test(folded.slice(end, end + 2));
  const nouns = isBare && isParentOf(folded, start, pack) ? [pack.figures.child] : written;
  const hedge = hedgeOf(folded, start, end, pack);
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
    unit: headOf(nouns, pack),
    hedge,
    bareCurrency: false,
    nouns,
  };
};

/** "a mother of 12" */
const isParentOf = (folded: string, start: number, pack: LanguagePack): boolean =>
  pack.figures.child !== '' &&
  patternsOf(pack).parentBefore.test(folded.slice(Math.max(0, start - REACH), start));

/** "12-24 months", "$5 to $6 billion", "between 10 and 12" is left as two. A score such as "2-0" is no range. */
const rangeOf = (
  folded: string,
  low: Candidate,
  high: Candidate,
  pack: LanguagePack,
): PlacedFigure | null => {
  const joinsTightly = !/\p{L}/u.test(folded.slice(low.end, high.start).trim());
  if (low.amount >= high.amount || low.form !== high.form || low.form === 'ordinal') return null;
  if (patternsOf(pack).scoreAfter.test(folded.slice(high.end, high.end + REACH))) return null;
  const upper = figureOf(folded, high, pack);
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
  return {
    ...upper,
    ...money,
    start,
    amount: times(low.amount, ratio),
    hedge: hedgeBefore(folded, start, pack),
  };
};

/** Digits that a double holds for certain. */
const CERTAIN_DIGITS = 15;

/** 4.1 times a million is 4,100,000, not a fraction less. */
const times = (amount: number, factor: number): number =>
  Number((amount * factor).toPrecision(CERTAIN_DIGITS));

/** In "cut from 80 to 50 milligrams" both numbers are milligrams. */
const withUnitOf = (
  folded: string,
  figure: PlacedFigure,
  next: Candidate,
  pack: LanguagePack,
): PlacedFigure => {
  if (!patternsOf(pack).unitShared.test(folded.slice(figure.end, next.start))) return figure;
  const other = figureOf(folded, next, pack);
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

/** Where only certain words are numbered, "Autobahn 7", what follows does not matter. */
const startsPlural = (folded: string, at: number, pack: LanguagePack): boolean => {
  if (pack.figures.labels !== null) return false;
  const noun = nounsAt(folded, at, pack)[0];
  return (
    noun !== undefined && folded[at] === ' ' && (pack.figures.plurals.has(noun) || /[^su]s$/u.test(noun))
  );
};
