import type { PassagesOfSource } from '../reading/passages-of-source.ts';
import { type ReadSources, readSources } from '../reading/read-source.ts';
import type { PassageId } from '../text/passage.ts';
import type { Aligner, Alignment, Choices, FindContradictions, PassagePair } from './alignment.ts';
import { describeAlignment } from './describe-alignment.ts';
import { evidenceOf } from './evidence.ts';
import { type Constraints, decidedPairs } from './groups/constraints.ts';
import { createGrouper } from './groups/group-statements.ts';
import { offerPerhaps } from './groups/perhaps.ts';
import { type AlignModel, SHIPPED_MODEL } from './model.ts';
import { orderItems } from './order.ts';
import { findCandidates } from './pairs/candidates.ts';
import { PairMeasures } from './pairs/pair-measures.ts';
import { pairOf } from './pairs/pair-graph.ts';
import { PairNeighbourhood } from './pairs/pair-neighbourhood.ts';
import { createPairScorer, type ScoredPairs, scorePairs } from './pairs/score-pairs.ts';
import { type PassageTable, tabulate } from './passages/passage-table.ts';
import { measureSalience } from './passages/salience.ts';
import { type AlignHooks, stages } from './stages.ts';

/** Links the Passages of different Sources that report a common Statement, and groups the Statements; `createAligner` for one set of choices. */
export const align = (
  sources: readonly PassagesOfSource[],
  choices: Choices,
  hooks: AlignHooks = {},
): Alignment => createAligner(sources, hooks).align(choices);

/**
 * Reads Sources, so that they can be aligned under changing choices. The same Sources and choices give the same Alignment,
 * whatever was asked before; neither the order of the Sources nor their sigla change a Group. Throws `AlignmentStopped`
 * when `shouldStop` answers true, here and when aligning, and an Error for a model that was trained on other features.
 */
export const createAligner = (
  sources: readonly PassagesOfSource[],
  hooks: AlignHooks = {},
  model: AlignModel = SHIPPED_MODEL,
): Aligner =>
  createAlignerOf(
    readCanonically(sources, hooks),
    sources.map(({ siglum }) => siglum),
    hooks,
    model,
  );

/** Reads Sources in the order in which the aligner works through them, which depends on their texts alone. */
export const readCanonically = (sources: readonly PassagesOfSource[], hooks: AlignHooks): ReadSources => {
  const total = sources.reduce((sum, source) => sum + source.passages.length, 0);
  return readSources(sources.toSorted(byContent), stages(hooks)('tokenise', total));
};

/**
 * `createAligner` of what `readCanonically` read; `sigla` in the order in which the Sources are shown. Passages that are linked and
 * contradict each other come into a Group though their Statements are too unlike for one: `findContradictions` looks for that.
 */
export const createAlignerOf = (
  read: ReadSources,
  sigla: readonly string[],
  hooks: AlignHooks,
  model: AlignModel,
  findContradictions: FindContradictions = () => [],
): Aligner => {
  const stage = stages(hooks);
  const total = read.sources.reduce((sum, source) => sum + source.passages.length, 0);
  const table = tabulate(read, stage('candidates', total).checkpoint);
  const candidates = findCandidates(table, stage('candidates', total));
  const scoring = stage('score', candidates.a.length);
  const salience = measureSalience(table, scoring.checkpoint);
  const neighbourhood = new PairNeighbourhood(table, salience, candidates, scoring.checkpoint);
  const measures = new PairMeasures(table, salience, neighbourhood);
  const score = createPairScorer(table, measures, model, scoring.checkpoint);
  const { pairs, ofCandidates } = scorePairs(candidates, score, scoring);
  const scoreOf = (a: number, b: number): number =>
    ofCandidates[pairOf(neighbourhood.graph, a, b)] ?? score(a, b);
  const grouping = stage('group', 1);
  grouping.report(0);
  const idOf = (passage: number): PassageId => {
    const found = table.passages[passage];
    if (found === undefined) throw new RangeError(`No Passage ${String(passage)}`);
    return found.id;
  };
  const grouper = createGrouper(table, salience, pairs, {
    model,
    checkpoint: grouping.checkpoint,
    findContradictions: (a, b, likelihood) => findContradictions(idOf(a), idOf(b), likelihood),
  });

  const { link, linkOfFew } = model.thresholds;
  const minLink = link + table.fewness * (linkOfFew - link);
  const rank = read.sources.map(({ siglum }) => sigla.indexOf(siglum));
  const indexOf = new Map<PassageId, number>();
  for (const [at, { id }] of table.passages.entries()) indexOf.set(id, at);
  grouping.checkpoint();
  return {
    align: (choices) => {
      const constraints = readChoices(table, indexOf, choices);
      const open = withoutDecided(pairs, constraints);
      const { report, checkpoint } = stage('order', 1);
      const groups = grouper.group(constraints, checkpoint);
      report(0);
      const passages = groups.map((group) => group.map(({ passage }) => passage));
      const perhaps = offerPerhaps(table, passages, open, {
        threshold: model.thresholds.perhaps,
        scoreOf,
        checkpoint,
        isCannot: decidedPairs(constraints).isCannot,
      });
      checkpoint();
      const order = orderItems(table, passages, rank, checkpoint);
      const isLinked = (a: number, b: number, own: number): boolean =>
        own >= minLink && grouper.isOneEvent(a, b);
      const alignment = describeAlignment(
        table,
        { pairs: open, scoreOf, constraints, groups, perhaps, order, rank, isLinked },
        checkpoint,
      );
      report(1);
      return alignment;
    },
    explain: (first, second) => {
      const [a, b] = [indexOf.get(first), indexOf.get(second)];
      if (a === undefined || b === undefined)
        throw new RangeError(`No linkable passages: ${first}, ${second}`);
      return evidenceOf(measures, a, b, model);
    },
  };
};

/** The order in which the Sources are worked through: by their texts, so that neither their order nor their sigla change anything. */
const byContent = (x: PassagesOfSource, y: PassagesOfSource): number => {
  for (const [at, { text }] of x.passages.entries()) {
    const other = y.passages[at]?.text ?? '';
    if (text !== other) return text < other ? -1 : 1;
  }
  return x.passages.length - y.passages.length;
};

/** The choices about linkable Passages of two Sources, as indexes; a pair both confirmed and rejected counts as rejected. */
const readChoices = (
  { sourceOf }: PassageTable,
  indexOf: ReadonlyMap<PassageId, number>,
  { mustLink, cannotLink, together = [] }: Choices,
): Constraints => {
  const read = (pairs: readonly PassagePair[]): [number, number][] =>
    pairs.flatMap(([a, b]) => {
      const [x, y] = [indexOf.get(a), indexOf.get(b)];
      if (x === undefined || y === undefined || sourceOf[x] === sourceOf[y]) return [];
      return [x < y ? [x, y] : [y, x]];
    });
  const cannot = read(cannotLink);
  const apart = new Set(cannot.map(([a, b]) => `${String(a)} ${String(b)}`));
  return {
    must: read(mustLink).filter(([a, b]) => !apart.has(`${String(a)} ${String(b)}`)),
    cannot,
    together: together.map((passages) => passages.flatMap((passage) => indexOf.get(passage) ?? [])),
  };
};

/** The scored pairs that the reader has not rejected. */
const withoutDecided = (pairs: ScoredPairs, { cannot }: Constraints): ScoredPairs => {
  if (cannot.length === 0) return pairs;
  const apart = new Set(cannot.map(([a, b]) => `${String(a)} ${String(b)}`));
  const isOpen = (_: number, pair: number): boolean =>
    !apart.has(`${String(pairs.a[pair])} ${String(pairs.b[pair])}`);
  return {
    a: pairs.a.filter(isOpen),
    b: pairs.b.filter(isOpen),
    scores: pairs.scores.filter(isOpen),
  };
};
