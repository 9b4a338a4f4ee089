import { describe, expect, it } from 'vitest';
import { graphFixture } from './graph-fixture.ts';
import { GroupContent } from './join-measures.ts';

const GRAPH = graphFixture(
  [
    { passage: 0, source: 0, concepts: [1, 2, 3] },
    { passage: 1, source: 1, concepts: [1, 2, 4] },
    { passage: 2, source: 2, concepts: [1, 2, 5] },
    { passage: 3, source: 1, concepts: [1, 4, 6] },
  ],
  [
    [0, 1, 0.9],
    [0, 2, 0.8],
    [1, 2, 0.6],
    [0, 3, 0.7],
    [2, 3, 0.5],
  ],
);

describe('GroupContent', () => {
  it('measures the bonds with members of other sources only', () => {
    const measures = new GroupContent(GRAPH, [0, 1, 2]).measure(3);
    expect(measures.mean).toBeCloseTo(0.6);
    expect(measures.least).toBeCloseTo(0.5);
    expect(measures.greatest).toBeCloseTo(0.7);
    expect(measures.isSourceThere).toBe(true);
    expect([measures.members, measures.sources, measures.length]).toEqual([3, 3, 3]);
  });

  it('parts what all members have from what most or few have', () => {
    const content = new GroupContent(GRAPH, [0, 1]);
    expect(content.measure(3)).toMatchObject({
      common: 2,
      held: 1,
      commonToAll: 2,
      heldByAll: 1,
      shareWithFew: 1,
    });
    content.add(2);
    expect(content.members).toEqual([0, 1, 2]);
    expect(content.measure(3)).toMatchObject({
      common: 2,
      held: 1,
      commonToAll: 2,
      greatestHeld: 1,
      shareWithFew: 1,
    });
  });

  it('counts a missing bond as none', () => {
    const graph = graphFixture([{ passage: 0, source: 0 }, { passage: 1, source: 1 }, { passage: 2, source: 2 }], [[0, 1, 0.9]]); // prettier-ignore
    expect(new GroupContent(graph, [0, 1]).measure(2)).toMatchObject({
      mean: 0,
      least: 0,
      greatest: 0,
      isSourceThere: false,
    });
  });

  it('refuses a statement that is not in the graph', () => {
    expect(() => new GroupContent(GRAPH, [9])).toThrow(RangeError);
  });
});
