/**
 * Aligns made-up news of growing size over 50 Sources.
 *
 *   npm run bench:scale [-- --sizes 12500,25000,50000,100000]
 *
 * Prints per size the time to tokenise and the time of the whole alignment, then the longest that an alignment of the largest
 * size goes on after it was cancelled; last one JSON line: `ratio` of the whole to tokenising at the largest size, growth `exponent` over the
 * sizes, peak resident memory `rssMB`.
 */
import { parseArgs } from 'node:util';
import { align } from '../shared/align/align.ts';
import type { AlignSource } from '../shared/align/alignment.ts';
import { tokenise } from '../shared/reading/tokenise.ts';
import { inventNews } from './invent-news.ts';

const SOURCES = 50;
const MEGABYTE = 1024 * 1024;

const milliseconds = (act: () => void): number => {
  const start = performance.now();
  act();
  return performance.now() - start;
};

const tokeniseAll = (sources: readonly AlignSource[]): void => {
  for (const { passages, language } of sources) for (const { text } of passages) tokenise(text, language);
};

/** The slope of a straight line through the logarithms: 1 is linear growth. */
const exponentOf = (points: readonly (readonly [size: number, ms: number])[]): number => {
  const logs = points.map(([size, ms]) => [Math.log(size), Math.log(ms)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return above / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
};

/** The longest time in milliseconds between two looks at whether to stop, the end counting as one. */
const longestWithoutLook = (sources: readonly AlignSource[]): number => {
  let longest = 0;
  let last = performance.now();
  const look = (): boolean => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    return false;
  };
  align(sources, { mustLink: [], cannotLink: [] }, { shouldStop: look });
  look();
  return longest;
};

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '12500,25000,50000,100000' } } });
const sizes = values.sizes.split(',').map(Number);
const points: [number, number][] = [];
let ratio = 0;
let cancel = 0;
let peak = 0;
const notePeak = (): void => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
// Once before anything is timed, so that no size pays for compiling.
align(inventNews(2000, SOURCES), { mustLink: [], cannotLink: [] });
for (const size of sizes) {
  const sources = inventNews(size, SOURCES);
  const tokenising = milliseconds(() => tokeniseAll(sources));
  let groups = 0;
  const whole = milliseconds(() => {
    groups = align(sources, { mustLink: [], cannotLink: [] }, { onProgress: notePeak }).groups.length;
  });
  notePeak();
  ratio = whole / tokenising;
  if (size === sizes.at(-1)) cancel = longestWithoutLook(sources);
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
    rssMB: Math.round(peak / MEGABYTE),
  }),
);
