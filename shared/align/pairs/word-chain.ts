/** What a step without a match costs, and what a match must be worth to speak for a chain at all. */
const STEP = 0.5;

/** What a match of two words is worth by the weight that both have at least: each of the two counts. */
export const worthOf = (weight: number): number => 2 * weight;

/** Further matches of two long Passages are left out: their time would grow with the square. */
const MOST_MATCHES = 128;

/**
 * Words that two Passages have in the same order: of their matches the chain that is worth most, a step without a match
 * costing a little. After Smith, Waterman: Identification of Common Molecular Subsequences (1981), over matches alone.
 */
export class WordChain {
  #length = 0;
  /** Of each match, ascending: its place in either Passage, and what it is worth. */
  readonly #left = new Int32Array(MOST_MATCHES);
  readonly #right = new Int32Array(MOST_MATCHES);
  readonly #worths = new Float64Array(MOST_MATCHES);
  /** What the best chain is worth that ends in each match. */
  readonly #ending = new Float64Array(MOST_MATCHES);

  clear(): void {
    this.#length = 0;
  }

  /** Notes a match, by its places counted in words; a place below 0 is none. */
  add(left: number, right: number, worth: number): void {
    if (left < 0 || right < 0 || worth <= STEP || this.#length === MOST_MATCHES) return;
    let at = this.#length;
    for (; at > 0 && this.#isAfter(at - 1, left, right); at -= 1) {
      this.#left[at] = this.#left[at - 1] ?? 0;
      this.#right[at] = this.#right[at - 1] ?? 0;
      this.#worths[at] = this.#worths[at - 1] ?? 0;
    }
    this.#left[at] = left;
    this.#right[at] = right;
    this.#worths[at] = worth;
    this.#length += 1;
  }

  /** What the best chain of the matches is worth; 0 without one. */
  best(): number {
    let best = 0;
    for (let at = 0; at < this.#length; at += 1) {
      const ending = (this.#worths[at] ?? 0) - STEP + this.#bestBefore(at);
      this.#ending[at] = ending;
      best = Math.max(best, ending);
    }
    return best;
  }

  #bestBefore(at: number): number {
    const left = this.#left[at] ?? 0;
    const right = this.#right[at] ?? 0;
    let best = 0;
    for (let before = 0; before < at; before += 1) {
      const [stepsLeft, stepsRight] = [left - (this.#left[before] ?? 0), right - (this.#right[before] ?? 0)];
      if (stepsLeft < 1 || stepsRight < 1) continue;
      best = Math.max(best, (this.#ending[before] ?? 0) - STEP * (Math.max(stepsLeft, stepsRight) - 1));
    }
    return best;
  }

  #isAfter(at: number, left: number, right: number): boolean {
    const own = this.#left[at] ?? 0;
    return own > left || (own === left && (this.#right[at] ?? 0) > right);
  }
}
