import type { ScoredPairs } from '../pairs/score-pairs.ts';
import type { PassageTable } from '../passages/passage-table.ts';

/** Passages that may report the same, not sure enough to be said to. */
export interface Perhaps {
  /** Group → Passages that may belong to it, the surest first; none of its own. */
  readonly ofGroups: readonly (readonly number[])[];
  /** Passage of no Group → Passages that may report the same, the surest first. */
  readonly ofSingles: ReadonlyMap<number, readonly number[]>;
}

/** A Passage is offered to a Group if its mean score with the members is at least this share of what a pair needs. */
const MEAN_SHARE = 1.8;

/** Offers each pair of a score of at least `threshold` that no Group covers: to a Group of one of the two, else to the single ones. */
export const offerPerhaps = (
  { sourceOf }: PassageTable,
  groups: readonly (readonly number[])[],
  pairs: ScoredPairs,
  { threshold, scoreOf }: { readonly threshold: number; readonly scoreOf: (a: number, b: number) => number },
): Perhaps => {
  const groupsOf = new Map<number, number[]>();
  for (const [at, members] of groups.entries())
    for (const member of members) groupsOf.set(member, [...(groupsOf.get(member) ?? []), at]);
  const near: { readonly a: number; readonly b: number; readonly score: number }[] = [];
  for (let pair = 0; pair < pairs.a.length; pair += 1) {
    const [a, b, score] = [pairs.a[pair] ?? 0, pairs.b[pair] ?? 0, pairs.scores[pair] ?? 0];
    if (score >= threshold) near.push({ a, b, score });
  }
  const meanWith = (passage: number, members: readonly number[]): number => {
    const others = members.filter((member) => sourceOf[member] !== sourceOf[passage]);
    return others.reduce((sum, member) => sum + scoreOf(passage, member), 0) / Math.max(1, others.length);
  };
  const offered = groups.map(() => new Map<number, number>());
  const singles = new Map<number, Map<number, number>>();
  const offer = (passage: number, partner: number): boolean => {
    let best = -1;
    let greatest = MEAN_SHARE * threshold;
    for (const group of groupsOf.get(partner) ?? []) {
      const mean = meanWith(passage, groups[group] ?? []);
      if (mean < greatest) continue;
      greatest = mean;
      best = group;
    }
    if (best < 0) return false;
    offered[best]?.set(passage, Math.max(greatest, offered[best]?.get(passage) ?? 0));
    return true;
  };
  const offerToSingle = (single: number, partner: number, score: number): void => {
    if (groupsOf.has(single)) return;
    const own = singles.get(single) ?? new Map<number, number>();
    singles.set(single, own.set(partner, score));
  };
  for (const { a, b, score } of near) {
    const shared = (groupsOf.get(a) ?? []).some((group) => groups[group]?.includes(b) === true);
    if (shared) continue;
    const isOfferedToA = offer(b, a);
    const isOfferedToB = offer(a, b);
    if (!isOfferedToB) offerToSingle(a, b, score);
    if (!isOfferedToA) offerToSingle(b, a, score);
  }
  return {
    ofGroups: offered.map(surestFirst),
    ofSingles: new Map([...singles].map(([single, partners]) => [single, surestFirst(partners)])),
  };
};

const surestFirst = (scores: ReadonlyMap<number, number>): number[] =>
  [...scores].toSorted(([x, p], [y, q]) => q - p || x - y).map(([passage]) => passage);
