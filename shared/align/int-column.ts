/** Where a column begins without an estimate of its length. */
const LEAST_CAPACITY = 1024;

/** Whole numbers put down one after another in a typed array that grows on demand: a list of them takes twice the memory and is copied at its end. */
export class IntColumn {
  #values: Int32Array<ArrayBuffer>;
  #length = 0;

  /** `capacity`: estimated number of values; grows on demand. */
  constructor(capacity = LEAST_CAPACITY) {
    this.#values = new Int32Array(Math.max(1, capacity));
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Int32Array(this.#values.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** The values so far. Holds until the next one is added. */
  values(): Int32Array<ArrayBuffer> {
    return this.#values.subarray(0, this.#length);
  }
}
