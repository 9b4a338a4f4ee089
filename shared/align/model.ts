import shipped from './model.json';

/**
 * A logistic regression over standardised features. Passages of a few articles and those of a crowd of items of a sentence
 * or two link differently, so each weight has a second part that counts by how much of a crowd the Sources are.
 */
export interface Logistic {
  readonly bias: number;
  readonly biasOfCrowd: number;
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly weights: readonly number[];
  /** Added to `weights`, times `Prepared.crowding`. */
  readonly weightsOfCrowd: readonly number[];
}

/** What the aligner learned; written by `bench/train.ts`. */
export interface AlignModel {
  /** Over `PAIR_FEATURES`. */
  readonly pair: Logistic;
  /** Over `PAIR_FEATURES`, then `CONTEXT_FEATURES`. */
  readonly context: Logistic;
  readonly grouping: Grouping;
}

/** How Groups are made of scores. */
export interface Grouping {
  /** A pair scored higher speaks for a common Group, a lower one against. */
  readonly threshold: number;
  /** The same in a crowd of brief Sources. */
  readonly thresholdOfCrowd: number;
  /** The score of a pair that is no candidate. */
  readonly missing: number;
  /** How much two Passages of one Source speak against a common Group, in units of score. */
  readonly sameSource: number;
  /** The same in a crowd of brief Sources; negative where they speak for it. */
  readonly sameSourceOfCrowd: number;
  /** In a crowd, the part taken off of the score that two Passages would have by chance. */
  readonly chanceOfCrowd: number;
}

export const SHIPPED_MODEL: AlignModel = shipped;

/** What each feature adds to the log odds. */
export const contributionsOf = (model: Logistic, features: Float64Array, crowding: number): Float64Array =>
  features.map((value, at) => {
    const weight = (model.weights[at] ?? 0) + crowding * (model.weightsOfCrowd[at] ?? 0);
    return ((value - (model.mean[at] ?? 0)) / (model.scale[at] ?? 1)) * weight;
  });

/** The estimated probability that both report the same thing, 0–1. */
export const probability = (model: Logistic, features: Float64Array, crowding: number): number => {
  let odds = model.bias + crowding * model.biasOfCrowd;
  for (let at = 0; at < features.length; at += 1) {
    const weight = (model.weights[at] ?? 0) + crowding * (model.weightsOfCrowd[at] ?? 0);
    odds += (((features[at] ?? 0) - (model.mean[at] ?? 0)) / (model.scale[at] ?? 1)) * weight;
  }
  return 1 / (1 + Math.exp(-odds));
};
