/**
 * How long a choice of the reader takes through the path that the window takes, beside reading and comparing the same files anew.
 *
 *   npm run bench:realign -- FILE…
 *
 * Confirms, rejects and makes links one at a time. Last one JSON line: `ratio` of the slowest kind of choice to a full
 * comparison, in percent, and whether every answer was `equal` to that of a full one.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Choices, PassagePair } from '../shared/align/alignment.ts';
import { type Comparer, createComparer } from '../shared/differences/compare-sources.ts';
import { NO_CHOICES } from './align-case.ts';
import { milliseconds } from './milliseconds.ts';
import { readSourceFile } from './read-source-file.ts';

/** Choices tried of each kind. */
const TRIED = 20;
const ROUNDS = 5;

const median = (values: readonly number[]): number =>
  values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)] ?? 0;

/** Choices of each kind, each one pair. */
const choicesOf = (comparer: Comparer): Readonly<Record<string, readonly Choices[]>> => {
  const { links, sequence } = comparer.compare(NO_CHOICES);
  const pairs = links.slice(0, TRIED).map(({ a, b }): PassagePair => [a, b]);
  const singles = sequence.flatMap((item) => (item.kind === 'single' ? [item.passage] : []));
  const byHand = singles.slice(0, TRIED).map((one, at): PassagePair => [one, singles.at(-1 - at) ?? one]);
  return {
    confirmed: pairs.map((pair) => ({ mustLink: [pair], cannotLink: [] })),
    rejected: pairs.map((pair) => ({ mustLink: [], cannotLink: [pair] })),
    'linked by hand': byHand.map((pair) => ({ mustLink: [pair], cannotLink: [] })),
  };
};

const files = process.argv.slice(2);
if (files.length < 2) {
  console.error('usage: npm run bench:realign -- FILE FILE…');
  process.exitCode = 2;
} else {
  const sources = await Promise.all(files.map(readSourceFile));
  const compareAnew = (choices: Choices) => createComparer(sources).compare(choices);
  // Once before anything is timed, so that no round pays for compiling.
  compareAnew(NO_CHOICES);
  const full = Array.from({ length: ROUNDS }, () => milliseconds(() => compareAnew(NO_CHOICES)));
  const comparer = createComparer(sources);
  console.log(`whole comparison ${median(full).toFixed(1)} ms`);
  let [slowest, equal] = [0, true];
  for (const [kind, choices] of Object.entries(choicesOf(comparer))) {
    const times = choices.map((choice) => milliseconds(() => comparer.compare(choice)));
    for (const choice of choices) equal &&= isDeepStrictEqual(comparer.compare(choice), compareAnew(choice));
    slowest = Math.max(slowest, median(times));
    console.log(`${kind.padEnd(16)} ${median(times).toFixed(1)} ms  (${String(choices.length)} pairs)`);
  }
  console.log(JSON.stringify({ ratio: Number(((100 * slowest) / median(full)).toFixed(1)), equal }));
}
