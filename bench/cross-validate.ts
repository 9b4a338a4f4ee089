import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AlignModel, SHIPPED_MODEL } from '../shared/align/model.ts';
import { type BenchCase, readBenchFile } from './read-bench.ts';
import { trainModel } from './train-model.ts';

/** Cases with the model that aligns them. */
export interface Run {
  readonly cases: readonly BenchCase[];
  readonly model: AlignModel;
}

const FOLDS = 5;
const DEVELOPMENT_FILES = ['news-units.dev.jsonl', 'news-pairs.dev.jsonl', 'news-topics.dev.jsonl'];

/** All cases with the model that ships. */
export const shippedRun = (cases: readonly BenchCase[]): Run => ({ cases, model: SHIPPED_MODEL });

/** Each case once, with a model that learned from `learnable` without what is known of its fold's events. */
export function* crossValidationRuns(
  cases: readonly BenchCase[],
  learnable: readonly BenchCase[],
): Generator<Run> {
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held = cases.filter((_, at) => at % FOLDS === fold);
    if (held.length > 0) yield { cases: held, model: trainModel(withoutEventsOf(held, learnable)) };
  }
}

/**
 * What may be learned from to judge the held-out cases: none of the same id, and none with an article of theirs, which a file of
 * another kind may have too ("event-7-1" and "topic-7") and a translation has in English.
 */
export const withoutEventsOf = (
  held: readonly BenchCase[],
  learnable: readonly BenchCase[],
): readonly BenchCase[] => learnable.filter((item) => !held.some((other) => isOfOneEvent(item, other)));

const isOfOneEvent = (x: BenchCase, y: BenchCase): boolean =>
  x.id === y.id || x.articles.some((article) => y.articles.includes(article));

/** The cases of the development files beside the file. */
export const developmentCasesBeside = (file: string): BenchCase[] =>
  DEVELOPMENT_FILES.map((name) => join(dirname(file), name))
    .filter((path) => existsSync(path))
    .flatMap((path) => {
      const bench = readBenchFile(path);
      return bench.kind === 'figures' ? [] : bench.cases;
    });

/** Cases to learn from: those of the file itself, but for translations, and the development cases of other ids. */
export const learnableCases = (
  cases: readonly BenchCase[],
  development: readonly BenchCase[],
): BenchCase[] => {
  const ids = new Set(cases.map(({ id }) => id));
  return [...cases.filter((item) => !isTranslated(item)), ...development.filter(({ id }) => !ids.has(id))];
};

/** Whether some article of the case is not in English. */
export const isTranslated = ({ sources }: BenchCase): boolean =>
  sources.some(({ language }) => language !== 'en');

/** The same events in English, among the development cases. */
export const englishOf = (translated: readonly BenchCase[], development: readonly BenchCase[]): BenchCase[] =>
  development.filter(
    (item) => item.kind === 'units' && translated.some((other) => isOfOneEvent(item, other)),
  );
