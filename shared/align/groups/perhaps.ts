import { CHECKPOINT_EVERY } from '../../reading/progress.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import type { ScoredPairs } from '../pairs/score-pairs.ts';
import type { PassageTable } from '../passages/passage-table.ts';
import type { DecidedPairs } from './constraints.ts';

/** Passages that may report the same, not sure enough to be said to. */
export interface Perhaps {
  /** Group → Passages that may belong to it, the surest first; none of its own. */
  readonly ofGroups: readonly (readonly number[])[];
  /** Passage of no Group → Passages that may report the same, the surest first. */
  readonly ofSingles: ReadonlyMap<number, readonly number[]>;
}

export interface PerhapsOptions extends Pick<DecidedPairs, 'isCannot'> {
  readonly threshold: number;
  /** The score of any two Passages. */
  readonly scoreOf: (a: number, b: number) => number;
  /** May throw to stop. */
  readonly checkpoint: () => void;
}

/** A Passage is offered to a Group if its mean score with the members is at least this share of what a pair needs. */
const MEAN_SHARE = 1.8;
/** Passages whose mean score with a Group is taken, those of the surest pairs first: of a sentence repeated a thousand times, not all. */
const MAX_TRIED = 128;

/**
 * Offers each pair of a score of at least `threshold` that no Group covers: to a Group of one of the two, else to the single ones.
 * `pairs` are without rejected ones; `isCannot` keeps a Passage from Groups with one that it was rejected with.
 */
export const offerPerhaps = (
  { sourceOf }: PassageTable,
  groups: readonly (readonly number[])[],
  pairs: ScoredPairs,
  { threshold, scoreOf, isCannot, checkpoint }: PerhapsOptions,
): Perhaps => {
  const groupsOf = new Map<number, number[]>();
  for (const [at, members] of groups.entries()) {
    if (at % CHECKPOINT_EVERY === 0) checkpoint();
    for (const member of members) {
      const own = groupsOf.get(member);
      if (own === undefined) groupsOf.set(member, [at]);
      else own.push(at);
    }
  }
  checkpoint();
  const near = surestPairs(pairs, threshold, checkpoint);
  const meanWith = (passage: number, members: readonly number[]): number => {
    const others = members.filter((member) => sourceOf[member] !== sourceOf[passage]);
    return others.reduce((sum, member) => sum + scoreOf(passage, member), 0) / Math.max(1, others.length);
  };
  /** Group → mean scores of the Passages that were tried with it. Made when one is tried: most Groups are offered nothing. */
  const means = new Map<number, Map<number, number>>();
  /** 0 once the Group has been tried with `MAX_TRIED` others. */
  const meanWithGroup = (passage: number, group: number): number => {
    const tried = means.get(group) ?? new Map<number, number>();
    const known = tried.get(passage);
    if (known !== undefined) return known;
    if (tried.size >= MAX_TRIED) return 0;
    const members = groups[group] ?? [];
    const mean = members.some((member) => isCannot(passage, member)) ? 0 : meanWith(passage, members);
    means.set(group, tried.set(passage, mean));
    return mean;
  };
  const offered = new Map<number, Map<number, number>>();
  const singles = new Map<number, Map<number, number>>();
  const offer = (passage: number, partner: number): boolean => {
    let best = -1;
    let greatest = MEAN_SHARE * threshold;
    for (const group of groupsOf.get(partner) ?? []) {
      const mean = meanWithGroup(passage, group);
      if (mean < greatest) continue;
      greatest = mean;
      best = group;
    }
    if (best < 0) return false;
    const own = offered.get(best) ?? new Map<number, number>();
    offered.set(best, own.set(passage, Math.max(greatest, own.get(passage) ?? 0)));
    return true;
  };
  const offerToSingle = (single: number, partner: number, score: number): void => {
    if (groupsOf.has(single)) return;
    const own = singles.get(single) ?? new Map<number, number>();
    singles.set(single, own.set(partner, score));
  };
  for (const [at, pair] of near.entries()) {
    if (at % CHECKPOINT_EVERY === 0) checkpoint();
    const [a, b, score] = [pairs.a[pair] ?? 0, pairs.b[pair] ?? 0, pairs.scores[pair] ?? 0];
    const shared = (groupsOf.get(a) ?? []).some((group) => groups[group]?.includes(b) === true);
    if (shared) continue;
    const isOfferedToA = offer(b, a);
    const isOfferedToB = offer(a, b);
    if (!isOfferedToB) offerToSingle(a, b, score);
    if (!isOfferedToA) offerToSingle(b, a, score);
  }
  return {
    ofGroups: groups.map((_, group) => surestFirst(offered.get(group) ?? NONE)),
    ofSingles: new Map([...singles].map(([single, partners]) => [single, surestFirst(partners)])),
  };
};

const NONE: ReadonlyMap<number, number> = new Map();

/** Indexes of the pairs of at least a score, the surest first. */
const surestPairs = (
  { scores }: ScoredPairs,
  threshold: number,
  checkpoint: () => void,
): readonly number[] => {
  const found: number[] = [];
  for (let pair = 0; pair < scores.length; pair += 1) if ((scores[pair] ?? 0) >= threshold) found.push(pair);
  // Pairs ascend, so that of one score the first comes first.
  return sortedInSteps(found, (x, y) => (scores[y] ?? 0) - (scores[x] ?? 0) || x - y, checkpoint);
};

const surestFirst = (scores: ReadonlyMap<number, number>): number[] =>
  [...scores].toSorted(([x, p], [y, q]) => q - p || x - y).map(([passage]) => passage);
