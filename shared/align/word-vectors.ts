import table from './word-vectors.json';

const { dimensions } = table;

const readRows = (): Int8Array => {
  const binary = atob(table.vectors);
  const bytes = new Int8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
};

const rows = readRows();
const rowOf = new Map(table.words.split(' ').map((word, row) => [word, row]));

/** The row of a word's vector, -1 where it has none; the commoner the word, the lower its row. English words only. */
export const vectorRow = (word: string): number => rowOf.get(word) ?? -1;

/** A component of a vector of unit length is kept as a signed byte. */
const UNIT = 127 * 127;

/** How alike the meanings of two words are, by their rows: about -1 to 1. */
export const similarity = (left: number, right: number): number => {
  let dot = 0;
  const [from, to] = [left * dimensions, right * dimensions];
  for (let at = 0; at < dimensions; at += 1) dot += (rows[from + at] ?? 0) * (rows[to + at] ?? 0);
  return dot / UNIT;
};

/** The weighed mean of some rows, of unit length; zero where no row is known. */
export const centroidOf = (found: Int32Array, weights: Float64Array): Float64Array => {
  const sum = new Float64Array(dimensions);
  for (const [place, row] of found.entries()) {
    if (row < 0) continue;
    const weight = weights[place] ?? 0;
    for (let at = 0; at < dimensions; at += 1)
      sum[at] = (sum[at] ?? 0) + weight * (rows[row * dimensions + at] ?? 0);
  }
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
};
