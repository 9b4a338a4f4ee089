import type { PassageId } from '../text/passage.ts';
import { AlignmentStopped } from './alignment-stopped.ts';
import type {
  AlignedGroup,
  Alignment,
  AlignProgress,
  AlignSource,
  Choices,
  Link,
  PassagePair,
} from './alignment.ts';
import { evidenceOf } from './evidence.ts';
import { type Constraints, groupPassages } from './group.ts';
import { type AlignModel, SHIPPED_MODEL } from './model.ts';
import { orderItems } from './order.ts';
import { type Prepared, prepare } from './prepare.ts';
import { type ScoredCandidate, scoreCandidates, scorePair } from './score.ts';
import { findCandidates } from './candidates.ts';

export interface AlignHooks {
  readonly onProgress?: (progress: AlignProgress) => void;
  /** Asked often; once it answers true, `align` throws `AlignmentStopped`. */
  readonly shouldStop?: () => boolean;
}

/** How much of the time each stage takes, about. */
const STAGE_ENDS: Readonly<Record<AlignProgress['stage'], number>> = {
  tokenise: 0.5,
  candidates: 0.7,
  score: 0.9,
  group: 0.97,
  order: 1,
};

/** Passages between two looks at `shouldStop`. */
const LOOK_EVERY = 64;

/**
 * Links the Passages of different Sources that report the same thing, and groups them. What the reader chose holds
 * whatever the scores say; a pair both confirmed and rejected counts as rejected. Choices about unknown Passages and asides
 * are ignored. The same input gives the same output, and the order of the Sources changes no Group.
 * Throws `AlignmentStopped` when `shouldStop` answers true.
 */
export const align = (sources: readonly AlignSource[], choices: Choices, hooks: AlignHooks = {}): Alignment =>
  alignWith(SHIPPED_MODEL, sources, choices, hooks);

/** `align` with weights other than the shipped ones. */
export const alignWith = (
  model: AlignModel,
  sources: readonly AlignSource[],
  choices: Choices,
  hooks: AlignHooks = {},
): Alignment => {
  const stage = stages(hooks);
  const canonical = sources.toSorted(bySiglum);
  const total = canonical.reduce((sum, source) => sum + source.passages.length, 0);

  const prepared = prepare(canonical, stage('tokenise', total));
  const candidates = findCandidates(prepared, stage('candidates', total));
  const scored = scoreCandidates(prepared, candidates, model, stage('score', candidates.length));
  const constraints = readChoices(prepared, choices);
  stage('group', 1)(0);
  const groups = groupPassages(prepared, scored, constraints, model.grouping);
  stage('order', 1)(0);
  const rank = canonical.map((source) => sources.indexOf(source));
  const order = orderItems(prepared, groups, rank);
  const alignment = describe(prepared, { model, scored, constraints, groups, order, rank });
  stage('order', 1)(1);
  return alignment;
};

/** The order that the Sources are worked through in: by siglum, so that the order on the screen changes nothing. */
const bySiglum = (x: AlignSource, y: AlignSource): number =>
  x.siglum.length - y.siglum.length || (x.siglum < y.siglum ? -1 : x.siglum > y.siglum ? 1 : 0);

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
const readChoices = (prepared: Prepared, { mustLink, cannotLink }: Choices): Constraints => {
  const indexOf = new Map(prepared.passages.map(({ passage }, at) => [passage.id, at]));
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

interface Findings {
  readonly model: AlignModel;
  readonly scored: readonly ScoredCandidate[];
  readonly constraints: Constraints;
  readonly groups: readonly (readonly number[])[];
  readonly order: ReturnType<typeof orderItems>;
  /** Index of a Source in the order it is shown in. */
  readonly rank: readonly number[];
}

/** Turns indexes back into Passages, and gives each Link its evidence. */
const describe = (prepared: Prepared, findings: Findings): Alignment => {
  const { groups, order, rank } = findings;
  const idOf = (index: number): PassageId => prepared.passages[index]?.passage.id ?? ('' as PassageId);
  const names = new Map<number, string>();
  for (const item of order) if (item.kind === 'group') names.set(item.group, `G${String(names.size + 1)}`);
  const shownFirst = (x: number, y: number): number => {
    const [left, right] = [prepared.passages[x], prepared.passages[y]];
    return (
      (rank[left?.source ?? 0] ?? 0) - (rank[right?.source ?? 0] ?? 0) ||
      (left?.place ?? 0) - (right?.place ?? 0)
    );
  };
  const described = [...names].map(([group, id]): AlignedGroup => ({
    id,
    passages: [...(groups[group] ?? [])].toSorted(shownFirst).map(idOf),
  }));
  return {
    links: describeLinks(prepared, findings, shownFirst, idOf),
    groups: described,
    sequence: order.map((item) =>
      item.kind === 'group'
        ? { kind: 'group', group: names.get(item.group) ?? '' }
        : { kind: 'single', passage: idOf(item.passage) },
    ),
  };
};

const describeLinks = (
  prepared: Prepared,
  { model, scored, constraints, groups }: Findings,
  shownFirst: (x: number, y: number) => number,
  idOf: (index: number) => PassageId,
): Link[] => {
  const size = prepared.passages.length;
  const key = (a: number, b: number): number => Math.min(a, b) * size + Math.max(a, b);
  const states = new Map<number, Link['state']>();
  const groupsOf = new Map<number, number[]>();
  for (const [at, members] of groups.entries()) {
    for (const member of members) groupsOf.set(member, [...(groupsOf.get(member) ?? []), at]);
  }
  const found = new Map(scored.map((pair) => [key(pair.a, pair.b), pair]));
  for (const { a, b } of scored) {
    const shared = (groupsOf.get(a) ?? []).some((group) => (groupsOf.get(b) ?? []).includes(group));
    if (shared) states.set(key(a, b), 'proposed');
  }
  for (const [a, b] of constraints.must) if (differ(prepared, a, b)) states.set(key(a, b), 'confirmed');
  for (const [a, b] of constraints.cannot) if (differ(prepared, a, b)) states.set(key(a, b), 'rejected');
  return [...states]
    .map(([pairKey, state]) => {
      const [first = 0, second = 0] = [Math.floor(pairKey / size), pairKey % size].toSorted(shownFirst);
      return { first, second, pairKey, state };
    })
    .toSorted((x, y) => shownFirst(x.first, y.first) || shownFirst(x.second, y.second))
    .flatMap(({ first, second, pairKey, state }): Link[] => {
      const [a, b] = [prepared.passages[first], prepared.passages[second]];
      const pair =
        found.get(pairKey) ?? scorePair(prepared, Math.min(first, second), Math.max(first, second), model);
      if (a === undefined || b === undefined) return [];
      return [
        {
          a: idOf(first),
          b: idOf(second),
          score: pair.score,
          state,
          evidence: evidenceOf(a, b, model, pair.values),
        },
      ];
    });
};

/** Links are between Sources only. */
const differ = (prepared: Prepared, a: number, b: number): boolean =>
  prepared.passages[a]?.source !== prepared.passages[b]?.source;
