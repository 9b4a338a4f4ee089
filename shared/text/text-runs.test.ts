import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textRuns } from './text-runs.ts';

const range = fc
  .tuple(fc.nat(60), fc.nat(60))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe('textRuns', () => {
  it('gives overlapping decorations runs of their own', () => {
    const one = { start: 2, end: 6 };
    const two = { start: 4, end: 9 };
    expect(textRuns({ start: 0, end: 10 }, [one, two])).toEqual([
      { start: 0, end: 2, decorations: [] },
      { start: 2, end: 4, decorations: [one] },
      { start: 4, end: 6, decorations: [one, two] },
      { start: 6, end: 9, decorations: [two] },
      { start: 9, end: 10, decorations: [] },
    ]);
  });

  it('covers the range without gaps, and every run lies in all of its decorations', () => {
    fc.assert(
      fc.property(range, fc.array(range), (whole, decorations) => {
        const runs = textRuns(whole, decorations);
        const covered = runs.reduce((sum, { start, end }) => sum + end - start, 0);
        expect(covered).toBe(whole.end - whole.start);
        for (const run of runs) {
          const on = decorations.filter(
            ({ start, end }) => start <= run.start && end >= run.end && start < end,
          );
          expect(run.decorations).toEqual(on);
        }
      }),
    );
  });
});
