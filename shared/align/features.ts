import { similarity } from './word-vectors.ts';
import type { Prepared, PreparedPassage, SparseVector } from './prepare.ts';

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
] as const;

interface Overlap {
  /** Cosine of the two vectors. */
  readonly cosine: number;
  readonly shared: number;
  /** Sum of the smaller weight of each shared id. */
  readonly weight: number;
  readonly top: number;
  readonly second: number;
}

const NOTHING_SHARED: Overlap = { cosine: 0, shared: 0, weight: 0, top: 0, second: 0 };

/** What two sparse vectors share, in one walk over both. */
export const overlapOf = (left: SparseVector, right: SparseVector): Overlap => {
  let dot = 0;
  let shared = 0;
  let weight = 0;
  let top = 0;
  let second = 0;
  let i = 0;
  let j = 0;
  while (i < left.ids.length && j < right.ids.length) {
    const a = left.ids[i] ?? 0;
    const b = right.ids[j] ?? 0;
    if (a < b) i += 1;
    else if (b < a) j += 1;
    else {
      const x = left.weights[i] ?? 0;
      const y = right.weights[j] ?? 0;
      const smaller = Math.min(x, y);
      dot += x * y;
      shared += 1;
      weight += smaller;
      if (smaller > top) {
        second = top;
        top = smaller;
      } else if (smaller > second) second = smaller;
      i += 1;
      j += 1;
    }
  }
  if (shared === 0) return NOTHING_SHARED;
  const norms = left.norm * right.norm;
  return { cosine: norms > 0 ? dot / norms : 0, shared, weight, top, second };
};

/** The values of `PAIR_FEATURES` for two Passages in one language. */
export const pairFeatures = (prepared: Prepared, a: PreparedPassage, b: PreparedPassage): Float64Array => {
  const terms = overlapOf(a.terms, b.terms);
  const figures = overlapOf(a.figures, b.figures);
  const names = overlapOf(a.names, b.names);
  const smaller = Math.min(a.terms.total, b.terms.total);
  const larger = Math.max(a.terms.total, b.terms.total);
  const namesSmaller = Math.min(a.names.total, b.names.total);
  const lengths = [a.terms.ids.length, b.terms.ids.length] as const;
  const [ofA, ofB] = [counterparts(a, b), counterparts(b, a)];
  const bothHaveFigures = a.figures.ids.length > 0 && b.figures.ids.length > 0;
  return Float64Array.of(
    terms.cosine,
    overlapOf(a.background, b.background).cosine,
    overlapOf(a.topical, b.topical).cosine,
    smaller > 0 ? terms.weight / smaller : 0,
    smaller + larger > 0 ? terms.weight / (smaller + larger - terms.weight) : 0,
    overlapOf(a.grams, b.grams).cosine,
    Math.sqrt(figures.weight),
    bothHaveFigures && figures.shared === 0 ? 1 : 0,
    Math.sqrt(names.weight),
    namesSmaller > 0 ? names.weight / namesSmaller : 0,
    terms.top,
    terms.second,
    Math.log1p(terms.shared),
    Math.log1p(overlapOf(a.pairs, b.pairs).shared),
    Math.log1p(Math.min(...lengths)),
    Math.abs(Math.log1p(lengths[0]) - Math.log1p(lengths[1])),
    Math.abs(placeOf(prepared, a) - placeOf(prepared, b)),
    dotOf(a.centroid, b.centroid),
    Math.max(ofA.share, ofB.share),
    Math.min(ofA.share, ofB.share),
    Math.log1p(Math.min(ofA.soft, ofB.soft)),
  );
};

const dotOf = (left: Float64Array, right: Float64Array): number => {
  let dot = 0;
  for (let at = 0; at < left.length; at += 1) dot += (left[at] ?? 0) * (right[at] ?? 0);
  return dot;
};

/** Below this likeness any two words of news are alike. */
const LIKE = 0.3;

/** How much of one Passage has a counterpart in another, by weight. */
interface Counterparts {
  /** Of the whole Passage: the same stem, or a word of like meaning. 0–1. */
  readonly share: number;
  /** Weight found by like meaning alone. */
  readonly soft: number;
}

const counterparts = (from: PreparedPassage, to: PreparedPassage): Counterparts => {
  const { ids, weights, total } = from.terms;
  let soft = 0;
  let exact = 0;
  let next = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const weight = weights[at] ?? 0;
    while ((to.terms.ids[next] ?? Infinity) < id) next += 1;
    if (to.terms.ids[next] === id) {
      exact += weight;
      continue;
    }
    const likeness = likest(from.meanings[at] ?? -1, to.meanings);
    if (likeness <= LIKE) continue;
    soft += (weight * (likeness - LIKE)) / (1 - LIKE);
  }
  return { share: total > 0 ? (exact + soft) / total : 0, soft };
};

/** How like the likest of some words is to one, by the rows of their vectors. */
const likest = (row: number, others: Int32Array): number => {
  let best = 0;
  if (row >= 0) for (const other of others) if (other >= 0) best = Math.max(best, similarity(row, other));
  return best;
};

/** 0 for the first Passage of its Source, 1 for the last. */
const placeOf = (prepared: Prepared, passage: PreparedPassage): number =>
  passage.place / Math.max(1, (prepared.sources[passage.source]?.size ?? 1) - 1);

/**
 * The estimated probability for two Passages in different languages, from figures and names alone. Hand-set: one shared
 * figure or name is chance, two that are most of what the shorter one holds are not.
 */
export const scoreAcrossLanguages = (a: PreparedPassage, b: PreparedPassage): number => {
  const figures = overlapOf(a.figures, b.figures);
  const names = overlapOf(a.names, b.names);
  if (figures.shared + names.shared < 2) return 0;
  const held = Math.min(a.figures.total + a.names.total, b.figures.total + b.names.total);
  const share = held > 0 ? (figures.weight + names.weight) / held : 0;
  return share * (1 - Math.exp(-(figures.weight * 0.5 + names.weight * 0.25)));
};
