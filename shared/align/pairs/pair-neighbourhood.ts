import type { PassageTable } from '../passages/passage-table.ts';
import type { Salience } from '../passages/salience.ts';
import { DenseRow } from '../dense-row.ts';
import { endOf, greatest, startOf } from '../sparse-rows.ts';
import { CHECKPOINT_EVERY } from '../../reading/progress.ts';
import type { CandidatePairs } from './candidates.ts';
import { type PairGraph, pairGraphOf } from './pair-graph.ts';
import type { SharedTerms } from './shared-terms.ts';

/** Passages looked at to tell how many hold what a pair shares; the rarest terms are followed first. */
const POSTINGS_BUDGET = 256;
/** A term that more Passages hold is not followed at all. */
const MAX_HOLDERS = 1024;
/** Share of the weight that a Passage must hold to count. */
const MOST_OF_SHARED = 0.75;
/** Up to so many terms are sorted by insertion, which is quickest for a few. */
const MAX_INSERTED = 64;
/** Sources by which it is told how central a Passage is; the model learned from five articles at a time. */
const CENTRAL_SOURCES = 4;

/** What is around pairs: the cosines of all candidates, and which Passages hold which terms. Quick where pairs of one `a` follow one another. */
export class PairNeighbourhood {
  readonly graph: PairGraph;
  /** For each Passage the mean, over the nearest other Sources, of the best cosine with one of their Passages. */
  readonly centrality: Float64Array;

  readonly #table: PassageTable;
  readonly #salience: Salience;
  /** Passages of each term, ascending. */
  readonly #starts: Int32Array;
  readonly #holders: Int32Array;
  /** Cosine of the terms of each edge of the graph. */
  readonly #cosines: Float64Array;
  /** The cosines of one Passage with its partners, and those of the Passages before and after it. */
  readonly #own: DenseRow;
  readonly #before: DenseRow;
  readonly #after: DenseRow;
  /** Weight of the shared terms that each Passage holds, in `jointRarity`. */
  readonly #held: Float64Array;
  readonly #touched: number[] = [];
  readonly #order: number[] = [];

  constructor(table: PassageTable, salience: Salience, candidates: CandidatePairs, checkpoint: () => void) {
    this.#table = table;
    this.#salience = salience;
    this.graph = pairGraphOf(candidates, table.passages.length, checkpoint);
    this.#cosines = cosinesOf(table, this.graph, checkpoint);
    checkpoint();
    const { starts: edges, partners } = this.graph;
    const rows = { starts: edges, ids: partners, weights: this.#cosines };
    this.#own = new DenseRow(rows);
    this.#before = new DenseRow(rows);
    this.#after = new DenseRow(rows);
    checkpoint();
    this.centrality = this.#centralities(checkpoint);
    const { starts, holders } = holdersOf(table, checkpoint);
    checkpoint();
    this.#starts = starts;
    this.#holders = holders;
    this.#held = new Float64Array(table.passages.length);
  }

  /** How rare it is that a Passage holds three quarters of what a pair shares: about 1 if only these two do, 0 if all do. */
  jointRarity({ ids, weights, count }: SharedTerms): number {
    if (count === 0) return 0;
    const order = this.#rarestFirst(ids, count);
    const held = this.#held;
    const touched = this.#touched;
    touched.length = 0;
    let read = 0;
    let total = 0;
    for (let next = 0; next < count; next += 1) {
      const at = order[next] ?? 0;
      const id = ids[at] ?? 0;
      const size = this.#holdersOf(id);
      if (read + size > POSTINGS_BUDGET && (read > 0 || size > MAX_HOLDERS)) break;
      read += size;
      const weight = weights[at] ?? 0;
      total += weight;
      const end = this.#starts[id + 1] ?? 0;
      for (let place = this.#starts[id] ?? 0; place < end; place += 1) {
        const passage = this.#holders[place] ?? 0;
        if (held[passage] === 0) touched.push(passage);
        held[passage] = (held[passage] ?? 0) + weight;
      }
    }
    let holding = 0;
    for (const passage of touched) {
      if ((held[passage] ?? 0) >= MOST_OF_SHARED * total) holding += 1;
      held[passage] = 0;
    }
    const size = this.#table.passages.length + 1;
    return Math.log(size / (holding + 0.5)) / Math.log(size);
  }

  /** Indexes of the first `count` ids, the one of fewest holders first; holds until the next call. */
  #rarestFirst(ids: Int32Array, count: number): readonly number[] {
    if (count > MAX_INSERTED)
      return Array.from({ length: count }, (_, at) => at).toSorted(
        (x, y) => this.#holdersOf(ids[x] ?? 0) - this.#holdersOf(ids[y] ?? 0),
      );
    const order = this.#order;
    for (let at = 0; at < count; at += 1) {
      const holders = this.#holdersOf(ids[at] ?? 0);
      let to = at;
      for (; to > 0 && this.#holdersOf(ids[order[to - 1] ?? 0] ?? 0) > holders; to -= 1)
        order[to] = order[to - 1] ?? 0;
      order[to] = at;
    }
    return order;
  }

  /** The greatest cosine that both Passages have with one Passage of a third Source. */
  thirdSource(a: number, b: number): number {
    const { starts, partners } = this.graph;
    const { sourceOf } = this.#table;
    this.#own.select(a);
    let best = 0;
    const end = starts[b + 1] ?? 0;
    for (let edge = starts[b] ?? 0; edge < end; edge += 1) {
      const partner = partners[edge] ?? 0;
      if (!this.#own.has(partner)) continue;
      const weaker = Math.min(this.#own.weightOf(partner), this.#cosines[edge] ?? 0);
      if (weaker <= best) continue;
      const source = sourceOf[partner];
      if (source !== sourceOf[a] && source !== sourceOf[b]) best = weaker;
    }
    return best;
  }

  /** The greatest cosine of one of the two with the Passage before the other in its Source: what a pronoun may point back to. */
  passageBefore(a: number, b: number): number {
    return Math.max(
      this.#isBeside(b, b - 1) ? cosineIn(this.#own, a, b - 1) : 0,
      this.#isBeside(a, a - 1) ? cosineIn(this.#before, a - 1, b) : 0,
    );
  }

  /** The same for the Passages after them. */
  passageAfter(a: number, b: number): number {
    return Math.max(
      this.#isBeside(b, b + 1) ? cosineIn(this.#own, a, b + 1) : 0,
      this.#isBeside(a, a + 1) ? cosineIn(this.#after, a + 1, b) : 0,
    );
  }

  /** Cosines of the Passages before both and of those after both, added up. */
  diagonal(a: number, b: number): number {
    const hasBefore = this.#isBeside(a, a - 1) && this.#isBeside(b, b - 1);
    const hasAfter = this.#isBeside(a, a + 1) && this.#isBeside(b, b + 1);
    return (
      (hasBefore ? cosineIn(this.#before, a - 1, b - 1) : 0) +
      (hasAfter ? cosineIn(this.#after, a + 1, b + 1) : 0)
    );
  }

  /** Whether a Passage is of the Source of another, and reports something. */
  #isBeside(passage: number, other: number): boolean {
    const { sourceOf } = this.#table;
    return sourceOf[passage] === sourceOf[other] && (this.#salience.position[other] ?? -1) >= 0;
  }

  #holdersOf(id: number): number {
    return (this.#starts[id + 1] ?? 0) - (this.#starts[id] ?? 0);
  }

  #centralities(checkpoint: () => void): Float64Array {
    const { starts, partners } = this.graph;
    const { sourceOf, sources } = this.#table;
    const others = Math.max(1, Math.min(CENTRAL_SOURCES, sources.length - 1));
    const centralities = new Float64Array(sourceOf.length);
    /** Of each other Source the best cosine. */
    const bests: number[] = [];
    for (let passage = 0; passage < sourceOf.length; passage += 1) {
      if (passage % CHECKPOINT_EVERY === 0) checkpoint();
      bests.length = 0;
      let source = -1;
      for (let edge = starts[passage] ?? 0; edge < (starts[passage + 1] ?? 0); edge += 1) {
        const theirs = sourceOf[partners[edge] ?? 0] ?? 0;
        if (theirs !== source) bests.push(0);
        source = theirs;
        const last = bests.length - 1;
        bests[last] = Math.max(bests[last] ?? 0, this.#cosines[edge] ?? 0);
      }
      bests.sort((x, y) => y - x);
      let sum = 0;
      for (let at = 0; at < bests.length && at < CENTRAL_SOURCES; at += 1) sum += bests[at] ?? 0;
      centralities[passage] = sum / others;
    }
    return centralities;
  }
}

/** The cosine of two Passages, by the cosines of candidates; 0 if they are none. */
const cosineIn = (cosines: DenseRow, passage: number, other: number): number => {
  cosines.select(passage);
  return cosines.weightOf(other);
};

/** The cosine of the terms of each edge's Passages. */
const cosinesOf = (
  { terms }: PassageTable,
  { starts, partners }: PairGraph,
  checkpoint: () => void,
): Float64Array => {
  const { ids, weights, norms } = terms;
  const row = new DenseRow(terms);
  const cosines = new Float64Array(partners.length);
  for (let passage = 0; passage + 1 < starts.length; passage += 1) {
    if (passage % CHECKPOINT_EVERY === 0) checkpoint();
    row.select(passage);
    const endOfEdges = starts[passage + 1] ?? 0;
    for (let edge = starts[passage] ?? 0; edge < endOfEdges; edge += 1) {
      const partner = partners[edge] ?? 0;
      const end = endOf(terms, partner);
      let dot = 0;
      for (let at = startOf(terms, partner); at < end; at += 1)
        if (row.has(ids[at] ?? 0)) dot += row.weightOf(ids[at] ?? 0) * (weights[at] ?? 0);
      const lengths = (norms[passage] ?? 0) * (norms[partner] ?? 0);
      cosines[edge] = lengths > 0 ? dot / lengths : 0;
    }
  }
  return cosines;
};

const holdersOf = (
  { terms, passages }: PassageTable,
  checkpoint: () => void,
): { readonly starts: Int32Array; readonly holders: Int32Array } => {
  const starts = new Int32Array(greatest(terms.ids) + 2);
  for (const id of terms.ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id + 1 < starts.length; id += 1)
    starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const filled = starts.slice();
  const holders = new Int32Array(terms.ids.length);
  for (let passage = 0; passage < passages.length; passage += 1) {
    if (passage % CHECKPOINT_EVERY === 0) checkpoint();
    for (let at = startOf(terms, passage); at < endOf(terms, passage); at += 1) {
      const id = terms.ids[at] ?? 0;
      const place = filled[id] ?? 0;
      holders[place] = passage;
      filled[id] = place + 1;
    }
  }
  return { starts, holders };
};
