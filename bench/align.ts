/**
 * Scores the aligner, or the differences, on a file of `shared/bench`.
 *
 *   npm run bench:align -- FILE.jsonl [--cross-validate] [--errors]
 *
 * The last line is JSON, in percent: `precision`, `recall`, `f1`, `ms` for pairs and topics; `recall`, `falseAlarms` for planted
 * figures; all measures of units, as `shared/bench/README.md` defines them, for units.
 */
import { parseArgs } from 'node:util';
import { compareCase, foundPairs } from './align-case.ts';
import {
  crossValidationRuns,
  developmentCasesBeside,
  englishOf,
  isTranslated,
  learnableCases,
  type Run,
  shippedRun,
} from './cross-validate.ts';
import { judgePairs, type JudgedPair } from './errors.ts';
import { countFigures, misjudged } from './figures.ts';
import {
  addCounts,
  type Counts,
  countPairs,
  describeCounts,
  f1Of,
  noCounts,
  precisionOf,
  recallOf,
  rounded,
} from './measure.ts';
import { printErrors } from './print-errors.ts';
import { printUnitMeasures, unitsJson } from './print-units.ts';
import { type BenchCase, type PlantedPair, readBenchFile } from './read-bench.ts';
import { bestTfIdf } from './tf-idf.ts';
import { addUnitMeasures, linkedPairs, measureUnits, noUnitMeasures } from './unit-measures.ts';

interface Options {
  readonly validate: boolean;
  readonly showsErrors: boolean;
}

const printTfIdf = (cases: readonly BenchCase[]): void => {
  const { threshold, counts } = bestTfIdf(cases);
  console.log(
    `TF-IDF     ${describeCounts(counts)}  (cosine at its best threshold, ${threshold.toFixed(2)})`,
  );
};

const runsOf = (
  cases: readonly BenchCase[],
  development: readonly BenchCase[],
  validate: boolean,
): Iterable<Run> =>
  validate ? crossValidationRuns(cases, learnableCases(cases, development)) : [shippedRun(cases)];

const nameOf = (validate: boolean): string => (validate ? 'cross-validated' : 'shipped weights');

const benchPairs = (file: string, cases: readonly BenchCase[], { validate, showsErrors }: Options): void => {
  printTfIdf(cases);
  let [counts, ms] = [noCounts, 0];
  const errors: JudgedPair[] = [];
  for (const run of runsOf(cases, validate ? developmentCasesBeside(file) : [], validate)) {
    let inRun = noCounts;
    for (const item of run.cases) {
      const start = performance.now();
      const found = foundPairs(item, run.model);
      ms += performance.now() - start;
      inRun = addCounts(inRun, countPairs(found, item.gold));
      if (showsErrors) errors.push(...judgePairs(item, found, run.model));
    }
    if (validate) console.log(`fold       ${describeCounts(inRun)}`);
    counts = addCounts(counts, inRun);
  }
  if (showsErrors) printErrors(errors);
  console.log(`aligner    ${describeCounts(counts)}  (${nameOf(validate)})`);
  console.log(
    JSON.stringify({
      precision: rounded(precisionOf(counts)),
      recall: rounded(recallOf(counts)),
      f1: rounded(f1Of(counts)),
      ms: Math.round(ms),
    }),
  );
};

const countLinks = (cases: readonly BenchCase[], { model }: Run): Counts =>
  cases.reduce(
    (sum, item) => addCounts(sum, countPairs(linkedPairs(compareCase(item, model)), item.gold)),
    noCounts,
  );

const benchUnits = (file: string, cases: readonly BenchCase[], { validate, showsErrors }: Options): void => {
  printTfIdf(cases);
  const isOfLanguages = cases.some(isTranslated);
  const development = validate || isOfLanguages ? developmentCasesBeside(file) : [];
  let [measures, ms, english] = [noUnitMeasures, 0, noCounts];
  const errors: JudgedPair[] = [];
  for (const run of runsOf(cases, development, validate)) {
    let inRun = noUnitMeasures;
    for (const item of run.cases) {
      const start = performance.now();
      const comparison = compareCase(item, run.model);
      ms += performance.now() - start;
      inRun = addUnitMeasures(inRun, measureUnits(item, comparison));
      if (showsErrors) errors.push(...judgePairs(item, linkedPairs(comparison), run.model));
    }
    if (isOfLanguages) english = addCounts(english, countLinks(englishOf(run.cases, development), run));
    if (validate) console.log(`fold       ${describeCounts(inRun.pairs.links)}`);
    measures = addUnitMeasures(measures, inRun);
  }
  if (showsErrors) printErrors(errors);
  printUnitMeasures(measures, nameOf(validate));
  if (isOfLanguages) console.log(`the same events in English: ${describeCounts(english)}`);
  console.log(JSON.stringify(unitsJson(measures, ms)));
};

const benchFigures = (pairs: readonly PlantedPair[], showsErrors: boolean): void => {
  if (showsErrors) for (const error of misjudged(pairs)) console.log(error);
  const { recall, falseAlarms } = countFigures(pairs);
  console.log(JSON.stringify({ recall: rounded(recall), falseAlarms: rounded(falseAlarms) }));
};

const { values, positionals } = parseArgs({
  options: {
    'cross-validate': { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined) {
  console.error('usage: npm run bench:align -- FILE.jsonl [--cross-validate] [--errors]');
  process.exitCode = 2;
} else {
  const bench = readBenchFile(file);
  const options: Options = { validate: values['cross-validate'], showsErrors: values.errors };
  if (bench.kind === 'figures') benchFigures(bench.pairs, options.showsErrors);
  else if (bench.kind === 'units') benchUnits(file, bench.cases, options);
  else benchPairs(file, bench.cases, options);
}
