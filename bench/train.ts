import { writeFileSync } from 'node:fs';
import type { AlignModel, Logistic } from '../shared/align/model.ts';
import { readBenchFile } from './read-bench.ts';
import { prepareCase, trainModel } from './train-model.ts';

/** Digits kept of each weight: enough for the same scores, few enough to read a change of the file. */
const DIGITS = 6;

const round = (value: number): number => Number(value.toPrecision(DIGITS));

const rounded = (model: Logistic): Logistic => {
  return {
    bias: round(model.bias),
    biasOfCrowd: round(model.biasOfCrowd),
    mean: model.mean.map(round),
    scale: model.scale.map(round),
    weights: model.weights.map(round),
    weightsOfCrowd: model.weightsOfCrowd.map(round),
  };
};

/** Writes `shared/align/model.json` from development files of pairs and topics. Repeatable: no randomness. */
const train = (files: readonly string[]): void => {
  const cases = files.flatMap((file) => {
    const bench = readBenchFile(file);
    return bench.kind === 'figures' ? [] : bench.cases.map(prepareCase);
  });
  const model = trainModel(cases);
  const shipped: AlignModel = {
    pair: rounded(model.pair),
    context: rounded(model.context),
    grouping: model.grouping,
  };
  const out = new URL('../shared/align/model.json', import.meta.url);
  writeFileSync(out, `${JSON.stringify(shipped, null, 1)}\n`);
  console.log(`${String(cases.length)} cases → ${out.pathname}`, model.grouping);
};

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: tsx bench/train.ts PAIRS.jsonl TOPICS.jsonl');
  process.exitCode = 2;
} else train(files);
