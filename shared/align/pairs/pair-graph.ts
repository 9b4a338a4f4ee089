import { CHECKPOINT_EVERY } from '../../reading/progress.ts';
import type { CandidatePairs } from './candidates.ts';

/** Pairs from each Passage's side; a Passage's partners ascend, so those of one Source are neighbours. */
export interface PairGraph {
  /** A Passage's edges are those from `starts[passage]` up to `starts[passage + 1]`. */
  readonly starts: Int32Array;
  /** Edge → the Passage it leads to. */
  readonly partners: Int32Array;
  /** Edge → index of its pair. */
  readonly pairs: Int32Array;
}

/** The graph of pairs between `size` Passages; pairs ascend as in `CandidatePairs`. `checkpoint` may throw to stop. */
export const pairGraphOf = (
  { a, b }: CandidatePairs,
  size: number,
  checkpoint: () => void = () => {},
): PairGraph => {
  const count = a.length;
  const starts = new Int32Array(size + 1);
  for (const ends of [a, b]) {
    checkpoint();
    for (const end of ends) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  }
  for (let at = 0; at < size; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const filled = starts.slice();
  const partners = new Int32Array(count * 2);
  const pairs = new Int32Array(count * 2);
  const add = (from: number, to: number, pair: number): void => {
    const edge = filled[from] ?? 0;
    filled[from] = edge + 1;
    partners[edge] = to;
    pairs[edge] = pair;
  };
  // Pairs ascend and `a` is the lesser, so a Passage's lesser partners come first, and both kinds ascend.
  for (let pair = 0; pair < count; pair += 1) {
    if (pair % CHECKPOINT_EVERY === 0) checkpoint();
    const [x, y] = [a[pair] ?? 0, b[pair] ?? 0];
    add(x, y, pair);
    add(y, x, pair);
  }
  return { starts, partners, pairs };
};

/** Index of the pair of two Passages, -1 if it is no candidate. */
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
