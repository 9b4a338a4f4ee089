import { findCandidates, type CandidatePairs } from '../shared/align/pairs/candidates.ts';
import { PAIR_FEATURES } from '../shared/align/pairs/pair-features.ts';
import { PairMeasures } from '../shared/align/pairs/pair-measures.ts';
import { PairNeighbourhood } from '../shared/align/pairs/pair-neighbourhood.ts';
import { writePairFeatures } from '../shared/align/pairs/score-pairs.ts';
import { type PassageTable, tabulate } from '../shared/align/passages/passage-table.ts';
import { measureSalience, type Salience } from '../shared/align/passages/salience.ts';
import { StatementNodes } from '../shared/align/statements/statement-nodes.ts';
import { readSources, type ReadSources } from '../shared/reading/read-source.ts';
import { exampleBuilder, type ExampleRows } from './logistic.ts';
import { type BenchCase, pairKey } from './read-bench.ts';

/** A case with all that training needs of it: the features of its candidates do not depend on a model. */
export interface PreparedCase {
  readonly item: BenchCase;
  readonly read: ReadSources;
  readonly table: PassageTable;
  readonly salience: Salience;
  readonly candidates: CandidatePairs;
  /** Features and labels of the candidates. */
  readonly rows: ExampleRows;
  readonly nodes: StatementNodes;
  /** Id of a Passage → its index in the table. */
  readonly indexOf: ReadonlyMap<string, number>;
}

const prepared = new WeakMap<BenchCase, PreparedCase>();

/** Reads a case and measures its candidates; answers the same for the same case. */
export const prepareCase = (item: BenchCase): PreparedCase => {
  const known = prepared.get(item);
  if (known !== undefined) return known;
  const read = readSources(item.sources);
  const table = tabulate(read, () => {});
  const candidates = findCandidates(table);
  const salience = measureSalience(table, () => {});
  const measures = new PairMeasures(
    table,
    salience,
    new PairNeighbourhood(table, salience, candidates, () => {}),
  );
  const values = new Float64Array(PAIR_FEATURES.length);
  const builder = exampleBuilder(PAIR_FEATURES.length);
  for (const [pair, a] of candidates.a.entries()) {
    const b = candidates.b[pair] ?? 0;
    measures.measure(a, b);
    writePairFeatures(measures, values);
    const [x, y] = [table.passages[a]?.id ?? '', table.passages[b]?.id ?? ''];
    builder.add(values, item.gold.has(pairKey(x, y)));
  }
  const made: PreparedCase = {
    item,
    read,
    table,
    salience,
    candidates,
    rows: builder.finish(),
    nodes: new StatementNodes(table, salience),
    indexOf: new Map(table.passages.map(({ id }, at) => [id, at])),
  };
  prepared.set(item, made);
  return made;
};

const pairsOfArticles = new WeakMap<BenchCase, readonly BenchCase[]>();

/** All cases of two articles each that a case of more holds. */
export const twoArticleCases = (item: BenchCase): readonly BenchCase[] => {
  const known = pairsOfArticles.get(item);
  if (known !== undefined) return known;
  const made = item.sources.flatMap((source, at) =>
    item.sources.slice(at + 1).map((other): BenchCase => ({ ...item, sources: [source, other] })),
  );
  pairsOfArticles.set(item, made);
  return made;
};
