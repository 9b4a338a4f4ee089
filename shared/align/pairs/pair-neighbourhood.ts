import type { PassageTable } from '../passages/passage-table.ts';
import type { Salience } from '../passages/salience.ts';
import { emptyOverlap, endOf, greatest, overlapInto, startOf } from '../sparse-rows.ts';
import { CHECKPOINT_EVERY } from '../../reading/progress.ts';
import type { CandidatePairs } from './candidates.ts';
import { type PairGraph, pairGraphOf, pairOf } from './pair-graph.ts';
import type { SharedTerms } from './shared-terms.ts';

/** Passages looked at to tell how many hold what a pair shares; the rarest terms are followed first. */
const POSTINGS_BUDGET = 256;
/** A term that more Passages hold is not followed at all. */
const MAX_HOLDERS = 1024;
/** Share of the weight that a Passage must hold to count. */
const MOST_OF_SHARED = 0.75;
/** Sources by which it is told how central a Passage is; the model learned from five articles at a time. */
const CENTRAL_SOURCES = 4;

/** What is around pairs: the cosines of all candidates, and which Passages hold which terms. */
export class PairNeighbourhood {
  readonly graph: PairGraph;
  /** Cosine of the terms of each candidate pair. */
  readonly cosines: Float64Array;
  /** For each Passage the mean, over the nearest other Sources, of the best cosine with one of their Passages. */
  readonly centrality: Float64Array;

  readonly #table: PassageTable;
  readonly #salience: Salience;
  /** Passages of each term, ascending. */
  readonly #starts: Int32Array;
  readonly #holders: Int32Array;
  /** Weight of the shared terms that each Passage holds, in `jointRarity`. */
  readonly #held: Float64Array;

  constructor(table: PassageTable, salience: Salience, candidates: CandidatePairs, checkpoint: () => void) {
    this.#table = table;
    this.#salience = salience;
    this.graph = pairGraphOf(candidates, table.passages.length);
    this.cosines = cosinesOf(table, candidates, checkpoint);
    checkpoint();
    this.centrality = this.#centralities();
    checkpoint();
    const { starts, holders } = holdersOf(table);
    this.#starts = starts;
    this.#holders = holders;
    this.#held = new Float64Array(table.passages.length);
  }

  /** Cosine of two Passages; 0 if they are no candidates. */
  cosine(x: number, y: number): number {
    return this.cosines[pairOf(this.graph, x, y)] ?? 0;
  }

  /** How rare it is that a Passage holds three quarters of what a pair shares: about 1 if only these two do, 0 if all do. */
  jointRarity({ ids, weights, count }: SharedTerms): number {
    if (count === 0) return 0;
    const order = Array.from({ length: count }, (_, at) => at).toSorted(
      (x, y) => this.#holdersOf(ids[x] ?? 0) - this.#holdersOf(ids[y] ?? 0),
    );
    const held = this.#held;
    const touched: number[] = [];
    let read = 0;
    let total = 0;
    for (const at of order) {
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

  /** The greatest cosine that both Passages have with one Passage of a third Source. */
  thirdSource(a: number, b: number): number {
    const { starts, partners, pairs } = this.graph;
    const { sourceOf } = this.#table;
    let best = 0;
    let i = starts[a] ?? 0;
    let j = starts[b] ?? 0;
    const [endOfA, endOfB] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0];
    while (i < endOfA && j < endOfB) {
      const difference = (partners[i] ?? 0) - (partners[j] ?? 0);
      if (difference === 0) {
        const source = sourceOf[partners[i] ?? 0];
        const weaker = Math.min(this.cosines[pairs[i] ?? 0] ?? 0, this.cosines[pairs[j] ?? 0] ?? 0);
        if (weaker > best && source !== sourceOf[a] && source !== sourceOf[b]) best = weaker;
      }
      if (difference <= 0) i += 1;
      if (difference >= 0) j += 1;
    }
    return best;
  }

  /** The greatest cosine of one of the two with a neighbour of the other in its Source. */
  neighbour(a: number, b: number): number {
    return Math.max(
      this.#beside(a, b, -1),
      this.#beside(a, b, 1),
      this.#beside(b, a, -1),
      this.#beside(b, a, 1),
    );
  }

  /** The same for the neighbours before: what a pronoun may point back to. */
  neighbourBefore(a: number, b: number): number {
    return Math.max(this.#beside(a, b, -1), this.#beside(b, a, -1));
  }

  /** Cosines of the Passages before both and of those after both, added up. */
  diagonal(a: number, b: number): number {
    return this.#both(a, b, -1) + this.#both(a, b, 1);
  }

  /** Cosine of `passage` with the Passage `step` after `other` in its Source. */
  #beside(passage: number, other: number, step: number): number {
    return this.#sameSource(other, other + step) ? this.cosine(passage, other + step) : 0;
  }

  #both(a: number, b: number, step: number): number {
    return this.#sameSource(a, a + step) && this.#sameSource(b, b + step)
      ? this.cosine(a + step, b + step)
      : 0;
  }

  #sameSource(passage: number, other: number): boolean {
    const { sourceOf } = this.#table;
    return sourceOf[passage] === sourceOf[other] && (this.#salience.position[other] ?? -1) >= 0;
  }

  #holdersOf(id: number): number {
    return (this.#starts[id + 1] ?? 0) - (this.#starts[id] ?? 0);
  }

  #centralities(): Float64Array {
    const { starts, partners, pairs } = this.graph;
    const { sourceOf, sources } = this.#table;
    const others = Math.max(1, Math.min(CENTRAL_SOURCES, sources.length - 1));
    return Float64Array.from(sourceOf, (_, passage) => {
      const bests: number[] = [];
      let source = -1;
      for (let edge = starts[passage] ?? 0; edge < (starts[passage + 1] ?? 0); edge += 1) {
        const theirs = sourceOf[partners[edge] ?? 0] ?? 0;
        if (theirs !== source) bests.push(0);
        source = theirs;
        const last = bests.length - 1;
        bests[last] = Math.max(bests[last] ?? 0, this.cosines[pairs[edge] ?? 0] ?? 0);
      }
      const nearest = bests.toSorted((x, y) => y - x).slice(0, CENTRAL_SOURCES);
      return nearest.reduce((sum, cosine) => sum + cosine, 0) / others;
    });
  }
}

const cosinesOf = (table: PassageTable, { a, b }: CandidatePairs, checkpoint: () => void): Float64Array => {
  const overlap = emptyOverlap();
  return Float64Array.from(a, (passage, pair) => {
    if (pair % CHECKPOINT_EVERY === 0) checkpoint();
    overlapInto(overlap, table.terms, passage, b[pair] ?? 0);
    return overlap.cosine;
  });
};

const holdersOf = ({
  terms,
  passages,
}: PassageTable): { readonly starts: Int32Array; readonly holders: Int32Array } => {
  const starts = new Int32Array(greatest(terms.ids) + 2);
  for (const id of terms.ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id + 1 < starts.length; id += 1)
    starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const filled = starts.slice();
  const holders = new Int32Array(terms.ids.length);
  for (let passage = 0; passage < passages.length; passage += 1) {
    for (let at = startOf(terms, passage); at < endOf(terms, passage); at += 1) {
      const id = terms.ids[at] ?? 0;
      const place = filled[id] ?? 0;
      holders[place] = passage;
      filled[id] = place + 1;
    }
  }
  return { starts, holders };
};
