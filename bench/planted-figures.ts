import { pathToFileURL } from 'node:url';
import { compareReadings, type Reading } from '../shared/differences/compare-readings.ts';
import { passageId } from '../shared/text/passage.ts';
import { readBenchFile, type PlantedPair } from './read-bench.ts';

export interface PlantedScore {
  /** Percent of planted pairs in which the changed figure is reported as a conflict. */
  readonly recall: number;
  /** Percent of unplanted pairs with any conflict reported. */
  readonly falseAlarms: number;
}

const readingOf = (siglum: string, text: string): Reading => ({
  passage: passageId(siglum, 1),
  siglum,
  text,
  language: 'en',
  publishedAt: null,
});

/** Whether the comparison reports what the pair calls for: the changed figure, or for an unplanted pair anything at all. */
const reportsConflict = ({ a, b, conflict, changed = '' }: PlantedPair): boolean => {
  const { differences } = compareReadings([readingOf('A', a), readingOf('B', b)]);
  const conflicts = differences.filter((difference) => difference.severity === 'conflict');
  if (!conflict) return conflicts.length > 0;
  const values = conflicts.flatMap((difference) => difference.values);
  return values.some((value) => value.passage === passageId('B', 1) && value.text.includes(changed));
};

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;

/** Scores the differences as they ship on pairs with and without a planted figure. */
export const scorePlanted = (pairs: readonly PlantedPair[]): PlantedScore => {
  const planted = pairs.filter((pair) => pair.conflict);
  const unplanted = pairs.filter((pair) => !pair.conflict);
  return {
    recall: percent(planted.filter(reportsConflict).length, planted.length),
    falseAlarms: percent(unplanted.filter(reportsConflict).length, unplanted.length),
  };
};

const printMisjudged = (pairs: readonly PlantedPair[]): void => {
  for (const pair of pairs) {
    if (reportsConflict(pair) === pair.conflict) continue;
    const what = pair.conflict ? `missed ${pair.original ?? ''} -> ${pair.changed ?? ''}` : 'false alarm';
    console.log(`${what}\n  A: ${pair.a}\n  B: ${pair.b}`);
  }
};

const main = (): void => {
  const [file, ...flags] = process.argv.slice(2);
  if (file === undefined) throw new Error('usage: tsx bench/planted-figures.ts FILE [--misjudged]');
  const bench = readBenchFile(file);
  if (bench.kind !== 'figures') throw new Error(`${file} holds no planted figures`);
  if (flags.includes('--misjudged')) printMisjudged(bench.pairs);
  console.log(JSON.stringify(scorePlanted(bench.pairs)));
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main();
