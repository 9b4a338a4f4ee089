import type { StatementGraph } from './statement-graph.ts';

/** The connected components of a graph that have two nodes or more; nodes ascend, and components by their first node. */
export const componentsOf = ({ bonds }: StatementGraph): number[][] => {
  const seen = new Uint8Array(bonds.length);
  const components: number[][] = [];
  for (let first = 0; first < bonds.length; first += 1) {
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
    components.push(members.toSorted((x, y) => x - y));
  }
  return components;
};
