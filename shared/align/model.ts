import { compileLogistic, type CompiledLogistic, type Logistic } from './logistic.ts';
import shipped from './model.json';

/** Feature name → what is added to its weight; `bias` → what is added to the bias. */
export interface Adjustment {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/**
 * The score of a pair of Passages. Few Sources, and crowds of brief items, are linked otherwise than four or five articles, so
 * two adjustments are added by degree.
 */
export interface PairModel extends Logistic {
  /** Added times `PassageTable.crowding`. */
  readonly crowd: Adjustment;
  /** Added times `PassageTable.fewness`. */
  readonly few: Adjustment;
}

/** Probabilities from which on something is said. */
export interface Thresholds {
  /** A pair of Passages scored at least this is a proposed Link. */
  readonly link: number;
  /** The same between two Sources alone, where there is no third to speak for a Link. */
  readonly linkOfFew: number;
  /** A pair scored at least this is offered as Perhaps. */
  readonly perhaps: number;
  /** A pair of Statements scored at least this makes a Group. */
  readonly seed: number;
  /** A Statement joins a Group if it belongs there with at least this probability … */
  readonly join: number;
  /** … and all that joined so far belong together with at least this. */
  readonly together: number;
}

/** What the aligner learned; written by `bench/train.ts`. */
export interface AlignModel {
  /** Over `PAIR_FEATURES`. */
  readonly pair: PairModel;
  /** Over `STATEMENT_FEATURES`. */
  readonly statement: Logistic;
  /** Over `JOIN_FEATURES`. */
  readonly join: Logistic;
  readonly thresholds: Thresholds;
  /** Mean log odds between two clusters of Sources from which on they tell of one event; in crowds alone. */
  readonly sameEvent: number;
}

export const SHIPPED_MODEL: AlignModel = shipped;

/** The pair model for Sources of a degree of crowding and fewness, each 0–1. Throws on a stale model. */
export const compilePairModel = (
  model: PairModel,
  names: readonly string[],
  { crowding, fewness }: { readonly crowding: number; readonly fewness: number },
): CompiledLogistic => {
  const base = compileLogistic(model, names);
  const added = (name: string): number => {
    const [crowd, few] = [model.crowd.weights[name], model.few.weights[name]];
    if (crowd === undefined || few === undefined)
      throw new Error(`The model is stale: it has no adjustment for ${name}`);
    return crowding * crowd + fewness * few;
  };
  return {
    ...base,
    bias: model.bias + crowding * model.crowd.bias + fewness * model.few.bias,
    weights: Float64Array.from(names, (name, at) => (base.weights[at] ?? 0) + added(name)),
  };
};
