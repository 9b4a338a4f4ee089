import { expect, it } from 'vitest';
import { DenseRow } from './dense-row.ts';

it('gives the weights of one row by id and forgets the row before', () => {
  const row = new DenseRow({
    starts: Int32Array.of(0, 2, 3, 3),
    ids: Int32Array.of(1, 4, 2),
    weights: [0.5, 2, 3],
  });
  expect([...row.of(0)]).toEqual([0, 0.5, 0, 0, 2]);
  expect([...row.of(1)]).toEqual([0, 0, 3, 0, 0]);
  expect([...row.of(2)]).toEqual([0, 0, 0, 0, 0]);
  expect([...row.of(0)]).toEqual([0, 0.5, 0, 0, 2]);
});
