import { describe, expect, it } from 'vitest';
import { pairName, passageId } from '../text/passage.ts';
import { claimLinks } from './claim-links.ts';

const [A1, A2, B1, C1] = [passageId('A', 1), passageId('A', 2), passageId('B', 1), passageId('C', 1)];

describe('claimLinks', () => {
  it('links every two passages of different sources', () => {
    expect(claimLinks([[A1, A2, B1, C1]], new Set())).toEqual([
      [A1, B1],
      [A1, C1],
      [A2, B1],
      [A2, C1],
      [B1, C1],
    ]);
  });

  it('leaves out what the reader rejected, and still holds the rest', () => {
    expect(claimLinks([[A1, B1, C1]], new Set([pairName(B1, A1)]))).toEqual([
      [A1, C1],
      [B1, C1],
    ]);
  });

  it('gives a pair of two claims once, and none across claims', () => {
    expect(
      claimLinks(
        [
          [A1, B1],
          [B1, A1],
          [A2, C1],
        ],
        new Set(),
      ),
    ).toEqual([
      [A1, B1],
      [A2, C1],
    ]);
  });

  it('grows with the number of passages, not with its square', () => {
    const many = Array.from({ length: 1000 }, (_, at) => passageId(`A${at}x`, 1));
    const links = claimLinks([many], new Set());
    expect(links.length).toBeLessThan(13_000);
    for (const [at, passage] of many.slice(1).entries()) expect(links).toContainEqual([many[at], passage]);
  });
});
