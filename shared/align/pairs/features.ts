import { isCrowd, placeIn, type Prepared, sizeAround } from '../passages/prepare.ts';
import { emptyOverlap, endOf, lengthOf, overlapInto, startOf } from '../passages/sparse-rows.ts';
import { VECTOR_LENGTH } from '../passages/word-vectors.ts';
import { longestChain } from './word-chain.ts';
import { WordLikeness } from './word-likeness.ts';

/** What is measured on two Passages alone, before any other pair is looked at. In the order of the model's weights. */
export const PAIR_FEATURES = [
  'shared terms, weighed by how rare they are',
  'shared terms, rare in news',
  'shared terms, rare among these sources',
  'share of the shorter passage found in the longer',
  'overlap of terms',
  'similar spelling',
  'shared figures',
  'figures that differ',
  'shared names',
  'share of the names in common',
  'rarest shared term',
  'second rarest shared term',
  'number of shared terms',
  'shared pairs of words',
  'length of the shorter passage',
  'difference in length',
  'place in the source',
  'like meaning of the whole',
  'share of the shorter passage with a word of like meaning in the longer',
  'share of the longer passage with a word of like meaning in the shorter',
  'words of like meaning',
  'length of both sources',
  'difference in length of the sources',
  'clauses of both passages',
  'difference of place, squared',
  'mean place in the source',
  'like meaning beyond what all have in common',
  'shared stop words',
  'words in the same order',
] as const;

/**
 * So much of what two Passages do not share word for word is of like meaning, usually; hardly ever more. Holds too where no
 * word vector is at hand to tell, and then their meanings as a whole are this much alike.
 */
const USUALLY_LIKE = 0.2;
const USUAL_LIKENESS = 0.5;
/** What is left of a meaning without what all have in common is like another's as often as unlike. */
const USUAL_OWN_LIKENESS = 0;

/** Measures pairs of Passages in one language; keeps its working memory from one pair to the next. */
export class PairMeasure {
  readonly #prepared: Prepared;
  readonly #terms = emptyOverlap();
  readonly #other = emptyOverlap();
  readonly #figures = emptyOverlap();
  readonly #names = emptyOverlap();
  readonly #likeness: WordLikeness;

  constructor(prepared: Prepared) {
    this.#prepared = prepared;
    this.#likeness = new WordLikeness(prepared);
  }

  /** Writes the values of `PAIR_FEATURES` for two Passages into `values`. */
  measure(a: number, b: number, values: Float64Array): void {
    this.measureQuickly(a, b, values);
    this.measureLikeness(a, b, values);
  }

  /** What takes little time to measure; for words of like meaning and for their order what is usual. */
  measureQuickly(a: number, b: number, values: Float64Array): void {
    this.#measureTerms(a, b, values);
    this.#measureFacts(a, b, values);
    this.#measureBuild(a, b, values);
    this.#measurePlace(a, b, values);
    const haveMeanings = this.#hasMeaning(a) && this.#hasMeaning(b);
    const { centroids, ownMeanings } = this.#prepared;
    values[17] = haveMeanings ? product(centroids, a, b) : USUAL_LIKENESS;
    values[26] = haveMeanings ? product(ownMeanings, a, b) : USUAL_OWN_LIKENESS;
  }

  #measureTerms(a: number, b: number, values: Float64Array): void {
    const { terms, background, topical, grams, pairs } = this.#prepared;
    const [shared, other] = [this.#terms, this.#other];
    overlapInto(shared, terms, a, b);
    const [totalOfA, totalOfB] = [terms.totals[a] ?? 0, terms.totals[b] ?? 0];
    const smaller = Math.min(totalOfA, totalOfB);
    const union = totalOfA + totalOfB - shared.weight;
    values[0] = shared.cosine;
    overlapInto(other, background, a, b);
    values[1] = other.cosine;
    overlapInto(other, topical, a, b);
    values[2] = other.cosine;
    values[3] = smaller > 0 ? shared.weight / smaller : 0;
    values[4] = union > 0 ? shared.weight / union : 0;
    overlapInto(other, grams, a, b);
    values[5] = other.cosine;
    values[10] = shared.top;
    values[11] = shared.second;
    values[12] = Math.log1p(shared.shared);
    values[13] = Math.log1p(countShared(pairs, a, b));
    const [usualOfA, usualOfB] = [
      USUALLY_LIKE * Math.max(0, totalOfA - shared.weight),
      USUALLY_LIKE * Math.max(0, totalOfB - shared.weight),
    ];
    const shareOfA = (shared.weight + usualOfA) / (totalOfA || 1);
    const shareOfB = (shared.weight + usualOfB) / (totalOfB || 1);
    values[18] = Math.max(shareOfA, shareOfB);
    values[19] = Math.min(shareOfA, shareOfB);
    values[20] = Math.log1p(Math.min(usualOfA, usualOfB));
    values[28] = Math.log1p(longestChain(shared.weight, shared.shared));
  }

  #measureFacts(a: number, b: number, values: Float64Array): void {
    const { figures, names } = this.#prepared;
    const [sharedFigures, sharedNames] = [this.#figures, this.#names];
    overlapInto(sharedFigures, figures, a, b);
    values[6] = Math.sqrt(sharedFigures.weight);
    const bothHaveFigures = lengthOf(figures, a) > 0 && lengthOf(figures, b) > 0;
    values[7] = bothHaveFigures && sharedFigures.shared === 0 ? 1 : 0;
    overlapInto(sharedNames, names, a, b);
    const namesSmaller = Math.min(names.totals[a] ?? 0, names.totals[b] ?? 0);
    values[8] = Math.sqrt(sharedNames.weight);
    values[9] = namesSmaller > 0 ? sharedNames.weight / namesSmaller : 0;
  }

  #measureBuild(a: number, b: number, values: Float64Array): void {
    const { terms, stopWords, structure } = this.#prepared;
    const [lengthOfA, lengthOfB] = [lengthOf(terms, a), lengthOf(terms, b)];
    values[14] = Math.log1p(Math.min(lengthOfA, lengthOfB));
    values[15] = Math.abs(Math.log1p(lengthOfA) - Math.log1p(lengthOfB));
    values[23] = Math.log1p((structure.breaks[a] ?? 0) + (structure.breaks[b] ?? 0));
    values[27] =
      countShared(stopWords, a, b) / Math.sqrt(lengthOf(stopWords, a) * lengthOf(stopWords, b) + 1);
  }

  #measurePlace(a: number, b: number, values: Float64Array): void {
    const [placeOfA, placeOfB] = [relativePlace(this.#prepared, a), relativePlace(this.#prepared, b)];
    values[16] = Math.abs(placeOfA - placeOfB);
    values[24] = (placeOfA - placeOfB) ** 2;
    values[25] = (placeOfA + placeOfB) / 2;
    const [sizeOfA, sizeOfB] = [learnedSize(this.#prepared, a), learnedSize(this.#prepared, b)];
    values[21] = Math.log(sizeOfA * sizeOfB);
    values[22] = Math.abs(Math.log(sizeOfA / sizeOfB));
  }

  /** Words of like meaning and the order of words: takes as long as all else by far. Leaves the likeness that is usual where one has no word vectors. */
  measureLikeness(a: number, b: number, values: Float64Array): void {
    this.#likeness.compare(a, b);
    const { shareOfA, shareOfB, softOfA, softOfB, inOrder } = this.#likeness;
    values[28] = Math.log1p(inOrder);
    if (!this.#hasMeaning(a) || !this.#hasMeaning(b)) return;
    values[18] = Math.max(shareOfA, shareOfB);
    values[19] = Math.min(shareOfA, shareOfB);
    values[20] = Math.log1p(Math.min(softOfA, softOfB));
  }

  /** Whether some word of the Passage has a vector. */
  #hasMeaning(at: number): boolean {
    const { terms, meanings } = this.#prepared;
    for (let entry = startOf(terms, at); entry < endOf(terms, at); entry += 1)
      if ((meanings[entry] ?? -1) >= 0) return true;
    return false;
  }
}

/** The dot product of the vectors of two Passages. */
const product = (vectors: Float32Array, a: number, b: number): number => {
  let dot = 0;
  const [from, to] = [a * VECTOR_LENGTH, b * VECTOR_LENGTH];
  for (let at = 0; at < VECTOR_LENGTH; at += 1) dot += (vectors[from + at] ?? 0) * (vectors[to + at] ?? 0);
  return dot;
};

const countShared = (rows: Prepared['pairs'], left: number, right: number): number => {
  const { ids } = rows;
  let shared = 0;
  let i = startOf(rows, left);
  let j = startOf(rows, right);
  const [endOfLeft, endOfRight] = [endOf(rows, left), endOf(rows, right)];
  while (i < endOfLeft && j < endOfRight) {
    const difference = (ids[i] ?? 0) - (ids[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
};

/**
 * Eight in ten of the articles that the model learned from are as long as this, in Passages; what it makes of longer ones, or
 * of shorter ones that are no brief items of a crowd, is a guess.
 */
const SHORT = 6;
const LONG = 20;

/** Number of Passages in a Passage's Source, as far as the model learned from such. */
const learnedSize = (prepared: Prepared, at: number): number =>
  Math.max(isCrowd(prepared) ? 1 : SHORT, Math.min(LONG, sizeAround(prepared, at)));

/** 0 for the first Passage of its Source, 1 for the last. */
const relativePlace = (prepared: Prepared, at: number): number =>
  placeIn(prepared, at) / Math.max(1, (prepared.sources[prepared.sourceOf[at] ?? 0]?.size ?? 1) - 1);

/**
 * The estimated probability for two Passages in different languages, from figures and names alone. Hand-set: one shared
 * figure or name is chance, two that are most of what the shorter one holds are not.
 */
export const scoreAcrossLanguages = ({ figures, names }: Prepared, a: number, b: number): number => {
  const [sharedFigures, sharedNames] = [emptyOverlap(), emptyOverlap()];
  overlapInto(sharedFigures, figures, a, b);
  overlapInto(sharedNames, names, a, b);
  if (sharedFigures.shared + sharedNames.shared < 2) return 0;
  const heldBy = (at: number): number => (figures.totals[at] ?? 0) + (names.totals[at] ?? 0);
  const held = Math.min(heldBy(a), heldBy(b));
  const share = held > 0 ? (sharedFigures.weight + sharedNames.weight) / held : 0;
  return share * (1 - Math.exp(-(sharedFigures.weight * 0.5 + sharedNames.weight * 0.25)));
};
