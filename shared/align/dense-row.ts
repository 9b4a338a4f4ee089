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
  #row = -1;

  constructor(rows: WeightedRows) {
    this.#rows = rows;
    this.#weights = new Float64Array(greatest(rows.ids) + 1);
  }

  /** id → its weight in a row, 0 for an id that is not in it. Holds until another row is asked for. */
  of(row: number): Float64Array {
    if (row === this.#row) return this.#weights;
    const { starts, ids, weights } = this.#rows;
    const own = this.#weights;
    for (let at = starts[this.#row] ?? 0; at < (starts[this.#row + 1] ?? 0); at += 1) own[ids[at] ?? 0] = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      own[ids[at] ?? 0] = weights[at] ?? 0;
    this.#row = row;
    return own;
  }
}
