import type { Component } from './components.ts';
import type { Constraints, GroupContext } from './group.ts';
import { nearScoresOf } from './near-scores.ts';

/** Rounds in which single Passages may still move to a Group that suits them better. */
const REFINEMENTS = 3;
/** Less is rounding, and would move a Passage to and fro. */
const SMALLEST_GAIN = 1e-9;

/**
 * Moves single Passages to the cluster, or out of the cluster, where the sum of what speaks for it is greatest. What the
 * reader linked stays where it is.
 */
export const refine = (
  { prepared: { sourceOf }, threshold, missing, sameSource, chance, degrees, degreeOfAll }: GroupContext,
  component: Component,
  clusters: readonly number[][],
  { must, cannot }: Constraints,
): number[][] => {
  const near = nearScoresOf(component, cannot);
  const pinned = new Set(must.flat());
  const groups = clusters.map((members) => new Set(members));
  const home = new Map<number, number>();
  for (const [at, members] of groups.entries()) for (const member of members) home.set(member, at);
  const gainOf = (passage: number, group: ReadonlySet<number>): number => {
    let gain = 0;
    const best = new Map<number, number>();
    for (const other of group) {
      if (other === passage) continue;
      if (near.isApart(passage, other)) return Number.NEGATIVE_INFINITY;
      const source = sourceOf[other] ?? 0;
      if (source === sourceOf[passage]) gain -= sameSource;
      else {
        const expected = (chance * (degrees[passage] ?? 0) * (degrees[other] ?? 0)) / degreeOfAll;
        const worth = (near.score(passage, other) ?? missing) - expected - threshold;
        best.set(source, Math.max(best.get(source) ?? -1, worth));
      }
    }
    for (const worth of best.values()) gain += worth;
    return gain;
  };
  const moveOne = (passage: number): boolean => {
    const from = home.get(passage);
    const own = groups[from ?? -1];
    if (pinned.has(passage) || from === undefined || own === undefined) return false;
    let best = own.size === 1 ? 0 : gainOf(passage, own);
    let target: number | null = best < 0 ? ALONE : null;
    best = Math.max(best, 0);
    const choices = new Set(near.partners(passage).map((other) => home.get(other) ?? from));
    for (const choice of [...choices].toSorted((x, y) => x - y)) {
      const group = groups[choice];
      if (choice === from || group === undefined) continue;
      const gain = gainOf(passage, group);
      if (gain > best + SMALLEST_GAIN) [best, target] = [gain, choice];
    }
    if (target === null) return false;
    own.delete(passage);
    if (target === ALONE) target = groups.push(new Set()) - 1;
    groups[target]?.add(passage);
    home.set(passage, target);
    return true;
  };
  for (let round = 0; round < REFINEMENTS; round += 1) {
    const moved = component.members.filter(moveOne);
    if (moved.length === 0) break;
  }
  return groups.filter((group) => group.size > 0).map((group) => [...group].toSorted((x, y) => x - y));
};

/** No cluster: the Passage gets one of its own. */
const ALONE = -1;
