import { IntColumn } from '../int-column.ts';
import { compileLogistic, logOddsOf, probabilityOf } from '../logistic.ts';
import type { AlignModel } from '../model.ts';
import type { ScoredPairs } from '../pairs/score-pairs.ts';
import type { Salience } from '../passages/salience.ts';
import { STATEMENT_FEATURES, type StatementOverlap, type StatementPair } from './statement-features.ts';
import type { StatementNode, StatementNodes } from './statement-nodes.ts';

/** Passages scored lower share no Statement worth looking for. */
export const MIN_PASSAGE_SCORE = 0.1;

/** Scored pairs of Statements, by their indexes among the nodes. */
export interface ScoredStatements {
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** Estimated probability that both report one thing, 0–1. */
  readonly scores: Float64Array;
  /** Index of the pair of their Passages. */
  readonly pair: Int32Array;
}

/** Pairs of Passages between two checkpoints: for each, both may have to be cut. */
const SCORED_BETWEEN_CHECKPOINTS = 16;

const FEATURE_NAMES = STATEMENT_FEATURES.map(({ name }) => name);

export const writeStatementFeatures = (pair: StatementPair, values: Float64Array): void => {
  for (let at = 0; at < STATEMENT_FEATURES.length; at += 1)
    values[at] = STATEMENT_FEATURES[at]?.measure(pair) ?? 0;
};

/** Scores the Statements of all pairs of Passages that may share one. */
export const scoreStatements = (
  pairs: ScoredPairs,
  nodes: StatementNodes,
  {
    salience,
    model,
    checkpoint,
  }: {
    readonly salience: Salience;
    readonly model: AlignModel;
    readonly checkpoint: () => void;
  },
): ScoredStatements => {
  const compiled = compileLogistic(model.statement, FEATURE_NAMES);
  const values = new Float64Array(STATEMENT_FEATURES.length);
  const found = { x: new IntColumn(), y: new IntColumn(), pair: new IntColumn() };
  const scores: number[] = [];
  let scored = 0;
  for (let pair = 0; pair < pairs.a.length; pair += 1) {
    const score = pairs.scores[pair] ?? 0;
    if (score < MIN_PASSAGE_SCORE) continue;
    if (scored % SCORED_BETWEEN_CHECKPOINTS === 0) checkpoint();
    scored += 1;
    for (const statements of statementPairs(pairs, pair, nodes, salience)) {
      writeStatementFeatures(statements.pair, values);
      found.x.push(statements.x);
      found.y.push(statements.y);
      scores.push(probabilityOf(logOddsOf(compiled, values)));
      found.pair.push(pair);
    }
  }
  checkpoint();
  return {
    x: found.x.values(),
    y: found.y.values(),
    scores: new Float64Array(scores),
    pair: found.pair.values(),
  };
};

export interface NamedStatementPair {
  /** Indexes of the nodes. */
  readonly x: number;
  readonly y: number;
  readonly pair: StatementPair;
}

/** All pairs of Statements of a pair of Passages. */
export const statementPairs = (
  pairs: ScoredPairs,
  pair: number,
  nodes: StatementNodes,
  salience: Salience,
): NamedStatementPair[] => {
  const [left, right] = [nodes.of(pairs.a[pair] ?? 0), nodes.of(pairs.b[pair] ?? 0)];
  const score = pairs.scores[pair] ?? 0;
  const logOdds = Math.log(score / (1 - score));
  const nodeAt = (index: number): StatementNode => {
    const node = nodes.nodes[index];
    if (node === undefined) throw new RangeError(`No Statement ${String(index)}`);
    return node;
  };
  const [onlyX = -1, onlyY = -1] = [left[0], right[0]];
  if (left.length === 1 && right.length === 1) {
    const [x, y] = [nodeAt(onlyX), nodeAt(onlyY)];
    const overlap = overlapOf(x, y, salience);
    const alone = { sharedByPassages: overlap.weight, bestOfX: 0, bestOfY: 0, bestOfOthers: 0 };
    return [{ x: onlyX, y: onlyY, pair: { x, y, overlap, logOdds, ...alone } }];
  }
  const overlaps = left.map((x) => right.map((y) => overlapOf(nodeAt(x), nodeAt(y), salience)));
  const cosines = overlaps.map((row) => row.map(({ cosine }) => cosine));
  const sharedByPassages = unionWeight(left.map(nodeAt), right.map(nodeAt));
  return left.flatMap((x, i) =>
    right.map((y, j): NamedStatementPair => {
      const overlap = overlaps[i]?.[j] ?? NOTHING_SHARED;
      return {
        x,
        y,
        pair: {
          x: nodeAt(x),
          y: nodeAt(y),
          overlap,
          logOdds,
          sharedByPassages,
          bestOfX: bestBut(cosines[i] ?? [], j),
          bestOfY: bestBut(
            cosines.map((row) => row[j] ?? 0),
            i,
          ),
          bestOfOthers: Math.max(0, ...cosines.flatMap((row, k) => row.filter((_, l) => k !== i || l !== j))),
        },
      };
    }),
  );
};

const NOTHING_SHARED: StatementOverlap = { cosine: 0, weight: 0, restWeight: 0, firstOfRest: 0, count: 0 };

const bestBut = (cosines: readonly number[], but: number): number =>
  Math.max(0, ...cosines.filter((_, at) => at !== but));

const overlapOf = (x: StatementNode, y: StatementNode, { coreConcepts }: Salience): StatementOverlap => {
  let dot = 0;
  let weight = 0;
  let restWeight = 0;
  let firstOfRest = 0;
  let count = 0;
  for (let i = 0, j = 0; i < x.concepts.length && j < y.concepts.length;) {
    const id = x.concepts[i] ?? 0;
    const difference = id - (y.concepts[j] ?? 0);
    if (difference === 0) {
      const own = x.weights[i] ?? 0;
      dot += own * own;
      weight += own;
      count += 1;
      if (coreConcepts[id] !== 1) {
        restWeight += own;
        firstOfRest = Math.max(firstOfRest, own);
      }
    }
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return { cosine: dot / x.norm / y.norm, weight, restWeight, firstOfRest, count };
};

/** Sum of the weights of the concepts that some Statement of either side has. */
const unionWeight = (left: readonly StatementNode[], right: readonly StatementNode[]): number => {
  const onRight = new Set(right.flatMap(({ concepts }) => [...concepts]));
  const seen = new Set<number>();
  let sum = 0;
  for (const { concepts, weights } of left) {
    for (const [at, id] of concepts.entries()) {
      if (!onRight.has(id) || seen.has(id)) continue;
      seen.add(id);
      sum += weights[at] ?? 0;
    }
  }
  return sum;
};
