import { describe, expect, it } from 'vitest';
import { RowsBuilder, weighRows } from '../sparse-rows.ts';
import { SharedTerms } from './shared-terms.ts';

const rowsOf = (rows: readonly (readonly number[])[], weightOf: (id: number) => number) => {
  const builder = new RowsBuilder(16);
  for (const row of rows) {
    builder.addAll(row);
    builder.endRow();
  }
  return weighRows(builder.finish(), weightOf);
};

const WEIGHTS = [0, 1, 2, 3, 4];
const ROWS = rowsOf([[1, 2, 3, 4], [2, 3, 4], [1], []], (id) => WEIGHTS[id] ?? 0);
const NO_CORE = new Uint8Array(5);

describe('SharedTerms', () => {
  it('finds the shared ids, what they weigh and the three heaviest', () => {
    const shared = new SharedTerms(ROWS, NO_CORE);
    shared.measure(0, 1);
    expect([...shared.ids.subarray(0, shared.count)]).toEqual([2, 3, 4]);
    expect([...shared.weights.subarray(0, shared.count)]).toEqual([2, 3, 4]);
    expect([shared.weight, shared.first, shared.second, shared.third]).toEqual([9, 4, 3, 2]);
    expect(shared.cosine).toBeCloseTo(29 / Math.sqrt(30 * 29));
  });

  it('parts what is outside the core', () => {
    const shared = new SharedTerms(ROWS, Uint8Array.from([0, 0, 0, 0, 1]));
    shared.measure(0, 1);
    expect([shared.weight, shared.restWeight, shared.first, shared.firstOfRest]).toEqual([9, 5, 4, 3]);
  });

  it('forgets the pair before', () => {
    const shared = new SharedTerms(ROWS, NO_CORE);
    shared.measure(0, 1);
    shared.measure(1, 2);
    expect([
      shared.count,
      shared.weight,
      shared.restWeight,
      shared.first,
      shared.second,
      shared.third,
    ]).toEqual([0, 0, 0, 0, 0, 0]);
    shared.measure(0, 3);
    expect([shared.count, shared.cosine]).toEqual([0, 0]);
  });

  it('makes room for passages of many words', () => {
    const many = Array.from({ length: 500 }, (_, at) => at);
    const shared = new SharedTerms(
      rowsOf([many, many], () => 1),
      new Uint8Array(500),
    );
    shared.measure(0, 1);
    expect([...shared.ids.subarray(0, shared.count)]).toEqual(many);
    expect(shared.weight).toBe(500);
    expect(shared.cosine).toBeCloseTo(1);
  });
});
