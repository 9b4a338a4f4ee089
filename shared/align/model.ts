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

/** A logistic regression for Sources of one crowding: log odds are the bias and the weighed sum of the raw features. */
export interface Linear {
  readonly bias: number;
  readonly weights: Float64Array;
}

export const linearOf = (model: Logistic, crowding: number): Linear => {
  let bias = model.bias + crowding * model.biasOfCrowd;
  const weights = Float64Array.from(model.weights, (weight, at) => {
    const scaled = (weight + crowding * (model.weightsOfCrowd[at] ?? 0)) / (model.scale[at] ?? 1);
    bias -= scaled * (model.mean[at] ?? 0);
    return scaled;
  });
  return { bias, weights };
};

/** Log odds that both report the same thing. */
export const oddsOf = ({ bias, weights }: Linear, features: Float64Array): number => {
  let odds = bias;
  for (let at = 0; at < features.length; at += 1) odds += (weights[at] ?? 0) * (features[at] ?? 0);
  return odds;
};

export const probabilityOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** What each feature adds to the log odds, against its mean. */
export const contributionsOf = (model: Logistic, features: Float64Array, crowding: number): Float64Array =>
  features.map((value, at) => {
    const weight = (model.weights[at] ?? 0) + crowding * (model.weightsOfCrowd[at] ?? 0);
    return ((value - (model.mean[at] ?? 0)) / (model.scale[at] ?? 1)) * weight;
  });
