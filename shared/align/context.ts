import type { CandidatePair } from './candidates.ts';
import type { Prepared } from './prepare.ts';

/** What is measured on a pair's score among the other scores of the two Sources. In the order of the model's weights. */
export const CONTEXT_FEATURES = [
  'score on its own',
  'log odds on its own',
  'stands out among the other passages of one source',
  'stands out among the other passages of the other source',
  'better than the next best of one source',
  'better than the next best of the other source',
  'the passages next to it match too',
  'log odds over the next best',
  'best of all sources',
  'both are the best for each other',
] as const;

/** Log odds are cut here: beyond it a score is as good as certain. */
const LOG_ODDS_LIMIT = 6;

export const logOdds = (probability: number): number => {
  const odds = Math.log(probability / (1 - probability));
  return Math.max(-LOG_ODDS_LIMIT, Math.min(LOG_ODDS_LIMIT, odds));
};

/** A Passage's scores against one other Source. */
interface Row {
  sum: number;
  best: number;
  second: number;
  bestAt: number;
}

/**
 * The matrix context of each pair: how its score stands out against the scores of both Passages with the rest of the
 * other's Source. A pair that is no candidate counts as a score of 0. Answers one array per pair, in `CONTEXT_FEATURES` order.
 */
export const contextFeatures = (
  prepared: Prepared,
  pairs: readonly CandidatePair[],
  scores: Float64Array,
): Float64Array[] => {
  const { passages, sources } = prepared;
  const rows = new Map<number, Row>();
  const bests = new Float64Array(passages.length);
  const scoreOf = new Map<number, number>();
  const rowKey = (passage: number, source: number): number => passage * sources.length + source;
  const note = (passage: number, other: number, score: number): void => {
    const key = rowKey(passage, passages[other]?.source ?? 0);
    const row = rows.get(key);
    bests[passage] = Math.max(bests[passage] ?? 0, score);
    if (row === undefined) {
      rows.set(key, { sum: score, best: score, second: 0, bestAt: other });
      return;
    }
    row.sum += score;
    if (score > row.best) {
      row.second = row.best;
      row.best = score;
      row.bestAt = other;
    } else if (score > row.second) row.second = score;
  };
  for (const [at, { a, b }] of pairs.entries()) {
    const score = scores[at] ?? 0;
    note(a, b, score);
    note(b, a, score);
    scoreOf.set(a * passages.length + b, score);
  }
  const neighbour = (a: number, b: number, step: number): number => {
    const left = passages[a + step];
    const right = passages[b + step];
    const opposite = passages[b - step];
    if (left === undefined || left.source !== passages[a]?.source) return 0;
    const along =
      right?.source === passages[b]?.source ? (scoreOf.get((a + step) * passages.length + b + step) ?? 0) : 0;
    const against =
      opposite?.source === passages[b]?.source
        ? (scoreOf.get((a + step) * passages.length + b - step) ?? 0)
        : 0;
    return Math.max(along, against * CROSSED);
  };
  return pairs.map(({ a, b }, at) => {
    const score = scores[at] ?? 0;
    const [left, right] = [passages[a]?.source ?? 0, passages[b]?.source ?? 0];
    const row = rows.get(rowKey(a, right));
    const column = rows.get(rowKey(b, left));
    if (row === undefined || column === undefined) return new Float64Array(CONTEXT_FEATURES.length);
    const rivalInRow = row.bestAt === b ? row.second : row.best;
    const rivalInColumn = column.bestAt === a ? column.second : column.best;
    const own = logOdds(score);
    return Float64Array.of(
      score,
      own,
      score - row.sum / Math.max(1, sources[right]?.size ?? 1),
      score - column.sum / Math.max(1, sources[left]?.size ?? 1),
      score - rivalInRow,
      score - rivalInColumn,
      Math.max(neighbour(a, b, 1), neighbour(a, b, -1)),
      own - logOdds(Math.max(rivalInRow, rivalInColumn)),
      score - Math.max(bests[a] ?? 0, bests[b] ?? 0),
      row.bestAt === b && column.bestAt === a ? 1 : 0,
    );
  });
};

/** Told in reverse order, a neighbouring match says less. */
const CROSSED = 0.7;
