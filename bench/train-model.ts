import { type CandidatePair, findCandidates } from '../shared/align/candidates.ts';
import { contextFeatures } from '../shared/align/context.ts';
import { pairFeatures } from '../shared/align/features.ts';
import { groupPassages } from '../shared/align/group.ts';
import { type AlignModel, type Grouping, probability } from '../shared/align/model.ts';
import { type Prepared, prepare } from '../shared/align/prepare.ts';
import { NEGLIGIBLE } from '../shared/align/score.ts';
import { type Example, fitLogistic } from './logistic.ts';
import { type BenchCase, pairKey } from './read-bench.ts';
import { addCounts, type Counts, countPairs, f1Of, noCounts, pairsOfGroups } from './measure.ts';

/** A case read once: its vectors, candidates and features do not depend on the weights. */
export interface PreparedCase {
  readonly bench: BenchCase;
  readonly prepared: Prepared;
  readonly candidates: readonly CandidatePair[];
  readonly features: readonly Float64Array[];
  readonly labels: readonly (0 | 1)[];
}

const RIDGE = 3;
/** All cases of one kind together weigh as much as this many pairs of their own, so that one kind does not drown the other. */
const WEIGHT_PER_KIND = 20_000;
const THRESHOLDS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];
const SAME_SOURCE = [0.03, 0.06, 0.1];
/** Cases of this brevity and more tune the threshold of brief Sources. */
const BRIEF_CASE = 0.5;

export const prepareCase = (bench: BenchCase): PreparedCase => {
  const prepared = prepare(bench.sources);
  const candidates = findCandidates(prepared);
  const passage = (at: number): Prepared['passages'][number] => {
    const found = prepared.passages[at];
    if (found === undefined) throw new RangeError(`no passage ${String(at)}`);
    return found;
  };
  return {
    bench,
    prepared,
    candidates,
    features: candidates.map(({ a, b }) => pairFeatures(prepared, passage(a), passage(b))),
    labels: candidates.map(({ a, b }) =>
      bench.gold.has(pairKey(passage(a).passage.id, passage(b).passage.id)) ? 1 : 0,
    ),
  };
};

const isBrief = (item: PreparedCase): boolean => item.prepared.brevity >= BRIEF_CASE;

const examplesOf = (
  cases: readonly PreparedCase[],
  featuresOf: (item: PreparedCase) => readonly Float64Array[],
): Example[] => {
  const examples: Example[] = [];
  for (const kind of [cases.filter(isBrief), cases.filter((item) => !isBrief(item))]) {
    const total = kind.reduce((sum, item) => sum + item.candidates.length, 0);
    for (const item of kind) {
      for (const [at, features] of featuresOf(item).entries()) {
        examples.push({
          features,
          label: item.labels[at] ?? 0,
          brevity: item.prepared.brevity,
          weight: WEIGHT_PER_KIND / Math.max(1, total),
        });
      }
    }
  }
  return examples;
};

/** Learns both stages, then the thresholds of grouping, on the given cases alone. The same cases give the same model. */
export const trainModel = (cases: readonly PreparedCase[]): AlignModel => {
  const pair = fitLogistic(
    examplesOf(cases, (item) => item.features),
    RIDGE,
  );
  const contexts = new Map(cases.map((item) => [item, stackContext(item, pair)]));
  const context = fitLogistic(
    examplesOf(cases, (item) => contexts.get(item) ?? []),
    RIDGE,
  );
  const grouping = tuneGrouping(cases, (item) =>
    (contexts.get(item) ?? []).map((features) => probability(context, features, item.prepared.brevity)),
  );
  return { pair, context, grouping };
};

const stackContext = (item: PreparedCase, pair: AlignModel['pair']): Float64Array[] => {
  const scores = Float64Array.from(item.features, (features) =>
    probability(pair, features, item.prepared.brevity),
  );
  const context = contextFeatures(item.prepared, item.candidates, scores);
  return item.features.map((features, at) => Float64Array.of(...features, ...(context[at] ?? [])));
};

const tuneGrouping = (
  cases: readonly PreparedCase[],
  scoresFor: (item: PreparedCase) => readonly number[],
): Grouping => {
  const scored = cases.map((item) => ({ item, scores: scoresFor(item) }));
  const bestOf = (kind: typeof scored, base: Grouping, choices: readonly Grouping[]): Grouping => {
    let best = base;
    let bestF1 = -1;
    for (const grouping of kind.length === 0 ? [] : choices) {
      const counts = kind.reduce(
        (sum, { item, scores }) => addCounts(sum, countGroups(item, scores, grouping)),
        noCounts,
      );
      const f1 = f1Of(counts);
      if (f1 > bestF1) [best, bestF1] = [grouping, f1];
    }
    return best;
  };
  const base: Grouping = { threshold: 0.35, thresholdOfBrief: 0.35, missing: 0, sameSource: 0.05 };
  const few = bestOf(
    scored.filter(({ item }) => !isBrief(item)),
    base,
    THRESHOLDS.flatMap((threshold) =>
      SAME_SOURCE.map((sameSource) => ({ ...base, threshold, thresholdOfBrief: threshold, sameSource })),
    ),
  );
  return bestOf(
    scored.filter(({ item }) => isBrief(item)),
    few,
    THRESHOLDS.map((thresholdOfBrief) => ({ ...few, thresholdOfBrief })),
  );
};

const countGroups = (item: PreparedCase, scores: readonly number[], grouping: Grouping): Counts => {
  const pairs = item.candidates
    .map(({ a, b }, at) => ({ a, b, score: scores[at] ?? 0 }))
    .filter(({ score }) => score >= NEGLIGIBLE);
  const groups = groupPassages(item.prepared, pairs, { must: [], cannot: [] }, grouping);
  const ids = groups.map((group) => group.map((member) => item.prepared.passages[member]?.passage.id ?? ''));
  return countPairs(pairsOfGroups(ids), item.bench.gold);
};
