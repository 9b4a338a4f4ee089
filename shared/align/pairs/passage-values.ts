import { assertNever } from '../../text/assert-never.ts';
import type { PairMeasures } from './pair-measures.ts';

/** What is measured on each of two Passages alone, and how the two numbers make one. */
export interface OfPassages {
  readonly combination: Combination;
  readonly measure: PassageMeasure;
}

/** A measure of one Passage, whatever pair it is in. */
export type PassageMeasure = (measures: PairMeasures, passage: number) => number;

export type Combination = 'lesser' | 'greater' | 'sum' | 'difference' | 'product';

export const combined = (combination: Combination, x: number, y: number): number => {
  switch (combination) {
    case 'lesser':
      return Math.min(x, y);
    case 'greater':
      return Math.max(x, y);
    case 'sum':
      return x + y;
    case 'difference':
      return Math.abs(x - y);
    case 'product':
      return x * y;
    default:
      return assertNever(combination);
  }
};

/** A feature, by its index, with the index of its measure among the distinct ones. */
interface Placed {
  readonly feature: number;
  readonly measure: number;
}

/**
 * The features that come from each Passage alone. Their measures are taken once a Passage and kept as one block of numbers a
 * Passage, so that a pair reads two short stretches of memory instead of some thirty columns.
 */
export class PassageValues {
  readonly #size: number;
  /** Measure m of Passage p is at `p * #size + m`. */
  readonly #blocks: Float64Array;
  readonly #placed: Readonly<Record<Combination, readonly Placed[]>>;

  constructor(
    features: readonly { readonly ofPassages: OfPassages | null }[],
    measures: PairMeasures,
    checkpoint: () => void,
  ) {
    const taken = [...new Set(features.flatMap(({ ofPassages }) => ofPassages?.measure ?? []))];
    const placed: Record<Combination, Placed[]> = {
      lesser: [],
      greater: [],
      sum: [],
      difference: [],
      product: [],
    };
    for (const [feature, { ofPassages }] of features.entries())
      if (ofPassages !== null)
        placed[ofPassages.combination].push({ feature, measure: taken.indexOf(ofPassages.measure) });
    const count = measures.table.passages.length;
    this.#placed = placed;
    this.#size = taken.length;
    this.#blocks = new Float64Array(count * taken.length);
    for (const [at, measure] of taken.entries()) {
      checkpoint();
      for (let passage = 0; passage < count; passage += 1)
        this.#blocks[passage * taken.length + at] = measure(measures, passage);
    }
  }

  /** Writes the values of these features for a pair. */
  write(a: number, b: number, values: Float64Array): void {
    const { lesser, greater, sum, difference, product } = this.#placed;
    const [blocks, left, right] = [this.#blocks, a * this.#size, b * this.#size];
    for (const { feature, measure } of lesser)
      values[feature] = Math.min(blocks[left + measure] ?? 0, blocks[right + measure] ?? 0);
    for (const { feature, measure } of greater)
      values[feature] = Math.max(blocks[left + measure] ?? 0, blocks[right + measure] ?? 0);
    for (const { feature, measure } of sum)
      values[feature] = (blocks[left + measure] ?? 0) + (blocks[right + measure] ?? 0);
    for (const { feature, measure } of difference)
      values[feature] = Math.abs((blocks[left + measure] ?? 0) - (blocks[right + measure] ?? 0));
    for (const { feature, measure } of product)
      values[feature] = (blocks[left + measure] ?? 0) * (blocks[right + measure] ?? 0);
  }
}
