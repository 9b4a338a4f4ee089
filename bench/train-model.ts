import { compileLogistic, logOddsOf, type Logistic, probabilityOf } from '../shared/align/logistic.ts';
import { JOIN_FEATURES } from '../shared/align/groups/join-features.ts';
import type { Adjustment, AlignModel, PairModel, Thresholds } from '../shared/align/model.ts';
import { PAIR_FEATURES } from '../shared/align/pairs/pair-features.ts';
import { NEGLIGIBLE, type ScoredPairs } from '../shared/align/pairs/score-pairs.ts';
import { STATEMENT_FEATURES } from '../shared/align/statements/statement-features.ts';
import {
  type ExampleRows,
  type Fit,
  fitLogistic,
  joinExamples as joinRows,
  namedLogistic,
  rounded,
  type Standards,
  standardsOf,
} from './logistic.ts';
import { type PreparedCase, prepareCase, twoArticleCases } from './prepare-case.ts';
import type { BenchCase } from './read-bench.ts';
import { joinExamples, scoredStatements, type StatementExamples, statementExamples } from './train-groups.ts';

/** Penalty on squared weights; results hardly move between 1 and 100. */
const RIDGE = 10;
/** Adjustments to a model that is right already are kept small. */
const RIDGE_OF_ADJUSTMENT = 20;

/**
 * Two articles are learned from both kinds of data: units of two of five articles have complete links, pairs are more articles
 * of more kinds. Each counts as so many times the examples of units in fives.
 */
const SHARE_OF_TWO_ARTICLES = 0.1;
const SHARE_OF_PAIRS = 0.9;

/** What a later stage learns from are scores by models that never saw the case, as in use; cases are parted into so many. */
const INNER_FOLDS = 4;

/** Chosen on cross-validated development events; see decision 23. */
const THRESHOLDS: Thresholds = {
  link: 0.28,
  linkOfFew: 0.36,
  perhaps: 0.1,
  seed: 0.53,
  join: 0.65,
  together: 0.45,
};
const SAME_EVENT = 0.2;

const PAIR_NAMES = PAIR_FEATURES.map(({ name }) => name);
const STATEMENT_NAMES = STATEMENT_FEATURES.map(({ name }) => name);
const JOIN_NAMES = JOIN_FEATURES.map(({ name }) => name);

/** Learns everything on the given cases alone. The same cases give the same model. */
export const trainModel = (cases: readonly BenchCase[]): AlignModel => {
  const ofKind = (kind: BenchCase['kind']): readonly BenchCase[] =>
    cases.filter((item) => item.kind === kind);
  const units = ofKind('units').map(prepareCase);
  const pair = trainPairs(units, {
    few: fewExamples(ofKind('units'), ofKind('pairs')),
    crowd: rowsOf(ofKind('topics').map(prepareCase)),
  });
  return { pair, ...trainGroups(units), thresholds: THRESHOLDS, sameEvent: SAME_EVENT };
};

const rowsOf = (cases: readonly PreparedCase[]): ExampleRows =>
  joinRows(
    cases.map(({ rows }) => ({ rows, factor: 1 })),
    PAIR_NAMES.length,
  );

/** Examples of two articles at a time, both kinds of data weighed against each other. */
const fewExamples = (units: readonly BenchCase[], pairs: readonly BenchCase[]): ExampleRows => {
  const ofUnits = rowsOf(units.flatMap(twoArticleCases).map(prepareCase));
  const ofPairs = rowsOf(pairs.map(prepareCase));
  const count = Math.max(1, ofUnits.labels.length);
  return joinRows(
    [
      { rows: ofUnits, factor: SHARE_OF_TWO_ARTICLES },
      { rows: ofPairs, factor: (SHARE_OF_PAIRS * count) / Math.max(1, ofPairs.labels.length) },
    ],
    PAIR_NAMES.length,
  );
};

interface FittedPairs {
  readonly fit: Fit;
  readonly standards: Standards;
}

const fitPairs = (units: readonly PreparedCase[]): FittedPairs => {
  const rows = rowsOf(units);
  const standards = standardsOf(rows);
  return { fit: fitLogistic(rows, standards, { ridge: RIDGE }), standards };
};

const trainPairs = (
  units: readonly PreparedCase[],
  { few, crowd }: { readonly few: ExampleRows; readonly crowd: ExampleRows },
): PairModel => {
  const { fit, standards } = fitPairs(units);
  const adjustment = (rows: ExampleRows): Adjustment => {
    const { bias, weights } =
      rows.labels.length === 0
        ? { bias: 0, weights: new Float64Array(PAIR_NAMES.length) }
        : fitLogistic(rows, standards, { ridge: RIDGE_OF_ADJUSTMENT, base: fit });
    return {
      bias: rounded(bias),
      weights: Object.fromEntries(PAIR_NAMES.map((name, at) => [name, rounded(weights[at] ?? 0)])),
    };
  };
  return { ...namedLogistic(PAIR_NAMES, fit, standards), few: adjustment(few), crowd: adjustment(crowd) };
};

/** The two stages after the pairs. */
const trainGroups = (units: readonly PreparedCase[]): Pick<AlignModel, 'statement' | 'join'> => {
  const folds = Array.from(Array(INNER_FOLDS).keys(), (fold) =>
    units.filter((_, at) => at % INNER_FOLDS === fold),
  ).filter((fold) => fold.length > 0);
  const scored = outOfFold(folds, fitPairs, ({ fit, standards }, item) =>
    scoredCandidates(item, namedLogistic(PAIR_NAMES, fit, standards)),
  );
  const examples = new Map(
    units.map((item) => [item, statementExamples(item, keptOf(scored.get(item)))] as const),
  );
  const fitStatements = (some: readonly PreparedCase[]): Logistic =>
    fitNamed(
      some.flatMap((item) => examples.get(item)?.rows ?? []),
      STATEMENT_NAMES,
    );
  const joins = outOfFold(folds, fitStatements, (statement, item) => {
    const own = examples.get(item);
    return own === undefined
      ? null
      : joinExamples(item, keptOf(scored.get(item)), scoredStatements(own, logOddsFor(own, statement)));
  });
  return {
    statement: fitStatements(units),
    join: fitNamed(
      [...joins.values()].filter((rows) => rows !== null),
      JOIN_NAMES,
    ),
  };
};

const fitNamed = (parts: readonly ExampleRows[], names: readonly string[]): Logistic => {
  const rows = joinRows(
    parts.map((part) => ({ rows: part, factor: 1 })),
    names.length,
  );
  const standards = standardsOf(rows);
  return namedLogistic(names, fitLogistic(rows, standards, { ridge: RIDGE }), standards);
};

/** What models say of cases that they did not learn from. */
const outOfFold = <Model, Answer>(
  folds: readonly (readonly PreparedCase[])[],
  fit: (some: readonly PreparedCase[]) => Model,
  apply: (model: Model, item: PreparedCase) => Answer,
): Map<PreparedCase, Answer> => {
  const answers = new Map<PreparedCase, Answer>();
  for (const fold of folds) {
    const model = fit(folds.filter((other) => other !== fold).flat());
    for (const item of fold) answers.set(item, apply(model, item));
  }
  return answers;
};

/** All candidates with their scores by a model for whole articles. */
const scoredCandidates = ({ candidates, rows }: PreparedCase, model: Logistic): ScoredPairs => {
  const compiled = compileLogistic(model, PAIR_NAMES);
  return {
    ...candidates,
    scores: Float64Array.from(candidates.a, (_, pair) =>
      probabilityOf(logOddsOf(compiled, rows.values.subarray(pair * rows.width, (pair + 1) * rows.width))),
    ),
  };
};

const keptOf = (pairs: ScoredPairs | undefined): ScoredPairs => {
  if (pairs === undefined) throw new Error('A case was never scored');
  const isKept = (_: number, pair: number): boolean => (pairs.scores[pair] ?? 0) >= NEGLIGIBLE;
  return { a: pairs.a.filter(isKept), b: pairs.b.filter(isKept), scores: pairs.scores.filter(isKept) };
};

const logOddsFor = ({ rows }: StatementExamples, model: Logistic): Float64Array => {
  const compiled = compileLogistic(model, STATEMENT_NAMES);
  return Float64Array.from(rows.labels, (_, at) =>
    logOddsOf(compiled, rows.values.subarray(at * rows.width, (at + 1) * rows.width)),
  );
};
