import { LOOK_EVERY } from '../pace.ts';
import { type PairGraph, pairGraphOf, pairOf, type ScoredPairs } from '../pairs/pair-graph.ts';
import type { Prepared } from '../passages/prepare.ts';

/**
 * What two good pairs say of the third: of the weaker of A–B and B–C, so much counts for A–C. Chosen by hand, since no data
 * at hand has more than two whole articles: one chain alone never lifts a pair over the threshold by which it was made.
 */
const CHAIN = 0.7;

/** The same where A and C have next to nothing in common: then B may well report two things. */
const CHAIN_OF_UNLIKE = 0.2;

/** Good pairs of one Passage that speak for each other, the best first; more would say nothing new. */
const MOST_SPEAKING = 32;

/**
 * The pairs with what other Sources say of them: A–B and B–C support A–C. Pairs above `threshold` speak, all may be lifted,
 * and a pair that was never scored is added where two that were support it. No score falls. The more of a crowd the Sources
 * are, the less is lifted: there everything is linked over something.
 */
export const supportedPairs = (
  prepared: Prepared,
  scored: ScoredPairs,
  threshold: number,
  look: () => void,
): ScoredPairs => {
  if (prepared.crowding === 1) return scored;
  const size = prepared.passages.length;
  const graph = pairGraphOf(prepared, scored.a, scored.b);
  const lifted = new Map<number, number>();
  for (let middle = 0; middle < size; middle += 1) {
    if (middle % LOOK_EVERY === 0) look();
    const own = speakingEdges(graph, scored, middle, threshold);
    for (const [at, first] of own.entries()) {
      for (let later = at + 1; later < own.length; later += 1) {
        const second = own[later];
        if (second === undefined || prepared.sourceOf[first.partner] === prepared.sourceOf[second.partner])
          continue;
        const [x, y] = [Math.min(first.partner, second.partner), Math.max(first.partner, second.partner)];
        const pair = pairOf(graph, x, y);
        const support =
          (1 - prepared.crowding) *
          (pair < 0 ? CHAIN_OF_UNLIKE : CHAIN) *
          Math.min(first.score, second.score);
        if (support <= (pair < 0 ? 0 : (scored.scores[pair] ?? 0))) continue;
        const key = x * size + y;
        if (support > (lifted.get(key) ?? 0)) lifted.set(key, support);
      }
    }
  }
  return lifted.size === 0 ? scored : withLifted(scored, lifted, size);
};

interface SpeakingEdge {
  readonly partner: number;
  readonly score: number;
}

const speakingEdges = (
  graph: PairGraph,
  { scores }: ScoredPairs,
  middle: number,
  threshold: number,
): SpeakingEdge[] => {
  const edges: SpeakingEdge[] = [];
  for (let edge = graph.starts[middle] ?? 0; edge < (graph.starts[middle + 1] ?? 0); edge += 1) {
    const score = scores[graph.pairs[edge] ?? 0] ?? 0;
    if (score >= threshold) edges.push({ partner: graph.partners[edge] ?? 0, score });
  }
  if (edges.length <= MOST_SPEAKING) return edges;
  return edges.toSorted((x, y) => y.score - x.score || x.partner - y.partner).slice(0, MOST_SPEAKING);
};

/** Both in one order, each pair with its better score. */
const withLifted = (
  { a, b, scores }: ScoredPairs,
  lifted: ReadonlyMap<number, number>,
  size: number,
): ScoredPairs => {
  const added = Float64Array.from(lifted.keys()).toSorted();
  const most = a.length + added.length;
  const merged = { a: new Int32Array(most), b: new Int32Array(most), scores: new Float64Array(most) };
  let length = 0;
  let next = 0;
  const put = (x: number, y: number, score: number): void => {
    merged.a[length] = x;
    merged.b[length] = y;
    merged.scores[length] = score;
    length += 1;
  };
  const putAdded = (key: number): void => put(Math.floor(key / size), key % size, lifted.get(key) ?? 0);
  for (let pair = 0; pair < a.length; pair += 1) {
    const [x, y] = [a[pair] ?? 0, b[pair] ?? 0];
    const key = x * size + y;
    for (; next < added.length && (added[next] ?? 0) < key; next += 1) putAdded(added[next] ?? 0);
    if (added[next] === key) {
      putAdded(key);
      next += 1;
    } else put(x, y, scores[pair] ?? 0);
  }
  for (; next < added.length; next += 1) putAdded(added[next] ?? 0);
  return {
    a: merged.a.subarray(0, length),
    b: merged.b.subarray(0, length),
    scores: merged.scores.subarray(0, length),
  };
};
