/** What a logistic regression learned about one feature. */
export interface LearnedFeature {
  readonly mean: number;
  /** Standard deviation. */
  readonly scale: number;
  /** Log odds for one standard deviation. */
  readonly weight: number;
}

/** A logistic regression over standardised features, stored by their names. */
export interface Logistic {
  readonly bias: number;
  readonly features: Readonly<Record<string, LearnedFeature>>;
}

/** A logistic regression ready for use: everything in the order of the features it was compiled for. */
export interface CompiledLogistic {
  readonly bias: number;
  readonly means: Float64Array;
  readonly scales: Float64Array;
  readonly weights: Float64Array;
}

/** Values further from the mean than this count as this far, in standard deviations: nothing was learned there. */
export const MAX_DEVIATION = 4;

/**
 * Brings a model into the order of `names`. Throws an Error if it was trained on other features: such a model is stale, and
 * no weight may silently count as 0.
 */
export const compileLogistic = (model: Logistic, names: readonly string[]): CompiledLogistic => {
  const known = Object.keys(model.features);
  const unknown = known.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`The model is stale: no feature is called ${unknown.join('; ')}`);
  const learned = names.map((name) => {
    const feature = model.features[name];
    if (feature === undefined) throw new Error(`The model is stale: it has no weight for ${name}`);
    return feature;
  });
  return {
    bias: model.bias,
    means: Float64Array.from(learned, ({ mean }) => mean),
    scales: Float64Array.from(learned, ({ scale }) => scale),
    weights: Float64Array.from(learned, ({ weight }) => weight),
  };
};

/** A value in standard deviations from the mean, within ±`MAX_DEVIATION`. */
export const standardised = (value: number, mean: number, scale: number): number =>
  Math.max(-MAX_DEVIATION, Math.min(MAX_DEVIATION, (value - mean) / scale));

/** Log odds for the values of one example. */
export const logOddsOf = (
  { bias, means, scales, weights }: CompiledLogistic,
  values: ArrayLike<number>,
): number => {
  let odds = bias;
  for (let at = 0; at < weights.length; at += 1)
    odds += (weights[at] ?? 0) * standardised(values[at] ?? 0, means[at] ?? 0, scales[at] ?? 1);
  return odds;
};

/** What each value adds to the log odds, against the mean of its feature. */
export const contributionsOf = (
  { means, scales, weights }: CompiledLogistic,
  values: ArrayLike<number>,
): Float64Array =>
  weights.map((weight, at) => weight * standardised(values[at] ?? 0, means[at] ?? 0, scales[at] ?? 1));

export const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
