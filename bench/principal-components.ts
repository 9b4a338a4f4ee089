export interface PrincipalComponents {
  readonly mean: Float64Array;
  /** Unit vectors, the direction of the greatest spread first. */
  readonly components: readonly Float64Array[];
}

/** Rounds of Jacobi's method; it converges in fewer. */
const SWEEPS = 30;
const CONVERGED = 1e-10;

/** The directions along which the vectors, all of one length, spread most; at most `count`. */
export const principalComponents = (vectors: readonly Float64Array[], count: number): PrincipalComponents => {
  const size = vectors[0]?.length ?? 0;
  const mean = new Float64Array(size);
  for (const vector of vectors)
    for (let at = 0; at < size; at += 1) mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0) / vectors.length;
  const { values, directions } = eigen(covariance(vectors, mean));
  const order = Array.from(values.keys()).toSorted((x, y) => (values[y] ?? 0) - (values[x] ?? 0) || x - y);
  return { mean, components: order.slice(0, count).map((at) => directions[at] ?? new Float64Array(size)) };
};

const covariance = (vectors: readonly Float64Array[], mean: Float64Array): Float64Array[] => {
  const size = mean.length;
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    const centred = vector.map((value, at) => value - (mean[at] ?? 0));
    for (let i = 0; i < size; i += 1) {
      const row = matrix[i];
      if (row === undefined) continue;
      for (let j = 0; j < size; j += 1)
        row[j] = (row[j] ?? 0) + ((centred[i] ?? 0) * (centred[j] ?? 0)) / vectors.length;
    }
  }
  return matrix;
};

/** Eigenvalues and eigenvectors of a symmetric matrix, which is used up. Jacobi's cyclic method. */
const eigen = (matrix: Float64Array[]): { values: Float64Array; directions: Float64Array[] } => {
  const size = matrix.length;
  const directions = Array.from({ length: size }, (_, at) => {
    const row = new Float64Array(size);
    row[at] = 1;
    return row;
  });
  const cell = (i: number, j: number): number => matrix[i]?.[j] ?? 0;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let off = 0;
    for (let i = 0; i < size; i += 1) for (let j = 0; j < i; j += 1) off += cell(i, j) ** 2;
    if (off < CONVERGED) break;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        if (Math.abs(cell(p, q)) < Number.EPSILON) continue;
        const theta = (cell(q, q) - cell(p, p)) / (2 * cell(p, q));
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        rotate(matrix, directions, { p, q, cosine: 1 / Math.hypot(t, 1), sine: t / Math.hypot(t, 1) });
      }
    }
  }
  return { values: Float64Array.from({ length: size }, (_, at) => cell(at, at)), directions };
};

interface Rotation {
  readonly p: number;
  readonly q: number;
  readonly cosine: number;
  readonly sine: number;
}

const rotate = (
  matrix: readonly Float64Array[],
  directions: readonly Float64Array[],
  { p, q, cosine, sine }: Rotation,
): void => {
  for (const row of matrix) {
    const [x, y] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  }
  for (const rows of [matrix, directions]) {
    const [left, right] = [rows[p], rows[q]];
    if (left === undefined || right === undefined) continue;
    for (let at = 0; at < left.length; at += 1) {
      const [x, y] = [left[at] ?? 0, right[at] ?? 0];
      left[at] = cosine * x - sine * y;
      right[at] = sine * x + cosine * y;
    }
  }
};
