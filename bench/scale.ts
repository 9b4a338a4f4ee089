/**
 * Compares made-up news of growing size over 50 Sources, through the path that the window's worker takes.
 *
 *   npm run bench:scale [-- --sizes 12500,25000,50000,100000]
 *
 * The script is bundled by Vite for the window's engine and then run by Node, so that the code is timed as the window runs it: run
 * through tsx, each inner function gets its name again whenever it is made, which takes a fifth of the whole. Tokenising and the whole
 * are timed in the same bundle.
 *
 * Prints per size the time to tokenise and the time of the whole comparison (alignment and differences), then the longest that one
 * of the largest size goes on after it was cancelled; last one JSON line: `ratio` of the whole to tokenising at the largest size,
 * growth `exponent` over the sizes, peak resident memory of the process `rssMB`, made-up news included.
 */
import { parseArgs } from 'node:util';
import { createComparer } from '../shared/differences/compare-sources.ts';
import type { AlignHooks } from '../shared/align/stages.ts';
import type { ComparedSource, Comparison } from '../shared/differences/comparison.ts';
import { tokenise } from '../shared/reading/tokenise.ts';
import { NO_CHOICES } from './align-case.ts';
import { comparedSourceOf } from './compared-source.ts';
import { inventNews } from './invent-news.ts';
import { milliseconds } from './milliseconds.ts';

const SOURCES = 50;
const KILOBYTES_PER_MEGABYTE = 1024;

const newsOf = (size: number): ComparedSource[] => inventNews(size, SOURCES).map(comparedSourceOf);

const compare = (sources: readonly ComparedSource[], hooks: AlignHooks = {}): Comparison =>
  createComparer(sources, hooks).compare(NO_CHOICES);

const tokeniseAll = (sources: readonly ComparedSource[]): void => {
  for (const { text, passages, language } of sources)
    for (const { start, end } of passages) tokenise(text.slice(start, end), language);
};

/** The slope of a straight line through the logarithms: 1 is linear growth. */
const exponentOf = (points: readonly (readonly [size: number, ms: number])[]): number => {
  const logs = points.map(([size, ms]) => [Math.log(size), Math.log(ms)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return above / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
};

/** The longest time in milliseconds between two checks whether to stop; the end counts as one. */
const longestBetweenChecks = (sources: readonly ComparedSource[]): number => {
  let longest = 0;
  let last = performance.now();
  const check = (): boolean => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    return false;
  };
  compare(sources, { shouldStop: check });
  check();
  return longest;
};

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '12500,25000,50000,100000' } } });
const sizes = values.sizes.split(',').map(Number);
const points: [number, number][] = [];
let ratio = 0;
let cancel = 0;
let peak = 0;
// Once before anything is timed, so that no size pays for compiling.
compare(newsOf(2000));
for (const size of sizes) {
  const sources = newsOf(size);
  const tokenising = milliseconds(() => tokeniseAll(sources));
  let groups = 0;
  const whole = milliseconds(() => {
    groups = compare(sources).groups.length;
  });
  peak = process.resourceUsage().maxRSS;
  ratio = whole / tokenising;
  if (size === sizes.at(-1)) cancel = longestBetweenChecks(sources);
  points.push([size, whole]);
  console.log(
    `${String(size).padStart(7)} passages  tokenising ${tokenising.toFixed(0)} ms  whole ${whole.toFixed(0)} ms  ${ratio.toFixed(2)} ×  ${groups} groups`,
  );
}
console.log(`cancelled: over within ${cancel.toFixed(0)} ms`);
console.log(
  JSON.stringify({
    ratio: Number(ratio.toFixed(2)),
    exponent: Number(exponentOf(points).toFixed(2)),
    rssMB: Math.round(peak / KILOBYTES_PER_MEGABYTE),
  }),
);
