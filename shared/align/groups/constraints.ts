import type { StatementNodes } from '../statements/statement-nodes.ts';
import { type Bond, bondOf, type StatementGraph } from './statement-graph.ts';

/** Passages that the reader decided on, by index. */
export interface Constraints {
  /** Pairs, the lesser first. */
  readonly must: readonly (readonly [number, number])[];
  readonly cannot: readonly (readonly [number, number])[];
  /** Sets of which each Passage belongs with every other; `must` connects each set. None where left out. */
  readonly together?: readonly (readonly number[])[];
}

/** Whether the reader linked or parted two Passages. */
export interface DecidedPairs {
  readonly hasMust: boolean;
  readonly isMust: (x: number, y: number) => boolean;
  readonly isCannot: (x: number, y: number) => boolean;
  /** The other Passages of the sets that hold both. */
  readonly togetherWith: (x: number, y: number) => readonly number[];
}

export const decidedPairs = ({ must, cannot, together = [] }: Constraints): DecidedPairs => {
  const lookup = (pairs: Constraints['must']): ((x: number, y: number) => boolean) => {
    const keys = new Set(pairs.map(([x, y]) => keyOf(x, y)));
    return (x, y) => keys.size > 0 && keys.has(keyOf(x, y));
  };
  const setsOf = new Map<number, ReadonlySet<number>[]>();
  for (const set of together.map((passages) => new Set(passages)))
    for (const passage of set) setsOf.set(passage, [...(setsOf.get(passage) ?? []), set]);
  const togetherWith = (x: number, y: number): readonly number[] =>
    (setsOf.get(x) ?? [])
      .filter((set) => set.has(y))
      .flatMap((set) => [...set].filter((passage) => passage !== x && passage !== y));
  return { hasMust: must.length > 0, isMust: lookup(must), isCannot: lookup(cannot), togetherWith };
};

const keyOf = (x: number, y: number): string => `${String(Math.min(x, y))} ${String(Math.max(x, y))}`;

/** The bond of two Statements that the reader linked. */
const CERTAIN: Bond = bondOf(1, 1);
/** The least bond of the other Statements of these Passages: enough to be looked at, and no seed. */
const LOOKED_AT: Bond = bondOf(0.36, 0.36);

/**
 * The graph with the reader's word: no bond between the Statements of Passages that he parted, and a certain one between the
 * likeliest two Statements of Passages that he linked. Their other Statements have some bond, so that three Passages linked pair by
 * pair come into one Group though the likeliest Statement of the first is another one beside the second than beside the third.
 */
export const withConstraints = (
  graph: StatementGraph,
  nodes: StatementNodes,
  { must, cannot }: Constraints,
): StatementGraph => {
  if (must.length + cannot.length === 0) return graph;
  const copied = new Map<number, Map<number, Bond>>();
  const bondsOf = (node: number): Map<number, Bond> => {
    const own = copied.get(node) ?? new Map(graph.bonds[node]);
    copied.set(node, own);
    return own;
  };
  for (const [a, b] of cannot) {
    for (const x of nodes.of(a)) {
      for (const y of nodes.of(b)) {
        bondsOf(x).delete(y);
        bondsOf(y).delete(x);
      }
    }
  }
  for (const [a, b] of must) {
    const [x, y] = likeliest(graph, nodes.of(a), nodes.of(b));
    for (const left of nodes.of(a)) {
      for (const right of nodes.of(b)) {
        const bond = left === x && right === y ? CERTAIN : stronger(bondsOf(left).get(right), LOOKED_AT);
        bondsOf(left).set(right, bond);
        bondsOf(right).set(left, bond);
      }
    }
  }
  const bonds = nodes.nodes.map(
    (_, node) => copied.get(node) ?? graph.bonds[node] ?? new Map<number, Bond>(),
  );
  return { ...graph, bonds };
};

const stronger = (x: Bond | undefined, y: Bond): Bond => (x !== undefined && x.strength > y.strength ? x : y);

/** The two Statements with the strongest bond; the first ones where none has a bond. */
const likeliest = (
  { bonds }: StatementGraph,
  left: readonly number[],
  right: readonly number[],
): readonly [number, number] => {
  let best: readonly [number, number] = [left[0] ?? 0, right[0] ?? 0];
  let strongest = 0;
  for (const x of left) {
    for (const y of right) {
      const strength = bonds[x]?.get(y)?.strength ?? 0;
      if (strength <= strongest) continue;
      strongest = strength;
      best = [x, y];
    }
  }
  return best;
};
