import type { Progress } from '../../reading/progress.ts';
import { logOddsOf, probabilityOf } from '../logistic.ts';
import { type AlignModel, compilePairModel } from '../model.ts';
import { manynessOf, type PassageTable } from '../passages/passage-table.ts';
import type { CandidatePairs } from './candidates.ts';
import { PAIR_FEATURES } from './pair-features.ts';
import type { PairMeasures } from './pair-measures.ts';
import { PassageValues } from './passage-values.ts';

/** Scored pairs of Passages, by their indexes: `a[i]` with `b[i]`, the lesser first; ascending. */
export interface ScoredPairs extends CandidatePairs {
  /** Estimated probability that both report a common Statement, 0–1. */
  readonly scores: Float64Array;
}

/** A pair scored lower counts as one that was never looked at; most are, and keeping them would cost much and change nothing. */
export const NEGLIGIBLE = 0.02;

const FEATURE_NAMES = PAIR_FEATURES.map(({ name }) => name);

/** Writes the values of `PAIR_FEATURES` for the pair that was measured last. */
export const writePairFeatures = (measures: PairMeasures, values: Float64Array): void => {
  for (let at = 0; at < PAIR_FEATURES.length; at += 1) values[at] = PAIR_FEATURES[at]?.measure(measures) ?? 0;
};

/** Scores any two Passages; answers the probability. */
export type PairScorer = (a: number, b: number) => number;

/** Log odds by the quick features alone below which a pair is not looked at closely: among a few Passages, and among very many. */
const MIN_ROUGH_LOG_ODDS_OF_FEW = -6;
const MIN_ROUGH_LOG_ODDS_OF_MANY = -3;

export const createPairScorer = (
  table: PassageTable,
  measures: PairMeasures,
  model: AlignModel,
  checkpoint: () => void,
): PairScorer => {
  const compiled = compilePairModel(model.pair, FEATURE_NAMES, table);
  const values = new Float64Array(PAIR_FEATURES.length);
  const ofPassages = new PassageValues(PAIR_FEATURES, measures, checkpoint);
  const minRough =
    MIN_ROUGH_LOG_ODDS_OF_FEW + manynessOf(table) * (MIN_ROUGH_LOG_ODDS_OF_MANY - MIN_ROUGH_LOG_ODDS_OF_FEW);
  return (a, b) => {
    measures.measureRoughly(a, b);
    ofPassages.write(a, b, values);
    for (const at of ROUGH_FEATURES) values[at] = PAIR_FEATURES[at]?.measure(measures) ?? 0;
    // At its mean a feature adds nothing.
    for (const at of CLOSE_FEATURES) values[at] = compiled.means[at] ?? 0;
    const rough = logOddsOf(compiled, values);
    if (rough < minRough) return probabilityOf(rough);
    measures.measureClosely();
    for (const at of CLOSE_FEATURES) values[at] = PAIR_FEATURES[at]?.measure(measures) ?? 0;
    return probabilityOf(logOddsOf(compiled, values));
  };
};

const ROUGH_FEATURES = PAIR_FEATURES.flatMap(({ isClose, ofPassages }, at) =>
  isClose || ofPassages !== null ? [] : [at],
);
const CLOSE_FEATURES = PAIR_FEATURES.flatMap(({ isClose }, at) => (isClose ? [at] : []));

export interface Scoring {
  /** The candidates whose score is not negligible. */
  readonly pairs: ScoredPairs;
  /** The score of each candidate. */
  readonly ofCandidates: Float32Array;
}

/** Scores the candidates. */
export const scorePairs = (
  { a, b }: CandidatePairs,
  score: PairScorer,
  { report, checkpoint }: Progress,
): Scoring => {
  const ofCandidates = new Float32Array(a.length);
  let kept = 0;
  for (let pair = 0; pair < a.length; pair += 1) {
    report(pair);
    ofCandidates[pair] = score(a[pair] ?? 0, b[pair] ?? 0);
    if ((ofCandidates[pair] ?? 0) >= NEGLIGIBLE) kept += 1;
  }
  checkpoint();
  const pairs = { a: new Int32Array(kept), b: new Int32Array(kept), scores: new Float64Array(kept) };
  let next = 0;
  for (let pair = 0; pair < a.length; pair += 1) {
    const own = ofCandidates[pair] ?? 0;
    if (own < NEGLIGIBLE) continue;
    pairs.a[next] = a[pair] ?? 0;
    pairs.b[next] = b[pair] ?? 0;
    pairs.scores[next] = own;
    next += 1;
  }
  return { pairs, ofCandidates };
};
