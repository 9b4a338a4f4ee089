import type { Prepared } from '../passages/prepare.ts';

/** Scored pairs of Passages, by their indexes: `a[i]` with `b[i]`, the lesser first; ascending. */
export interface ScoredPairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Estimated probability that both report the same thing, 0–1. */
  readonly scores: Float64Array;
}

/**
 * Pairs from each Passage's side. A Passage's partners ascend, so that those of one Source stand together: a row, which is
 * what a Passage has with one other Source.
 */
export interface PairGraph {
  /** A Passage's edges are those from `starts[passage]` up to `starts[passage + 1]`. */
  readonly starts: Int32Array;
  /** Edge → the Passage it leads to. */
  readonly partners: Int32Array;
  /** Edge → the pair that it stands for. */
  readonly pairs: Int32Array;
  /** Pair → its edge from the side of `a`, and that from the side of `b`. */
  readonly edgeOfA: Int32Array;
  readonly edgeOfB: Int32Array;
  /** Edge → its row. */
  readonly rows: Int32Array;
  /** Row → its first edge; one more than there are rows. */
  readonly rowStarts: Int32Array;
}

/** The graph of pairs that ascend as in `ScoredPairs`. */
export const pairGraphOf = (prepared: Prepared, a: Int32Array, b: Int32Array): PairGraph => {
  const size = prepared.passages.length;
  const count = a.length;
  const starts = new Int32Array(size + 1);
  for (const ends of [a, b]) for (const end of ends) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let at = 0; at < size; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const filled = starts.slice();
  const partners = new Int32Array(count * 2);
  const pairs = new Int32Array(count * 2);
  const edgeOfA = new Int32Array(count);
  const edgeOfB = new Int32Array(count);
  const add = (from: number, to: number, pair: number): number => {
    const edge = filled[from] ?? 0;
    filled[from] = edge + 1;
    partners[edge] = to;
    pairs[edge] = pair;
    return edge;
  };
  // Pairs ascend and `a` is the lesser, so a Passage's lesser partners come first, and both kinds ascend.
  for (let pair = 0; pair < count; pair += 1) {
    const [x, y] = [a[pair] ?? 0, b[pair] ?? 0];
    edgeOfA[pair] = add(x, y, pair);
    edgeOfB[pair] = add(y, x, pair);
  }
  return { starts, partners, pairs, edgeOfA, edgeOfB, ...rowsOf(prepared, starts, partners) };
};

const rowsOf = (
  { passages, sourceOf }: Prepared,
  starts: Int32Array,
  partners: Int32Array,
): Pick<PairGraph, 'rows' | 'rowStarts'> => {
  const rows = new Int32Array(partners.length);
  const rowStarts: number[] = [];
  for (let passage = 0; passage < passages.length; passage += 1) {
    let source = -1;
    for (let edge = starts[passage] ?? 0; edge < (starts[passage + 1] ?? 0); edge += 1) {
      const own = sourceOf[partners[edge] ?? 0] ?? 0;
      if (own !== source) rowStarts.push(edge);
      source = own;
      rows[edge] = rowStarts.length - 1;
    }
  }
  rowStarts.push(partners.length);
  return { rows, rowStarts: Int32Array.from(rowStarts) };
};

/** The pair of two Passages, -1 where they are none. */
export const pairOf = ({ starts, partners, pairs }: PairGraph, x: number, y: number): number => {
  let low = starts[x] ?? 0;
  let high = (starts[x + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const partner = partners[middle] ?? 0;
    if (partner === y) return pairs[middle] ?? -1;
    if (partner < y) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
