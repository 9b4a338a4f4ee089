import type { BenchCase } from './read-bench.ts';
import { pairKey } from './read-bench.ts';
import { addCounts, type Counts, countPairs, f1Of, noCounts } from './measure.ts';
import { tokenise } from '../shared/reading/tokenise.ts';

interface ScoredPairKey {
  readonly key: string;
  readonly cosine: number;
}

const stemCounts = (text: string, language: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { stem, stop } of tokenise(text, language))
    if (!stop) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
};

/** The plain rival: cosine of TF-IDF vectors over stems, every pair of passages of different sources. */
const cosines = ({ sources }: BenchCase): ScoredPairKey[] => {
  const passages = sources.flatMap((source) =>
    source.passages.map(({ id, text }) => ({
      id,
      siglum: source.siglum,
      stems: stemCounts(text, source.language),
    })),
  );
  const frequency = new Map<string, number>();
  for (const { stems } of passages)
    for (const stem of stems.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const vectors = passages.map(({ id, siglum, stems }) => {
    const weights = new Map(
      [...stems].map(([stem, times]) => [
        stem,
        times * Math.log((1 + passages.length) / (frequency.get(stem) ?? 1)),
      ]),
    );
    return { id, siglum, weights, norm: Math.hypot(...weights.values()) || 1 };
  });
  return vectors.flatMap((x, at) =>
    vectors.slice(at + 1).flatMap((y) => {
      if (x.siglum === y.siglum) return [];
      let dot = 0;
      for (const [stem, weight] of x.weights) dot += weight * (y.weights.get(stem) ?? 0);
      return [{ key: pairKey(x.id, y.id), cosine: dot / (x.norm * y.norm) }];
    }),
  );
};

/** P, R and F1 of TF-IDF cosine at the threshold that suits these very cases best: an upper bound for it. */
export const bestTfIdf = (
  cases: readonly BenchCase[],
): { readonly threshold: number; readonly counts: Counts } => {
  const scored = cases.map((item) => ({ gold: item.gold, pairs: cosines(item) }));
  let best = { threshold: 0, counts: noCounts };
  for (let step = 1; step < 60; step += 1) {
    const threshold = step / 100;
    const counts = scored.reduce((sum, { gold, pairs }) => {
      const found = new Set(pairs.filter(({ cosine }) => cosine >= threshold).map(({ key }) => key));
      return addCounts(sum, countPairs(found, gold));
    }, noCounts);
    if (f1Of(counts) > f1Of(best.counts)) best = { threshold, counts };
  }
  return best;
};
