import { greatest, type IdRows } from './sparse-rows.ts';

/** Rows with a weight for each entry of `ids`. */
export interface WeightedRows extends IdRows {
  readonly weights: ArrayLike<number>;
}

/**
 * One row at a time with its weights by id: to compare it with many other rows takes one walk over each of those, where to merge two
 * ascending rows takes a branch for every entry of both.
 */
export class DenseRow {
  readonly #rows: WeightedRows;
  readonly #weights: Float64Array;
  /** A bit for each id: small enough to stay in the cache, where the weights of ids that are not in the row need not be. */
  readonly #bits: Int32Array;
  #row = -1;

  constructor(rows: WeightedRows) {
    const size = greatest(rows.ids) + 1;
    this.#rows = rows;
    this.#weights = new Float64Array(size);
    this.#bits = new Int32Array((size >> 5) + 1);
  }

  /** Turns to a row. */
  select(row: number): void {
    if (row === this.#row) return;
    const { starts, ids, weights } = this.#rows;
    for (let at = starts[this.#row] ?? 0; at < (starts[this.#row + 1] ?? 0); at += 1)
      this.#bits[(ids[at] ?? 0) >> 5] = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const id = ids[at] ?? 0;
      this.#bits[id >> 5] = (this.#bits[id >> 5] ?? 0) | (1 << (id & 31));
      this.#weights[id] = weights[at] ?? 0;
    }
    this.#row = row;
  }

  /** Whether the row has an id. */
  has(id: number): boolean {
    return ((this.#bits[id >> 5] ?? 0) & (1 << (id & 31))) !== 0;
  }

  /** The weight of an id in the row, 0 where it is not in it. */
  weightOf(id: number): number {
    return this.has(id) ? (this.#weights[id] ?? 0) : 0;
  }
}
