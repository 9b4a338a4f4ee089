import type { Contradiction } from '../alignment.ts';
import type { AlignModel } from '../model.ts';
import { type ScoredPairs } from '../pairs/score-pairs.ts';
import { isCrowd, type PassageTable } from '../passages/passage-table.ts';
import type { Salience } from '../passages/salience.ts';
import { scoreStatements } from '../statements/score-statements.ts';
import { type StatementNode, StatementNodes } from '../statements/statement-nodes.ts';
import { clusterEvents } from './cluster-events.ts';
import { componentsOf } from './components.ts';
import { DisputeFinder } from './disputes.ts';
import { type Constraints, decidedPairs, withConstraints } from './constraints.ts';
import { StatementCover } from './cover-statements.ts';
import { groupByEvent } from './group-by-event.ts';
import { sourcesOf, statementGraphOf } from './statement-graph.ts';

/** Groups the Statements of some Sources under changing choices of the reader. */
export interface Grouper {
  /** The Statements of each Group. Only what the choices touch is grouped anew. */
  readonly group: (constraints: Constraints, checkpoint: () => void) => (readonly StatementNode[])[];
  /** Whether two Passages may report one event; always true but in crowds of brief items. */
  readonly isOneEvent: (a: number, b: number) => boolean;
}

interface GrouperOptions {
  readonly model: AlignModel;
  /** May throw to stop. */
  readonly checkpoint: () => void;
  /** Where two Passages, by index, contradict each other. Not asked in crowds of brief items. */
  readonly findContradictions: (a: number, b: number, score: number) => readonly Contradiction[];
}

export const createGrouper = (
  table: PassageTable,
  salience: Salience,
  pairs: ScoredPairs,
  options: GrouperOptions,
): Grouper => {
  const nodes = new StatementNodes(table, salience);
  return isCrowd(table)
    ? groupCrowd(table, pairs, nodes, options.model)
    : groupArticles(table, pairs, nodes, { ...options, salience });
};

/** Brief items on a few events are grouped by event: there is little more that they could tell apart. */
const groupCrowd = (
  table: PassageTable,
  pairs: ScoredPairs,
  nodes: StatementNodes,
  model: AlignModel,
): Grouper => {
  const eventOf = clusterEvents(table, pairs, model.sameEvent);
  const eventOfPassage = (passage: number): number => eventOf[table.sourceOf[passage] ?? 0] ?? 0;
  return {
    group: (constraints) =>
      groupByEvent(pairs, constraints, eventOfPassage, model.thresholds.perhaps).map((passages) =>
        passages.flatMap((passage) => nodes.nodes[nodes.of(passage)[0] ?? -1] ?? []),
      ),
    isOneEvent: (a, b) => eventOfPassage(a) === eventOfPassage(b),
  };
};

const groupArticles = (
  table: PassageTable,
  pairs: ScoredPairs,
  nodes: StatementNodes,
  options: GrouperOptions & { readonly salience: Salience },
): Grouper => {
  const scored = scoreStatements(pairs, nodes, options);
  const graph = statementGraphOf(nodes.nodes, scored, pairs, table.sourceOf, options.checkpoint);
  const cover = new StatementCover(options.model);
  const disputes = new DisputeFinder(pairs, nodes, { ...options, sourceOf: table.sourceOf });
  /** Members and choices of a component → its Groups, as node indexes. */
  const known = new Map<string, readonly (readonly number[])[]>();
  return {
    group: (constraints, checkpoint) => {
      for (const pair of [...constraints.must, ...constraints.cannot])
        for (const passage of pair) nodes.of(passage);
      const all = { ...graph, sourceOf: sourcesOf(nodes.nodes, table.sourceOf) };
      const decided = decidedPairs(constraints);
      const constrained = withConstraints(all, nodes, constraints);
      const agreed = componentsOf(constrained, checkpoint).flatMap((members) => {
        checkpoint();
        const key = keyOf(members, constraints, nodes.nodes);
        const groups = known.get(key) ?? cover.cover(constrained, members, decided, checkpoint);
        known.set(key, groups);
        return groups;
      });
      return [...agreed, ...disputes.find(agreed, decided, checkpoint)].map((group) =>
        group.flatMap((node) => nodes.nodes[node] ?? []),
      );
    },
    isOneEvent: () => true,
  };
};

/** Equal for equal members under equal choices about their Passages. */
const keyOf = (
  members: readonly number[],
  { must, cannot, together = [] }: Constraints,
  nodes: readonly StatementNode[],
): string => {
  if (must.length + cannot.length === 0) return members.join(' ');
  const passages = new Set(members.map((member) => nodes[member]?.passage ?? -1));
  const touching = (pairs: readonly (readonly number[])[]): string =>
    pairs
      .filter((pair) => pair.some((passage) => passages.has(passage)))
      .map((pair) => pair.join('-'))
      .toSorted()
      .join(' ');
  return `${members.join(' ')} | ${touching(must)} | ${touching(cannot)} | ${touching(together)}`;
};
