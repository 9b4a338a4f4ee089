import type { ScoredPair } from './group.ts';
import type { Prepared } from './prepare.ts';

/**
 * What two good pairs say of the third: of the weaker of A–B and B–C, so much counts for A–C. Chosen by hand, since no data
 * at hand has more than two whole articles: one chain alone never lifts a pair over the threshold by which it was made.
 */
const CHAIN = 0.7;

/**
 * The pairs with what other Sources say of them: A–B and B–C support A–C. Pairs above `threshold` speak, all may be lifted,
 * and a pair that was never scored is added where two that were support it. No score falls. In a crowd nothing is done:
 * there everything is linked over something.
 */
export const supportedPairs = (
  { passages, crowding }: Prepared,
  pairs: readonly ScoredPair[],
  threshold: number,
): readonly ScoredPair[] => {
  if (crowding > 0) return pairs;
  const size = passages.length;
  const scores = new Map(pairs.map((pair) => [pair.a * size + pair.b, pair.score]));
  const partners = new Map<number, ScoredPair[]>();
  for (const pair of pairs) {
    if (pair.score < threshold) continue;
    for (const end of [pair.a, pair.b]) {
      const known = partners.get(end);
      if (known === undefined) partners.set(end, [pair]);
      else known.push(pair);
    }
  }
  for (const [middle, own] of partners) {
    for (const [at, first] of own.entries()) {
      for (const second of own.slice(at + 1)) {
        const [x, y] = [first.a + first.b - middle, second.a + second.b - middle];
        if (passages[x]?.source === passages[y]?.source) continue;
        const key = Math.min(x, y) * size + Math.max(x, y);
        const support = CHAIN * Math.min(first.score, second.score);
        if (support > (scores.get(key) ?? 0)) scores.set(key, support);
      }
    }
  }
  return [...scores]
    .map(([key, score]) => ({ a: Math.floor(key / size), b: key % size, score }))
    .toSorted((x, y) => x.a - y.a || x.b - y.b);
};
