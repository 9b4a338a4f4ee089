import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchingOffset, risingAnchors } from './matching-offset.ts';

describe('risingAnchors', () => {
  it('drops the passage that is told out of order', () => {
    const anchors = [
      { from: 0, to: 0 },
      { from: 10, to: 90 },
      { from: 20, to: 30 },
      { from: 30, to: 40 },
    ];
    expect(risingAnchors(anchors).map(({ to }) => to)).toEqual([0, 30, 40]);
  });

  it('rises on both sides', () => {
    const anchors = fc.array(fc.record({ from: fc.nat(500), to: fc.nat(500) }));
    fc.assert(
      fc.property(anchors, (given) => {
        const kept = risingAnchors(given);
        for (const [place, anchor] of kept.entries()) {
          const next = kept[place + 1];
          if (next === undefined) continue;
          expect(next.from).toBeGreaterThanOrEqual(anchor.from);
          expect(next.to).toBeGreaterThan(anchor.to);
        }
      }),
    );
  });
});

describe('matchingOffset', () => {
  const anchors = [
    { from: 0, to: 0 },
    { from: 100, to: 300 },
  ];

  it('is linear between anchors and keeps pace beyond them', () => {
    expect(matchingOffset(anchors, 50)).toBe(150);
    expect(matchingOffset(anchors, 120)).toBe(320);
    expect(matchingOffset([], 70)).toBe(70);
  });
});
