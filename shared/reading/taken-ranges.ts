/** Ranges of a text of which none overlaps another. */
export class TakenRanges {
  /** Both ascend. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Takes a range of one unit or more, unless part of it is taken already; answers whether it was free. */
  take(start: number, end: number): boolean {
    const place = this.#firstEndingAfter(start);
    if ((this.#starts[place] ?? Infinity) < end) return false;
    this.#starts.splice(place, 0, start);
    this.#ends.splice(place, 0, end);
    return true;
  }

  /** Whether the unit at an offset is taken. */
  holds(at: number): boolean {
    return (this.#starts[this.#firstEndingAfter(at)] ?? Infinity) <= at;
  }

  #firstEndingAfter(at: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
