import type { DifferenceValue } from './difference.ts';

/** Sides numbered from 0 in the order of the values. */
export const renumbered = (values: readonly DifferenceValue[]): DifferenceValue[] => {
  const sides = new Map<number, number>();
  for (const { side } of values) if (!sides.has(side)) sides.set(side, sides.size);
  return values.map((value) => ({ ...value, side: sides.get(value.side) ?? value.side }));
};
