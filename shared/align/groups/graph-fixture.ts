import type { StatementNode } from '../statements/statement-nodes.ts';
import { type Bond, bondOf, type StatementGraph } from './statement-graph.ts';

export interface FixtureNode {
  readonly passage: number;
  readonly source: number;
  /** Concept ids, ascending; each weighs 1. */
  readonly concepts?: readonly number[];
}

/** A graph of Statements for tests: `bonds` are [node, node, strength]. */
export const graphFixture = (
  nodes: readonly FixtureNode[],
  bonds: readonly (readonly [x: number, y: number, strength: number])[],
): StatementGraph => {
  const maps = nodes.map(() => new Map<number, Bond>());
  for (const [x, y, strength] of bonds) {
    maps[x]?.set(y, bondOf(strength, strength));
    maps[y]?.set(x, bondOf(strength, strength));
  }
  return {
    nodes: nodes.map(({ passage, concepts = [] }, at): StatementNode => ({
      passage,
      start: 0,
      end: 1,
      standsAlone: true,
      place: nodes.slice(0, at).filter((other) => other.passage === passage).length,
      siblings: nodes.filter((other) => other.passage === passage).length,
      concepts,
      weights: concepts.map(() => 1),
      norm: Math.sqrt(concepts.length) || 1,
      total: concepts.length,
      coreShare: 0,
      figures: [],
      names: [],
    })),
    passages: Math.max(0, ...nodes.map(({ passage }) => passage + 1)),
    sourceOf: Int32Array.from(nodes, ({ source }) => source),
    bonds: maps,
  };
};
