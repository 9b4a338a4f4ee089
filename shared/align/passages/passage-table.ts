import type { ReadPassage, ReadSources } from '../../reading/read-source.ts';
import { CHECKPOINT_EVERY } from '../../reading/progress.ts';
import { type Encoder, wordVectorEncoder } from '../../reading/encoder.ts';
import type { StatementCuts } from '../../reading/statements/statement-cuts.ts';
import { countRowsOf, type IdRows, lengthOf, type SparseRows, weighRows } from '../sparse-rows.ts';
import { collectRows, type MeasuredFigures, type SourceRows, type WordSequences } from './collect-rows.ts';

/**
 * The linkable Passages as columns: a Passage is named by its index, Source by Source in reading order, and row r of every
 * vector belongs to Passage r.
 */
export interface PassageTable {
  readonly sources: readonly SourceRows[];
  readonly passages: readonly ReadPassage[];
  /** Their Statements. */
  readonly cuts: StatementCuts;
  /** Index into `sources` of each Passage. */
  readonly sourceOf: Int32Array;
  /** Stems, weighed by how rare they are among these Sources and in news at large. */
  readonly terms: SparseRows;
  /** For each stem id, its rarity in news at large, about 0–1. */
  readonly newsRarity: Float64Array;
  /** Row of the word vector of each entry of `terms`, -1 if it has none. */
  readonly meanings: Int32Array;
  /** Index of the first occurrence of each entry of `terms`, counted in telling words; -1 for the short form of an alias. */
  readonly places: Int32Array;
  /** Words brought to the concept that they stand for, weighed like `terms`. */
  readonly concepts: SparseRows;
  /** For each concept id, its weight in a Passage that has it once. */
  readonly conceptWeight: Float64Array;
  /** Runs of four characters inside words. */
  readonly grams: SparseRows;
  /** Neighbouring pairs of telling stems. */
  readonly bigrams: IdRows;
  /** Values with units, by rarity. */
  readonly figures: SparseRows;
  /** Kinds of figures with their unit ("money USD"), by rarity. */
  readonly figureKinds: SparseRows;
  readonly measuredFigures: MeasuredFigures;
  /** Days and periods, resolved. */
  readonly dates: SparseRows;
  /** Words of names. */
  readonly names: SparseRows;
  /** Telling stems inside quotation marks. */
  readonly quoted: IdRows;
  readonly sequences: WordSequences;
  /** Share of each Passage's characters that is inside quotation marks. */
  readonly quotedShare: Float64Array;
  /** 1 for each Passage that is a dateline or the like, and for each that names a speaker or a source. */
  readonly isMeta: Uint8Array;
  readonly isReported: Uint8Array;
  /** Components of the vectors below. */
  readonly dimensions: number;
  /** What the encoder says of each Passage; unit length or zero. */
  readonly meaningVectors: Float32Array;
  /** The same without what all Passages have in common. */
  readonly ownMeanings: Float32Array;
  /** How far these are many brief Sources: 0 for a few or for whole articles, 1 for ten or more of a sentence or two. */
  readonly crowding: number;
  /** 1 for two Sources, 0 for four or more. */
  readonly fewness: number;
}

/** The further occurrences of a stem in one Passage count little. */
const saturated = (count: number): number => 1 + Math.log(count);

/** A stem that is in nearly every Passage, or common in all news, still says a little. */
const MIN_RARITY = 0.3;

/** `backgroundIdf` of the rarest stems, about; brings it to 0–1. */
const NEWS_SCALE = 8;

/** Puts what was read into columns. `checkpoint` may throw to stop. */
export const tabulate = (
  read: ReadSources,
  checkpoint: () => void,
  encoder: Encoder = wordVectorEncoder,
): PassageTable => {
  const rows = collectRows(read, checkpoint);
  const { stems, concepts, grams, figures, figureKinds, dates, names, weightOfFigure } = rows;
  const count = rows.passages.length;
  const rarityOf = (ids: IdRows): Float64Array => rarities(ids, count);
  const weigh = (ids: IdRows, weightOf: (id: number, at: number) => number): SparseRows =>
    weighRows(ids, weightOf, checkpoint);
  const byRarity = (ids: IdRows): SparseRows => {
    const rarity = rarityOf(ids);
    return weigh(ids, (id) => rarity[id] ?? 0);
  };
  const eventRarity = rarityOf(stems);
  const newsRarity = Float64Array.from(eventRarity, (_, stem) => read.words.rarity(stem) / NEWS_SCALE);
  const eventRarityOfConcept = rarityOf(concepts);
  const newsRarityOfConcept = leastRarity(rows.conceptOfStem, eventRarityOfConcept.length, newsRarity);
  const conceptWeight = eventRarityOfConcept.map((rarity, id) =>
    jointRarity(rarity, newsRarityOfConcept[id] ?? 1),
  );
  const terms = weigh(
    stems,
    (id, at) => saturated(stems.counts[at] ?? 1) * jointRarity(eventRarity[id] ?? 0, newsRarity[id] ?? 0),
  );
  const vectors = encoder.encode(
    rows.passages,
    (stem) => jointRarity(eventRarity[stem] ?? 0, newsRarity[stem] ?? 0),
    checkpoint,
  );
  const meaningVectors = unitVectors(vectors, encoder.dimensions, checkpoint);
  const rarityOfFigure = rarityOf(figures);
  return {
    ...rows,
    cuts: read.cuts,
    terms,
    newsRarity,
    concepts: weigh(concepts, (id, at) => saturated(concepts.counts[at] ?? 1) * (conceptWeight[id] ?? 0)),
    conceptWeight,
    grams: byRarity(grams),
    figures: weigh(figures, (id) => (weightOfFigure[id] ?? 0) * (rarityOfFigure[id] ?? 0)),
    figureKinds: byRarity(figureKinds),
    dates: byRarity(dates),
    names: byRarity(names),
    dimensions: encoder.dimensions,
    meaningVectors,
    ownMeanings: withoutMean(meaningVectors, encoder.dimensions, checkpoint),
    crowding: crowdingOf(count, read.sources.length),
    fewness: clamped((4 - read.sources.length) / 2),
  };
};

/** Geometric mean of the rarity among these Sources and in news at large. */
const jointRarity = (inEvent: number, inNews: number): number =>
  Math.sqrt(Math.max(MIN_RARITY, inEvent) * Math.max(MIN_RARITY, inNews));

/** id → how rare it is among `count` Passages: about 1 if in one of them, 0 if in all. */
const rarities = (rows: IdRows, count: number): Float64Array => {
  const scale = Math.log(count + 1) || 1;
  return Float64Array.from(countRowsOf(rows), (holders) => Math.log((count + 1) / (holders + 0.5)) / scale);
};

/** Concept id → the rarity of its commonest stem. */
const leastRarity = (
  conceptOfStem: readonly number[],
  size: number,
  rarityOfStem: Float64Array,
): Float64Array => {
  const least = new Float64Array(size).fill(1);
  for (const [stem, concept] of conceptOfStem.entries())
    if (concept >= 0) least[concept] = Math.min(least[concept] ?? 1, rarityOfStem[stem] ?? 1);
  return least;
};

const unitVectors = (vectors: Float32Array, dimensions: number, checkpoint: () => void): Float32Array => {
  for (let from = 0; from < vectors.length; from += dimensions) {
    if (from % (CHECKPOINT_EVERY * dimensions) === 0) checkpoint();
    toUnitLength(vectors.subarray(from, from + dimensions));
  }
  return vectors;
};

/** What is left of each vector without the mean of all, brought to unit length. */
const withoutMean = (vectors: Float32Array, dimensions: number, checkpoint: () => void): Float32Array => {
  const count = vectors.length / dimensions;
  const mean = new Float64Array(dimensions);
  for (let row = 0; row < count; row += 1) {
    if (row % CHECKPOINT_EVERY === 0) checkpoint();
    for (let at = 0; at < dimensions; at += 1)
      mean[at] = (mean[at] ?? 0) + (vectors[row * dimensions + at] ?? 0) / count;
  }
  const left = vectors.slice();
  for (let row = 0; row < count; row += 1) {
    if (row % CHECKPOINT_EVERY === 0) checkpoint();
    const own = left.subarray(row * dimensions, (row + 1) * dimensions);
    for (let at = 0; at < dimensions; at += 1) own[at] = (own[at] ?? 0) - (mean[at] ?? 0);
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
const MAX_CROWDING_OF_ARTICLES = 0.5;

/** Whether the Sources are a crowd of brief items rather than a few articles. */
export const isCrowd = ({ crowding }: PassageTable): boolean => crowding > MAX_CROWDING_OF_ARTICLES;

/** Up to so many Passages are a few, and from so many on they are very many. */
const FEW_PASSAGES = 200;
const MANY_PASSAGES = 20_000;

/**
 * How far there are very many Passages, 0–1, by the logarithm of their number. Among many, what two of them share by chance
 * grows, and so does the time that hopeless pairs take.
 */
export const manynessOf = ({ passages }: Pick<PassageTable, 'passages'>): number =>
  clamped(Math.log(passages.length / FEW_PASSAGES) / Math.log(MANY_PASSAGES / FEW_PASSAGES));

const clamped = (part: number): number => Math.max(0, Math.min(1, part));

/** Index of a Passage among the linkable ones of its Source. */
export const placeIn = ({ sources, sourceOf }: PassageTable, at: number): number =>
  at - (sources[sourceOf[at] ?? 0]?.from ?? 0);

/** A heading of fewer telling stems ("What to know") reports nothing. */
const MIN_HEADING_STEMS = 3;

/** Whether a Passage is never linked: a heading that says too little. */
export const reportsNothing = ({ passages, terms }: PassageTable, at: number): boolean =>
  passages[at]?.kind === 'heading' && lengthOf(terms, at) < MIN_HEADING_STEMS;
