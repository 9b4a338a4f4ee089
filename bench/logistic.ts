import type { Logistic } from '../shared/align/model.ts';

export interface Example {
  readonly features: Float64Array;
  readonly label: 0 | 1;
  readonly weight: number;
  /** `Prepared.crowding`. */
  readonly crowding: number;
}

const ITERATIONS = 8;
const SMALLEST_SCALE = 1e-6;

/**
 * Fits a logistic regression by Newton's method on standardised features. `ridge` is the penalty on each squared weight;
 * it keeps weights of features that say the same thing from growing against each other.
 */
export const fitLogistic = (examples: readonly Example[], ridge: number): Logistic => {
  const size = examples[0]?.features.length ?? 0;
  const { mean, scale } = standards(examples, size);
  const width = size + 1;
  const rows = examples.map(({ features, crowding }) => {
    const row = new Float64Array(2 * width);
    row[0] = 1;
    for (let at = 0; at < size; at += 1)
      row[at + 1] = ((features[at] ?? 0) - (mean[at] ?? 0)) / (scale[at] ?? 1);
    for (let at = 0; at < width; at += 1) row[width + at] = (row[at] ?? 0) * crowding;
    return row;
  });
  const beta = new Float64Array(2 * width);
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const { gradient, hessian } = derivatives(rows, examples, beta, ridge);
    const step = solve(hessian, gradient);
    for (let at = 0; at < beta.length; at += 1) beta[at] = (beta[at] ?? 0) + (step[at] ?? 0);
  }
  return {
    bias: beta[0] ?? 0,
    biasOfCrowd: beta[width] ?? 0,
    mean,
    scale,
    weights: Array.from(beta.subarray(1, width)),
    weightsOfCrowd: Array.from(beta.subarray(width + 1)),
  };
};

const standards = (examples: readonly Example[], size: number): { mean: number[]; scale: number[] } => {
  const mean = Array.from({ length: size }, () => 0);
  const square = Array.from({ length: size }, () => 0);
  let total = 0;
  for (const { features, weight } of examples) {
    total += weight;
    for (let at = 0; at < size; at += 1) {
      const value = features[at] ?? 0;
      mean[at] = (mean[at] ?? 0) + weight * value;
      square[at] = (square[at] ?? 0) + weight * value * value;
    }
  }
  const means = mean.map((value) => value / total);
  const scale = square.map((value, at) => {
    const deviation = Math.sqrt(Math.max(0, value / total - (means[at] ?? 0) ** 2));
    return deviation < SMALLEST_SCALE ? 1 : deviation;
  });
  return { mean: means, scale };
};

const derivatives = (
  rows: readonly Float64Array[],
  examples: readonly Example[],
  beta: Float64Array,
  ridge: number,
): { gradient: Float64Array; hessian: Float64Array[] } => {
  const size = beta.length;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  for (const [at, row] of rows.entries()) {
    const example = examples[at];
    if (example === undefined) continue;
    let odds = 0;
    for (let i = 0; i < size; i += 1) odds += (row[i] ?? 0) * (beta[i] ?? 0);
    const probability = 1 / (1 + Math.exp(-odds));
    const error = (example.label - probability) * example.weight;
    const curvature = probability * (1 - probability) * example.weight;
    for (let i = 0; i < size; i += 1) {
      const value = row[i] ?? 0;
      gradient[i] = (gradient[i] ?? 0) + error * value;
      const line = hessian[i];
      if (line === undefined || value === 0) continue;
      const curved = curvature * value;
      for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + curved * (row[j] ?? 0);
    }
  }
  for (let i = 0; i < size; i += 1) {
    const line = hessian[i];
    if (line === undefined) continue;
    const penalty = i === 0 ? 0 : ridge;
    gradient[i] = (gradient[i] ?? 0) - penalty * (beta[i] ?? 0);
    line[i] = (line[i] ?? 0) + penalty + SMALLEST_SCALE;
    for (let j = 0; j < i; j += 1) {
      const mirrored = hessian[j];
      if (mirrored !== undefined) mirrored[i] = line[j] ?? 0;
    }
  }
  return { gradient, hessian };
};

/** Solves `matrix · x = right` by elimination with pivoting. */
const solve = (matrix: readonly Float64Array[], right: Float64Array): Float64Array => {
  const size = right.length;
  const rows = matrix.map((row, at) => Float64Array.of(...row, right[at] ?? 0));
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let at = column + 1; at < size; at += 1) {
      if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = at;
    }
    const swapped = rows[column];
    const head = rows[pivot];
    if (swapped === undefined || head === undefined) continue;
    rows[pivot] = swapped;
    rows[column] = head;
    for (let at = column + 1; at < size; at += 1) {
      const row = rows[at];
      if (row === undefined) continue;
      const factor = (row[column] ?? 0) / (head[column] ?? 1);
      if (factor !== 0)
        for (let i = column; i <= size; i += 1) row[i] = (row[i] ?? 0) - factor * (head[i] ?? 0);
    }
  }
  const x = new Float64Array(size);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at];
    let value = row?.[size] ?? 0;
    for (let i = at + 1; i < size; i += 1) value -= (row?.[i] ?? 0) * (x[i] ?? 0);
    x[at] = value / (row?.[at] ?? 1);
  }
  return x;
};
