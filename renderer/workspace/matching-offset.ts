/** The same place in two panes: offsets in pixels from the top of each pane's content. */
export interface Anchor {
  readonly from: number;
  readonly to: number;
}

/**
 * The anchors that rise on both sides, as many as can be kept: passages told in another order would make a pane run backwards.
 * Longest increasing subsequence by patience sorting, O(n log n).
 */
export const risingAnchors = (anchors: readonly Anchor[]): Anchor[] => {
  const sorted = anchors.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const tails: number[] = [];
  const before: number[] = [];
  for (const [place, { to }] of sorted.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const tail = sorted[tails[middle] ?? -1];
      if (tail !== undefined && tail.to < to) low = middle + 1;
      else high = middle;
    }
    before[place] = tails[low - 1] ?? -1;
    tails[low] = place;
  }
  const kept: Anchor[] = [];
  for (let place = tails.at(-1) ?? -1; place !== -1; place = before[place] ?? -1) {
    const anchor = sorted[place];
    if (anchor !== undefined) kept.push(anchor);
  }
  return kept.toReversed();
};

/** Where `offset` of one pane stands in the other, linear between the anchors on either side; `anchors` rise. */
export const matchingOffset = (anchors: readonly Anchor[], offset: number): number => {
  const next = anchors.findIndex(({ from }) => from >= offset);
  const [left, right] = [anchors[next === -1 ? anchors.length - 1 : next - 1], anchors[next]];
  if (left === undefined) return right === undefined ? offset : right.to + (offset - right.from);
  if (next === -1 || right === undefined) return left.to + (offset - left.from);
  const share = right.from === left.from ? 0 : (offset - left.from) / (right.from - left.from);
  return left.to + share * (right.to - left.to);
};
