import { CHECKPOINT_EVERY } from '../../reading/progress.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { inReadingOrder, type StatementGraph } from './statement-graph.ts';

/**
 * The connected components of a graph that have two nodes or more; nodes are in reading order, and components by their first node.
 * `checkpoint` may throw to stop.
 */
export const componentsOf = (graph: StatementGraph, checkpoint: () => void): (readonly number[])[] => {
  const { bonds } = graph;
  const byPlace = inReadingOrder(graph);
  const seen = new Uint8Array(bonds.length);
  const components: (readonly number[])[] = [];
  for (let first = 0; first < bonds.length; first += 1) {
    if (first % CHECKPOINT_EVERY === 0) checkpoint();
    if (seen[first] === 1 || (bonds[first]?.size ?? 0) === 0) continue;
    const members = [first];
    seen[first] = 1;
    for (let at = 0; at < members.length; at += 1) {
      for (const other of bonds[members[at] ?? 0]?.keys() ?? []) {
        if (seen[other] === 1) continue;
        seen[other] = 1;
        members.push(other);
      }
    }
    components.push(sortedInSteps(members, byPlace, checkpoint));
  }
  return [...sortedInSteps(components, ([x = 0], [y = 0]) => byPlace(x, y), checkpoint)];
};
