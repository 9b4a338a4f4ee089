import { LOOK_EVERY } from '../pace.ts';
import { pairGraphOf, type ScoredPairs } from '../pairs/pair-graph.ts';
import type { Prepared } from '../passages/prepare.ts';

/** In a crowd a pair counts where one is among so many best of the other: everything there resembles everything a little. */
const BEST_OF_CROWD = 6;

/** What two brief Sources have in common on the average, times this, speaks for each of their pairs. */
const COMMON_PART = 0.75;

/** Sources that have less in common on the average say nothing to their pairs. */
const LEAST_COMMON = 0.05;

/** Two Sources with more pairs are no brief ones; what they have in common counts for scored pairs alone. */
const MOST_PAIRS = 64;

/**
 * The pairs as a crowd of brief Sources judges them. Of a few Sources or of whole articles nothing changes; the more of a
 * crowd the Sources are, the less counts a pair that is not among the best of either end, and the more counts what the two
 * Sources have in common: brief items on one event are on it as a whole. Pairs that were never scored are added.
 */
export const crowdedPairs = (prepared: Prepared, scored: ScoredPairs, look: () => void): ScoredPairs => {
  const { crowding, sources, sourceOf } = prepared;
  if (crowding === 0) return scored;
  const pairsOf = pairsBySources(prepared, scored);
  look();
  const isBest = bestOfEither(prepared, scored, look);
  const a: number[] = [];
  const b: number[] = [];
  const scores: number[] = [];
  const put = (x: number, y: number, pair: number, common: number): void => {
    const own = pair < 0 ? 0 : (scored.scores[pair] ?? 0) * (isBest[pair] === 1 ? 1 : 1 - crowding);
    a.push(x);
    b.push(y);
    scores.push(own + common);
  };
  for (const [at, pairs] of pairsOf.entries()) {
    if (at % LOOK_EVERY === 0) look();
    const first = pairs[0] ?? 0;
    const [one, other] = [sourceOf[scored.a[first] ?? 0] ?? 0, sourceOf[scored.b[first] ?? 0] ?? 0];
    const [left, right] = [sources[one], sources[other]];
    if (left === undefined || right === undefined) continue;
    const all = left.size * right.size;
    const mean = pairs.reduce((sum, pair) => sum + (scored.scores[pair] ?? 0), 0) / all;
    const common = mean < LEAST_COMMON ? 0 : COMMON_PART * crowding * mean;
    if (common === 0 || all > MOST_PAIRS) {
      for (const pair of pairs) put(scored.a[pair] ?? 0, scored.b[pair] ?? 0, pair, common);
      continue;
    }
    let next = 0;
    for (let x = left.from; x < left.from + left.size; x += 1) {
      for (let y = right.from; y < right.from + right.size; y += 1) {
        const pair = pairs[next] ?? -1;
        const isScored = scored.a[pair] === x && scored.b[pair] === y;
        if (isScored) next += 1;
        put(x, y, isScored ? pair : -1, common);
      }
    }
  }
  return ascending(a, b, scores);
};

/** The pairs of each two Sources that have any, ascending. */
const pairsBySources = ({ sources, sourceOf }: Prepared, { a, b }: ScoredPairs): number[][] => {
  const known = new Map<number, number[]>();
  for (let pair = 0; pair < a.length; pair += 1) {
    const key = (sourceOf[a[pair] ?? 0] ?? 0) * sources.length + (sourceOf[b[pair] ?? 0] ?? 0);
    const pairs = known.get(key);
    if (pairs === undefined) known.set(key, [pair]);
    else pairs.push(pair);
  }
  return [...known.values()];
};

/** Pair → 1 where it is among the best of either end. */
const bestOfEither = (prepared: Prepared, { a, b, scores }: ScoredPairs, look: () => void): Uint8Array => {
  const { starts, pairs } = pairGraphOf(prepared, a, b);
  const best = new Uint8Array(a.length);
  for (let passage = 0; passage < prepared.passages.length; passage += 1) {
    if (passage % LOOK_EVERY === 0) look();
    const own = [...pairs.subarray(starts[passage], starts[passage + 1])];
    own.sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0) || x - y);
    for (const pair of own.slice(0, BEST_OF_CROWD)) best[pair] = 1;
  }
  return best;
};

const ascending = (a: readonly number[], b: readonly number[], scores: readonly number[]): ScoredPairs => {
  const order = [...a.keys()].toSorted((x, y) => (a[x] ?? 0) - (a[y] ?? 0) || (b[x] ?? 0) - (b[y] ?? 0));
  return {
    a: Int32Array.from(order, (at) => a[at] ?? 0),
    b: Int32Array.from(order, (at) => b[at] ?? 0),
    scores: Float64Array.from(order, (at) => scores[at] ?? 0),
  };
};
