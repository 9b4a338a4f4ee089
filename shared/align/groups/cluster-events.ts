import type { ScoredPairs } from '../pairs/score-pairs.ts';
import type { PassageTable } from '../passages/passage-table.ts';

/** Log odds of two Passages that are no scored pair. */
const UNSCORED = -2;
const MAX_LOG_ODDS = 4;
/** Of the pairs between two Sources so many, the best, tell whether they report one event. */
const BEST_PAIRS = 2;

/**
 * Source → index of its event: Sources merged by average link (Sokal, Michener 1958) as long as the mean log odds between two
 * clusters are at least `sameEvent`.
 */
export const clusterEvents = (
  { sources, sourceOf }: PassageTable,
  { a, b, scores }: ScoredPairs,
  sameEvent: number,
): Int32Array => {
  const size = sources.length;
  const best = Array.from({ length: size * size }, (): number[] => []);
  for (let pair = 0; pair < a.length; pair += 1) {
    const score = scores[pair] ?? 0;
    const [x, y] = [sourceOf[a[pair] ?? 0] ?? 0, sourceOf[b[pair] ?? 0] ?? 0];
    best[x * size + y]?.push(Math.min(MAX_LOG_ODDS, Math.log(score / (1 - score))));
  }
  /** Sums of log odds between the Sources of two clusters; a cluster is named by its first Source. */
  const sums = new Float64Array(size * size);
  for (let x = 0; x < size; x += 1) {
    for (let y = 0; y < x; y += 1) {
      const odds = [...(best[x * size + y] ?? []), ...(best[y * size + x] ?? [])].toSorted((p, q) => q - p);
      const room = Math.min(BEST_PAIRS, (sources[x]?.size ?? 0) * (sources[y]?.size ?? 0));
      const sum = Array.from({ length: room }, (_, at) => odds[at] ?? UNSCORED).reduce((p, q) => p + q, 0);
      sums[x * size + y] = room === 0 ? UNSCORED : sum / room;
      sums[y * size + x] = sums[x * size + y] ?? 0;
    }
  }
  return mergeByAverage(sums, size, sameEvent);
};

const mergeByAverage = (sums: Float64Array, size: number, least: number): Int32Array => {
  const eventOf = Int32Array.from({ length: size }, (_, source) => source);
  const counts = new Float64Array(size).fill(1);
  const active = new Set(eventOf);
  const mean = (x: number, y: number): number =>
    (sums[x * size + y] ?? 0) / ((counts[x] ?? 1) * (counts[y] ?? 1));
  /** Cluster → the nearest lesser one. */
  const nearest = new Int32Array(size).fill(-1);
  const findNearest = (x: number): void => {
    let found = -1;
    for (const y of active) if (y < x && (found < 0 || mean(x, y) > mean(x, found))) found = y;
    nearest[x] = found;
  };
  for (const x of active) findNearest(x);
  for (;;) {
    let from = -1;
    for (const x of active) {
      if ((nearest[x] ?? -1) < 0) continue;
      if (from < 0 || mean(x, nearest[x] ?? 0) > mean(from, nearest[from] ?? 0)) from = x;
    }
    const into = nearest[from] ?? -1;
    if (from < 0 || mean(from, into) < least) return eventOf;
    active.delete(from);
    for (const other of active) {
      sums[into * size + other] = (sums[into * size + other] ?? 0) + (sums[from * size + other] ?? 0);
      sums[other * size + into] = sums[into * size + other] ?? 0;
    }
    counts[into] = (counts[into] ?? 0) + (counts[from] ?? 0);
    for (const [source, event] of eventOf.entries()) if (event === from) eventOf[source] = into;
    for (const x of active) {
      const own = nearest[x] ?? -1;
      if (x === into || own === from || own === into) findNearest(x);
      else if (x > into && mean(x, into) > mean(x, own)) nearest[x] = into;
    }
  }
};
