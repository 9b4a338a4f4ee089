import { probabilityOf } from '../shared/align/logistic.ts';
import type { ScoredPairs } from '../shared/align/pairs/score-pairs.ts';
import { GroupContent } from '../shared/align/groups/join-measures.ts';
import { JOIN_FEATURES } from '../shared/align/groups/join-features.ts';
import { joinCandidates, seedsOf, writeJoinFeatures } from '../shared/align/groups/cover-statements.ts';
import { componentsOf } from '../shared/align/groups/components.ts';
import { statementGraphOf } from '../shared/align/groups/statement-graph.ts';
import {
  MIN_PASSAGE_SCORE,
  type ScoredStatements,
  statementPairs,
  writeStatementFeatures,
} from '../shared/align/statements/score-statements.ts';
import { STATEMENT_FEATURES } from '../shared/align/statements/statement-features.ts';
import { exampleBuilder, type ExampleRows } from './logistic.ts';
import type { PreparedCase } from './prepare-case.ts';
import type { BenchUnit } from './read-bench.ts';

/** The pairs of Statements of a case with their features and labels. */
export interface StatementExamples {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly pair: readonly number[];
  readonly rows: ExampleRows;
}

/**
 * The Statements of all pairs of Passages that may share one. Two Statements report one thing if, of some unit, each is the
 * Statement of its Passage that is closest to the unit's fact.
 */
export const statementExamples = (prepared: PreparedCase, pairs: ScoredPairs): StatementExamples => {
  const { nodes, salience, item } = prepared;
  const chosen = item.units.map((unit) => new Set(statementsOf(prepared, unit)));
  const isCommon = (x: number, y: number): boolean => chosen.some((set) => set.has(x) && set.has(y));
  const values = new Float64Array(STATEMENT_FEATURES.length);
  const builder = exampleBuilder(STATEMENT_FEATURES.length);
  const [xs, ys, pairsOf]: [number[], number[], number[]] = [[], [], []];
  for (let pair = 0; pair < pairs.a.length; pair += 1) {
    if ((pairs.scores[pair] ?? 0) < MIN_PASSAGE_SCORE) continue;
    for (const statements of statementPairs(pairs, pair, nodes, salience)) {
      writeStatementFeatures(statements.pair, values);
      builder.add(values, isCommon(statements.x, statements.y));
      xs.push(statements.x);
      ys.push(statements.y);
      pairsOf.push(pair);
    }
  }
  return { x: xs, y: ys, pair: pairsOf, rows: builder.finish() };
};

/** How much the whole of a Statement counts beside the share of the fact that is in it. */
const COSINE_SHARE = 0.3;

/** Of each Passage of a unit, the Statement closest to its fact. */
const statementsOf = ({ nodes, indexOf, table, read }: PreparedCase, unit: BenchUnit): number[] => {
  const words = read.words.read(unit.fact, 'en').words.filter(({ isTelling }) => isTelling);
  const fact = new Map(words.map(({ concept }) => [concept, table.conceptWeight[concept] ?? 1]));
  const norm = Math.hypot(...fact.values()) || 1;
  const total = [...fact.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const closeness = (node: number): number => {
    const statement = nodes.nodes[node];
    if (statement === undefined) return 0;
    let [held, dot] = [0, 0];
    for (const [at, id] of statement.concepts.entries()) {
      const weight = fact.get(id);
      if (weight === undefined) continue;
      held += weight;
      dot += weight * (statement.weights[at] ?? 0);
    }
    return held / total + (COSINE_SHARE * dot) / norm / statement.norm;
  };
  return unit.passages.flatMap((id) => {
    const index = indexOf.get(id);
    if (index === undefined) return [];
    return nodes.of(index).toSorted((x, y) => closeness(y) - closeness(x) || x - y)[0] ?? [];
  });
};

/** Growth of a training Group ends here; larger ones are like it. */
const MAX_MEMBERS = 9;
/** Seeds from this strength on are grown for training: weaker ones than in use, so that the model sees doubt. */
const MIN_SEED = 0.4;
/** Every third step takes the second-best candidate, so that the model sees other Groups than the best ones. */
const SECOND_BEST_EVERY = 3;

/** What joins Groups of a case, and whether it should: whether the Group with it still shares a unit. */
export const joinExamples = (
  { table, nodes, item, indexOf }: PreparedCase,
  pairs: ScoredPairs,
  statements: ScoredStatements,
): ExampleRows => {
  const graph = statementGraphOf(nodes.nodes, statements, pairs, table.sourceOf, () => {});
  const units = item.units.map(({ passages }) => new Set(passages.flatMap((id) => indexOf.get(id) ?? [])));
  const passageOf = (node: number): number => graph.nodes[node]?.passage ?? -1;
  const values = new Float64Array(JOIN_FEATURES.length);
  const builder = exampleBuilder(JOIN_FEATURES.length);
  const covered = new Set<string>();
  const keyOf = (x: number, y: number): string => {
    const [a, b] = [passageOf(x), passageOf(y)];
    return `${String(Math.min(a, b))} ${String(Math.max(a, b))}`;
  };
  let step = 0;
  for (const members of componentsOf(graph, () => {})) {
    for (const seed of seedsOf(graph, members, MIN_SEED)) {
      if (covered.has(keyOf(seed.x, seed.y))) continue;
      const content = new GroupContent(graph, [seed.x, seed.y]);
      let shared = units.filter((unit) => unit.has(passageOf(seed.x)) && unit.has(passageOf(seed.y)));
      while (shared.length > 0 && content.members.length < MAX_MEMBERS) {
        const candidates = joinCandidates(graph, content, { isCannot: () => false });
        for (const { node, measures } of candidates) {
          writeJoinFeatures(measures, values);
          builder.add(
            values,
            shared.some((unit) => unit.has(passageOf(node))),
          );
        }
        step += 1;
        const next = (step % SECOND_BEST_EVERY === 0 ? candidates[1] : undefined) ?? candidates[0];
        if (next === undefined) break;
        shared = shared.filter((unit) => unit.has(passageOf(next.node)));
        if (shared.length > 0) content.add(next.node);
      }
      for (const x of content.members)
        for (const y of content.members) if (passageOf(x) < passageOf(y)) covered.add(keyOf(x, y));
    }
  }
  return builder.finish();
};

/** Scores by log odds that a model gave. */
export const scoredStatements = (
  { x, y, pair }: StatementExamples,
  logOdds: Float64Array,
): ScoredStatements => ({
  x: Int32Array.from(x),
  y: Int32Array.from(y),
  pair: Int32Array.from(pair),
  scores: logOdds.map(probabilityOf),
});
