import type { Component, NearPair } from './components.ts';
import type { Constraints, GroupContext } from './group.ts';
import { MaxHeap } from './max-heap.ts';
import { apartness } from './near-scores.ts';

/** What two clusters have between them: scored pairs, their sum, and how many are mutual neighbours. */
interface Between {
  readonly sum: number;
  readonly count: number;
  readonly mutual: number;
}

const NOTHING: Between = { sum: 0, count: 0, mutual: 0 };

interface Cluster {
  readonly members: readonly number[];
  /** Sum of its members' degrees. */
  readonly degree: number;
  /** Source → number of members. */
  readonly sources: ReadonlyMap<number, number>;
  /** By the ids of other clusters. */
  readonly between: Map<number, Between>;
  /** Clusters that a rejected pair keeps apart from this one. */
  readonly forbidden: Set<number>;
}

/** Must-links joined as far as no cannot-link stands inside; every other member alone. */
export const seedClusters = ({ members }: Component, { must, cannot }: Constraints): number[][] => {
  const isApart = apartness(cannot);
  const harmonious = (left: ReadonlySet<number>, right: ReadonlySet<number>): boolean =>
    [...left].every((a) => [...right].every((b) => !isApart(a, b)));
  let seeds: Set<number>[] = [];
  for (const [a, b] of must.toSorted((x, y) => x[0] - y[0] || x[1] - y[1])) {
    let joined = new Set([a, b]);
    for (const seed of seeds) {
      if ((seed.has(a) || seed.has(b)) && harmonious(seed, joined)) {
        joined = new Set([...joined, ...seed]);
        seeds = seeds.filter((other) => other !== seed);
      }
    }
    seeds.push(joined);
  }
  const placed = new Set(seeds.flatMap((seed) => [...seed]));
  return [
    ...seeds.map((seed) => [...seed].toSorted((x, y) => x - y)),
    ...members.filter((member) => !placed.has(member)).map((member) => [member]),
  ];
};

/** Joins clusters, the best first, as long as what is between two of them speaks for it. */
export const mergeClusters = (
  context: GroupContext,
  component: Component,
  seeds: readonly number[][],
  cannot: Constraints['cannot'],
): number[][] => {
  const clusters = new Map(seeds.map((members, id) => [id, seedCluster(context, members)]));
  connect(clusters, seeds, component.pairs, cannot);
  const heap = new MaxHeap();
  const offer = (x: number, y: number): void => {
    const [left, right] = [clusters.get(x), clusters.get(y)];
    const between = left?.between.get(y);
    if (left === undefined || right === undefined || between === undefined) return;
    if (between.mutual === 0 || left.forbidden.has(y)) return;
    const gain = affinity(context, left, right, between);
    if (gain > 0) heap.push({ gain, left: Math.min(x, y), right: Math.max(x, y) });
  };
  for (const [id, { between }] of clusters)
    for (const other of between.keys()) if (id < other) offer(id, other);
  let next = seeds.length;
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const [left, right] = [clusters.get(best.left), clusters.get(best.right)];
    // A cluster that was merged meanwhile has a new id, so an old offer finds nothing.
    if (left === undefined || right === undefined) continue;
    const id = next;
    next += 1;
    joinInto(clusters, id, [best.left, left], [best.right, right]);
    for (const other of clusters.get(id)?.between.keys() ?? []) offer(id, other);
  }
  return Array.from(clusters.values(), ({ members }) => [...members]);
};

const seedCluster = ({ prepared, degrees }: GroupContext, members: readonly number[]): Cluster => {
  const sources = new Map<number, number>();
  let degree = 0;
  for (const member of members) {
    degree += degrees[member] ?? 0;
    const source = prepared.sourceOf[member] ?? 0;
    sources.set(source, (sources.get(source) ?? 0) + 1);
  }
  return { members, degree, sources, between: new Map(), forbidden: new Set() };
};

/** Notes what stands between the seeds. A member of two seeds speaks for both. */
const connect = (
  clusters: ReadonlyMap<number, Cluster>,
  seeds: readonly number[][],
  pairs: readonly NearPair[],
  cannot: Constraints['cannot'],
): void => {
  const holders = new Map<number, number[]>();
  for (const [id, members] of seeds.entries()) {
    for (const member of members) {
      const known = holders.get(member);
      if (known === undefined) holders.set(member, [id]);
      else known.push(id);
    }
  }
  const eachHolders = (a: number, b: number, visit: (x: number, y: number) => void): void => {
    for (const x of holders.get(a) ?? []) {
      for (const y of holders.get(b) ?? []) {
        if (x === y) continue;
        visit(x, y);
        visit(y, x);
      }
    }
  };
  for (const { a, b, score, mutual } of pairs) {
    eachHolders(a, b, (x, y) => {
      const between = clusters.get(x)?.between;
      const before = between?.get(y) ?? NOTHING;
      between?.set(y, {
        sum: before.sum + score,
        count: before.count + 1,
        mutual: before.mutual + Number(mutual),
      });
    });
  }
  for (const [a, b] of cannot) eachHolders(a, b, (x, y) => clusters.get(x)?.forbidden.add(y));
};

/** The mean by which the pairs between two clusters speak for joining them; negative where they speak against. */
const affinity = (
  { threshold, missing, sameSource, chance, degreeOfAll }: GroupContext,
  left: Cluster,
  right: Cluster,
  between: Between,
): number => {
  let same = 0;
  const [few, other] = left.sources.size < right.sources.size ? [left, right] : [right, left];
  for (const [source, count] of few.sources) same += count * (other.sources.get(source) ?? 0);
  const across = left.members.length * right.members.length - same;
  if (across === 0) return -1;
  const scores = between.sum + missing * (across - between.count);
  const expected = (chance * left.degree * right.degree) / degreeOfAll;
  return (scores - expected - threshold * across - sameSource * same) / (across + same);
};

const joinInto = (
  clusters: Map<number, Cluster>,
  id: number,
  [leftId, left]: readonly [number, Cluster],
  [rightId, right]: readonly [number, Cluster],
): void => {
  const sources = new Map(left.sources);
  for (const [source, count] of right.sources) sources.set(source, (sources.get(source) ?? 0) + count);
  const between = new Map<number, Between>();
  const forbidden = new Set([...left.forbidden, ...right.forbidden]);
  for (const part of [left, right]) {
    for (const [other, { sum, count, mutual }] of part.between) {
      if (other === leftId || other === rightId) continue;
      const entry = between.get(other) ?? NOTHING;
      between.set(other, { sum: entry.sum + sum, count: entry.count + count, mutual: entry.mutual + mutual });
    }
  }
  for (const [other, entry] of between) {
    const theirs = clusters.get(other)?.between;
    theirs?.delete(leftId);
    theirs?.delete(rightId);
    theirs?.set(id, entry);
  }
  for (const other of forbidden) clusters.get(other)?.forbidden.add(id);
  clusters.delete(leftId);
  clusters.delete(rightId);
  const members = [...new Set([...left.members, ...right.members])].toSorted((x, y) => x - y);
  clusters.set(id, { members, degree: left.degree + right.degree, sources, between, forbidden });
};
