import { LOOK_EVERY } from '../pace.ts';
import { pairGraphOf, type PairGraph, type ScoredPairs } from '../pairs/pair-graph.ts';
import type { Prepared } from '../passages/prepare.ts';

/** A pair of a component. */
export interface NearPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** Whether each is among the other's nearest of that Source. */
  readonly mutual: boolean;
}

/** Passages that a chain of good pairs joins. What is in no common component never comes into one Group, save by choice. */
export interface Component {
  /** Ascending. */
  readonly members: readonly number[];
  /** All pairs among the members, good or not; ascending. */
  readonly pairs: readonly NearPair[];
}

/** A Passage's closest Passages of each other Source that may draw it into a Group. */
const NEIGHBOURS_PER_SOURCE = 3;

/** The components of two Passages and more; a pair joins where its score is above `threshold`. */
export const componentsOf = (
  prepared: Prepared,
  pairs: ScoredPairs,
  threshold: number,
  look: () => void,
): Component[] => {
  const { a, b, scores } = pairs;
  const leaders = new DisjointSets(prepared.passages.length);
  for (let pair = 0; pair < a.length; pair += 1)
    if ((scores[pair] ?? 0) > threshold) leaders.join(a[pair] ?? 0, b[pair] ?? 0);
  const components = new Map<number, { members: number[]; pairs: NearPair[] }>();
  const graph = pairGraphOf(prepared, a, b);
  look();
  const near = nearEdges(graph, scores);
  look();
  for (let passage = 0; passage < prepared.passages.length; passage += 1) {
    const leader = leaders.leader(passage);
    const known = components.get(leader);
    if (known !== undefined) known.members.push(passage);
    else if (leaders.sizeOf(leader) > 1) components.set(leader, { members: [passage], pairs: [] });
  }
  for (let pair = 0; pair < a.length; pair += 1) {
    if (pair % LOOK_EVERY === 0) look();
    const [x, y] = [a[pair] ?? 0, b[pair] ?? 0];
    const leader = leaders.leader(x);
    if (leader !== leaders.leader(y)) continue;
    const mutual = near[graph.edgeOfA[pair] ?? 0] === 1 && near[graph.edgeOfB[pair] ?? 0] === 1;
    components.get(leader)?.pairs.push({ a: x, b: y, score: scores[pair] ?? 0, mutual });
  }
  return [...components.values()];
};

/** Edge → 1 where it leads to one of the nearest of its row. */
const nearEdges = ({ pairs, rowStarts }: PairGraph, scores: Float64Array): Uint8Array => {
  const near = new Uint8Array(pairs.length);
  const scoreAt = (edge: number): number => scores[pairs[edge] ?? 0] ?? 0;
  for (let row = 0; row + 1 < rowStarts.length; row += 1) {
    const [from, end] = [rowStarts[row] ?? 0, rowStarts[row + 1] ?? 0];
    if (end - from <= NEIGHBOURS_PER_SOURCE) {
      near.fill(1, from, end);
      continue;
    }
    const edges = Array.from({ length: end - from }, (_, at) => from + at);
    edges.sort((x, y) => scoreAt(y) - scoreAt(x) || (pairs[x] ?? 0) - (pairs[y] ?? 0));
    for (const edge of edges.slice(0, NEIGHBOURS_PER_SOURCE)) near[edge] = 1;
  }
  return near;
};

/** Tarjan's union-find, by size and with path halving. */
class DisjointSets {
  readonly #parents: Int32Array;
  readonly #sizes: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, at) => at);
    this.#sizes = new Int32Array(size).fill(1);
  }

  leader(of: number): number {
    let at = of;
    while (this.#parents[at] !== at) {
      const above = this.#parents[at] ?? at;
      this.#parents[at] = this.#parents[above] ?? above;
      at = this.#parents[at] ?? at;
    }
    return at;
  }

  sizeOf(leader: number): number {
    return this.#sizes[leader] ?? 0;
  }

  join(x: number, y: number): void {
    const [left, right] = [this.leader(x), this.leader(y)];
    if (left === right) return;
    const [greater, lesser] = this.sizeOf(left) < this.sizeOf(right) ? [right, left] : [left, right];
    this.#parents[lesser] = greater;
    this.#sizes[greater] = this.sizeOf(greater) + this.sizeOf(lesser);
  }
}
