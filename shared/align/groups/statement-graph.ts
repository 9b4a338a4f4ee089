import { CHECKPOINT_EVERY } from '../../reading/progress.ts';
import type { ScoredPairs } from '../pairs/score-pairs.ts';
import type { ScoredStatements } from '../statements/score-statements.ts';
import type { StatementNode } from '../statements/statement-nodes.ts';

/** How sure it is that two Statements report one thing. */
export interface Bond {
  /** Score of the Statements, 0–1. */
  readonly statements: number;
  /** Score of their Passages, 0–1. */
  readonly passages: number;
  /** Both as one: their geometric mean. */
  readonly strength: number;
}

/** Statements with their bonds; nodes are named by their indexes. */
export interface StatementGraph {
  readonly nodes: readonly StatementNode[];
  /** Number of Passages that nodes may be of. */
  readonly passages: number;
  /** Index of the Source of each node. */
  readonly sourceOf: Int32Array;
  /** Node → the nodes that it has a bond with. */
  readonly bonds: readonly ReadonlyMap<number, Bond>[];
}

/**
 * Negative if one node is before another in reading order, Source by Source. Nodes are numbered as they are asked for, so their numbers
 * depend on what the reader chose before; their order does not.
 */
export const inReadingOrder =
  ({ nodes }: Pick<StatementGraph, 'nodes'>) =>
  (x: number, y: number): number => {
    const [left, right] = [nodes[x], nodes[y]];
    if (left === undefined || right === undefined)
      throw new RangeError(`No Statements ${String(x)}, ${String(y)}`);
    return left.passage - right.passage || left.place - right.place;
  };

export const bondOf = (statements: number, passages: number): Bond => ({
  statements,
  passages,
  strength: Math.sqrt(statements * passages),
});

const NO_BONDS: ReadonlyMap<number, Bond> = new Map();

/** Weaker bonds make no Group and let nobody join one. */
const MIN_STRENGTH = 0.1;

/** Index of the Source of each node. */
export const sourcesOf = (nodes: readonly StatementNode[], sourceOfPassage: Int32Array): Int32Array =>
  Int32Array.from(nodes, ({ passage }) => sourceOfPassage[passage] ?? -1);

/** The graph of all bonds worth looking at. `sourceOfPassage`: index of the Source of each Passage. `checkpoint` may throw to stop. */
export const statementGraphOf = (
  nodes: readonly StatementNode[],
  scored: ScoredStatements,
  pairs: ScoredPairs,
  sourceOfPassage: Int32Array,
  checkpoint: () => void,
): StatementGraph => {
  checkpoint();
  // Most nodes have no bond: they share one empty map.
  const bonds = nodes.map((): Map<number, Bond> | null => null);
  const add = (x: number, y: number, bond: Bond): void => {
    const known = bonds[x];
    if (known === null || known === undefined) bonds[x] = new Map([[y, bond]]);
    else known.set(y, bond);
  };
  for (let at = 0; at < scored.x.length; at += 1) {
    if (at % CHECKPOINT_EVERY === 0) checkpoint();
    const bond = bondOf(scored.scores[at] ?? 0, pairs.scores[scored.pair[at] ?? 0] ?? 0);
    if (bond.strength < MIN_STRENGTH) continue;
    const [x, y] = [scored.x[at] ?? 0, scored.y[at] ?? 0];
    add(x, y, bond);
    add(y, x, bond);
  }
  checkpoint();
  return {
    nodes,
    passages: sourceOfPassage.length,
    bonds: bonds.map((own) => own ?? NO_BONDS),
    sourceOf: sourcesOf(nodes, sourceOfPassage),
  };
};
