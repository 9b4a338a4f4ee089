import { type Component, componentsOf } from './components.ts';
import { crowdedPairs } from './crowd.ts';
import { mergeClusters, seedClusters } from './merge-clusters.ts';
import type { Grouping } from '../model.ts';
import { type Pace, UNPACED } from '../pace.ts';
import type { ScoredPairs } from '../pairs/pair-graph.ts';
import { type Prepared } from '../passages/prepare.ts';
import { refine } from './refine.ts';
import { addSecondHomes } from './second-homes.ts';
import { supportedPairs } from './support.ts';

/** The reader's choices as indexes of Passages, the lesser first. */
export interface Constraints {
  readonly must: readonly (readonly [number, number])[];
  readonly cannot: readonly (readonly [number, number])[];
}

/** What holds for these Sources, between the settings for few and for a crowd. */
export interface GroupContext {
  readonly prepared: Prepared;
  readonly threshold: number;
  readonly missing: number;
  readonly sameSource: number;
  readonly chance: number;
  /** Sum of each Passage's scores. */
  readonly degrees: Float64Array;
  /** Sum of all degrees. */
  readonly degreeOfAll: number;
}

/** The members of each Group, ascending; Groups by their first members. */
export type Groups = readonly (readonly number[])[];

/**
 * Average-link correlation clustering on the graph of mutual nearest neighbours. A pair that was never scored counts
 * against, so that a chain of links makes no Group. Must-links are together and cannot-links apart, whatever the
 * scores; where both pull at one Passage it stands in two Groups. In a crowd of brief Sources the score that two Passages
 * would have by chance, as well as each goes with all, is taken off, as modularity does (Newman 2006). Answers a function
 * that makes Groups of two or more Sources under given constraints; asked again, it clusters only what the constraints
 * touch. After Bansal, Blum, Chawla: Correlation Clustering (2004).
 */
export const createGrouper = (
  prepared: Prepared,
  scored: ScoredPairs,
  grouping: Grouping,
  { look }: Pace = UNPACED,
): ((constraints: Constraints) => Groups) => {
  const judged = crowdedPairs(prepared, scored, look);
  const context = contextFor(prepared, judged, grouping);
  const pairs = supportedPairs(prepared, judged, context.threshold, look);
  // In a crowd Passages of one Source may speak for each other, so that even a poor pair can join.
  const components = componentsOf(prepared, pairs, prepared.crowding > 0 ? 0 : context.threshold, look);
  const componentOf = new Map<number, Component>();
  for (const component of components)
    for (const member of component.members) componentOf.set(member, component);
  look();
  const free = new Map<Component, Groups>();
  const groupsOf = (component: Component): Groups => {
    const known = free.get(component) ?? clusterComponent(context, component, NO_CONSTRAINTS, look);
    free.set(component, known);
    return known;
  };
  return (constraints) => {
    const touched = new Set<Component>();
    const bound = joinedByConstraints(componentOf, constraints, touched);
    const groups: (readonly number[])[] = [];
    for (const component of components) {
      look();
      if (!touched.has(component)) groups.push(...groupsOf(component));
    }
    look();
    for (const { component, own } of bound) groups.push(...clusterComponent(context, component, own, look));
    return groups.toSorted(
      (x, y) => (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0) || x.length - y.length,
    );
  };
};

const NO_CONSTRAINTS: Constraints = { must: [], cannot: [] };

const contextFor = (prepared: Prepared, { a, b, scores }: ScoredPairs, grouping: Grouping): GroupContext => {
  const between = (few: number, crowd: number): number => few + (crowd - few) * prepared.crowding;
  const degrees = new Float64Array(prepared.passages.length);
  for (const ends of [a, b])
    for (const [pair, end] of ends.entries()) degrees[end] = (degrees[end] ?? 0) + (scores[pair] ?? 0);
  return {
    prepared,
    threshold: between(grouping.threshold, grouping.thresholdOfCrowd),
    missing: grouping.missing,
    sameSource: between(grouping.sameSource, grouping.sameSourceOfCrowd),
    chance: between(0, grouping.chanceOfCrowd),
    degrees,
    degreeOfAll: degrees.reduce((sum, degree) => sum + degree, 0) || 1,
  };
};

interface BoundComponent {
  readonly component: Component;
  readonly own: Constraints;
}

/** What constraints touch, joined where a must-link joins it; adds the components it is made of to `touched`. */
const joinedByConstraints = (
  componentOf: ReadonlyMap<number, Component>,
  { must, cannot }: Constraints,
  touched: Set<Component>,
): BoundComponent[] => {
  let parts: Set<number>[] = [];
  const membersOf = (passage: number): readonly number[] => componentOf.get(passage)?.members ?? [passage];
  const join = (members: readonly number[]): void => {
    const joined = new Set(members);
    const isMet = (part: ReadonlySet<number>): boolean => members.some((member) => part.has(member));
    for (const part of parts.filter(isMet)) for (const member of part) joined.add(member);
    parts = [...parts.filter((part) => !isMet(part)), joined];
  };
  for (const [a, b] of must) join([...membersOf(a), ...membersOf(b)]);
  for (const end of cannot.flat()) join(membersOf(end));
  return parts.map((part) => {
    const components = new Set([...part].flatMap((member) => componentOf.get(member) ?? []));
    for (const component of components) touched.add(component);
    const isOwn = ([a, b]: readonly [number, number]): boolean => part.has(a) && part.has(b);
    return {
      component: {
        members: [...part].toSorted((x, y) => x - y),
        pairs: [...components].flatMap(({ pairs }) => pairs).toSorted((x, y) => x.a - y.a || x.b - y.b),
      },
      own: { must: must.filter(isOwn), cannot: cannot.filter(isOwn) },
    };
  });
};

const clusterComponent = (
  context: GroupContext,
  component: Component,
  constraints: Constraints,
  look: () => void,
): Groups => {
  const { sourceOf } = context.prepared;
  const clusters = mergeClusters(
    context,
    component,
    seedClusters(component, constraints),
    constraints.cannot,
  );
  look();
  const refined = refine(context, component, clusters, constraints);
  look();
  return addSecondHomes(context, component, refined, constraints.cannot).filter(
    (members) => new Set(members.map((member) => sourceOf[member])).size > 1,
  );
};
