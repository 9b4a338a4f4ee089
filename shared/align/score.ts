import { type CandidatePair, sameLanguage } from './candidates.ts';
import { contextFeatures } from './context.ts';
import type { PairValues } from './evidence.ts';
import { pairFeatures, scoreAcrossLanguages } from './features.ts';
import { type AlignModel, probability } from './model.ts';
import type { Prepared } from './prepare.ts';

export interface ScoredCandidate extends CandidatePair {
  /** Estimated probability that both report the same thing, 0–1. */
  readonly score: number;
  /** What the score was made of; null across languages, where no model is asked. */
  readonly values: PairValues | null;
}

const NO_CONTEXT = new Float64Array(0);

/** Scores one pair on its own, without its context. */
export const scorePair = (prepared: Prepared, a: number, b: number, model: AlignModel): ScoredCandidate => {
  const [left, right] = [prepared.passages[a], prepared.passages[b]];
  if (left === undefined || right === undefined) return { a, b, score: 0, values: null };
  if (!sameLanguage(prepared, left, right))
    return { a, b, score: scoreAcrossLanguages(left, right), values: null };
  const pair = pairFeatures(prepared, left, right);
  return {
    a,
    b,
    score: probability(model.pair, pair, prepared.crowding),
    values: { pair, context: NO_CONTEXT, crowding: prepared.crowding },
  };
};

/** A pair scored lower counts as one that was never looked at; most are, and keeping them would cost much and tell nothing. */
export const NEGLIGIBLE = 0.02;

/** Scores all candidates, each on its own first, then in the context of the others; answers those worth keeping. */
export const scoreCandidates = (
  prepared: Prepared,
  candidates: readonly CandidatePair[],
  model: AlignModel,
  onPair: (done: number) => void = () => {},
): ScoredCandidate[] => {
  const alone = candidates.map(({ a, b }, at) => {
    onPair(at);
    return scorePair(prepared, a, b, model);
  });
  const context = contextFeatures(
    prepared,
    candidates,
    Float64Array.from(alone, ({ score }) => score),
  );
  return alone.flatMap((scored, at): ScoredCandidate[] => {
    const own = context[at] ?? NO_CONTEXT;
    if (scored.values === null) return scored.score < NEGLIGIBLE ? [] : [scored];
    const { pair } = scored.values;
    const score = probability(model.context, Float64Array.of(...pair, ...own), prepared.crowding);
    if (score < NEGLIGIBLE) return [];
    return [{ ...scored, score, values: { pair, context: own, crowding: prepared.crowding } }];
  });
};
