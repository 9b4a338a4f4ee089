import { extractNames, type Name } from '../text/names.ts';
import { baseLanguage, stemOf } from '../text/stem.ts';
import { tokenise } from '../text/tokenise.ts';
import { AliasFinder } from './alias-finder.ts';
import type { AlignPassage, AlignSource } from './alignment.ts';
import { figureKeys } from './figure-keys.ts';
import {
  countRowsOf,
  endOf,
  type IdRows,
  lengthOf,
  RowsBuilder,
  type SparseRows,
  startOf,
  weighRows,
} from './sparse-rows.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordTable } from './word-table.ts';
import { addVector, VECTOR_LENGTH } from './word-vectors.ts';

export interface PreparedSource {
  readonly siglum: string;
  readonly language: string;
  /** Index of its first Passage in `Prepared.passages`. */
  readonly from: number;
  /** Number of its linkable Passages. */
  readonly size: number;
}

/**
 * The linkable Passages as vectors. A Passage is told by its index, Source by Source in reading order; the rows of all
 * vectors go by it.
 */
export interface Prepared {
  readonly sources: readonly PreparedSource[];
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
  /** Runs of four characters inside words. */
  readonly grams: SparseRows;
  /** Neighbouring pairs of telling stems. */
  readonly pairs: IdRows;
  /** Values and units. */
  readonly figures: SparseRows;
  /** Words of names. */
  readonly names: SparseRows;
  readonly nameIds: Vocabulary;
  /** How far these are many brief Sources: 0 for a few or for whole articles, 1 for ten or more of a sentence or two. */
  readonly crowding: number;
}

/** The further occurrences of a stem in one Passage count little. */
const saturated = (count: number): number => 1 + Math.log(count);

/** A stem that stands in nearly every Passage still tells a little. */
const LEAST_RARITY = 0.05;

/**
 * Reads the Sources' linkable Passages into vectors. `onPassage` hears of each Passage that was read and may throw to
 * stop. Sources are taken as they come; asides are left out.
 */
export const prepare = (
  sources: readonly AlignSource[],
  onPassage: (done: number) => void = () => {},
): Prepared => {
  const aliases = new AliasFinder(sources);
  const words = new WordTable();
  const figureIds = new Vocabulary();
  const passages: AlignPassage[] = [];
  const preparedSources: PreparedSource[] = [];
  const sourceOf: number[] = [];
  const stems = new RowsBuilder();
  const grams = new RowsBuilder();
  const pairs = new RowsBuilder();
  const figures = new RowsBuilder();
  const found: FoundNames[] = [];
  /** Stem → row of the word vector of the word that it stands for in the Passage that is read. */
  const rowOfStem: number[] = [];
  /** The same for each entry of `stems`. */
  const meanings: number[] = [];
  const endMeanings = (): void => {
    for (const stem of stems.lastRow()) {
      meanings.push(rowOfStem[stem] ?? -1);
      rowOfStem[stem] = -1;
    }
  };

  const read = (passage: AlignPassage, language: string): void => {
    const tokens = tokenise(passage.text, language);
    let previous = -1;
    for (const token of tokens) {
      if (token.stop) continue;
      const { stem, row, grams: own } = words.word(token, language);
      if (stem < 0) continue;
      stems.add(stem);
      if (row >= 0) rowOfStem[stem] = row;
      for (const gram of own) grams.add(gram);
      if (previous >= 0) pairs.add(pairId(previous, stem));
      previous = stem;
    }
    const short = aliases.shortForms(tokens);
    for (const alias of short) {
      stems.add(words.stemId(stemOf(alias, language)));
    }
    for (const { key, weight } of figureKeys(passage.text, language)) figures.add(figureIds.id(key), weight);
    found.push({ names: extractNames(passage.text, tokens), short });
    for (const rows of [stems, grams, pairs, figures]) rows.endRow();
    endMeanings();
  };

  for (const [index, source] of sources.entries()) {
    const from = passages.length;
    for (const passage of source.passages) {
      if (passage.kind === 'aside') continue;
      read(passage, source.language);
      passages.push(passage);
      sourceOf.push(index);
      onPassage(passages.length);
    }
    const { siglum, language } = source;
    preparedSources.push({ siglum, language: baseLanguage(language), from, size: passages.length - from });
  }

  const nameIds = new Vocabulary();
  const count = passages.length;
  const stemRows = stems.finish();
  const topicality = rarities(stemRows, words.stemCount, count);
  const topicalOf = (id: number): number => topicality[id] ?? 0;
  const times = (at: number): number => saturated(stemRows.values[at] ?? 1);
  const terms = weighRows(
    stemRows,
    (id, at) => times(at) * Math.sqrt(words.rarity(id) * Math.max(LEAST_RARITY, topicalOf(id))),
  );
  const meaningRows = Int32Array.from(meanings);
  const gramRows = grams.finish();
  const rarityOfGram = rarities(gramRows, words.gramCount, count);
  const figureRows = figures.finish();
  const rarityOfFigure = rarities(figureRows, figureIds.size, count);
  const nameRows = nameRowsOf(found, nameIds);
  const rarityOfName = rarities(nameRows, nameIds.size, count);
  return {
    sources: preparedSources,
    passages,
    sourceOf: Int32Array.from(sourceOf),
    background: weighRows(stemRows, (id, at) => times(at) * words.rarity(id)),
    topical: weighRows(stemRows, (id, at) => times(at) * topicalOf(id)),
    terms,
    meanings: meaningRows,
    centroids: centroidsOf(terms, meaningRows),
    grams: weighRows(gramRows, (id, at) => saturated(gramRows.values[at] ?? 1) * (rarityOfGram[id] ?? 0)),
    pairs: pairs.finish(),
    figures: weighRows(
      figureRows,
      (id, at) => Math.min(1, figureRows.values[at] ?? 0) * (rarityOfFigure[id] ?? 0),
    ),
    names: weighRows(nameRows, (id) => rarityOfName[id] ?? 0),
    nameIds,
    crowding: crowdingOf(count, sources.length),
  };
};

/** Names of one Passage, and the short forms of names that it writes out. */
interface FoundNames {
  readonly names: readonly Name[];
  readonly short: readonly string[];
}

/** One number for two stems in this order. That two pairs share one is so rare that it does no harm. */
const pairId = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) ^ second) | 0;

/** The words of names. What is a name inside a sentence somewhere is a name at the start of one as well. */
const nameRowsOf = (found: readonly FoundNames[], nameIds: Vocabulary): IdRows => {
  const known = new Set<string>();
  for (const { names } of found)
    for (const { initial, words } of names) if (!initial) for (const word of words) known.add(word);
  const rows = new RowsBuilder();
  for (const { names, short } of found) {
    for (const { initial, words } of names) {
      for (const word of words)
        if (word.length > 1 && (!initial || known.has(word))) rows.add(nameIds.id(word));
    }
    for (const word of short) rows.add(nameIds.id(word));
    rows.endRow();
  }
  return rows.finish();
};

/** The model learned from so many Passages at a time, at most. */
const LEARNED_COUNT = 100;

/**
 * id → log of how rare it is among `count` Passages. Among many it is brought to the scale that the model learned: to be in
 * two of ten thousand tells hardly more than to be in two of a hundred.
 */
const rarities = (rows: IdRows, size: number, count: number): Float64Array => {
  const scale = Math.log(LEARNED_COUNT) / Math.log(Math.max(LEARNED_COUNT, count));
  return Float64Array.from(
    countRowsOf(rows, size),
    (holders) => scale * Math.log((count + 1) / (holders + 0.5)),
  );
};

const centroidsOf = (terms: SparseRows, meanings: Int32Array): Float32Array => {
  const size = terms.starts.length - 1;
  const centroids = new Float32Array(size * VECTOR_LENGTH);
  for (let row = 0; row < size; row += 1) {
    const own = centroids.subarray(row * VECTOR_LENGTH, (row + 1) * VECTOR_LENGTH);
    for (let at = startOf(terms, row); at < endOf(terms, row); at += 1)
      addVector(own, meanings[at] ?? -1, terms.weights[at] ?? 0);
    let squares = 0;
    for (const value of own) squares += value * value;
    const length = Math.sqrt(squares) || 1;
    for (let at = 0; at < VECTOR_LENGTH; at += 1) own[at] = (own[at] ?? 0) / length;
  }
  return centroids;
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
