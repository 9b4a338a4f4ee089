import { AlignmentStopped } from './alignment-stopped.ts';
import type { Aligner, Alignment, AlignProgress, AlignSource, Choices, PassagePair } from './alignment.ts';
import { findCandidates } from './pairs/candidates.ts';
import { describeAlignment } from './describe-alignment.ts';
import { evidenceOf } from './evidence.ts';
import { type Constraints, createGrouper } from './groups/group.ts';
import { type AlignModel, SHIPPED_MODEL } from './model.ts';
import { orderItems } from './order.ts';
import type { Pace } from './pace.ts';
import { prepare } from './passages/prepare.ts';
import { scoreCandidates } from './pairs/score.ts';

export interface AlignHooks {
  readonly onProgress?: (progress: AlignProgress) => void;
  /** Asked often; once it answers true, the aligner throws `AlignmentStopped`. */
  readonly shouldStop?: () => boolean;
}

/** How much of the time each stage takes, about. */
const STAGE_ENDS: Readonly<Record<AlignProgress['stage'], number>> = {
  tokenise: 0.45,
  candidates: 0.65,
  score: 0.85,
  group: 0.95,
  order: 1,
};

/** Steps between two that are told of. */
const STEPS_TOLD = 64;

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
  const grouping = stage('group', 1);
  grouping.step(0);
  const group = createGrouper(prepared, scoring.pairs, model.grouping, grouping);

  const rank = canonical.map((source) => sources.indexOf(source));
  const indexOf = new Map(prepared.passages.map(({ id }, at) => [id, at]));
  grouping.look();
  return {
    align: (choices) => {
      const constraints = readChoices(indexOf, choices);
      const groups = group(constraints);
      const { step, look } = stage('order', 1);
      step(0);
      const order = orderItems(prepared, groups, rank, look);
      const alignment = describeAlignment(prepared, { scoring, constraints, groups, order, rank }, look);
      step(1);
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

/** Makes the pace of each stage, `total` being its number of steps. */
const stages = ({ onProgress, shouldStop }: AlignHooks) => {
  const look = (): void => {
    if (shouldStop?.() === true) throw new AlignmentStopped();
  };
  return (stage: AlignProgress['stage'], total: number): Pace => {
    const ends = Object.values(STAGE_ENDS);
    const end = STAGE_ENDS[stage];
    const start = ends[ends.indexOf(end) - 1] ?? 0;
    return {
      look,
      step: (done) => {
        if (done % STEPS_TOLD !== 0 && done !== total) return;
        look();
        onProgress?.({ stage, done: start + (end - start) * Math.min(1, done / Math.max(1, total)) });
      },
    };
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
