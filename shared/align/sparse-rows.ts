/** The distinct ids of many Passages, row after row; the ids of a row ascend. */
export interface IdRows {
  /** Row r holds the entries from `starts[r]` up to `starts[r + 1]`. */
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

/** A sparse vector a Passage. */
export interface SparseRows extends IdRows {
  /** One for each entry of `ids`. */
  readonly weights: Float32Array;
  /** Euclidean length of each row. */
  readonly norms: Float32Array;
  /** Sum of each row's weights. */
  readonly totals: Float32Array;
}

export const startOf = ({ starts }: IdRows, row: number): number => starts[row] ?? 0;
export const endOf = ({ starts }: IdRows, row: number): number => starts[row + 1] ?? 0;
export const lengthOf = (rows: IdRows, row: number): number => endOf(rows, row) - startOf(rows, row);

const FIRST_CAPACITY = 1024;

/** Takes rows one by one. An id given more than once in a row becomes one entry; `values` adds up what came with it. */
export class RowsBuilder {
  readonly #starts: number[] = [0];
  #ids = new Int32Array(FIRST_CAPACITY);
  #values = new Float32Array(FIRST_CAPACITY);
  #length = 0;
  #from = 0;

  /** Adds an entry to the row under way. */
  add(id: number, value = 1): void {
    if (this.#length === this.#ids.length) this.#grow();
    this.#ids[this.#length] = id;
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** Ends the row under way and begins the next one. */
  endRow(): void {
    this.#sort();
    let kept = this.#from;
    for (let at = this.#from; at < this.#length; at += 1) {
      const id = this.#ids[at] ?? 0;
      const value = this.#values[at] ?? 0;
      if (kept > this.#from && this.#ids[kept - 1] === id) {
        this.#values[kept - 1] = (this.#values[kept - 1] ?? 0) + value;
        continue;
      }
      this.#ids[kept] = id;
      this.#values[kept] = value;
      kept += 1;
    }
    this.#length = kept;
    this.#from = kept;
    this.#starts.push(kept);
  }

  /** The ids of the row that ended last. Holds until the next entry is added. */
  lastRow(): Int32Array {
    return this.#ids.subarray(this.#starts.at(-2) ?? 0, this.#length);
  }

  finish(): IdRows & { readonly values: Float32Array } {
    return {
      starts: Int32Array.from(this.#starts),
      ids: this.#ids.slice(0, this.#length),
      values: this.#values.slice(0, this.#length),
    };
  }

  #grow(): void {
    const [ids, values] = [this.#ids, this.#values];
    this.#ids = new Int32Array(ids.length * 2);
    this.#ids.set(ids);
    this.#values = new Float32Array(values.length * 2);
    this.#values.set(values);
  }

  /** Sorts the row under way by id: by insertion while it is short, as most are. */
  #sort(): void {
    const size = this.#length - this.#from;
    if (size > LONG_ROW) return this.#sortLong();
    const [ids, values] = [this.#ids, this.#values];
    for (let at = this.#from + 1; at < this.#length; at += 1) {
      const id = ids[at] ?? 0;
      const value = values[at] ?? 0;
      let place = at;
      while (place > this.#from && (ids[place - 1] ?? 0) > id) {
        ids[place] = ids[place - 1] ?? 0;
        values[place] = values[place - 1] ?? 0;
        place -= 1;
      }
      ids[place] = id;
      values[place] = value;
    }
  }

  #sortLong(): void {
    const [ids, values] = [
      this.#ids.slice(this.#from, this.#length),
      this.#values.slice(this.#from, this.#length),
    ];
    const order = Uint32Array.from(ids.keys()).toSorted((x, y) => (ids[x] ?? 0) - (ids[y] ?? 0) || x - y);
    for (const [place, at] of order.entries()) {
      this.#ids[this.#from + place] = ids[at] ?? 0;
      this.#values[this.#from + place] = values[at] ?? 0;
    }
  }
}

/** From so many entries on insertion takes longer than a comparing sort. */
const LONG_ROW = 160;

/** Gives each entry its weight. */
export const weighRows = (rows: IdRows, weightOf: (id: number, at: number) => number): SparseRows => {
  const { starts, ids } = rows;
  const size = starts.length - 1;
  const weights = new Float32Array(ids.length);
  const norms = new Float32Array(size);
  const totals = new Float32Array(size);
  for (let row = 0; row < size; row += 1) {
    let squares = 0;
    let total = 0;
    for (let at = startOf(rows, row); at < endOf(rows, row); at += 1) {
      const weight = weightOf(ids[at] ?? 0, at);
      weights[at] = weight;
      squares += weight * weight;
      total += weight;
    }
    norms[row] = Math.sqrt(squares);
    totals[row] = total;
  }
  return { starts, ids, weights, norms, totals };
};

/** id → number of rows that hold it, for ids below `size`. */
export const countRowsOf = (rows: IdRows, size: number): Int32Array => {
  const counts = new Int32Array(size);
  for (const id of rows.ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
};

/** What two rows share. */
export interface Overlap {
  cosine: number;
  /** Number of shared ids. */
  shared: number;
  /** Sum of the smaller weight of each shared id. */
  weight: number;
  /** The greatest and the second greatest of them. */
  top: number;
  second: number;
}

export const emptyOverlap = (): Overlap => ({ cosine: 0, shared: 0, weight: 0, top: 0, second: 0 });

/** Writes into `overlap` what two rows share, in one walk over both. */
export const overlapInto = (overlap: Overlap, rows: SparseRows, left: number, right: number): void => {
  const { ids, weights, starts, norms } = rows;
  let dot = 0;
  let shared = 0;
  let total = 0;
  let top = 0;
  let second = 0;
  let i = starts[left] ?? 0;
  let j = starts[right] ?? 0;
  const endOfLeft = starts[left + 1] ?? 0;
  const endOfRight = starts[right + 1] ?? 0;
  while (i < endOfLeft && j < endOfRight) {
    const a = ids[i] ?? 0;
    const b = ids[j] ?? 0;
    if (a < b) i += 1;
    else if (b < a) j += 1;
    else {
      const x = weights[i] ?? 0;
      const y = weights[j] ?? 0;
      const smaller = x < y ? x : y;
      dot += x * y;
      shared += 1;
      total += smaller;
      if (smaller > top) {
        second = top;
        top = smaller;
      } else if (smaller > second) second = smaller;
      i += 1;
      j += 1;
    }
  }
  const lengths = (norms[left] ?? 0) * (norms[right] ?? 0);
  overlap.cosine = lengths > 0 ? dot / lengths : 0;
  overlap.shared = shared;
  overlap.weight = total;
  overlap.top = top;
  overlap.second = second;
};

/** The ids that two rows share. */
export const sharedIds = (rows: IdRows, left: number, right: number): number[] => {
  const others = new Set(rows.ids.subarray(startOf(rows, right), endOf(rows, right)));
  return [...rows.ids.subarray(startOf(rows, left), endOf(rows, left))].filter((id) => others.has(id));
};
