/**
 * How long the aligner takes to answer a choice of the reader, beside reading and aligning the same files anew.
 *
 *   npm run bench:realign -- FILE…
 *
 * Confirms, rejects and makes links one at a time. Last one JSON line: `ratio` of the slowest kind of choice to a full
 * alignment, in percent, and whether every answer was `equal` to that of a full one.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { importBytes } from '../electron/import/import-file.ts';
import { createAligner } from '../shared/align/align.ts';
import type { Aligner, AlignSource, Choices, PassagePair } from '../shared/align/alignment.ts';
import { alignSourceOf } from '../shared/differences/align-source.ts';
import { siglumAt } from '../shared/text/siglum.ts';
import { splitPassages } from '../shared/reading/split-passages.ts';

const NO_CHOICES: Choices = { mustLink: [], cannotLink: [] };
/** Choices tried of each kind. */
const TRIED = 20;
const ROUNDS = 5;

const readSource = async (file: string, place: number): Promise<AlignSource> => {
  const result = await importBytes(readFileSync(file), { fileName: basename(file), encoding: null });
  if (!result.ok) throw new Error(`${file}: ${result.failure.message}`);
  const { source } = result.value;
  const siglum = siglumAt(place);
  const { language, publishedAt } = source.metadata;
  return alignSourceOf({
    siglum,
    language,
    publishedAt,
    text: source.text,
    passages: splitPassages(source, siglum),
  });
};

const milliseconds = (act: () => void): number => {
  const start = performance.now();
  act();
  return performance.now() - start;
};

const median = (values: readonly number[]): number =>
  values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)] ?? 0;

/** Choices of each kind, each one pair. */
const choicesOf = (aligner: Aligner): Readonly<Record<string, readonly Choices[]>> => {
  const { links, sequence } = aligner.align(NO_CHOICES);
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
  const sources = await Promise.all(files.map(readSource));
  createAligner(sources).align(NO_CHOICES);
  const full: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    full.push(milliseconds(() => createAligner(sources).align(NO_CHOICES)));
  const aligner = createAligner(sources);
  console.log(`whole alignment ${median(full).toFixed(1)} ms`);
  let [slowest, equal] = [0, true];
  for (const [kind, choices] of Object.entries(choicesOf(aligner))) {
    const times = choices.map((choice) => milliseconds(() => aligner.align(choice)));
    for (const choice of choices)
      equal &&= isDeepStrictEqual(aligner.align(choice), createAligner(sources).align(choice));
    slowest = Math.max(slowest, median(times));
    console.log(`${kind.padEnd(15)} ${median(times).toFixed(1)} ms  (${String(choices.length)} pairs)`);
  }
  console.log(JSON.stringify({ ratio: Number(((100 * slowest) / median(full)).toFixed(1)), equal }));
}
