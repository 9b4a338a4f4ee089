import { CHECKPOINT_EVERY } from '../reading/progress.ts';

/** The distinct ids of many Passages, row after row; the ids of a row ascend. */
export interface IdRows {
  /** Row r holds the entries from `starts[r]` up to `starts[r + 1]`. */
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

/** Rows with how often each id was given. */
export interface CountedRows extends IdRows {
  /** One for each entry of `ids`. */
  readonly counts: Uint16Array;
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

/** Takes rows one by one. An id given more than once in a row becomes one entry that is counted. */
export class RowsBuilder {
  readonly #starts: number[] = [0];
  #ids: Int32Array<ArrayBuffer>;
  #counts: Uint16Array<ArrayBuffer>;
  #length = 0;
  #from = 0;

  /** `capacity`: entries expected in all; for more, room is made. */
  constructor(capacity: number) {
    this.#ids = new Int32Array(capacity);
    this.#counts = new Uint16Array(capacity);
  }

  /** Adds to the row under way. */
  add(id: number): void {
    if (this.#length === this.#ids.length) this.#grow();
    this.#ids[this.#length] = id;
    this.#length += 1;
  }

  addAll(ids: readonly number[]): void {
    for (let at = 0; at < ids.length; at += 1) this.add(ids[at] ?? 0);
  }

  /** Ends the row under way and begins the next one. */
  endRow(): void {
    const [ids, counts, from] = [this.#ids, this.#counts, this.#from];
    if (this.#length > from + 1) ids.subarray(from, this.#length).sort();
    let kept = from;
    for (let at = from; at < this.#length; at += 1) {
      const id = ids[at] ?? 0;
      if (kept > from && ids[kept - 1] === id) {
        counts[kept - 1] = Math.min(MOST_COUNTED, (counts[kept - 1] ?? 0) + 1);
        continue;
      }
      ids[kept] = id;
      counts[kept] = 1;
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

  /** The rows, and for each entry how often it was given. */
  finish(): CountedRows {
    return {
      starts: Int32Array.from(this.#starts),
      ids: this.#ids.subarray(0, this.#length),
      counts: this.#counts.subarray(0, this.#length),
    };
  }

  #grow(): void {
    const [ids, counts] = [this.#ids, this.#counts];
    this.#ids = new Int32Array(ids.length * 2 + 1);
    this.#ids.set(ids);
    this.#counts = new Uint16Array(counts.length * 2 + 1);
    this.#counts.set(counts);
  }
}

const MOST_COUNTED = 0xffff;

/** Gives each entry its weight. `checkpoint` may throw to stop. */
export const weighRows = (
  rows: IdRows,
  weightOf: (id: number, at: number) => number,
  checkpoint: () => void = () => {},
): SparseRows => {
  const { starts, ids } = rows;
  const size = starts.length - 1;
  const weights = new Float32Array(ids.length);
  const norms = new Float32Array(size);
  const totals = new Float32Array(size);
  for (let row = 0; row < size; row += 1) {
    if (row % CHECKPOINT_EVERY === 0) checkpoint();
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

/** The rows without the ids that are not to be kept. */
export const keepIds = (
  { starts, ids, counts }: CountedRows,
  isKept: (id: number) => boolean,
): CountedRows => {
  const kept = {
    starts: new Int32Array(starts.length),
    ids: new Int32Array(ids.length),
    counts: new Uint16Array(ids.length),
  };
  let length = 0;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      if (!isKept(ids[at] ?? 0)) continue;
      kept.ids[length] = ids[at] ?? 0;
      kept.counts[length] = counts[at] ?? 0;
      length += 1;
    }
    kept.starts[row + 1] = length;
  }
  return { starts: kept.starts, ids: kept.ids.slice(0, length), counts: kept.counts.slice(0, length) };
};

/** The greatest id, -1 where there is none. */
export const greatest = (ids: Int32Array): number => {
  let most = -1;
  for (let at = 0; at < ids.length; at += 1) most = Math.max(most, ids[at] ?? -1);
  return most;
};

/** id → number of rows that hold it. */
export const countRowsOf = ({ ids }: IdRows): Int32Array => {
  const counts = new Int32Array(greatest(ids) + 1);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    counts[id] = (counts[id] ?? 0) + 1;
  }
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
