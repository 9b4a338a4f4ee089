import type { ScoredPairs } from '../pairs/score-pairs.ts';
import type { Constraints } from './constraints.ts';

/**
 * The Passages of each event that some other Passage of it may match (a score of at least `threshold`), ascending. The reader's
 * word holds: Passages that he linked are in one Group, one that he parted from a member is left out of it.
 */
export const groupByEvent = (
  { a, b, scores }: ScoredPairs,
  { must, cannot, together = [] }: Constraints,
  eventOf: (passage: number) => number,
  threshold: number,
): number[][] => {
  const groups = new Map<number, Set<number>>();
  const add = (event: number, passage: number): void => {
    groups.set(event, (groups.get(event) ?? new Set()).add(passage));
  };
  for (let pair = 0; pair < a.length; pair += 1) {
    const [x, y] = [a[pair] ?? 0, b[pair] ?? 0];
    if ((scores[pair] ?? 0) < threshold || eventOf(x) !== eventOf(y)) continue;
    add(eventOf(x), x);
    add(eventOf(x), y);
  }
  for (const [x, y] of must) {
    add(eventOf(x), x);
    add(eventOf(x), y);
  }
  for (const passages of together)
    for (const passage of passages) add(eventOf(passages[0] ?? passage), passage);
  for (const group of groups.values()) for (const [x, y] of cannot) if (group.has(x)) group.delete(y);
  const made = [...groups.values()].filter((group) => group.size > 1);
  // 1 is linked with 2 and 2 parted from 0: {0, 1} and {1, 2}.
  for (const pair of must)
    if (!made.some((group) => pair.every((passage) => group.has(passage)))) made.push(new Set(pair));
  return made.map((group) => [...group].toSorted((x, y) => x - y));
};
