import type { AlignPassage, AlignSource } from '../alignment.ts';
import { LOOK_EVERY, type Pace, UNPACED } from '../pace.ts';
import { type ReadSource, readPassages } from './read-passages.ts';
import {
  countRowsOf,
  endOf,
  type IdRows,
  lengthOf,
  type SparseRows,
  startOf,
  weighRows,
} from './sparse-rows.ts';
import { type Structure, structureOf } from './structure.ts';
import type { Vocabulary } from './vocabulary.ts';
import { addVector, VECTOR_LENGTH } from './word-vectors.ts';

/**
 * The linkable Passages as vectors. A Passage is told by its index, Source by Source in reading order; the rows of all
 * vectors go by it.
 */
export interface Prepared {
  readonly sources: readonly ReadSource[];
  readonly passages: readonly AlignPassage[];
  /** Index into `sources` of each Passage. */
  readonly sourceOf: Int32Array;
  /** Stems, by how rare they are in news at large. */
  readonly background: SparseRows;
  /** Stems, by how rare they are among these Sources. */
  readonly topical: SparseRows;
  /** Stems, by both. */
  readonly terms: SparseRows;
  /** For each entry of `terms`: the row of its word vector, -1 where it has none. */
  readonly meanings: Int32Array;
  /** For each Passage the mean of its word vectors, weighed like `terms`; of unit length, or zero. */
  readonly centroids: Float32Array;
  /** The same without what all Passages have in common. */
  readonly ownMeanings: Float32Array;
  /** For each entry of `terms`: where the Passage has it first, counted in telling words; -1 where it does not itself. */
  readonly places: Int32Array;
  /** Runs of four characters inside words. */
  readonly grams: SparseRows;
  /** Neighbouring pairs of telling stems. */
  readonly pairs: IdRows;
  readonly stopWords: IdRows;
  /** Values and units. */
  readonly figures: SparseRows;
  /** Words of names. */
  readonly names: SparseRows;
  readonly nameIds: Vocabulary;
  readonly structure: Structure;
  /** How far these are many brief Sources: 0 for a few or for whole articles, 1 for ten or more of a sentence or two. */
  readonly crowding: number;
}

/** The further occurrences of a stem in one Passage count little. */
const saturated = (count: number): number => 1 + Math.log(count);

/** A stem that stands in nearly every Passage still tells a little. */
const LEAST_RARITY = 0.05;

/** Reads the Sources' linkable Passages into vectors. */
export const prepare = (sources: readonly AlignSource[], pace: Pace = UNPACED): Prepared => {
  const read = readPassages(sources, pace);
  const weigh = (rows: IdRows, weightOf: (id: number, at: number) => number): SparseRows =>
    weighRows(rows, weightOf, pace.look);
  const { words, stems, grams, figures, names, meanings, weightOfFigure } = read;
  const count = read.passages.length;
  const topicality = rarities(stems, count);
  const topicalOf = (id: number): number => topicality[id] ?? 0;
  const times = (at: number): number => saturated(stems.counts[at] ?? 1);
  const terms = weigh(
    stems,
    (id, at) => times(at) * Math.sqrt(words.rarity(id) * Math.max(LEAST_RARITY, topicalOf(id))),
  );
  pace.look();
  const rarityOfGram = rarities(grams, count);
  pace.look();
  const rarityOfFigure = rarities(figures, count);
  const rarityOfName = rarities(names, count);
  const centroids = centroidsOf(terms, meanings, pace.look);
  return {
    sources: read.sources,
    passages: read.passages,
    sourceOf: read.sourceOf,
    background: weigh(stems, (id, at) => times(at) * words.rarity(id)),
    topical: weigh(stems, (id, at) => times(at) * topicalOf(id)),
    terms,
    meanings,
    centroids,
    ownMeanings: withoutMean(centroids, pace.look),
    places: read.places,
    grams: weigh(grams, (id, at) => saturated(grams.counts[at] ?? 1) * (rarityOfGram[id] ?? 0)),
    pairs: read.pairs,
    stopWords: read.stopWords,
    figures: weigh(figures, (id) => (weightOfFigure[id] ?? 0) * (rarityOfFigure[id] ?? 0)),
    names: weigh(names, (id) => rarityOfName[id] ?? 0),
    nameIds: read.nameIds,
    structure: structureOf(read, pace.look),
    crowding: crowdingOf(count, sources.length),
  };
};

/** The model learned from so many Passages at a time, at most. */
const LEARNED_COUNT = 100;

/**
 * id → log of how rare it is among `count` Passages. Among many it is brought to the scale that the model learned: to be in
 * two of ten thousand tells hardly more than to be in two of a hundred.
 */
const rarities = (rows: IdRows, count: number): Float64Array => {
  const scale = Math.log(LEARNED_COUNT) / Math.log(Math.max(LEARNED_COUNT, count));
  return Float64Array.from(countRowsOf(rows), (holders) => scale * Math.log((count + 1) / (holders + 0.5)));
};

const centroidsOf = (terms: SparseRows, meanings: Int32Array, look: () => void): Float32Array => {
  const size = terms.starts.length - 1;
  const centroids = new Float32Array(size * VECTOR_LENGTH);
  for (let row = 0; row < size; row += 1) {
    if (row % LOOK_EVERY === 0) look();
    const own = centroids.subarray(row * VECTOR_LENGTH, (row + 1) * VECTOR_LENGTH);
    for (let at = startOf(terms, row); at < endOf(terms, row); at += 1)
      addVector(own, meanings[at] ?? -1, terms.weights[at] ?? 0);
    toUnitLength(own);
  }
  return centroids;
};

/** What is left of each vector without the mean of all, brought to unit length. */
const withoutMean = (vectors: Float32Array, look: () => void): Float32Array => {
  const count = vectors.length / VECTOR_LENGTH;
  const mean = new Float64Array(VECTOR_LENGTH);
  for (let row = 0; row < count; row += 1) {
    if (row % LOOK_EVERY === 0) look();
    for (let at = 0; at < VECTOR_LENGTH; at += 1)
      mean[at] = (mean[at] ?? 0) + (vectors[row * VECTOR_LENGTH + at] ?? 0) / count;
  }
  const left = vectors.slice();
  for (let row = 0; row < count; row += 1) {
    if (row % LOOK_EVERY === 0) look();
    const own = left.subarray(row * VECTOR_LENGTH, (row + 1) * VECTOR_LENGTH);
    for (let at = 0; at < VECTOR_LENGTH; at += 1) own[at] = (own[at] ?? 0) - (mean[at] ?? 0);
    toUnitLength(own);
  }
  return left;
};

/** A vector of no length stays as it is. */
const toUnitLength = (vector: Float32Array): void => {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) / length;
};

/** Passages per Source: at most so many are a brief item, at least so many an article. */
const BRIEF = 2;
const ARTICLE = 8;
/** So many brief Sources beyond two are a crowd. */
const CROWD = 8;

const crowdingOf = (passages: number, sources: number): number => {
  const brevity = (ARTICLE - passages / Math.max(1, sources)) / (ARTICLE - BRIEF);
  const many = (sources - 2) / CROWD;
  return clamped(brevity) * clamped(many);
};

/** In more of a crowd than this, brief items are the rule. */
const MOST_CROWDING = 0.5;

/** Whether the Sources are more of a crowd of brief items than a few articles. */
export const isCrowd = ({ crowding }: Prepared): boolean => crowding > MOST_CROWDING;

const clamped = (part: number): number => Math.max(0, Math.min(1, part));

/** Place of a Passage among the linkable ones of its Source. */
export const placeIn = ({ sources, sourceOf }: Prepared, at: number): number =>
  at - (sources[sourceOf[at] ?? 0]?.from ?? 0);

/** A heading of fewer telling stems ("What to know") reports nothing. */
const TELLING_HEADING = 3;

export const reportsNothing = ({ passages, terms }: Prepared, at: number): boolean =>
  passages[at]?.kind === 'heading' && lengthOf(terms, at) < TELLING_HEADING;

/** Sources of so many Passages are what the model learned from, at most. */
const LEARNED_SIZE = 50;

/**
 * A Passage has about as many counterparts in a long Source as in a short one, so the odds that one of its Passages is one
 * fall as it grows. What is to be taken off the log odds of pairs between two Sources of these sizes; 0 up to those that the
 * model learned from.
 */
export const lengthPenalty = (size: number, other: number): number =>
  Math.log(Math.sqrt(Math.max(LEARNED_SIZE, size) * Math.max(LEARNED_SIZE, other)) / LEARNED_SIZE);

/** Number of linkable Passages in a Passage's Source. */
export const sizeAround = ({ sources, sourceOf }: Prepared, at: number): number =>
  sources[sourceOf[at] ?? 0]?.size ?? 0;
