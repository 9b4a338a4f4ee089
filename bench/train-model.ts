import { type CandidatePairs, findCandidates } from '../shared/align/pairs/candidates.ts';
import { CONTEXT_FEATURES, PairContext } from '../shared/align/pairs/context.ts';
import { PAIR_FEATURES, PairMeasure } from '../shared/align/pairs/features.ts';
import { createGrouper } from '../shared/align/groups/group.ts';
import {
  type AlignModel,
  type Grouping,
  linearOf,
  type Logistic,
  oddsOf,
  probabilityOf,
} from '../shared/align/model.ts';
import { isCrowd, type Prepared, prepare } from '../shared/align/passages/prepare.ts';
import { NEGLIGIBLE } from '../shared/align/pairs/score.ts';
import { joinCases } from './join-cases.ts';
import { type Example, fitLogistic } from './logistic.ts';
import { type BenchCase, pairKey } from './read-bench.ts';
import { steadiest } from './steadiest.ts';
import { addCounts, type Counts, countPairs, f1Of, noCounts, pairsOfGroups } from './measure.ts';

/** A case read once: its vectors, candidates and features do not depend on the weights. */
export interface PreparedCase {
  readonly bench: BenchCase;
  readonly prepared: Prepared;
  readonly candidates: CandidatePairs;
  readonly features: readonly Float64Array[];
  readonly labels: readonly (0 | 1)[];
}

const RIDGE = 3;
const INNER_FOLDS = 4;
/** All cases of one kind together weigh as much as this many pairs of their own, so that one kind does not drown the other. */
const WEIGHT_PER_KIND = 20_000;
/** Of articles. From 0.28 to 0.38 F1 is the same but for chance; a lower one finds more. */
const THRESHOLDS = [0.2, 0.25, 0.3];
const THRESHOLDS_OF_CROWD = [0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2];
/**
 * Not learned: what these change, the threshold makes up for, and the cases are too few to find the best of all at once. F1 of
 * articles is the same from 0 to 0.2; that of topics at the best threshold is 83.0 to 84.5 from -0.5 to -0.3 and from 0.4 to 0.6.
 */
const SAME_SOURCE = 0.06;
const SAME_SOURCE_OF_CROWD = -0.3;
const CHANCE_OF_CROWD = 0.5;

export const prepareCase = (bench: BenchCase): PreparedCase => {
  const prepared = prepare(bench.sources);
  const candidates = findCandidates(prepared);
  const measure = new PairMeasure(prepared);
  const features: Float64Array[] = [];
  const labels: (0 | 1)[] = [];
  for (const [pair, a] of candidates.a.entries()) {
    const b = candidates.b[pair] ?? 0;
    const values = new Float64Array(PAIR_FEATURES.length);
    measure.measure(a, b, values);
    features.push(values);
    labels.push(bench.gold.has(pairKey(idOf(prepared, a), idOf(prepared, b))) ? 1 : 0);
  }
  return { bench, prepared, candidates, features, labels };
};

const idOf = ({ passages }: Prepared, at: number): string => passages[at]?.id ?? '';

const examplesOf = (
  cases: readonly PreparedCase[],
  featuresOf: (item: PreparedCase) => readonly Float64Array[],
): Example[] => {
  const examples: Example[] = [];
  for (const kind of [
    cases.filter(({ prepared }) => isCrowd(prepared)),
    cases.filter(({ prepared }) => !isCrowd(prepared)),
  ]) {
    const total = kind.reduce((sum, item) => sum + item.labels.length, 0);
    for (const item of kind) {
      for (const [at, features] of featuresOf(item).entries()) {
        examples.push({
          features,
          label: item.labels[at] ?? 0,
          crowding: item.prepared.crowding,
          weight: WEIGHT_PER_KIND / Math.max(1, total),
        });
      }
    }
  }
  return examples;
};

/**
 * Learns both stages, then the thresholds of grouping, on the given cases alone. What a later stage learns from are scores
 * by models that never saw the case, as in use: scores of cases learned by heart are too sure of themselves. The same cases
 * give the same model.
 */
export const trainModel = (cases: readonly PreparedCase[]): AlignModel => {
  const fitPair = (some: readonly PreparedCase[]): Logistic =>
    fitLogistic(
      examplesOf(some, (item) => item.features),
      RIDGE,
    );
  const folds = foldsOf(cases);
  const all = folds.flat();
  const contexts = outOfFold(folds, fitPair, stackContext);
  const fitContext = (some: readonly PreparedCase[]): Logistic =>
    fitLogistic(
      examplesOf(some, (item) => contexts.get(item) ?? []),
      RIDGE,
    );
  const scores = outOfFold(folds, fitContext, (item, context) =>
    probabilities(item, context, contexts.get(item) ?? []),
  );
  return {
    pair: fitPair(all),
    context: fitContext(all),
    grouping: tuneGrouping(cases, (item) => scores.get(item) ?? new Float64Array(0)),
  };
};

/**
 * Parts the cases for `outOfFold`. To each part come its articles joined two by two, so that the model learns from long
 * Sources as well, of which it has none; what is joined stays in the part of both.
 */
const foldsOf = (cases: readonly PreparedCase[]): PreparedCase[][] =>
  Array.from(Array(INNER_FOLDS).keys(), (fold) =>
    withJoined(cases.filter((_, at) => at % INNER_FOLDS === fold)),
  );

const withJoined = (cases: readonly PreparedCase[]): PreparedCase[] => {
  const articles = cases.filter(({ prepared }) => !isCrowd(prepared));
  const long = articles.flatMap((item, at) => {
    const next = articles[at + 1];
    return at % 2 === 0 && next !== undefined ? [prepareCase(joinCases(item.bench, next.bench))] : [];
  });
  return [...cases, ...long];
};

/** What models say of cases that they did not learn from. */
const outOfFold = <T>(
  folds: readonly (readonly PreparedCase[])[],
  fit: (some: readonly PreparedCase[]) => Logistic,
  apply: (item: PreparedCase, model: Logistic) => T,
): Map<PreparedCase, T> => {
  const results = new Map<PreparedCase, T>();
  for (const fold of folds) {
    const model = fit(folds.filter((other) => other !== fold).flat());
    for (const item of fold) results.set(item, apply(item, model));
  }
  return results;
};

const probabilities = (
  { prepared }: PreparedCase,
  model: Logistic,
  features: readonly Float64Array[],
): Float64Array => {
  const linear = linearOf(model, prepared.crowding);
  return Float64Array.from(features, (values) => probabilityOf(oddsOf(linear, values)));
};

const stackContext = (item: PreparedCase, pair: Logistic): Float64Array[] => {
  const scores = probabilities(item, pair, item.features);
  const context = new PairContext(item.prepared, item.candidates, scores);
  return item.features.map((features, at) => {
    const values = new Float64Array(features.length + CONTEXT_FEATURES.length);
    values.set(features);
    context.measure(at, values, features.length);
    return values;
  });
};

const tuneGrouping = (
  cases: readonly PreparedCase[],
  scoresFor: (item: PreparedCase) => Float64Array,
): Grouping => {
  const scored = cases.map((item) => ({ item, scores: scoresFor(item) }));
  const f1With = (kind: typeof scored, grouping: Grouping): number =>
    f1Of(
      kind.reduce((sum, { item, scores }) => addCounts(sum, countGroups(item, scores, grouping)), noCounts),
    );
  const articles = scored.filter(({ item }) => !isCrowd(item.prepared));
  const crowds = scored.filter(({ item }) => isCrowd(item.prepared));
  const few = groupingOfFew(bestOf(THRESHOLDS, (threshold) => f1With(articles, groupingOfFew(threshold))));
  if (crowds.length === 0) return few;
  const crowdAt = (thresholdOfCrowd: number): Grouping => ({
    ...few,
    thresholdOfCrowd,
    sameSourceOfCrowd: SAME_SOURCE_OF_CROWD,
    chanceOfCrowd: CHANCE_OF_CROWD,
  });
  return crowdAt(bestOf(THRESHOLDS_OF_CROWD, (threshold) => f1With(crowds, crowdAt(threshold))));
};

/** For whole articles; what is there for crowds changes nothing. */
const groupingOfFew = (threshold: number): Grouping => ({
  threshold,
  thresholdOfCrowd: threshold,
  missing: 0,
  sameSource: SAME_SOURCE,
  sameSourceOfCrowd: SAME_SOURCE,
  chanceOfCrowd: 0,
});

const bestOf = (thresholds: readonly number[], worthOf: (threshold: number) => number): number =>
  steadiest([thresholds], ([threshold = 0]) => worthOf(threshold))[0] ?? 0;

const countGroups = (
  { prepared, candidates, bench }: PreparedCase,
  scores: Float64Array,
  grouping: Grouping,
): Counts => {
  const isKept = (_: number, pair: number): boolean => (scores[pair] ?? 0) >= NEGLIGIBLE;
  const kept = {
    a: candidates.a.filter(isKept),
    b: candidates.b.filter(isKept),
    scores: scores.filter(isKept),
  };
  const groups = createGrouper(prepared, kept, grouping)({ must: [], cannot: [] });
  const ids = groups.map((group) => group.map((member) => idOf(prepared, member)));
  return countPairs(pairsOfGroups(ids), bench.gold);
};
