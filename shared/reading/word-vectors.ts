import table from './word-vectors.json';

/** Every host has it: window, worker and Node. The libraries of pure TypeScript do not declare it. */
declare const atob: (base64: string) => string;

/** Components of a word's vector. */
export const VECTOR_LENGTH = table.dimensions;

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
  const [from, to] = [left * VECTOR_LENGTH, right * VECTOR_LENGTH];
  for (let at = 0; at < VECTOR_LENGTH; at += 1) dot += (rows[from + at] ?? 0) * (rows[to + at] ?? 0);
  return dot / UNIT;
};

/** Bits that tell the signs of a vector's components, 32 to a number. */
const SIGN_WORDS = Math.ceil(VECTOR_LENGTH / 32);
/** Where fewer signs agree, two vectors of unit length are hardly ever alike: of two at random half agree. */
const AGREEING = Math.round(VECTOR_LENGTH * 0.56);

const readSigns = (): Int32Array => {
  const signs = new Int32Array((rows.length / VECTOR_LENGTH) * SIGN_WORDS);
  for (let at = 0; at < rows.length; at += 1) {
    const component = at % VECTOR_LENGTH;
    const word = ((at - component) / VECTOR_LENGTH) * SIGN_WORDS + (component >> 5);
    if ((rows[at] ?? 0) < 0) signs[word] = (signs[word] ?? 0) | (1 << (component & 31));
  }
  return signs;
};

const signs = readSigns();

/** Whether it is worth asking how alike two words are; a tenth of the time that takes. After Charikar 2002. */
export const mayBeAlike = (left: number, right: number): boolean => {
  let differing = 0;
  for (let at = 0; at < SIGN_WORDS; at += 1)
    differing += countBits((signs[left * SIGN_WORDS + at] ?? 0) ^ (signs[right * SIGN_WORDS + at] ?? 0));
  return VECTOR_LENGTH - differing >= AGREEING;
};

/** Whether two words, by their rows, are at least so alike; never where one has no vector. */
export const haveLikeVectors = (left: number, right: number, least: number): boolean =>
  left >= 0 && right >= 0 && mayBeAlike(left, right) && similarity(left, right) >= least;

/** Number of bits that are set, added up in pairs, fours and eights. */
const countBits = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** Adds a word's vector, times `weight`, to `sum`; nothing where the row is -1. */
export const addVector = (sum: Float32Array, row: number, weight: number): void => {
  if (row < 0) return;
  const from = row * VECTOR_LENGTH;
  for (let at = 0; at < VECTOR_LENGTH; at += 1) sum[at] = (sum[at] ?? 0) + weight * (rows[from + at] ?? 0);
};
