/** Items sorted at once, between two checkpoints. */
const STEP = 8192;

/** What `toSorted` gives, with calls of `checkpoint` on the way: the sort of a long list by itself takes longer than a cancel may. */
export const sortedInSteps = <Item>(
  items: readonly Item[],
  compare: (x: Item, y: Item) => number,
  checkpoint: () => void,
): readonly Item[] => {
  let runs: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += STEP) {
    checkpoint();
    runs.push(items.slice(from, from + STEP).toSorted(compare));
  }
  while (runs.length > 1) {
    const merged: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(mergeRuns(runs[at] ?? [], runs[at + 1] ?? [], compare, checkpoint));
    runs = merged;
  }
  return runs[0] ?? [];
};

/** Of equal items those of `left` come first. */
const mergeRuns = <Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (x: Item, y: Item) => number,
  checkpoint: () => void,
): readonly Item[] => {
  const merged: Item[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (merged.length % STEP === 0) checkpoint();
    const [x, y] = [left[i], right[j]];
    if (x !== undefined && (y === undefined || compare(x, y) <= 0)) {
      merged.push(x);
      i += 1;
    } else if (y !== undefined) {
      merged.push(y);
      j += 1;
    }
  }
  return merged;
};
