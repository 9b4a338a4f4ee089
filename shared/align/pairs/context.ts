import type { CandidatePairs } from './candidates.ts';
import { type PairGraph, pairGraphOf, pairOf } from './pair-graph.ts';
import type { Prepared } from '../passages/prepare.ts';

/** What is measured on a pair's score among the other scores of the two Sources. In the order of the model's weights. */
export const CONTEXT_FEATURES = [
  'score on its own',
  'log odds on its own',
  'stands out among the other passages of both sources',
  'stands out among the other passages of one source',
  'better than the next best of both sources',
  'better than the next best of one source',
  'the passages next to it match too',
  'log odds over the next best',
  'best of all sources',
  'both are the best for each other',
  'the passages before both match',
  'the passages after both match',
  'passages a little before and after match',
  'the passage beside one of them matches the other',
  'a further passage beside one of them matches the other',
  'what it points back to matches',
] as const;

/** Log odds are cut here: beyond it a score is as good as certain. */
const LOG_ODDS_LIMIT = 6;

export const logOdds = (probability: number): number => {
  const odds = Math.log(probability / (1 - probability));
  return Math.max(-LOG_ODDS_LIMIT, Math.min(LOG_ODDS_LIMIT, odds));
};

/** Told in reverse order, a neighbouring match says less. */
const CROSSED = 0.7;

/** Steps on or back in both Sources, further than to the next Passage. */
const FURTHER = [
  [-2, -2],
  [-1, -2],
  [-2, -1],
  [1, 2],
  [2, 1],
  [2, 2],
] as const;

/**
 * The matrix context of pairs: how the score of each stands out against the scores of both Passages with the rest of the
 * other's Source. A pair that is no candidate counts as a score of 0.
 */
export class PairContext {
  readonly #prepared: Prepared;
  readonly #pairs: CandidatePairs;
  readonly #scores: Float64Array;
  readonly #graph: PairGraph;
  /** Of each row of the graph: sum, best and second best score, and the edge of the best. */
  readonly #sums: Float64Array;
  readonly #bests: Float64Array;
  readonly #seconds: Float64Array;
  readonly #bestEdges: Int32Array;
  /** Each Passage's best score. */
  readonly #bestOf: Float64Array;

  /** `look` is called now and then and may throw to stop. */
  constructor(prepared: Prepared, pairs: CandidatePairs, scores: Float64Array, look: () => void = () => {}) {
    this.#prepared = prepared;
    this.#pairs = pairs;
    this.#scores = scores;
    this.#graph = pairGraphOf(prepared, pairs.a, pairs.b);
    look();
    const rows = this.#graph.rowStarts.length - 1;
    this.#sums = new Float64Array(rows);
    this.#bests = new Float64Array(rows);
    this.#seconds = new Float64Array(rows);
    this.#bestEdges = new Int32Array(rows).fill(-1);
    this.#bestOf = new Float64Array(prepared.passages.length);
    for (let row = 0; row < rows; row += 1) this.#sumUp(row);
    look();
    for (let pair = 0; pair < scores.length; pair += 1) {
      const score = scores[pair] ?? 0;
      for (const end of [pairs.a[pair] ?? 0, pairs.b[pair] ?? 0])
        this.#bestOf[end] = Math.max(this.#bestOf[end] ?? 0, score);
    }
  }

  /** Writes the values of `CONTEXT_FEATURES` for a pair into `values`, from `from` on. */
  measure(pair: number, values: Float64Array, from: number): void {
    const [a, b] = [this.#pairs.a[pair] ?? 0, this.#pairs.b[pair] ?? 0];
    const { sources, sourceOf } = this.#prepared;
    const [edgeOfA, edgeOfB] = [this.#graph.edgeOfA[pair] ?? 0, this.#graph.edgeOfB[pair] ?? 0];
    const [row, column] = [this.#graph.rows[edgeOfA] ?? 0, this.#graph.rows[edgeOfB] ?? 0];
    const [sizeOfRow, sizeOfColumn] = [
      sources[sourceOf[b] ?? 0]?.size ?? 1,
      sources[sourceOf[a] ?? 0]?.size ?? 1,
    ];
    const score = this.#scores[pair] ?? 0;
    const own = logOdds(score);
    const isBestOfRow = this.#bestEdges[row] === edgeOfA;
    const isBestOfColumn = this.#bestEdges[column] === edgeOfB;
    const rivalInRow = (isBestOfRow ? this.#seconds[row] : this.#bests[row]) ?? 0;
    const rivalInColumn = (isBestOfColumn ? this.#seconds[column] : this.#bests[column]) ?? 0;
    values[from] = score;
    values[from + 1] = own;
    const [meanOfRow, meanOfColumn] = [
      (this.#sums[row] ?? 0) / sizeOfRow,
      (this.#sums[column] ?? 0) / sizeOfColumn,
    ];
    values[from + 2] = score - Math.max(meanOfRow, meanOfColumn);
    values[from + 3] = score - Math.min(meanOfRow, meanOfColumn);
    values[from + 4] = score - Math.max(rivalInRow, rivalInColumn);
    values[from + 5] = score - Math.min(rivalInRow, rivalInColumn);
    values[from + 7] = own - logOdds(Math.max(rivalInRow, rivalInColumn));
    values[from + 8] = score - Math.max(this.#bestOf[a] ?? 0, this.#bestOf[b] ?? 0);
    values[from + 9] = isBestOfRow && isBestOfColumn ? 1 : 0;
    this.#measureAround(a, b, values, from);
  }

  /** The pair of two Passages, in either order; -1 where they are none. */
  pairOf(x: number, y: number): number {
    return pairOf(this.#graph, x, y);
  }

  #sumUp(row: number): void {
    const { rowStarts, pairs } = this.#graph;
    let [sum, best, second, bestEdge] = [0, 0, 0, -1];
    for (let edge = rowStarts[row] ?? 0; edge < (rowStarts[row + 1] ?? 0); edge += 1) {
      const score = this.#scores[pairs[edge] ?? 0] ?? 0;
      sum += score;
      if (bestEdge < 0 || score > best) {
        second = best;
        best = score;
        bestEdge = edge;
      } else if (score > second) second = score;
    }
    this.#sums[row] = sum;
    this.#bests[row] = best;
    this.#seconds[row] = second;
    this.#bestEdges[row] = bestEdge;
  }

  /** The scores of pairs close by. */
  #measureAround(a: number, b: number, values: Float64Array, from: number): void {
    const [before, after] = [this.#scoreAt(a, b, a - 1, b - 1), this.#scoreAt(a, b, a + 1, b + 1)];
    values[from + 10] = before;
    values[from + 11] = after;
    let further = 0;
    for (const [x, y] of FURTHER) further += this.#scoreAt(a, b, a + x, b + y);
    values[from + 12] = further;
    const [beforeA, beforeB] = [this.#scoreAt(a, b, a - 1, b), this.#scoreAt(a, b, a, b - 1)];
    const [afterA, afterB] = [this.#scoreAt(a, b, a + 1, b), this.#scoreAt(a, b, a, b + 1)];
    const [bestBefore, bestAfter] = [Math.max(beforeA, beforeB), Math.max(afterA, afterB)];
    const nextBest = bestBefore > bestAfter ? Math.min(beforeA, beforeB) : Math.min(afterA, afterB);
    values[from + 13] = Math.max(bestBefore, bestAfter);
    values[from + 14] = Math.max(nextBest, Math.min(bestBefore, bestAfter));
    const { pointsBack } = this.#prepared.structure;
    values[from + 15] = Math.max(pointsBack[a] === 1 ? beforeA : 0, pointsBack[b] === 1 ? beforeB : 0);
    const crossed = Math.max(this.#scoreAt(a, b, a - 1, b + 1), this.#scoreAt(a, b, a + 1, b - 1));
    values[from + 6] = Math.max(before, after, crossed * CROSSED);
  }

  /** The score of two Passages of the same Sources as `a` and `b`; 0 where they are none. */
  #scoreAt(a: number, b: number, x: number, y: number): number {
    const { sourceOf } = this.#prepared;
    if (sourceOf[x] !== sourceOf[a] || sourceOf[y] !== sourceOf[b]) return 0;
    return this.#scores[pairOf(this.#graph, x, y)] ?? 0;
  }
}
