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
import { type Misjudged, misjudgedPairs, printWorst } from './errors.ts';
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

interface Judged {
  readonly counts: Counts;
  readonly errors: readonly Misjudged[];
}

const judge = (cases: readonly BenchCase[], model: AlignModel, showsErrors: boolean): Judged => ({
  counts: cases.reduce((sum, item) => addCounts(sum, countCase(item, model)), noCounts),
  errors: showsErrors ? cases.flatMap((item) => misjudgedPairs(item, model)) : [],
});

/** Each case scored by a model that never saw it: trained on the other four fifths and on the other kind of data. */
const crossValidate = (
  cases: readonly BenchCase[],
  others: readonly BenchCase[],
  showsErrors: boolean,
): Judged => {
  const prepared = cases.map(prepareCase);
  const ids = new Set(cases.map(({ id }) => id));
  const further: PreparedCase[] = others.filter(({ id }) => !ids.has(id)).map(prepareCase);
  let counts = noCounts;
  const errors: Misjudged[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = trainModel([...prepared.filter((_, at) => at % FOLDS !== fold), ...further]);
    const held = cases.filter((_, at) => at % FOLDS === fold);
    const inFold = judge(held, model, showsErrors);
    console.log(`fold ${String(fold + 1)}     ${describeCounts(inFold.counts)}`);
    counts = addCounts(counts, inFold.counts);
    errors.push(...inFold.errors);
  }
  return { counts, errors };
};

/** Errors shown of each kind. */
const WORST = 25;

const benchAlignment = (
  file: string,
  cases: readonly BenchCase[],
  { validate, showsErrors }: { readonly validate: boolean; readonly showsErrors: boolean },
): void => {
  const { threshold, counts: rival } = bestTfIdf(cases);
  console.log(`TF-IDF     ${describeCounts(rival)}  (cosine at its best threshold, ${threshold.toFixed(2)})`);
  const start = performance.now();
  let judged = judge(cases, SHIPPED_MODEL, false);
  const ms = performance.now() - start;
  if (validate) {
    const sibling = siblingOf(file);
    const other = sibling !== file && existsSync(sibling) ? readBenchFile(sibling) : null;
    const others = other === null || other.kind === 'figures' ? [] : other.cases;
    judged = crossValidate(cases, others, showsErrors);
  } else if (showsErrors) judged = judge(cases, SHIPPED_MODEL, true);
  const { counts, errors } = judged;
  if (showsErrors) printWorst(errors, WORST);
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
    console.error('usage: npm run bench:align -- FILE.jsonl [--cross-validate] [--errors]');
    process.exitCode = 2;
    return;
  }
  const bench = readBenchFile(file);
  const showsErrors = args.includes('--errors');
  if (bench.kind === 'figures') benchFigures(bench.pairs, showsErrors);
  else benchAlignment(file, bench.cases, { validate: args.includes('--cross-validate'), showsErrors });
};

main(process.argv.slice(2));
