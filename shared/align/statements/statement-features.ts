import type { StatementNode } from './statement-nodes.ts';

/** What two Statements share. */
export interface StatementOverlap {
  readonly cosine: number;
  /** Sum of the weights of the shared concepts. */
  readonly weight: number;
  /** The part of it outside the core, and the greatest weight there. */
  readonly restWeight: number;
  readonly firstOfRest: number;
  readonly count: number;
}

/** A pair of Statements with what is around it. */
export interface StatementPair {
  readonly x: StatementNode;
  readonly y: StatementNode;
  readonly overlap: StatementOverlap;
  /** Log odds of the two Passages. */
  readonly logOdds: number;
  /** Sum of the weights of all concepts that the two Passages share. */
  readonly sharedByPassages: number;
  /** The best cosine of `x` with another Statement of `y`'s Passage, of `y` with another of `x`'s, and of any other two; 0 without one. */
  readonly bestOfX: number;
  readonly bestOfY: number;
  readonly bestOfOthers: number;
}

export interface StatementFeature {
  /** Name under which its weight is stored. */
  readonly name: string;
  readonly measure: (pair: StatementPair) => number;
}

const shareOf = ({ overlap }: StatementPair, { total }: StatementNode): number =>
  total > 0 ? overlap.weight / total : 0;

/** How many ids two ascending lists share. */
const countShared = (x: readonly number[], y: readonly number[]): number => {
  let shared = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length;) {
    const difference = (x[i] ?? 0) - (y[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
};

/** 1 if both have some and share none. */
const apart = (x: readonly number[], y: readonly number[]): number =>
  Number(x.length > 0 && y.length > 0 && countShared(x, y) === 0);

const areWhole = ({ x, y }: StatementPair): boolean => x.siblings * y.siblings === 1;

/** Lower log odds of the Passages tell no Statements apart. */
const LOWEST_LOG_ODDS = -3;

/** What is measured on a pair of Statements. Their weights are in `model.json`, by name. */
export const STATEMENT_FEATURES: readonly StatementFeature[] = [
  { name: 'cosine', measure: ({ overlap }) => overlap.cosine },
  {
    name: 'share in common, lesser',
    measure: (pair) => Math.min(shareOf(pair, pair.x), shareOf(pair, pair.y)),
  },
  {
    name: 'share in common, greater',
    measure: (pair) => Math.max(shareOf(pair, pair.x), shareOf(pair, pair.y)),
  },
  { name: 'shared weight', measure: ({ overlap }) => Math.sqrt(overlap.weight) },
  { name: 'shared weight outside the core', measure: ({ overlap }) => Math.sqrt(overlap.restWeight) },
  { name: 'rarest shared concept outside the core', measure: ({ overlap }) => overlap.firstOfRest },
  { name: 'number of shared concepts', measure: ({ overlap }) => Math.log1p(overlap.count) },
  { name: 'shared figures', measure: ({ x, y }) => countShared(x.figures, y.figures) },
  { name: 'figures, none shared', measure: ({ x, y }) => apart(x.figures, y.figures) },
  { name: 'shared names', measure: ({ x, y }) => Math.log1p(countShared(x.names, y.names)) },
  { name: 'names, none shared', measure: ({ x, y }) => apart(x.names, y.names) },
  {
    name: 'share of what the passages have in common',
    measure: ({ overlap, sharedByPassages }) =>
      sharedByPassages > 0 ? overlap.weight / sharedByPassages : 0,
  },
  {
    name: 'lead over the next best of the first',
    measure: ({ overlap, bestOfX }) => overlap.cosine - bestOfX,
  },
  {
    name: 'lead over the next best of the second',
    measure: ({ overlap, bestOfY }) => overlap.cosine - bestOfY,
  },
  { name: 'lead over all others', measure: ({ overlap, bestOfOthers }) => overlap.cosine - bestOfOthers },
  { name: 'number of statements', measure: ({ x, y }) => Math.log(x.siblings * y.siblings) },
  {
    name: 'length of the shorter',
    measure: ({ x, y }) => Math.log1p(Math.min(x.concepts.length, y.concepts.length)),
  },
  {
    name: 'difference in length',
    measure: ({ x, y }) => Math.abs(Math.log1p(x.concepts.length) - Math.log1p(y.concepts.length)),
  },
  { name: 'share of core concepts', measure: ({ x, y }) => x.coreShare + y.coreShare },
  { name: 'difference in core concepts', measure: ({ x, y }) => Math.abs(x.coreShare - y.coreShare) },
  { name: 'stand alone', measure: ({ x, y }) => Number(x.standsAlone) + Number(y.standsAlone) },
  { name: 'first of their passages', measure: ({ x, y }) => Number(x.place === 0) + Number(y.place === 0) },
  { name: 'log odds of the passages', measure: ({ logOdds }) => logOdds },
  { name: 'log odds of the passages, floored', measure: ({ logOdds }) => Math.max(LOWEST_LOG_ODDS, logOdds) },
  { name: 'both are whole passages', measure: (pair) => Number(areWhole(pair)) },
  { name: 'log odds of whole passages', measure: (pair) => (areWhole(pair) ? pair.logOdds : 0) },
];
