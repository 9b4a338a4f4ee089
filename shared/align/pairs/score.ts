import { type CandidatePairs, sameLanguage } from './candidates.ts';
import { CONTEXT_FEATURES, PairContext } from './context.ts';
import { PAIR_FEATURES, PairMeasure, scoreAcrossLanguages } from './features.ts';
import { type AlignModel, linearOf, oddsOf, probabilityOf } from '../model.ts';
import { LOOK_EVERY, type Pace, UNPACED } from '../pace.ts';
import type { ScoredPairs } from './pair-graph.ts';
import { lengthPenalty, type Prepared, sizeAround } from '../passages/prepare.ts';

/** A pair scored lower counts as one that was never looked at; most are, and keeping them would cost much and tell nothing. */
export const NEGLIGIBLE = 0.02;

/** Log odds below which a pair is not looked at closely. What the length of its Sources takes off counts once and a half. */
const HOPELESS = -3.5;
const DOUBT = 1.5;

/** The values of both stages of the model for one pair. `context` is empty where only the first was asked. */
export interface PairValues {
  readonly pair: Float64Array;
  readonly context: Float64Array;
}

export interface Scoring {
  /** The candidates worth keeping. */
  readonly pairs: ScoredPairs;
  /** The score of any two Passages; of those that are no candidates, each on its own. */
  readonly scoreOf: (a: number, b: number) => number;
  /** What the score is made of; null across languages, where no model is asked. */
  readonly valuesOf: (a: number, b: number) => PairValues | null;
}

/**
 * Scores all candidates, each on its own first, then in the context of the others.
 */
export const scoreCandidates = (
  prepared: Prepared,
  candidates: CandidatePairs,
  model: AlignModel,
  { step, look }: Pace = UNPACED,
): Scoring => {
  const measure = new PairMeasure(prepared);
  const alone = linearOf(model.pair, prepared.crowding);
  const both = linearOf(model.context, prepared.crowding);
  const ofContext = { bias: 0, weights: both.weights.subarray(PAIR_FEATURES.length) };
  const pair = new Float64Array(PAIR_FEATURES.length);
  const inContext = new Float64Array(CONTEXT_FEATURES.length);
  const count = candidates.a.length;
  const ownScores = new Float64Array(count);
  /** What a pair's own features add to the log odds of the second stage. */
  const ownParts = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    step(at);
    const [a, b] = [candidates.a[at] ?? 0, candidates.b[at] ?? 0];
    if (sameLanguage(prepared, a, b)) {
      measure.measureQuickly(a, b, pair);
      const penalty = lengthPenalty(sizeAround(prepared, a), sizeAround(prepared, b));
      if (oddsOf(alone, pair) - DOUBT * penalty < HOPELESS) {
        ownParts[at] = Number.NEGATIVE_INFINITY;
        continue;
      }
      measure.measureLikeness(a, b, pair);
      ownScores[at] = probabilityOf(oddsOf(alone, pair));
      ownParts[at] = oddsOf(both, pair) - penalty;
    } else {
      ownScores[at] = scoreAcrossLanguages(prepared, a, b);
      ownParts[at] = Number.NaN;
    }
  }
  look();
  const context = new PairContext(prepared, candidates, ownScores, look);
  const scores = ownScores.slice();
  const kept: number[] = [];
  for (let at = 0; at < count; at += 1) {
    if (at % LOOK_EVERY === 0) look();
    const part = ownParts[at] ?? 0;
    if (!Number.isNaN(part)) {
      context.measure(at, inContext, 0);
      scores[at] = probabilityOf(part + oddsOf(ofContext, inContext));
    }
    if ((scores[at] ?? 0) >= NEGLIGIBLE) kept.push(at);
  }
  const scoreAlone = (a: number, b: number): number => {
    if (!sameLanguage(prepared, a, b)) return scoreAcrossLanguages(prepared, a, b);
    measure.measure(a, b, pair);
    return probabilityOf(oddsOf(alone, pair));
  };
  return {
    pairs: {
      a: Int32Array.from(kept, (at) => candidates.a[at] ?? 0),
      b: Int32Array.from(kept, (at) => candidates.b[at] ?? 0),
      scores: Float64Array.from(kept, (at) => scores[at] ?? 0),
    },
    scoreOf: (a, b) => scores[context.pairOf(a, b)] ?? scoreAlone(a, b),
    valuesOf: (a, b) => {
      if (!sameLanguage(prepared, a, b)) return null;
      measure.measure(a, b, pair);
      const at = context.pairOf(a, b);
      if (at < 0) return { pair: pair.slice(), context: new Float64Array(0) };
      context.measure(at, inContext, 0);
      return { pair: pair.slice(), context: inContext.slice() };
    },
  };
};
