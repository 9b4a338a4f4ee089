import { writeFileSync } from 'node:fs';
import { readBenchFile } from './read-bench.ts';
import { trainModel } from './train-model.ts';

/** Writes `shared/align/model.json` from development files of units, pairs and topics. Repeatable: no randomness. */
const train = (files: readonly string[]): void => {
  const cases = files.flatMap((file) => {
    const bench = readBenchFile(file);
    return bench.kind === 'figures' ? [] : bench.cases;
  });
  const model = trainModel(cases);
  const out = new URL('../shared/align/model.json', import.meta.url);
  writeFileSync(out, `${JSON.stringify(model, null, 1)}\n`);
  console.log(`${String(cases.length)} cases → ${out.pathname}`, model.thresholds);
};

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: tsx bench/train.ts UNITS.jsonl PAIRS.jsonl TOPICS.jsonl');
  process.exitCode = 2;
} else train(files);
