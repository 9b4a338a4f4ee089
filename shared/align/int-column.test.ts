import { describe, expect, it } from 'vitest';
import { IntColumn } from './int-column.ts';

describe('IntColumn', () => {
  it('keeps what was put down, also beyond the estimated capacity', () => {
    const column = new IntColumn(2);
    for (let value = -3; value < 9; value += 1) column.push(value);
    expect(column.length).toBe(12);
    expect([...column.values()]).toEqual([-3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('has no values at first', () => {
    expect([...new IntColumn(0).values()]).toEqual([]);
  });
});
