import { standing, type Standing } from './compatible.ts';
import { type DateFact, type Fact, factsOf, type FigureFact } from './facts.ts';
import { areOtherCounts, areSamePerson, clash, haveOneDeed, haveOtherNames, isSum } from './clashes.ts';
import { deedOf } from './deed.ts';
import { dateOneHappening, haveOneClause, haveOneVerb } from './happening.ts';
import { roleSimilarity, sameNoun, shareNearWord } from './role.ts';

/** Two facts of different Sources that fill one role. */
export interface FactPair {
  readonly a: Fact;
  readonly b: Fact;
  /** `may-conflict`: whether both can be true depends on the reading. */
  readonly verdict: 'agrees' | 'conflicts' | 'may-conflict';
}

interface Candidate {
  readonly a: Fact;
  readonly b: Fact;
  readonly standing: Standing;
}

interface Rival extends Candidate {
  /** Sureness that both fill one role, from 0 up. */
  readonly role: number;
  /** What is left of it above the bar for this kind of fact. */
  readonly score: number;
}

/** Two candidates closer than this leave open which figure answers to which. */
const CLEAR_LEAD = 0.06;

/**
 * Pairs the facts of two Sources. Values that agree are paired first and are then out of the way: a figure that the
 * other Source has too contradicts nothing. What is left conflicts where both facts clearly fill the same role.
 */
export const matchFacts = (left: readonly Fact[], right: readonly Fact[]): FactPair[] => {
  const candidates: Candidate[] = [];
  for (const a of left) {
    for (const b of right) {
      const found = standing(a, b);
      if (found !== 'incomparable' && !(found === 'equal' && areOtherCounts(a, b)))
        candidates.push({ a, b, standing: found });
    }
  }
  if (candidates.length === 0) return [];
  const agreeing = agreements(candidates);
  const settled = new Set(agreeing.flatMap(({ a, b }) => [a, b]));
  const open = candidates.filter(
    ({ a, b, standing: kind }) =>
      kind === 'different' &&
      !settled.has(a) &&
      !settled.has(b) &&
      !clash(a, b) &&
      !isSum(a, b) &&
      !isSum(b, a),
  );
  return [
    ...agreeing.map(({ a, b }): FactPair => ({ a, b, verdict: 'agrees' })),
    ...ofOneThing(conflicts(open, agreeing, settled), agreeing).map(({ a, b }): FactPair => ({
      a,
      b,
      verdict: isSure(a, b) ? 'conflicts' : 'may-conflict',
    })),
  ];
};

/** Days are named loosely: where the clauses share little, each may date another step of what happened. */
const isSure = (a: Fact, b: Fact): boolean =>
  a.kind === 'figure' || b.kind === 'figure' || !(a.date.relative || b.date.relative) || haveOneClause(a, b);

/** Equal values first, so that "18" is not taken for "about 17" while its own equal is beside it. */
const agreements = (candidates: readonly Candidate[]): Candidate[] => {
  const settled = new Set<Fact>();
  const found: Candidate[] = [];
  for (const kind of ['equal', 'same', 'near'] as const) {
    const fresh = candidates.filter(
      (pair) =>
        pair.standing === kind && (kind === 'equal' || (!settled.has(pair.a) && !settled.has(pair.b))),
    );
    for (const pair of fresh) {
      settled.add(pair.a).add(pair.b);
      found.push(pair);
    }
  }
  return found;
};

/**
 * Where two Sources contradict each other over several figures and share none, they tell of two things: what was seized in one raid, and in
 * all of them.
 */
const ofOneThing = (found: readonly Rival[], agreeing: readonly Candidate[]): readonly Rival[] =>
  found.length > MOST_CONFLICTS + agreeing.length && found.every(isOfCounts) ? [] : found;

const isOfCounts = ({ a }: Rival): boolean => a.kind === 'figure' && a.figure.kind !== 'time';

const MOST_CONFLICTS = 1;

const conflicts = (
  open: readonly Candidate[],
  agreeing: readonly Candidate[],
  settled: ReadonlySet<Fact>,
): Rival[] => {
  if (open.length === 0) return [];
  const settledDate = [...settled].some((fact) => fact.kind === 'date' && fact.date.year !== null);
  const rivals = open
    .map((pair): Rival => {
      const role =
        LEAST_ROLE + roleSimilarity(pair.a, pair.b) + nearness(pair) + neighbourBonus(pair, agreeing);
      return { ...pair, role, score: role - barOf(pair, countRivals(open, pair), settledDate) };
    })
    .toSorted((one, other) => other.role - one.role);
  const used = new Set<Fact>();
  const found: Rival[] = [];
  for (const rival of rivals) {
    if (rival.score <= 0 || used.has(rival.a) || used.has(rival.b)) continue;
    used.add(rival.a).add(rival.b);
    if (!isAmbiguous(rivals, rival)) found.push(rival);
  }
  return found;
};

/** Candidates that share one fact with a pair and have another value for the other. */
const countRivals = (open: readonly Candidate[], { a, b }: Candidate): number =>
  open.filter((other) =>
    other.a === a
      ? other.b !== b && standing(other.b, b) === 'different'
      : other.b === b && standing(other.a, a) === 'different',
  ).length;

/** Figures that one Source lists side by side are different figures: one of them must clearly lead. */
const isAmbiguous = (rivals: readonly Rival[], best: Rival): boolean =>
  rivals.some((other) => {
    if (other === best || (other.a === best.a) === (other.b === best.b)) return false;
    const [one, two] = other.a === best.a ? [other.b, best.b] : [other.a, best.a];
    return !areListed(one, two) && standing(one, two) === 'different' && best.role - other.role < CLEAR_LEAD;
  });

/** Lets two lone figures of one type conflict where the bar is 0 and no word is shared. */
const LEAST_ROLE = 0.01;
/** Adds up to this where the values lie close together, as slips and updates do. */
const NEARNESS = 0.12;

const LIST_JOIN = /^,?(?: (?:and|or|und|oder|et|ou|y|o))? (?:in |im |en )?$/iu;

/** "in 1989 and 1991": two items of one list, of which it does not matter which one the other Source's value contradicts. */
const areListed = (a: Fact, b: Fact): boolean => {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return (
    first.reading === second.reading &&
    first.kind === 'date' &&
    LIST_JOIN.test(first.reading.text.slice(first.end, second.start))
  );
};

const nearness = ({ a, b }: Candidate): number => {
  if (a.kind === 'figure' && b.kind === 'figure') return NEARNESS * Math.max(0, 1 - Math.log2(ratioOf(a, b)));
  if (a.kind !== 'date' || b.kind !== 'date') return 0;
  const { date: left } = a;
  const { date: right } = b;
  const sameMonth = left.month !== null && left.month === right.month ? SAME_MONTH : 0;
  if (left.year === null || right.year === null) return sameMonth;
  return sameMonth + NEARNESS * Math.max(0, 1 - Math.abs(left.year - right.year) / YEARS_APART);
};

/** Adds where both dates name one month: the year or the day was got wrong. */
const SAME_MONTH = 0.15;
/** Adds where the figure next to each is one on which both Sources agree: "131 to 130" and "171 to 130". */
const NEIGHBOUR = 0.2;

const isBeside = (one: Fact, other: Fact, step: number): boolean =>
  one.reading === other.reading && one.type === other.type && other.place - one.place === step;

const neighbourBonus = (pair: Candidate, agreeing: readonly Candidate[]): number => {
  const bound = agreeing.some(({ a, b }) =>
    [1, -1].some((step) => isBeside(pair.a, a, step) && isBeside(pair.b, b, step)),
  );
  return bound ? NEIGHBOUR : 0;
};

/** What the role similarity of a pair must exceed for a conflict. */
const barOf = ({ a, b }: Candidate, rivals: number, settledDate: boolean): number => {
  if (a.kind === 'date' && b.kind === 'date') return dateBar(a, b, rivals, settledDate);
  return a.kind === 'figure' && b.kind === 'figure' ? figureBar(a, b, rivals) : NEVER;
};

/** Years between what two Sources give for one event; more apart are two events. */
const YEARS_APART = 5;
const NEVER = 9;

const differs = (one: number | null, other: number | null): boolean =>
  one !== null && other !== null && one !== other;

/** "signed Wynn on Tuesday and Bell today": which of them the other Source dates cannot be told. */
const isOneOfSeveral = (fact: DateFact): boolean =>
  factsOf(fact.reading).some(
    (other) => other !== fact && other.kind === 'date' && other.date.relative && other.text !== fact.text,
  );

const dateBar = (a: DateFact, b: DateFact, rivals: number, settledDate: boolean): number => {
  const { date: left } = a;
  const { date: right } = b;
  if (left.relative || right.relative)
    return dateOneHappening(a, b) && !isOneOfSeveral(a) && !isOneOfSeveral(b) ? 0 : NEVER;
  const yearsApart = left.year !== null && right.year !== null ? Math.abs(left.year - right.year) : 0;
  if (yearsApart > YEARS_APART) return haveOtherNames(a, b) ? NEVER : 0.3;
  if (differs(left.month, right.month) && differs(left.day, right.day)) return 0.5;
  if (settledDate) return 0.1;
  return rivals > 0 ? 0.05 : 0;
};

/** Dollars, euros and pounds of one amount differ by less. */
const OTHER_CURRENCY = 1.4;
const LOST_CURRENCY_BAR = 0.2;

/** One-figure counts of two Sources seldom differ by more than this where they count the same. */
const PLAIN_RATIO = 3;
const WIDEST_RATIO = 25;
/** "4.5 months" against "412 months" is a misprint where all words around agree. */
const FAR_APART_BAR = 0.9;

const ratioOf = (a: FigureFact, b: FigureFact): number => {
  const low = Math.min(Math.abs(a.figure.amount), Math.abs(b.figure.amount));
  const high = Math.max(Math.abs(a.figure.amount), Math.abs(b.figure.amount));
  return low === 0 ? Infinity : high / low;
};

/** "The fifth round" and "the sixth round" of one fight are two: nearly all else has to be shared. */
const RANK_BAR = 0.75;
const HIGH_RANK_BAR = 0.3;
const SAME_NOUN = 0.8;
/** Half of what one noun for both alone is worth. */
const COUNT_BAR = 0.35;

const countBar = (a: FigureFact, b: FigureFact, ratio: number): number => {
  const noun = sameNoun(a, b);
  // "killing 612 people" against "a town of 15,000 people"
  if ((deedOf(a) === null) !== (deedOf(b) === null) && ratio > PLAIN_RATIO) return NEVER;
  if (noun >= SAME_NOUN) return COUNT_BAR;
  // "three victims" against "shot two colleagues"
  if (noun === 0 || ratio > PLAIN_RATIO) return NEVER;
  if (haveOneDeed(a, b) || haveOneVerb(a, b)) return SAME_DEED_BAR;
  return (deedOf(a) === null) === (deedOf(b) === null) ? UNSURE_COUNT_BAR : ONE_DEED_BAR;
};

/** Of counts whose nouns only may be of one thing. */
const SAME_DEED_BAR = 0.2;
const UNSURE_COUNT_BAR = 0.4;
const ONE_DEED_BAR = 0.5;

/** From here on an ordinal counts years, editions or streets, not rounds or times. */
const HIGH_RANK = 10;

const rankBar = (a: FigureFact, b: FigureFact): number => {
  // "ranked No. 3"
  if (a.figure.unit === '' && b.figure.unit === '') return HIGH_RANK_BAR;
  if (sameNoun(a, b) < SAME_NOUN) return NEVER;
  if (a.figure.amount >= HIGH_RANK && b.figure.amount >= HIGH_RANK) return HIGH_RANK_BAR;
  return haveOneVerb(a, b) ? RANK_BAR : NEVER;
};

const BARE_BAR = 0.15;

/** Ages of people of whom one at least is not named beside the age: they are close, or the words around them are shared. */
const UNNAMED_BAR = 0.07;

/** "34-year-old Pell" and "her 11-year-old daughter": a slip makes nobody so much younger. */
const WIDEST_AGE_RATIO = 2;

const ageBar = (a: FigureFact, b: FigureFact, unsure: number): number => {
  if (areSamePerson(a, b) === true) return unsure;
  if (ratioOf(a, b) > WIDEST_AGE_RATIO) return NEVER;
  return haveOneVerb(a, b) || shareNearWord(a, b) || haveOneDeed(a, b) ? unsure : UNNAMED_BAR;
};

const figureBar = (a: FigureFact, b: FigureFact, rivals: number): number => {
  const ratio = ratioOf(a, b);
  const kinds = [a.figure.kind, b.figure.kind];
  const unsure = rivals > 0 ? 0.05 : 0;
  if (a.figure.kind === 'label' && b.figure.kind === 'label') return 0.2;
  if (a.figure.kind === 'time' || a.figure.kind === 'age') {
    if (a.figure.kind === 'age' && b.figure.kind === 'age') return ageBar(a, b, unsure);
    if (kinds[1] !== a.figure.kind) return isBareAge(b) || isBareAge(a) ? unsure : NEVER;
    return unsure;
  }
  if (b.figure.kind === 'age') return isBareAge(a) ? unsure : NEVER;
  if (kinds.includes('money') && a.figure.kind !== b.figure.kind)
    return ratio > OTHER_CURRENCY ? LOST_CURRENCY_BAR : NEVER;
  if (ratio > WIDEST_RATIO) return FAR_APART_BAR;
  if (a.figure.kind === 'rank') return rankBar(a, b);
  // A bare number tells what it counts by the words beside it alone, and a score by the score beside it.
  if (kinds.includes('number') && !kinds.includes('money') && !shareNearWord(a, b) && !haveOneDeed(a, b))
    return kinds.includes('count') ? NEVER : BARE_BAR;
  if (a.figure.kind === 'count' && b.figure.kind === 'count') return countBar(a, b, ratio);
  return ratio > PLAIN_RATIO ? 0.2 : unsure;
};

/** "He was 35.": a number that nothing follows may be an age. */
const isBareAge = ({ figure, reading }: FigureFact): boolean =>
  figure.kind === 'number' &&
  figure.amount < 120 &&
  /(?:was|is|being|and|at|of|,|\() ?$/u.test(
    reading.text.slice(Math.max(0, figure.start - 8), figure.start),
  ) &&
  /^(?:[.,;)]| and|$)/u.test(reading.text.slice(figure.end, figure.end + 4));
