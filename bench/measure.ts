import { pairKey } from './read-bench.ts';

/** Pairs found and true, found in all, and true in all. */
export interface Counts {
  readonly hits: number;
  readonly found: number;
  readonly gold: number;
}

export const noCounts: Counts = { hits: 0, found: 0, gold: 0 };

export const addCounts = (x: Counts, y: Counts): Counts => ({
  hits: x.hits + y.hits,
  found: x.found + y.found,
  gold: x.gold + y.gold,
});

export const countPairs = (found: ReadonlySet<string>, gold: ReadonlySet<string>): Counts => ({
  hits: [...found].filter((pair) => gold.has(pair)).length,
  found: found.size,
  gold: gold.size,
});

const sourceOf = (id: string): string => id.replace(/\d+$/, '');

/** `pairKey`s of all pairs of Passages of different Sources inside each group. */
export const pairsOfGroups = (groups: readonly (readonly string[])[]): Set<string> => {
  const pairs = new Set<string>();
  for (const group of groups) {
    for (const [at, a] of group.entries()) {
      for (const b of group.slice(at + 1)) if (sourceOf(a) !== sourceOf(b)) pairs.add(pairKey(a, b));
    }
  }
  return pairs;
};

export const precisionOf = ({ hits, found }: Counts): number => (found === 0 ? 0 : (100 * hits) / found);
export const recallOf = ({ hits, gold }: Counts): number => (gold === 0 ? 0 : (100 * hits) / gold);
export const f1Of = ({ hits, found, gold }: Counts): number =>
  found + gold === 0 ? 0 : (200 * hits) / (found + gold);

export const describeCounts = (counts: Counts): string =>
  `P ${precisionOf(counts).toFixed(1)}  R ${recallOf(counts).toFixed(1)}  F1 ${f1Of(counts).toFixed(1)}`;

/** To two places, as the JSON lines have it. */
export const rounded = (value: number): number => Number(value.toFixed(2));
