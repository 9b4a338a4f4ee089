import { compileLogistic, type CompiledLogistic, logOddsOf, probabilityOf } from '../logistic.ts';
import type { AlignModel, Thresholds } from '../model.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import type { DecidedPairs } from './constraints.ts';
import { JOIN_FEATURES, type JoinMeasures } from './join-features.ts';
import { GroupContent } from './join-measures.ts';
import { type Bond, inReadingOrder, type StatementGraph } from './statement-graph.ts';

/** A Statement is looked at for a Group if its bonds with the members of other Sources are at least this strong. */
const MIN_MEAN = 0.35;
const MIN_LEAST = 0.15;
/** Only so many, those with the strongest bonds, are looked at for each place. */
const MAX_CANDIDATES = 6;
/** Bonds followed from one Statement, the strongest ones; in articles it has fewer, unless they repeat one sentence over and over. */
const MAX_BONDS_FOLLOWED = 128;
/** A Statement in so many Groups seeds no further one, so that a sentence repeated a thousand times makes no million Groups. */
const MAX_GROUPS = 32;

const FEATURE_NAMES = JOIN_FEATURES.map(({ name }) => name);

export const writeJoinFeatures = (join: JoinMeasures, values: Float64Array): void => {
  for (let at = 0; at < JOIN_FEATURES.length; at += 1) values[at] = JOIN_FEATURES[at]?.measure(join) ?? 0;
};

/** Two Statements that may make a Group. */
export interface Seed {
  readonly x: number;
  readonly y: number;
  readonly strength: number;
}

/** The bonds between `members` of at least a strength, the strongest first. `checkpoint` may throw to stop. */
export const seedsOf = (
  graph: StatementGraph,
  members: Iterable<number>,
  minStrength: number,
  checkpoint: () => void = () => {},
): readonly Seed[] => {
  const byPlace = inReadingOrder(graph);
  const seeds: Seed[] = [];
  for (const x of members)
    for (const [y, { strength }] of graph.bonds[x] ?? [])
      if (strength >= minStrength && byPlace(x, y) < 0) seeds.push({ x, y, strength });
  return sortedInSteps(
    seeds,
    (s, t) => t.strength - s.strength || byPlace(s.x, t.x) || byPlace(s.y, t.y),
    checkpoint,
  );
};

export interface JoinCandidate {
  readonly node: number;
  readonly measures: JoinMeasures;
}

const strongestOf = new WeakMap<ReadonlyMap<number, Bond>, readonly number[]>();

/** The nodes at the other end of the strongest bonds of one node. */
const strongestBonds = (graph: StatementGraph, node: number): readonly number[] => {
  const bonds = graph.bonds[node];
  if (bonds === undefined) return [];
  if (bonds.size <= MAX_BONDS_FOLLOWED) return [...bonds.keys()];
  const known = strongestOf.get(bonds);
  if (known !== undefined) return known;
  const byPlace = inReadingOrder(graph);
  const strongest = [...bonds]
    .toSorted(([x, p], [y, q]) => q.strength - p.strength || byPlace(x, y))
    .slice(0, MAX_BONDS_FOLLOWED)
    .map(([other]) => other);
  strongestOf.set(bonds, strongest);
  return strongest;
};

/** The Statements that may join a Group under way, those with the strongest bonds first. */
export const joinCandidates = (
  graph: StatementGraph,
  content: GroupContent,
  { isCannot }: Pick<DecidedPairs, 'isCannot'>,
): JoinCandidate[] => {
  const { nodes } = graph;
  const byPlace = inReadingOrder(graph);
  const { members } = content;
  const passages = new Set(members.map((member) => nodes[member]?.passage ?? -1));
  const candidates: JoinCandidate[] = [];
  for (const node of nearNodes(graph, members)) {
    const passage = nodes[node]?.passage ?? -1;
    if (passages.has(passage) || [...passages].some((other) => isCannot(passage, other))) continue;
    const measures = content.measure(node);
    if (measures.mean >= MIN_MEAN && measures.least >= MIN_LEAST) candidates.push({ node, measures });
  }
  return candidates
    .toSorted((c, d) => d.measures.mean - c.measures.mean || byPlace(c.node, d.node))
    .slice(0, MAX_CANDIDATES);
};

/** Groups Statements so that they overlap: a Passage, and even a Statement, may be in several. */
export class StatementCover {
  readonly #join: CompiledLogistic;
  readonly #thresholds: Thresholds;
  readonly #values = new Float64Array(JOIN_FEATURES.length);

  constructor(model: AlignModel) {
    this.#join = compileLogistic(model.join, FEATURE_NAMES);
    this.#thresholds = model.thresholds;
  }

  /**
   * The Groups among some Statements that have no bond with others. Seeds are taken from the strongest down; a seed whose Passages
   * are together in a Group already is passed over, and so is one of a Statement in `MAX_GROUPS`, unless the reader linked its
   * Passages. Nothing else is passed over: so Groups overlap. `checkpoint` may throw to stop.
   */
  cover(
    graph: StatementGraph,
    members: Iterable<number>,
    decided: DecidedPairs,
    checkpoint: () => void,
  ): number[][] {
    const covered = new Set<number>();
    const homes = new Map<number, number>();
    const isFull = (node: number): boolean => (homes.get(node) ?? 0) >= MAX_GROUPS;
    const groups: number[][] = [];
    const passageOf = (node: number): number => graph.nodes[node]?.passage ?? -1;
    const keyOf = (x: number, y: number): number => {
      const [a, b] = [passageOf(x), passageOf(y)];
      return Math.min(a, b) * graph.passages + Math.max(a, b);
    };
    for (const seed of seedsOf(graph, members, this.#thresholds.seed, checkpoint)) {
      checkpoint();
      if (covered.has(keyOf(seed.x, seed.y))) continue;
      if ((isFull(seed.x) || isFull(seed.y)) && !decided.isMust(passageOf(seed.x), passageOf(seed.y)))
        continue;
      const group = this.#grow(graph, seed, decided);
      for (const x of group) {
        homes.set(x, (homes.get(x) ?? 0) + 1);
        for (const y of group) if (x < y) covered.add(keyOf(x, y));
      }
      groups.push(group.toSorted(inReadingOrder(graph)));
    }
    return withoutContained(groups, checkpoint);
  }

  #grow(graph: StatementGraph, seed: Seed, decided: DecidedPairs): number[] {
    const content = new GroupContent(graph, [seed.x, seed.y]);
    addTogether(graph, content, decided);
    let together = seed.strength;
    for (;;) {
      const best = this.#best(graph, content, decided);
      if (best === null) return content.members;
      together *= best.probability;
      if (best.probability < this.#thresholds.join || together < this.#thresholds.together)
        return content.members;
      content.add(best.node);
    }
  }

  #best(
    graph: StatementGraph,
    content: GroupContent,
    decided: DecidedPairs,
  ): { readonly node: number; readonly probability: number } | null {
    const linked = linkedWithAll(graph, content, decided);
    if (linked !== null) return { node: linked, probability: 1 };
    let best: { readonly node: number; readonly probability: number } | null = null;
    for (const { node, measures } of joinCandidates(graph, content, decided)) {
      writeJoinFeatures(measures, this.#values);
      const probability = probabilityOf(logOddsOf(this.#join, this.#values));
      if (best === null || probability > best.probability) best = { node, probability };
    }
    return best;
  }
}

/**
 * Adds to a seed the Passages of the sets that hold both of its own, each by the Statement with the strongest bonds to the seed; but not
 * one that the reader parted from a member.
 */
const addTogether = (graph: StatementGraph, content: GroupContent, decided: DecidedPairs): void => {
  const { nodes, bonds } = graph;
  const seed = [...content.members];
  const [x = -1, y = -1] = seed.map((node) => nodes[node]?.passage);
  const wanted = new Set(decided.togetherWith(x, y));
  if (wanted.size === 0) return;
  const best = new Map<number, { readonly node: number; readonly strength: number }>();
  for (const [node, { passage }] of nodes.entries()) {
    if (!wanted.has(passage)) continue;
    const strength = seed.reduce((sum, member) => sum + (bonds[member]?.get(node)?.strength ?? 0), 0);
    if (strength > (best.get(passage)?.strength ?? -1)) best.set(passage, { node, strength });
  }
  const passages = [x, y];
  for (const passage of wanted) {
    const found = best.get(passage);
    if (found === undefined || passages.some((other) => decided.isCannot(passage, other))) continue;
    content.add(found.node);
    passages.push(passage);
  }
};

/** The likeliest Statement whose Passage the reader linked with every member of another Source; null if there is none. */
const linkedWithAll = (
  graph: StatementGraph,
  content: GroupContent,
  { hasMust, isMust, isCannot }: DecidedPairs,
): number | null => {
  if (!hasMust) return null;
  const { nodes, sourceOf } = graph;
  const byPlace = inReadingOrder(graph);
  const { members } = content;
  let best: number | null = null;
  let greatest = 0;
  for (const node of nearNodes(graph, members)) {
    const passage = nodes[node]?.passage ?? -1;
    const isLinked = members.every((member) => {
      const other = nodes[member]?.passage ?? -1;
      return (
        other !== passage &&
        !isCannot(passage, other) &&
        (sourceOf[member] === sourceOf[node] || isMust(passage, other))
      );
    });
    if (!isLinked) continue;
    const { mean } = content.measure(node);
    if (mean < greatest || (mean === greatest && best !== null && byPlace(best, node) < 0)) continue;
    greatest = mean;
    best = node;
  }
  return best;
};

/** The nodes that may join: the first two members are of different Sources, so whoever may has a bond with one of them. */
const nearNodes = (graph: StatementGraph, members: readonly number[]): Set<number> =>
  new Set(members.slice(0, 2).flatMap((member) => strongestBonds(graph, member)));

/** Drops Groups all of whose Statements are together in another Group. */
const withoutContained = (groups: readonly number[][], checkpoint: () => void): number[][] => {
  checkpoint();
  const sets = groups.map((group) => new Set(group));
  const ofNode = new Map<number, number[]>();
  for (const [at, group] of groups.entries())
    for (const node of group) ofNode.set(node, [...(ofNode.get(node) ?? []), at]);
  checkpoint();
  return groups.filter(
    (group, at) =>
      !(ofNode.get(group[0] ?? -1) ?? []).some((other) => {
        const set = sets[other];
        const isGreater =
          (set?.size ?? 0) > group.length || ((set?.size ?? 0) === group.length && other < at);
        return other !== at && isGreater && group.every((node) => set?.has(node) === true);
      }),
  );
};
