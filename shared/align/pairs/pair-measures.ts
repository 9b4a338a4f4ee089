import type { MeasuredFigures } from '../passages/collect-rows.ts';
import type { PassageTable } from '../passages/passage-table.ts';
import type { Salience } from '../passages/salience.ts';
import {
  emptyOverlap,
  endOf,
  type IdRows,
  lengthOf,
  overlapInto,
  type SparseRows,
  startOf,
} from '../sparse-rows.ts';
import { commonRuns } from './common-runs.ts';
import type { PairNeighbourhood } from './pair-neighbourhood.ts';
import { SharedTerms } from './shared-terms.ts';
import { WordLikeness } from './word-likeness.ts';

/** How many articles the model learned from had, at most; longer ones count as this long. */
const MAX_LEARNED_PASSAGES = 160;
const MAX_LEARNED_SIZE = 50;

/** Figures of one kind within this share of each other may be one figure, rounded or corrected. */
const NEAR_FIGURES = 0.1;

/**
 * What is measured on two Passages, by name; the features are made of it. One object is used for pair after pair: `measure`
 * sets all fields.
 */
export class PairMeasures {
  a = 0;
  b = 0;
  /** Shared stems: number, weight, the three of most weight, and how much of the weight is core. */
  readonly terms: SharedTerms;
  /** The same for concepts. */
  readonly concepts: SharedTerms;
  /** Share of each Passage's weight that is shared, 0–1. */
  shareOfA = 0;
  shareOfB = 0;
  conceptShareOfA = 0;
  conceptShareOfB = 0;
  /** Share of each Passage's weight outside the core that is shared, 0–1. */
  restOfA = 0;
  restOfB = 0;
  spelling = 0;
  bigrams = 0;
  /** Words of the longest run that both have, all words and telling ones. */
  run = 0;
  tellingRun = 0;
  readonly figures = emptyOverlap();
  readonly figureKinds = emptyOverlap();
  nearFigures = 0;
  farFigures = 0;
  readonly dates = emptyOverlap();
  readonly names = emptyOverlap();
  nameShareOfA = 0;
  nameShareOfB = 0;
  /** Weight of the stems that both have inside quotation marks. */
  sharedQuoted = 0;
  /** How rare it is that a Passage holds most of what the two share, 0–1. */
  jointRarity = 0;
  meaning = 0;
  ownMeaning = 0;
  softShareOfA = 0;
  softShareOfB = 0;
  softWeight = 0;
  inOrder = 0;
  sourceCosine = 0;
  /** The greatest cosine that both have with one Passage of a third Source. */
  thirdSource = 0;
  /** The greatest cosine of one of the two with the Passage before the other, and with the one after it. */
  passageBefore = 0;
  passageAfter = 0;
  /** Cosines of the Passages before both and of those after both, added up. */
  diagonal = 0;

  readonly table: PassageTable;
  readonly salience: Salience;
  readonly neighbourhood: PairNeighbourhood;
  readonly #likeness: WordLikeness;
  readonly #grams = emptyOverlap();

  constructor(table: PassageTable, salience: Salience, neighbourhood: PairNeighbourhood) {
    this.table = table;
    this.salience = salience;
    this.neighbourhood = neighbourhood;
    this.terms = new SharedTerms(table.terms, salience.coreTerms);
    this.concepts = new SharedTerms(table.concepts, salience.coreConcepts);
    this.#likeness = new WordLikeness(table);
  }

  /** Number of Passages, as far as the model learned from so many. */
  get eventSize(): number {
    return Math.min(MAX_LEARNED_PASSAGES, this.table.passages.length);
  }

  /** Measures everything. */
  measure(a: number, b: number): void {
    this.measureRoughly(a, b);
    this.measureClosely();
  }

  /** Measures what takes little time; the rest is left from the pair before. */
  measureRoughly(a: number, b: number): void {
    this.a = a;
    this.b = b;
    this.#measureWords(a, b);
    this.#measureFacts(a, b);
    const { meaningVectors, ownMeanings, dimensions } = this.table;
    this.meaning = product(meaningVectors, dimensions, a, b);
    this.ownMeaning = product(ownMeanings, dimensions, a, b);
    const { sources, sourceOf } = this.table;
    this.sourceCosine =
      this.salience.sourceCosine[(sourceOf[a] ?? 0) * sources.length + (sourceOf[b] ?? 0)] ?? 0;
    this.thirdSource = this.neighbourhood.thirdSource(a, b);
    this.passageBefore = this.neighbourhood.passageBefore(a, b);
    this.passageAfter = this.neighbourhood.passageAfter(a, b);
    this.diagonal = this.neighbourhood.diagonal(a, b);
  }

  /** Measures the rest of the pair that was measured roughly: spelling, runs and order of words, words of like meaning, rarity of the whole. */
  measureClosely(): void {
    const { a, b } = this;
    const { grams, bigrams, sequences } = this.table;
    this.jointRarity = this.neighbourhood.jointRarity(this.terms);
    overlapInto(this.#grams, grams, a, b);
    this.spelling = this.#grams.cosine;
    this.bigrams = countShared(bigrams, a, b);
    const runs = commonRuns(sequences, a, b);
    this.run = runs.words;
    this.tellingRun = runs.telling;
    this.#likeness.compare(a, b);
    const { shareOfA, shareOfB, softOfA, softOfB, inOrder } = this.#likeness;
    this.softShareOfA = shareOfA;
    this.softShareOfB = shareOfB;
    this.softWeight = Math.min(softOfA, softOfB);
    this.inOrder = inOrder;
  }

  /** Number of distinct telling stems. */
  lengthOf(passage: number): number {
    return lengthOf(this.table.terms, passage);
  }

  /** Index among the reporting Passages of the Source; 0 for a dateline. */
  positionOf(passage: number): number {
    return Math.max(0, this.salience.position[passage] ?? 0);
  }

  /** Reporting Passages of a Passage's Source, as far as the model learned from so many. */
  sizeAround(passage: number): number {
    return Math.min(MAX_LEARNED_SIZE, this.salience.reportingSize[passage] ?? 0);
  }

  #measureWords(a: number, b: number): void {
    const { terms, concepts } = this.table;
    const { coreShare } = this.salience;
    this.terms.measure(a, b);
    this.concepts.measure(a, b);
    const [totalOfA, totalOfB] = [terms.totals[a] || 1, terms.totals[b] || 1];
    this.shareOfA = this.terms.weight / totalOfA;
    this.shareOfB = this.terms.weight / totalOfB;
    this.conceptShareOfA = this.concepts.weight / (concepts.totals[a] || 1);
    this.conceptShareOfB = this.concepts.weight / (concepts.totals[b] || 1);
    this.restOfA = shareOfRest(this.terms.restWeight, totalOfA * (1 - (coreShare[a] ?? 0)));
    this.restOfB = shareOfRest(this.terms.restWeight, totalOfB * (1 - (coreShare[b] ?? 0)));
  }

  #measureFacts(a: number, b: number): void {
    const { figures, figureKinds, measuredFigures, dates, names, quoted } = this.table;
    overlapInto(this.figures, figures, a, b);
    overlapInto(this.figureKinds, figureKinds, a, b);
    this.nearFigures = 0;
    this.farFigures = 0;
    if (this.figureKinds.shared > 0) this.#compareFigures(measuredFigures, a, b);
    overlapInto(this.dates, dates, a, b);
    overlapInto(this.names, names, a, b);
    this.nameShareOfA = this.names.weight / (names.totals[a] || 1);
    this.nameShareOfB = this.names.weight / (names.totals[b] || 1);
    this.sharedQuoted = sharedWeight(quoted, this.table.terms, a, b);
  }

  /** Counts the kinds of figures that both have: near each other, or all apart. */
  #compareFigures(figures: MeasuredFigures, a: number, b: number): void {
    const { starts, kinds } = figures;
    const [from, end] = [starts[a] ?? 0, starts[a + 1] ?? 0];
    const [fromB, endB] = [starts[b] ?? 0, starts[b + 1] ?? 0];
    for (let at = from; at < end; at += 1) {
      const kind = kinds[at] ?? -1;
      if (indexOfKind(kinds, kind, from, at) >= 0 || indexOfKind(kinds, kind, fromB, endB) < 0) continue;
      if (hasNearFigures(figures, kind, a, b)) this.nearFigures += 1;
      else this.farFigures += 1;
    }
  }

  /** 0 for the first Passage of its Source, 1 for the last. */
  relativePosition(passage: number): number {
    return this.positionOf(passage) / Math.max(1, (this.salience.reportingSize[passage] ?? 1) - 1);
  }
}

/** Index of the first figure of a kind from `from` up to `end`; -1 without one. */
const indexOfKind = (kinds: Int32Array, kind: number, from: number, end: number): number => {
  for (let at = from; at < end; at += 1) if (kinds[at] === kind) return at;
  return -1;
};

const hasNearFigures = (
  { starts, kinds, amounts }: MeasuredFigures,
  kind: number,
  a: number,
  b: number,
): boolean => {
  for (let i = starts[a] ?? 0; i < (starts[a + 1] ?? 0); i += 1) {
    if (kinds[i] !== kind) continue;
    for (let j = starts[b] ?? 0; j < (starts[b + 1] ?? 0); j += 1)
      if (kinds[j] === kind && areNear(amounts[i] ?? 0, amounts[j] ?? 0)) return true;
  }
  return false;
};

const areNear = (x: number, y: number): boolean =>
  Math.abs(x - y) <= NEAR_FIGURES * Math.max(Math.abs(x), Math.abs(y));

/** Less weight than this outside the core is none. */
const MIN_REST = 0.01;

const shareOfRest = (shared: number, rest: number): number => (rest > MIN_REST ? shared / rest : 0);

/** The dot product of the vectors of two Passages. */
const product = (vectors: Float32Array, dimensions: number, a: number, b: number): number => {
  let dot = 0;
  const [from, to] = [a * dimensions, b * dimensions];
  for (let at = 0; at < dimensions; at += 1) dot += (vectors[from + at] ?? 0) * (vectors[to + at] ?? 0);
  return dot;
};

const countShared = (rows: IdRows, left: number, right: number): number => {
  let shared = 0;
  forEachShared(rows, left, right, () => {
    shared += 1;
  });
  return shared;
};

/** Sum of the weights that `weights` gives, in the row `left`, to the ids that two rows share. */
const sharedWeight = (rows: IdRows, weights: SparseRows, left: number, right: number): number => {
  if (lengthOf(rows, left) === 0 || lengthOf(rows, right) === 0) return 0;
  let sum = 0;
  let at = startOf(weights, left);
  forEachShared(rows, left, right, (id) => {
    while (at < endOf(weights, left) && (weights.ids[at] ?? -1) < id) at += 1;
    if (weights.ids[at] === id) sum += weights.weights[at] ?? 0;
  });
  return sum;
};

const forEachShared = (rows: IdRows, left: number, right: number, take: (id: number) => void): void => {
  const { ids } = rows;
  let i = startOf(rows, left);
  let j = startOf(rows, right);
  const [endOfLeft, endOfRight] = [endOf(rows, left), endOf(rows, right)];
  while (i < endOfLeft && j < endOfRight) {
    const difference = (ids[i] ?? 0) - (ids[j] ?? 0);
    if (difference === 0) take(ids[i] ?? 0);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
};
