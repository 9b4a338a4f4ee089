import { expect, it } from 'vitest';
import { DenseRow } from './dense-row.ts';

it('gives the weights of one row by id and forgets the row before', () => {
  const row = new DenseRow({
    starts: Int32Array.of(0, 2, 3, 3),
    ids: Int32Array.of(1, 40, 2),
    weights: [0.5, 2, 3],
  });
  const weightsOf = (at: number): number[] => {
    row.select(at);
    return [0, 1, 2, 40, 41].map((id) => row.weightOf(id));
  };
  expect(weightsOf(0)).toEqual([0, 0.5, 0, 2, 0]);
  expect([row.has(40), row.has(2)]).toEqual([true, false]);
  expect(weightsOf(1)).toEqual([0, 0, 3, 0, 0]);
  expect(weightsOf(2)).toEqual([0, 0, 0, 0, 0]);
  expect(weightsOf(0)).toEqual([0, 0.5, 0, 2, 0]);
});
