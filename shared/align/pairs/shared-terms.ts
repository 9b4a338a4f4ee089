import { DenseRow } from '../dense-row.ts';
import { endOf, type SparseRows, startOf } from '../sparse-rows.ts';

/** The ids that two rows share, with what they weigh. Reused for pair after pair. */
export class SharedTerms {
  cosine = 0;
  /** Sum of the lesser weight of each shared id. */
  weight = 0;
  /** The part of it that is outside the core. */
  restWeight = 0;
  /** The three greatest weights, and the greatest outside the core. */
  first = 0;
  second = 0;
  third = 0;
  firstOfRest = 0;
  /** The first `count` entries are the shared ids and the lesser weight of each. */
  count = 0;
  ids = new Int32Array(64);
  weights = new Float64Array(64);

  readonly #rows: SparseRows;
  readonly #core: Uint8Array;
  readonly #left: DenseRow;

  /** `core`: 1 for each id of the core. */
  constructor(rows: SparseRows, core: Uint8Array) {
    this.#rows = rows;
    this.#core = core;
    this.#left = new DenseRow(rows);
  }

  /** Sets the fields for two rows; quick where `left` is that of the pair before. */
  measure(left: number, right: number): void {
    const { ids, weights, norms } = this.#rows;
    const own = this.#left;
    own.select(left);
    this.#clear();
    let dot = 0;
    const end = endOf(this.#rows, right);
    for (let at = startOf(this.#rows, right); at < end; at += 1) {
      const id = ids[at] ?? 0;
      if (!own.has(id)) continue;
      const x = own.weightOf(id);
      const y = weights[at] ?? 0;
      dot += x * y;
      this.#add(id, x < y ? x : y, this.#core[id] === 1);
    }
    const lengths = (norms[left] ?? 0) * (norms[right] ?? 0);
    this.cosine = lengths > 0 ? dot / lengths : 0;
  }

  #clear(): void {
    this.weight = 0;
    this.restWeight = 0;
    this.first = 0;
    this.second = 0;
    this.third = 0;
    this.firstOfRest = 0;
    this.count = 0;
  }

  #add(id: number, weight: number, isCore: boolean): void {
    if (this.count === this.ids.length) this.#grow();
    this.ids[this.count] = id;
    this.weights[this.count] = weight;
    this.count += 1;
    this.weight += weight;
    if (!isCore) {
      this.restWeight += weight;
      if (weight > this.firstOfRest) this.firstOfRest = weight;
    }
    if (weight > this.first) {
      this.third = this.second;
      this.second = this.first;
      this.first = weight;
    } else if (weight > this.second) {
      this.third = this.second;
      this.second = weight;
    } else if (weight > this.third) this.third = weight;
  }

  #grow(): void {
    const [ids, weights] = [this.ids, this.weights];
    this.ids = new Int32Array(ids.length * 2);
    this.ids.set(ids);
    this.weights = new Float64Array(weights.length * 2);
    this.weights.set(weights);
  }
}
