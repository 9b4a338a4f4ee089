import shipped from './model.json';

/**
 * A logistic regression over standardised features. Whole articles and short items of a sentence or two link
 * differently, so each weight has a second part that counts by how brief the Sources are.
 */
export interface Logistic {
  readonly bias: number;
  readonly biasOfBrief: number;
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly weights: readonly number[];
  /** Added to `weights`, times `Prepared.brevity`. */
  readonly weightsOfBrief: readonly number[];
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
  /** A pair scored higher speaks for a common Group, a lower one against; in whole articles. */
  readonly threshold: number;
  /** The same in brief Sources. */
  readonly thresholdOfBrief: number;
  /** The score of a pair that is no candidate. */
  readonly missing: number;
  /** How much two Passages of one Source speak against a common Group, in units of score. */
  readonly sameSource: number;
}

export const SHIPPED_MODEL: AlignModel = shipped;

/** What each feature adds to the log odds. */
export const contributionsOf = (model: Logistic, features: Float64Array, brevity: number): Float64Array =>
  features.map((value, at) => {
    const weight = (model.weights[at] ?? 0) + brevity * (model.weightsOfBrief[at] ?? 0);
    return ((value - (model.mean[at] ?? 0)) / (model.scale[at] ?? 1)) * weight;
  });

/** The estimated probability that both report the same thing, 0–1. */
export const probability = (model: Logistic, features: Float64Array, brevity: number): number => {
  let odds = model.bias + brevity * model.biasOfBrief;
  for (let at = 0; at < features.length; at += 1) {
    const weight = (model.weights[at] ?? 0) + brevity * (model.weightsOfBrief[at] ?? 0);
    odds += (((features[at] ?? 0) - (model.mean[at] ?? 0)) / (model.scale[at] ?? 1)) * weight;
  }
  return 1 / (1 + Math.exp(-odds));
};
