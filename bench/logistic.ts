import { type Logistic, standardised } from '../shared/align/logistic.ts';

/** Values of many examples, one row after the other. */
export interface ExampleRows {
  readonly width: number;
  /** `width` values an example. */
  readonly values: Float64Array;
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
}

export interface ExampleBuilder {
  readonly add: (values: Float64Array, label: boolean, weight?: number) => void;
  readonly finish: () => ExampleRows;
}

export const exampleBuilder = (width: number): ExampleBuilder => {
  const values: Float64Array[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  return {
    add: (row, label, weight = 1) => {
      values.push(row.slice());
      labels.push(Number(label));
      weights.push(weight);
    },
    finish: () => {
      const all = new Float64Array(values.length * width);
      for (const [at, row] of values.entries()) all.set(row, at * width);
      return {
        width,
        values: all,
        labels: Uint8Array.from(labels),
        weights: Float64Array.from(weights),
      };
    },
  };
};

/** The examples of several, weights multiplied by the factor beside each. */
export const joinExamples = (
  parts: readonly { readonly rows: ExampleRows; readonly factor: number }[],
  width: number,
): ExampleRows => {
  const count = parts.reduce((sum, { rows }) => sum + rows.labels.length, 0);
  const joined = {
    width,
    values: new Float64Array(count * width),
    labels: new Uint8Array(count),
    weights: new Float64Array(count),
  };
  let from = 0;
  for (const { rows, factor } of parts) {
    joined.values.set(rows.values, from * width);
    joined.labels.set(rows.labels, from);
    joined.weights.set(
      rows.weights.map((weight) => weight * factor),
      from,
    );
    from += rows.labels.length;
  }
  return joined;
};

/** Mean and standard deviation of each feature. */
export interface Standards {
  readonly means: Float64Array;
  readonly scales: Float64Array;
}

const SMALLEST_SCALE = 1e-6;

export const standardsOf = ({ width, values, weights }: ExampleRows): Standards => {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  let total = 0;
  for (const [at, weight] of weights.entries()) {
    total += weight;
    for (let i = 0; i < width; i += 1) {
      const value = values[at * width + i] ?? 0;
      sums[i] = (sums[i] ?? 0) + weight * value;
      squares[i] = (squares[i] ?? 0) + weight * value * value;
    }
  }
  const means = sums.map((sum) => sum / total);
  const scales = squares.map((square, i) => {
    const deviation = Math.sqrt(Math.max(0, square / total - (means[i] ?? 0) ** 2));
    return deviation < SMALLEST_SCALE ? 1 : deviation;
  });
  return { means, scales };
};

const standardise = ({ width, values }: ExampleRows, { means, scales }: Standards): Float64Array =>
  values.map((value, at) => standardised(value, means[at % width] ?? 0, scales[at % width] ?? 1));

/** Bias and weights of standardised features. */
export interface Fit {
  readonly bias: number;
  readonly weights: Float64Array;
}

const ITERATIONS = 8;

/**
 * Fits a logistic regression by Newton's method. `ridge` penalises half the square of each weight. With `base`, what is
 * fitted is added to it: the weights answered are the adjustment alone, and the penalty draws them to 0.
 */
export const fitLogistic = (
  rows: ExampleRows,
  standards: Standards,
  { ridge, base }: { readonly ridge: number; readonly base?: Fit },
): Fit => {
  const { width, labels, weights } = rows;
  const values = standardise(rows, standards);
  const offsets =
    base === undefined
      ? new Float64Array(labels.length)
      : Float64Array.from(labels, (_, at) => oddsOf(base, values, at * width));
  const size = width + 1;
  const beta = new Float64Array(size);
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    const fit = { bias: beta[0] ?? 0, weights: beta.subarray(1) };
    for (let at = 0; at < labels.length; at += 1) {
      const odds = (offsets[at] ?? 0) + oddsOf(fit, values, at * width);
      const probability = 1 / (1 + Math.exp(-odds));
      const error = ((labels[at] ?? 0) - probability) * (weights[at] ?? 1);
      const curvature = probability * (1 - probability) * (weights[at] ?? 1);
      addRow(values, at * width, width, error, curvature, gradient, hessian);
    }
    for (let i = 0; i < size; i += 1) {
      const penalty = i === 0 ? SMALLEST_SCALE : ridge;
      gradient[i] = (gradient[i] ?? 0) - penalty * (beta[i] ?? 0);
      const line = hessian[i];
      if (line !== undefined) line[i] = (line[i] ?? 0) + penalty;
      for (let j = 0; j < i; j += 1) {
        const mirrored = hessian[j];
        if (mirrored !== undefined) mirrored[i] = line?.[j] ?? 0;
      }
    }
    const step = solve(hessian, gradient);
    for (let i = 0; i < size; i += 1) beta[i] = (beta[i] ?? 0) + (step[i] ?? 0);
  }
  return { bias: beta[0] ?? 0, weights: beta.slice(1) };
};

const oddsOf = ({ bias, weights }: Fit, values: Float64Array, from: number): number => {
  let odds = bias;
  for (let i = 0; i < weights.length; i += 1) odds += (weights[i] ?? 0) * (values[from + i] ?? 0);
  return odds;
};

/** Adds one example to the gradient and to the lower half of the Hessian. */
const addRow = (
  values: Float64Array,
  from: number,
  width: number,
  error: number,
  curvature: number,
  gradient: Float64Array,
  hessian: readonly Float64Array[],
): void => {
  for (let i = 0; i <= width; i += 1) {
    const value = i === 0 ? 1 : (values[from + i - 1] ?? 0);
    gradient[i] = (gradient[i] ?? 0) + error * value;
    const line = hessian[i];
    if (line === undefined || value === 0) continue;
    const curved = curvature * value;
    line[0] = (line[0] ?? 0) + curved;
    for (let j = 1; j <= i; j += 1) line[j] = (line[j] ?? 0) + curved * (values[from + j - 1] ?? 0);
  }
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

/** Digits kept of each number: enough for the same scores, few enough to read a change of the file. */
const DIGITS = 6;

export const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** A fit by the names of its features. */
export const namedLogistic = (
  names: readonly string[],
  { bias, weights }: Fit,
  { means, scales }: Standards,
): Logistic => ({
  bias: rounded(bias),
  features: Object.fromEntries(
    names.map((name, at) => [
      name,
      { mean: rounded(means[at] ?? 0), scale: rounded(scales[at] ?? 1), weight: rounded(weights[at] ?? 0) },
    ]),
  ),
});
