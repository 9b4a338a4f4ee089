import type { Prepared } from './prepare.ts';
import type { Grouping } from './model.ts';
import { MaxHeap } from './max-heap.ts';
import { supportedPairs } from './support.ts';

/** A pair of Passages (indexes in `Prepared.passages`) with its estimated probability. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** The reader's choices as indexes into `Prepared.passages`. */
export interface Constraints {
  readonly must: readonly (readonly [number, number])[];
  readonly cannot: readonly (readonly [number, number])[];
}

/** What two clusters have between them: scored pairs, their sum, and how many are mutual neighbours. */
interface Between {
  sum: number;
  count: number;
  mutual: number;
}

interface Cluster {
  /** Sum of its members' degrees. */
  readonly degree: number;
  readonly members: readonly number[];
  /** Source → number of members. */
  readonly sources: ReadonlyMap<number, number>;
  readonly between: Map<number, Between>;
  /** Clusters that a rejected pair keeps apart from this one. */
  readonly forbidden: Set<number>;
}

/** A Passage's closest Passages of each other Source that may draw it into a Group. */
const NEIGHBOURS_PER_SOURCE = 3;
/** Rounds in which single Passages may still move to a Group that suits them better. */
const REFINEMENTS = 3;

/** What holds for these Sources, between the settings for few and for a crowd. */
interface Settings {
  readonly threshold: number;
  readonly missing: number;
  readonly sameSource: number;
  readonly chance: number;
}

const settingsFor = (grouping: Grouping, { crowding }: Prepared): Settings => {
  const between = (few: number, crowd: number): number => few + (crowd - few) * crowding;
  return {
    threshold: between(grouping.threshold, grouping.thresholdOfCrowd),
    missing: grouping.missing,
    sameSource: between(grouping.sameSource, grouping.sameSourceOfCrowd),
    chance: between(0, grouping.chanceOfCrowd),
  };
};

/**
 * Average-link correlation clustering on the graph of mutual nearest neighbours. A pair that was never scored counts
 * against, so that a chain of links makes no Group. Must-links are together and cannot-links apart, whatever the
 * scores; where both pull at one Passage it stands in two Groups. In a crowd of brief Sources the score that two Passages
 * would have by chance, as well as each goes with all, is taken off, as modularity does (Newman 2006). Answers Groups of two or more Sources, members ascending.
 * After Bansal, Blum, Chawla: Correlation Clustering (2004).
 */
export const groupPassages = (
  prepared: Prepared,
  scored: readonly ScoredPair[],
  constraints: Constraints,
  grouping: Grouping,
): (readonly number[])[] => {
  const settings = settingsFor(grouping, prepared);
  const pairs = supportedPairs(prepared, scored, settings.threshold);
  const known = new Map<number, number>();
  const size = prepared.passages.length;
  const degrees = new Float64Array(size);
  for (const { a, b, score } of pairs) {
    known.set(a * size + b, score);
    degrees[a] = (degrees[a] ?? 0) + score;
    degrees[b] = (degrees[b] ?? 0) + score;
  }
  const degreeOfAll = degrees.reduce((sum, degree) => sum + degree, 0) || 1;
  const apart = new Set(constraints.cannot.map(([a, b]) => pairIndex(a, b, size)));
  const seeds = seedClusters(size, constraints, apart);
  const pinned = new Set(constraints.must.flat());
  const context: Context = { prepared, settings, known, apart, size, degrees, degreeOfAll };
  const merged = mergeClusters(context, seeds, mutualNeighbours(prepared, pairs), pairs);
  const refined = refine(context, merged, pinned, pairs);
  return addSecondHomes(context, refined, pairs)
    .filter((members) => new Set(members.map((member) => prepared.passages[member]?.source)).size > 1)
    .toSorted((x, y) => (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0));
};

interface Context {
  readonly prepared: Prepared;
  readonly settings: Settings;
  /** `a * size + b` with a < b → score. */
  readonly known: ReadonlyMap<number, number>;
  readonly apart: ReadonlySet<number>;
  readonly size: number;
  /** Sum of each Passage's scores. */
  readonly degrees: Float64Array;
  /** Sum of all degrees. */
  readonly degreeOfAll: number;
}

const pairIndex = (a: number, b: number, size: number): number => Math.min(a, b) * size + Math.max(a, b);

/** Must-links joined as far as no cannot-link stands inside; every other Passage alone. */
const seedClusters = (size: number, { must }: Constraints, apart: ReadonlySet<number>): number[][] => {
  const seeds: Set<number>[] = [];
  const sorted = must
    .map(([a, b]): readonly [number, number] => (a < b ? [a, b] : [b, a]))
    .toSorted((x, y) => x[0] - y[0] || x[1] - y[1]);
  const harmonious = (left: ReadonlySet<number>, right: ReadonlySet<number>): boolean =>
    [...left].every((a) => [...right].every((b) => a === b || !apart.has(pairIndex(a, b, size))));
  for (const [a, b] of sorted) {
    if (a === b || apart.has(pairIndex(a, b, size))) continue;
    let joined = new Set([a, b]);
    for (const [at, seed] of seeds.entries()) {
      if (!(seed.has(a) || seed.has(b)) || !harmonious(seed, joined)) continue;
      joined = new Set([...joined, ...seed]);
      seeds[at] = new Set();
    }
    seeds.push(joined);
  }
  const placed = new Set(seeds.flatMap((seed) => [...seed]));
  const clusters = seeds.filter((seed) => seed.size > 0).map((seed) => [...seed].toSorted((x, y) => x - y));
  for (let passage = 0; passage < size; passage += 1) if (!placed.has(passage)) clusters.push([passage]);
  return clusters;
};

/** The pairs in which each is among the other's nearest of that Source. */
const mutualNeighbours = (prepared: Prepared, pairs: readonly ScoredPair[]): Set<ScoredPair> => {
  const rows = new Map<number, ScoredPair[]>();
  const sources = prepared.sources.length;
  const rowsOf = ({ a, b }: ScoredPair): [number, number] => [
    a * sources + (prepared.passages[b]?.source ?? 0),
    b * sources + (prepared.passages[a]?.source ?? 0),
  ];
  for (const pair of pairs) {
    for (const key of rowsOf(pair)) {
      const row = rows.get(key);
      if (row === undefined) rows.set(key, [pair]);
      else row.push(pair);
    }
  }
  const near = new Map<ScoredPair, number>();
  for (const row of rows.values()) {
    row.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
    for (const pair of row.slice(0, NEIGHBOURS_PER_SOURCE)) near.set(pair, (near.get(pair) ?? 0) + 1);
  }
  return new Set([...near].filter(([, sides]) => sides === 2).map(([pair]) => pair));
};

/** The mean by which the pairs between two clusters speak for joining them; negative where they speak against. */
const affinity = (
  { settings: { threshold, missing, sameSource, chance }, degreeOfAll }: Context,
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
  return (scores - expected - threshold * across - sameSource * same) / across;
};

const mergeClusters = (
  context: Context,
  seeds: readonly number[][],
  mutual: ReadonlySet<ScoredPair>,
  pairs: readonly ScoredPair[],
): number[][] => {
  const clusters = new Map<number, Cluster>();
  const holders = new Map<number, number[]>();
  for (const [id, members] of seeds.entries()) {
    const sources = new Map<number, number>();
    let degree = 0;
    for (const member of members) {
      degree += context.degrees[member] ?? 0;
      const source = context.prepared.passages[member]?.source ?? 0;
      sources.set(source, (sources.get(source) ?? 0) + 1);
      holders.set(member, [...(holders.get(member) ?? []), id]);
    }
    clusters.set(id, { members, degree, sources, between: new Map(), forbidden: new Set() });
  }
  const connect = (x: number, y: number, pair: ScoredPair): void => {
    for (const [from, to] of [
      [x, y],
      [y, x],
    ] as const) {
      const all = clusters.get(from)?.between;
      const entry = all?.get(to) ?? { sum: 0, count: 0, mutual: 0 };
      entry.sum += pair.score;
      entry.count += 1;
      entry.mutual += mutual.has(pair) ? 1 : 0;
      all?.set(to, entry);
    }
  };
  for (const pair of pairs) {
    for (const x of holders.get(pair.a) ?? []) {
      for (const y of holders.get(pair.b) ?? []) if (x !== y) connect(x, y, pair);
    }
  }
  for (const key of context.apart) {
    for (const x of holders.get(Math.floor(key / context.size)) ?? []) {
      for (const y of holders.get(key % context.size) ?? []) {
        clusters.get(x)?.forbidden.add(y);
        clusters.get(y)?.forbidden.add(x);
      }
    }
  }
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
  return [...clusters.values()].map(({ members }) => [...members]);
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
      const entry = between.get(other) ?? { sum: 0, count: 0, mutual: 0 };
      between.set(other, { sum: entry.sum + sum, count: entry.count + count, mutual: entry.mutual + mutual });
    }
  }
  for (const [other, entry] of between) {
    const theirs = clusters.get(other)?.between;
    theirs?.delete(leftId);
    theirs?.delete(rightId);
    theirs?.set(id, { ...entry });
  }
  for (const other of forbidden) clusters.get(other)?.forbidden.add(id);
  clusters.delete(leftId);
  clusters.delete(rightId);
  const members = [...new Set([...left.members, ...right.members])].toSorted((x, y) => x - y);
  clusters.set(id, { members, degree: left.degree + right.degree, sources, between, forbidden });
};

/** Moves single Passages to the Group, or out of the Group, where the sum of what speaks for it is greatest. */
const refine = (
  { prepared, settings, known, apart, size, degrees, degreeOfAll }: Context,
  clusters: readonly number[][],
  pinned: ReadonlySet<number>,
  pairs: readonly ScoredPair[],
): number[][] => {
  const groups = clusters.map((members) => new Set(members));
  const home = new Map<number, number>();
  for (const [at, members] of groups.entries()) for (const member of members) home.set(member, at);
  const neighbours = new Map<number, number[]>();
  for (const { a, b } of pairs) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const others = neighbours.get(from);
      if (others === undefined) neighbours.set(from, [to]);
      else others.push(to);
    }
  }
  const gainOf = (passage: number, group: ReadonlySet<number>): number => {
    let gain = 0;
    const best = new Map<number, number>();
    for (const other of group) {
      if (other === passage) continue;
      const key = pairIndex(passage, other, size);
      if (apart.has(key)) return Number.NEGATIVE_INFINITY;
      const source = prepared.passages[other]?.source ?? 0;
      if (source === prepared.passages[passage]?.source) gain -= settings.sameSource;
      else {
        const expected = (settings.chance * (degrees[passage] ?? 0) * (degrees[other] ?? 0)) / degreeOfAll;
        const worth = (known.get(key) ?? settings.missing) - expected - settings.threshold;
        best.set(source, Math.max(best.get(source) ?? -1, worth));
      }
    }
    for (const worth of best.values()) gain += worth;
    return gain;
  };
  for (let round = 0; round < REFINEMENTS; round += 1) {
    let moved = false;
    for (let passage = 0; passage < size; passage += 1) {
      const from = home.get(passage);
      if (pinned.has(passage) || from === undefined) continue;
      const own = groups[from];
      if (own === undefined) continue;
      const choices = new Set((neighbours.get(passage) ?? []).map((other) => home.get(other) ?? from));
      let best = own.size === 1 ? 0 : gainOf(passage, own);
      let target: number | null = best < 0 ? -1 : null;
      best = Math.max(best, 0);
      for (const choice of [...choices].toSorted((x, y) => x - y)) {
        const group = groups[choice];
        if (choice === from || group === undefined) continue;
        const gain = gainOf(passage, group);
        if (gain > best + SMALLEST_GAIN) [best, target] = [gain, choice];
      }
      if (target === null) continue;
      own.delete(passage);
      if (target === -1) {
        groups.push(new Set([passage]));
        home.set(passage, groups.length - 1);
      } else {
        groups[target]?.add(passage);
        home.set(passage, target);
      }
      moved = true;
    }
    if (!moved) break;
  }
  return groups.filter((group) => group.size > 0).map((group) => [...group].toSorted((x, y) => x - y));
};

/** Less is rounding, and would move a Passage to and fro. */
const SMALLEST_GAIN = 1e-9;

/** Fewer telling words report one thing. */
const WORDS_OF_TWO_THINGS = 10;

/**
 * A Passage that reports two things stands in two Groups: a long one is added to a further Group that has no Passage of its
 * Source, where the other Sources' best pairs with it speak for it as much as a Group of its own would need.
 */
const addSecondHomes = (
  { prepared, settings, known, apart, size }: Context,
  groups: readonly number[][],
  pairs: readonly ScoredPair[],
): readonly (readonly number[])[] => {
  if (prepared.crowding > 0) return groups;
  const home = new Map<number, number>();
  for (const [at, members] of groups.entries()) for (const member of members) home.set(member, at);
  const sourceOf = (passage: number): number => prepared.passages[passage]?.source ?? -1;
  const isLong = (passage: number): boolean =>
    (prepared.passages[passage]?.terms.ids.length ?? 0) >= WORDS_OF_TWO_THINGS;
  /** How much the other Sources' best pairs speak for the Passage on the average; 0 where it may not be added. */
  const suits = (passage: number, group: readonly number[]): number => {
    const best = new Map<number, number>();
    for (const other of group) {
      const source = sourceOf(other);
      const key = pairIndex(passage, other, size);
      if (source === sourceOf(passage) || apart.has(key)) return 0;
      best.set(source, Math.max(best.get(source) ?? 0, known.get(key) ?? settings.missing));
    }
    const sum = [...best.values()].reduce((total, score) => total + score, 0);
    return best.size > 1 ? sum / best.size : 0;
  };
  const second = new Map<number, { target: number; worth: number }>();
  for (const { a, b, score } of pairs) {
    if (score < settings.threshold) continue;
    for (const [passage, partner] of [
      [a, b],
      [b, a],
    ] as const) {
      const target = home.get(partner) ?? -1;
      const group = groups[target];
      if (group === undefined || target === home.get(passage) || !isLong(passage)) continue;
      const worth = suits(passage, group);
      if (worth >= settings.threshold && worth > (second.get(passage)?.worth ?? 0))
        second.set(passage, { target, worth });
    }
  }
  const added = groups.map((members) => new Set(members));
  for (const [passage, { target }] of second) added[target]?.add(passage);
  return added.map((members) => [...members].toSorted((x, y) => x - y));
};
