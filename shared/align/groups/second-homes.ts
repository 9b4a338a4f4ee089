import type { Component } from './components.ts';
import type { Constraints, GroupContext, Groups } from './group.ts';
import { nearScoresOf } from './near-scores.ts';
import { isCrowd } from '../passages/prepare.ts';
import { lengthOf } from '../passages/sparse-rows.ts';

/** Fewer telling words report one thing. */
const WORDS_OF_TWO_THINGS = 10;

/**
 * A Passage that reports two things stands in two Groups: a long one is added to a further Group that has no Passage of its
 * Source, where the other Sources' best pairs with it speak for it as much as a Group of its own would need.
 */
export const addSecondHomes = (
  { prepared, threshold, missing }: GroupContext,
  component: Component,
  groups: readonly number[][],
  cannot: Constraints['cannot'],
): Groups => {
  // Groups of a crowd are of whole events, and nearly every Passage would suit two.
  if (isCrowd(prepared)) return groups;
  const near = nearScoresOf(component, cannot);
  const home = new Map<number, number>();
  for (const [at, members] of groups.entries()) for (const member of members) home.set(member, at);
  const sourceOf = (passage: number): number => prepared.sourceOf[passage] ?? -1;
  /** How much the other Sources' best pairs speak for the Passage on the average; 0 where it may not be added. */
  const suits = (passage: number, group: readonly number[]): number => {
    const best = new Map<number, number>();
    for (const other of group) {
      const source = sourceOf(other);
      if (source === sourceOf(passage) || near.isApart(passage, other)) return 0;
      best.set(source, Math.max(best.get(source) ?? 0, near.score(passage, other) ?? missing));
    }
    const sum = [...best.values()].reduce((total, score) => total + score, 0);
    return best.size > 1 ? sum / best.size : 0;
  };
  const second = new Map<number, { target: number; worth: number }>();
  for (const { a, b, score } of component.pairs) {
    if (score < threshold) continue;
    for (const [passage, partner] of [
      [a, b],
      [b, a],
    ] as const) {
      const target = home.get(partner) ?? -1;
      const group = groups[target];
      if (group === undefined || target === home.get(passage)) continue;
      if (lengthOf(prepared.terms, passage) < WORDS_OF_TWO_THINGS) continue;
      const worth = suits(passage, group);
      if (worth >= threshold && worth > (second.get(passage)?.worth ?? 0))
        second.set(passage, { target, worth });
    }
  }
  const added = groups.map((members) => new Set(members));
  for (const [passage, { target }] of second) added[target]?.add(passage);
  return added.map((members) => [...members].toSorted((x, y) => x - y));
};
