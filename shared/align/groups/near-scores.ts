import type { Component } from './components.ts';
import type { Constraints } from './group.ts';

/** The scores of a component's pairs and what must stay apart, looked up by two members in either order. */
export interface NearScores {
  readonly score: (x: number, y: number) => number | undefined;
  readonly isApart: (x: number, y: number) => boolean;
  /** The members that one has a pair with. */
  readonly partners: (member: number) => readonly number[];
}

export const nearScoresOf = ({ pairs }: Component, cannot: Constraints['cannot']): NearScores => {
  const scores = new Map<number, Map<number, number>>();
  const note = (x: number, y: number, score: number): void => {
    const known = scores.get(x);
    if (known === undefined) scores.set(x, new Map([[y, score]]));
    else known.set(y, score);
  };
  for (const { a, b, score } of pairs) {
    note(a, b, score);
    note(b, a, score);
  }
  return {
    score: (x, y) => scores.get(x)?.get(y),
    isApart: apartness(cannot),
    partners: (member) => [...(scores.get(member)?.keys() ?? [])],
  };
};

/** Whether the reader keeps two Passages apart, in either order. */
export const apartness = (cannot: Constraints['cannot']): ((x: number, y: number) => boolean) => {
  const apart = new Map<number, Set<number>>();
  for (const [a, b] of cannot) apart.set(a, (apart.get(a) ?? new Set()).add(b));
  return (x, y) => apart.get(Math.min(x, y))?.has(Math.max(x, y)) === true;
};
