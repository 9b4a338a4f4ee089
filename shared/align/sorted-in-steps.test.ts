import { describe, expect, it } from 'vitest';
import { sortedInSteps } from './sorted-in-steps.ts';

const byKey = (x: { readonly key: number }, y: { readonly key: number }): number => x.key - y.key;

describe('sortedInSteps', () => {
  it('sorts a list of several steps as toSorted does, equal items in their order', () => {
    const items = Array.from({ length: 30_000 }, (_, at) => ({ key: (at * 7919) % 101, at }));
    let checks = 0;
    const sorted = sortedInSteps(items, byKey, () => {
      checks += 1;
    });
    expect(sorted).toEqual(items.toSorted(byKey));
    expect(checks).toBeGreaterThan(4);
  });

  it('sorts nothing and one item', () => {
    expect(sortedInSteps([], () => 0, () => {})).toEqual([]); // prettier-ignore
    expect(sortedInSteps([1], () => 0, () => {})).toEqual([1]); // prettier-ignore
  });
});
