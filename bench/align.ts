import { existsSync } from 'node:fs';
import { createAligner } from '../shared/align/align.ts';
import { type AlignModel, SHIPPED_MODEL } from '../shared/align/model.ts';
import {
  addCounts,
  type Counts,
  countPairs,
  describeCounts,
  f1Of,
  noCounts,
  pairsOfGroups,
  precisionOf,
  recallOf,
} from './measure.ts';
import { countFigures, misjudged } from './figures.ts';
import { type BenchCase, type PlantedPair, pairKey, readBenchFile, siblingOf } from './read-bench.ts';
import { bestTfIdf } from './tf-idf.ts';
import { type PreparedCase, prepareCase, trainModel } from './train-model.ts';

const FOLDS = 5;
const rounded = (value: number): number => Number(value.toFixed(2));

/** The aligner as it ships on one case: every pair in one Group, and every Link. */
const countCase = (item: BenchCase, model: AlignModel): Counts => {
  const { groups, links } = createAligner(item.sources, {}, model).align({ mustLink: [], cannotLink: [] });
  const found = pairsOfGroups(groups.map((group) => group.passages));
  for (const { a, b, state } of links) if (state !== 'rejected') found.add(pairKey(a, b));
  return countPairs(found, item.gold);
};

/** Each case scored by a model that never saw it: trained on the other four fifths and on the other kind of data. */
const crossValidate = (cases: readonly BenchCase[], others: readonly BenchCase[]): Counts => {
  const prepared = cases.map(prepareCase);
  const ids = new Set(cases.map(({ id }) => id));
  const further: PreparedCase[] = others.filter(({ id }) => !ids.has(id)).map(prepareCase);
  let counts = noCounts;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = trainModel([...prepared.filter((_, at) => at % FOLDS !== fold), ...further]);
    const held = cases.filter((_, at) => at % FOLDS === fold);
    const inFold = held.reduce((sum, item) => addCounts(sum, countCase(item, model)), noCounts);
    console.log(`fold ${String(fold + 1)}     ${describeCounts(inFold)}`);
    counts = addCounts(counts, inFold);
  }
  return counts;
};

const benchAlignment = (file: string, cases: readonly BenchCase[], validate: boolean): void => {
  const { threshold, counts: rival } = bestTfIdf(cases);
  console.log(`TF-IDF     ${describeCounts(rival)}  (cosine at its best threshold, ${threshold.toFixed(2)})`);
  const start = performance.now();
  const shipped = cases.reduce((sum, item) => addCounts(sum, countCase(item, SHIPPED_MODEL)), noCounts);
  const ms = performance.now() - start;
  let counts = shipped;
  if (validate) {
    const sibling = siblingOf(file);
    const other = sibling !== file && existsSync(sibling) ? readBenchFile(sibling) : null;
    counts = crossValidate(cases, other === null || other.kind === 'figures' ? [] : other.cases);
  }
  console.log(`aligner    ${describeCounts(counts)}  (${validate ? 'cross-validated' : 'shipped weights'})`);
  console.log(
    JSON.stringify({
      precision: rounded(precisionOf(counts)),
      recall: rounded(recallOf(counts)),
      f1: rounded(f1Of(counts)),
      ms: Math.round(ms),
    }),
  );
};

const benchFigures = (pairs: readonly PlantedPair[], showsErrors: boolean): void => {
  if (showsErrors) for (const error of misjudged(pairs)) console.log(error);
  const { recall, falseAlarms } = countFigures(pairs);
  console.log(JSON.stringify({ recall: rounded(recall), falseAlarms: rounded(falseAlarms) }));
};

const main = (args: readonly string[]): void => {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (file === undefined) {
    console.error('usage: npm run bench:align -- FILE.jsonl [--cross-validate | --errors]');
    process.exitCode = 2;
    return;
  }
  const bench = readBenchFile(file);
  if (bench.kind === 'figures') benchFigures(bench.pairs, args.includes('--errors'));
  else benchAlignment(file, bench.cases, args.includes('--cross-validate'));
};

main(process.argv.slice(2));
