import { describe, expect, it } from 'vitest';
import { type AlignModel, SHIPPED_MODEL } from '../model.ts';
import { decidedPairs } from './constraints.ts';
import { joinCandidates, seedsOf, StatementCover } from './cover-statements.ts';
import { type FixtureNode, graphFixture } from './graph-fixture.ts';
import { JOIN_FEATURES } from './join-features.ts';
import { GroupContent } from './join-measures.ts';

const UNDECIDED = decidedPairs({ must: [], cannot: [] });

/** Joins by the least score with the members alone: more than 0.5 speaks for, less against. */
const BY_LEAST_SCORE: AlignModel = {
  ...SHIPPED_MODEL,
  join: {
    bias: 0,
    features: Object.fromEntries(
      JOIN_FEATURES.map(({ name }) => [
        name,
        { mean: 0.5, scale: 0.1, weight: name === 'least score' ? 5 : 0 },
      ]),
    ),
  },
  thresholds: { ...SHIPPED_MODEL.thresholds, seed: 0.5, join: 0.6, together: 0.3 },
};

/** One Passage of each of so many Sources. */
const oneEach = (count: number): FixtureNode[] =>
  Array.from({ length: count }, (_, at) => ({ passage: at, source: at }));

const groupsOf = (
  nodes: readonly FixtureNode[],
  bonds: readonly (readonly [number, number, number])[],
  decided = UNDECIDED,
): number[][] =>
  new StatementCover(BY_LEAST_SCORE).cover(graphFixture(nodes, bonds), nodes.keys(), decided, () => {});

describe('seedsOf', () => {
  it('takes each bond that is strong enough once, the strongest first, then by place', () => {
    const graph = graphFixture(oneEach(4), [[0, 1, 0.6], [2, 3, 0.9], [1, 2, 0.6], [0, 3, 0.2]]); // prettier-ignore
    expect(seedsOf(graph, [0, 1, 2, 3], 0.5).map(({ x, y }) => [x, y])).toEqual([
      [2, 3],
      [0, 1],
      [1, 2],
    ]);
  });
});

describe('StatementCover', () => {
  it('grows one group where all belong together, and no second one from the pairs that it covers', () => {
    expect(groupsOf(oneEach(3), [[0, 1, 0.9], [0, 2, 0.8], [1, 2, 0.8]])).toEqual([[0, 1, 2]]); // prettier-ignore
  });

  it('lets groups overlap instead of chaining: 0–1 and 1–2 are not 0–1–2', () => {
    expect(groupsOf(oneEach(3), [[0, 1, 0.9], [1, 2, 0.8]])).toEqual([
      [0, 1],
      [1, 2],
    ]); // prettier-ignore
  });

  it('puts a passage of three statements into three groups', () => {
    const nodes = [0, 0, 0, 1, 2, 3].map((passage) => ({ passage, source: Math.min(passage, 1) }));
    expect(groupsOf(nodes, [[0, 3, 0.9], [1, 4, 0.8], [2, 5, 0.7]])).toEqual([
      [0, 3],
      [1, 4],
      [2, 5],
    ]); // prettier-ignore
  });

  it('takes no two statements of one passage into one group', () => {
    const nodes = [
      { passage: 0, source: 0 },
      { passage: 0, source: 0 },
      { passage: 1, source: 1 },
    ];
    expect(groupsOf(nodes, [[0, 2, 0.9], [1, 2, 0.9]])).toEqual([[0, 2]]); // prettier-ignore
  });

  it('drops groups that are contained in another one', () => {
    // 2 is too far from 0 to join 0–1, and 0 from 2 to join 1–2; but 1 joins 0–2, which holds both.
    const bonds = [[0, 1, 0.9], [1, 2, 0.9], [0, 2, 0.505]] as const; // prettier-ignore
    expect(groupsOf(oneEach(3), bonds)).toEqual([[0, 1, 2]]);
  });

  it('makes no group of weak bonds', () => {
    expect(groupsOf(oneEach(2), [[0, 1, 0.4]])).toEqual([]);
  });

  it('keeps apart what the reader parted, with all else together', () => {
    const decided = decidedPairs({ must: [], cannot: [[0, 2]] });
    const groups = groupsOf(oneEach(3), [[0, 1, 0.9], [1, 2, 0.9]], decided); // prettier-ignore
    expect(groups).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('lets join whom the reader linked with every member, whatever the features say', () => {
    const decided = decidedPairs({
      must: [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
      cannot: [],
    });
    const bonds = [[0, 1, 1], [0, 2, 0.4], [1, 2, 0.4]] as const; // prettier-ignore
    expect(groupsOf(oneEach(3), bonds)).toEqual([[0, 1]]);
    expect(groupsOf(oneEach(3), bonds, decided)).toEqual([[0, 1, 2]]);
  });

  it('stops making groups of one statement at some point, but never passes over what the reader linked', () => {
    const nodes = oneEach(202);
    const bonds = nodes.slice(1).map((_, at) => [0, at + 1, 0.9 - at / 1000] as const);
    const groups = groupsOf(nodes, bonds);
    expect(groups.length).toBeLessThan(100);
    expect(groups.length).toBeGreaterThan(20);
    expect(groups.some((group) => group.includes(201))).toBe(false);
    const decided = decidedPairs({ must: [[0, 201]], cannot: [] });
    expect(groupsOf(nodes, bonds, decided)).toContainEqual([0, 201]);
  });

  it('does not depend on how nodes are numbered', () => {
    const nodes = [2, 0, 3, 1].map((passage) => ({ passage, source: passage }));
    const bonds = [[0, 1, 0.9], [0, 2, 0.9], [1, 3, 0.9], [2, 3, 0.9]] as const; // prettier-ignore
    const renumbered = bonds.map(([x, y, strength]) => [nodes[x]?.passage ?? -1, nodes[y]?.passage ?? -1, strength] as const); // prettier-ignore
    const passagesOf = (groups: readonly number[][]): number[][] =>
      groups.map((group) => group.map((node) => nodes[node]?.passage ?? -1));
    expect(passagesOf(groupsOf(nodes, bonds))).toEqual(groupsOf(oneEach(4), renumbered));
  });

  it('does not depend on the order in which bonds are stored', () => {
    const bonds = [[0, 1, 0.9], [0, 2, 0.8], [1, 2, 0.8], [2, 3, 0.8], [0, 3, 0.7]] as const; // prettier-ignore
    expect(groupsOf(oneEach(4), bonds.toReversed())).toEqual(groupsOf(oneEach(4), bonds));
  });
});

describe('joinCandidates', () => {
  it('offers those with bonds to all members of other sources, the best first', () => {
    const graph = graphFixture(oneEach(5), [[0, 1, 0.9], [0, 2, 0.6], [1, 2, 0.6], [0, 3, 0.9], [0, 4, 0.7], [1, 4, 0.9]]); // prettier-ignore
    const found = joinCandidates(graph, new GroupContent(graph, [0, 1]), UNDECIDED);
    expect(found.map(({ node }) => node)).toEqual([4, 2]);
    expect(found[0]?.measures.mean).toBeCloseTo(0.8);
  });

  it('offers no other statement of a member’s passage and none that was parted from a member', () => {
    const nodes = [...oneEach(3), { passage: 0, source: 0 }];
    const graph = graphFixture(nodes, [[0, 1, 0.9], [0, 2, 0.9], [1, 2, 0.9], [1, 3, 0.9]]); // prettier-ignore
    const content = new GroupContent(graph, [0, 1]);
    expect(joinCandidates(graph, content, UNDECIDED).map(({ node }) => node)).toEqual([2]);
    expect(joinCandidates(graph, content, decidedPairs({ must: [], cannot: [[1, 2]] }))).toEqual([]);
  });
});
