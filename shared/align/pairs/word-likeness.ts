import { mayBeAlike, similarity } from '../../reading/word-vectors.ts';
import type { PassageTable } from '../passages/passage-table.ts';
import { startOf, endOf } from '../sparse-rows.ts';
import { WordChain, worthOf } from './word-chain.ts';

/** Below this likeness any two words of news are alike. */
const LIKE = 0.3;

/** Of longer Passages only the same stems are compared: word by word would take as long as all else. */
const MOST_COMPARED = 250_000;

/**
 * How much of one Passage has a counterpart in another, by weight: the same stem, or a word of like meaning. Each word
 * counts by its likest counterpart.
 */
export class WordLikeness {
  /** Share of each Passage that the other holds too, 0–1. */
  shareOfA = 0;
  shareOfB = 0;
  /** Weight found by like meaning alone. */
  softOfA = 0;
  softOfB = 0;
  /** What the words are worth that both have in the same order. */
  inOrder = 0;

  readonly #table: PassageTable;
  /** For each word of the Passage: how like its likest counterpart is; 1 for the same stem. */
  #likestOfA = new Float32Array(64);
  #likestOfB = new Float32Array(64);
  readonly #chain = new WordChain();

  constructor(table: PassageTable) {
    this.#table = table;
  }

  /** Compares two Passages and sets the fields. */
  compare(a: number, b: number): void {
    const { terms } = this.#table;
    const [fromA, endA, fromB, endB] = [
      startOf(terms, a),
      endOf(terms, a),
      startOf(terms, b),
      endOf(terms, b),
    ];
    this.#likestOfA = cleared(this.#likestOfA, endA - fromA);
    this.#likestOfB = cleared(this.#likestOfB, endB - fromB);
    this.#chain.clear();
    this.#findSame(fromA, endA, fromB, endB);
    if ((endA - fromA) * (endB - fromB) <= MOST_COMPARED) this.#findLike(fromA, endA, fromB, endB);
    this.inOrder = this.#chain.best();
    const exactOfA = this.#exact(this.#likestOfA, fromA, endA);
    const exactOfB = this.#exact(this.#likestOfB, fromB, endB);
    this.softOfA = this.#soft(this.#likestOfA, fromA, endA);
    this.softOfB = this.#soft(this.#likestOfB, fromB, endB);
    this.shareOfA = (exactOfA + this.softOfA) / (terms.totals[a] || 1);
    this.shareOfB = (exactOfB + this.softOfB) / (terms.totals[b] || 1);
  }

  #findSame(fromA: number, endA: number, fromB: number, endB: number): void {
    const { ids } = this.#table.terms;
    let i = fromA;
    let j = fromB;
    while (i < endA && j < endB) {
      const difference = (ids[i] ?? 0) - (ids[j] ?? 0);
      if (difference === 0) {
        this.#likestOfA[i - fromA] = SAME;
        this.#likestOfB[j - fromB] = SAME;
        this.#chainUp(i, j, 1);
      }
      if (difference <= 0) i += 1;
      if (difference >= 0) j += 1;
    }
  }

  /** A word that both hold may still be the likest counterpart of another. */
  #findLike(fromA: number, endA: number, fromB: number, endB: number): void {
    const { meanings } = this.#table;
    const [likestOfA, likestOfB] = [this.#likestOfA, this.#likestOfB];
    for (let i = fromA; i < endA; i += 1) {
      const row = meanings[i] ?? -1;
      if (row < 0) continue;
      const sameInA = likestOfA[i - fromA] === SAME;
      for (let j = fromB; j < endB; j += 1) {
        const other = meanings[j] ?? -1;
        if (other < 0) continue;
        const sameInB = likestOfB[j - fromB] === SAME;
        if (sameInA && sameInB) continue;
        if (!mayBeAlike(row, other)) continue;
        const like = Math.min(LIKEST, similarity(row, other));
        if (!sameInA && like > (likestOfA[i - fromA] ?? 0)) likestOfA[i - fromA] = like;
        if (!sameInB && like > (likestOfB[j - fromB] ?? 0)) likestOfB[j - fromB] = like;
        if (like > LIKE) this.#chainUp(i, j, (like - LIKE) / (1 - LIKE));
      }
    }
  }

  /** Notes a match of two entries. */
  #chainUp(i: number, j: number, likeness: number): void {
    const { terms, places } = this.#table;
    const weight = Math.min(terms.weights[i] ?? 0, terms.weights[j] ?? 0);
    this.#chain.add(places[i] ?? -1, places[j] ?? -1, worthOf(weight) * likeness);
  }

  #exact(likest: Float32Array, from: number, end: number): number {
    const { weights } = this.#table.terms;
    let sum = 0;
    for (let at = from; at < end; at += 1) if (likest[at - from] === SAME) sum += weights[at] ?? 0;
    return sum;
  }

  #soft(likest: Float32Array, from: number, end: number): number {
    const { weights } = this.#table.terms;
    let sum = 0;
    for (let at = from; at < end; at += 1) {
      const like = likest[at - from] ?? 0;
      if (like !== SAME && like > LIKE) sum += ((weights[at] ?? 0) * (like - LIKE)) / (1 - LIKE);
    }
    return sum;
  }
}

/** Marks words of one stem; words with equal vectors are below it. */
const SAME = 2;
const LIKEST = 1;

const cleared = (memory: Float32Array<ArrayBuffer>, size: number): Float32Array<ArrayBuffer> =>
  memory.length < size ? new Float32Array(size * 2) : memory.fill(0, 0, size);
