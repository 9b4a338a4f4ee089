import { CHECKPOINT_EVERY } from '../reading/progress.ts';

/** A run of words that is at more places than this is furniture; following them all would not be near linear. */
const MOST_PLACES = 24;
/** Offset basis and prime of the FNV hash. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Where runs of `length` words begin in a row of numbered words: a hash table with chains in typed arrays, for there are as many runs as
 * words. Two different runs may have one hash, so that what is found has to be compared word by word.
 */
export class WordRunTable {
  readonly #hashes: Int32Array;
  /** The place added last to a bucket, and before each place the one added before it; -1 for none. */
  readonly #last: Int32Array;
  readonly #before: Int32Array;

  /** `checkpoint` may throw to stop. */
  constructor(words: Int32Array, length: number, checkpoint: () => void = () => {}) {
    this.#hashes = hashesOf(words, length, checkpoint);
    this.#last = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, words.length)))).fill(-1);
    this.#before = new Int32Array(words.length).fill(-1);
  }

  /** A place, among those added, of a run with the hash of the one at `at`: the one added last; null if there is none. */
  find(at: number): number | null {
    return this.#withHash(this.#last[this.#bucket(at)] ?? -1, this.#hashes[at]);
  }

  /** The place added before `place` of a run with the same hash; null if there is none. */
  next(place: number): number | null {
    return this.#withHash(this.#before[place] ?? -1, this.#hashes[place]);
  }

  /** Adds the run at `at`, unless as many with its hash are there as are followed. */
  add(at: number): void {
    let count = 0;
    for (let place = this.find(at); place !== null; place = this.next(place)) count += 1;
    if (count >= MOST_PLACES) return;
    const bucket = this.#bucket(at);
    this.#before[at] = this.#last[bucket] ?? -1;
    this.#last[bucket] = at;
  }

  #bucket(at: number): number {
    const hash = this.#hashes[at] ?? 0;
    return (hash ^ (hash >>> 15)) & (this.#last.length - 1);
  }

  #withHash(from: number, hash: number | undefined): number | null {
    let place = from;
    while (place >= 0 && this.#hashes[place] !== hash) place = this.#before[place] ?? -1;
    return place < 0 ? null : place;
  }
}

const hashesOf = (words: Int32Array, length: number, checkpoint: () => void): Int32Array => {
  const hashes = new Int32Array(words.length);
  for (let at = 0; at + length <= words.length; at += 1) {
    if (at % CHECKPOINT_EVERY === 0) checkpoint();
    let hash = BASIS;
    for (let place = at; place < at + length; place += 1) hash = Math.imul(hash ^ (words[place] ?? 0), PRIME);
    hashes[at] = hash;
  }
  return hashes;
};
