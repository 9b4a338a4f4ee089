import { AlignmentStopped } from './alignment-stopped.ts';
import type { Aligner, Alignment, AlignProgress, AlignSource, Choices, PassagePair } from './alignment.ts';
import { findCandidates } from './candidates.ts';
import { describeAlignment } from './describe-alignment.ts';
import { evidenceOf } from './evidence.ts';
import { type Constraints, createGrouper } from './group.ts';
import { type AlignModel, SHIPPED_MODEL } from './model.ts';
import { orderItems } from './order.ts';
import { prepare } from './prepare.ts';
import { scoreCandidates } from './score.ts';

export interface AlignHooks {
  readonly onProgress?: (progress: AlignProgress) => void;
  /** Asked often; once it answers true, the aligner throws `AlignmentStopped`. */
  readonly shouldStop?: () => boolean;
}

/** How much of the time each stage takes, about. */
const STAGE_ENDS: Readonly<Record<AlignProgress['stage'], number>> = {
  tokenise: 0.6,
  candidates: 0.75,
  score: 0.9,
  group: 0.97,
  order: 1,
};

/** Steps between two looks at `shouldStop`. */
const LOOK_EVERY = 64;

/** Links the Passages of different Sources that report the same thing, and groups them; `createAligner` for one set of choices. */
export const align = (sources: readonly AlignSource[], choices: Choices, hooks: AlignHooks = {}): Alignment =>
  createAligner(sources, hooks).align(choices);

/**
 * Reads Sources, so that they can be aligned under changing choices. The same Sources and choices give the same Alignment,
 * whatever was asked before; neither the order of the Sources nor their sigla change a Group. Throws `AlignmentStopped`
 * when `shouldStop` answers true, here and when aligning.
 */
export const createAligner = (
  sources: readonly AlignSource[],
  hooks: AlignHooks = {},
  model: AlignModel = SHIPPED_MODEL,
): Aligner => {
  const stage = stages(hooks);
  const canonical = sources.toSorted(byContent);
  const total = canonical.reduce((sum, source) => sum + source.passages.length, 0);

  const prepared = prepare(canonical, stage('tokenise', total));
  const candidates = findCandidates(prepared, stage('candidates', total));
  const scoring = scoreCandidates(prepared, candidates, model, stage('score', candidates.a.length));
  const group = createGrouper(prepared, scoring.pairs, model.grouping, stage('group', total));

  const rank = canonical.map((source) => sources.indexOf(source));
  const indexOf = new Map(prepared.passages.map(({ id }, at) => [id, at]));
  return {
    align: (choices) => {
      const constraints = readChoices(indexOf, choices);
      const groups = group(constraints);
      const onOrder = stage('order', 1);
      const order = orderItems(prepared, groups, rank, () => onOrder(0));
      const alignment = describeAlignment(prepared, { scoring, constraints, groups, order, rank });
      onOrder(1);
      return alignment;
    },
    explain: (first, second) => {
      const [a, b] = [indexOf.get(first), indexOf.get(second)];
      if (a === undefined || b === undefined)
        throw new RangeError(`No linkable passages: ${first}, ${second}`);
      const values = scoring.valuesOf(Math.min(a, b), Math.max(a, b));
      return evidenceOf(prepared, a, b, model, values);
    },
  };
};

/** The order that the Sources are worked through in: by what they say, so that neither their order nor their sigla change anything. */
const byContent = (x: AlignSource, y: AlignSource): number => {
  for (const [at, { text }] of x.passages.entries()) {
    const other = y.passages[at]?.text ?? '';
    if (text !== other) return text < other ? -1 : 1;
  }
  return x.passages.length - y.passages.length;
};

/** Makes the function that reports a stage's progress and stops where asked. */
const stages =
  ({ onProgress, shouldStop }: AlignHooks) =>
  (stage: AlignProgress['stage'], total: number) => {
    const ends = Object.values(STAGE_ENDS);
    const end = STAGE_ENDS[stage];
    const start = ends[ends.indexOf(end) - 1] ?? 0;
    return (done: number): void => {
      if (done % LOOK_EVERY !== 0 && done !== total) return;
      if (shouldStop?.() === true) throw new AlignmentStopped();
      onProgress?.({ stage, done: start + (end - start) * Math.min(1, done / Math.max(1, total)) });
    };
  };

/** The choices about linkable Passages, as indexes. */
const readChoices = (
  indexOf: ReadonlyMap<string, number>,
  { mustLink, cannotLink }: Choices,
): Constraints => {
  const read = (pairs: readonly PassagePair[]): [number, number][] =>
    pairs.flatMap(([a, b]) => {
      const [x, y] = [indexOf.get(a), indexOf.get(b)];
      if (x === undefined || y === undefined || x === y) return [];
      return [x < y ? [x, y] : [y, x]];
    });
  const cannot = read(cannotLink);
  const apart = new Set(cannot.map(([a, b]) => `${String(a)} ${String(b)}`));
  return { must: read(mustLink).filter(([a, b]) => !apart.has(`${String(a)} ${String(b)}`)), cannot };
};
