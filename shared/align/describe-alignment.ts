import { CHECKPOINT_EVERY } from '../reading/progress.ts';
import type { PassageId } from '../text/passage.ts';
import type { AlignedGroup, Alignment, Link } from './alignment.ts';
import type { Constraints } from './groups/constraints.ts';
import type { Perhaps } from './groups/perhaps.ts';
import type { OrderedItem } from './order.ts';
import type { ScoredPairs } from './pairs/score-pairs.ts';
import type { PassageTable } from './passages/passage-table.ts';
import { sortedInSteps } from './sorted-in-steps.ts';
import type { StatementNode } from './statements/statement-nodes.ts';

export interface Findings {
  readonly pairs: ScoredPairs;
  /** The score of any two Passages, candidates or not. */
  readonly scoreOf: (a: number, b: number) => number;
  readonly constraints: Constraints;
  /** The Statements of each Group; a Passage has one at most in a Group. */
  readonly groups: readonly (readonly StatementNode[])[];
  readonly perhaps: Perhaps;
  readonly order: readonly OrderedItem[];
  /** Index of a Source in the order it is shown in. */
  readonly rank: readonly number[];
  /** Whether a scored pair is a proposed Link though no Group holds both. */
  readonly isLinked: (a: number, b: number, score: number) => boolean;
}

/** Turns indexes back into Passages, everything in the order that the reader sees the Sources in. */
export const describeAlignment = (
  table: PassageTable,
  findings: Findings,
  checkpoint: () => void,
): Alignment => {
  const { groups, perhaps, order } = findings;
  const idOf = (index: number): PassageId => {
    const passage = table.passages[index];
    if (passage === undefined) throw new RangeError(`No Passage ${String(index)}`);
    return passage.id;
  };
  const names = new Map<number, string>();
  for (const item of order) if (item.kind === 'group') names.set(item.group, `G${String(names.size + 1)}`);
  const shown = placesShown(table, findings.rank);
  checkpoint();
  const placed = placedLinks(table, findings, shown, checkpoint);
  checkpoint();
  const links = sortedInSteps(placed, (x, y) => x.place - y.place, checkpoint).map(
    ({ first, second, score, state }, at): Link => {
      if (at % CHECKPOINT_EVERY === 0) checkpoint();
      return { a: idOf(first), b: idOf(second), score, state };
    },
  );
  checkpoint();
  return {
    links,
    groups: Array.from(names, ([group, id], at): AlignedGroup => {
      if (at % CHECKPOINT_EVERY === 0) checkpoint();
      const members = (groups[group] ?? []).toSorted(
        (x, y) => (shown[x.passage] ?? 0) - (shown[y.passage] ?? 0),
      );
      return {
        id,
        passages: members.map(({ passage }) => idOf(passage)),
        members: members.map(({ passage, start, end }) => ({ passage: idOf(passage), start, end })),
        perhaps: (perhaps.ofGroups[group] ?? []).map(idOf),
      };
    }),
    sequence: order.map((item) =>
      item.kind === 'group'
        ? { kind: 'group', group: names.get(item.group) ?? '' }
        : {
            kind: 'single',
            passage: idOf(item.passage),
            perhaps: (perhaps.ofSingles.get(item.passage) ?? []).map(idOf),
          },
    ),
  };
};

/** Of each Passage the number of those shown before it. */
const placesShown = ({ sources, sourceOf }: PassageTable, rank: readonly number[]): Int32Array => {
  const before = new Map<number, number>();
  let total = 0;
  for (const at of Array.from(sources.keys()).toSorted((x, y) => (rank[x] ?? 0) - (rank[y] ?? 0))) {
    before.set(at, total);
    total += sources[at]?.size ?? 0;
  }
  return sourceOf.map((source, index) => (before.get(source) ?? 0) + index - (sources[source]?.from ?? 0));
};

interface PlacedLink {
  readonly first: number;
  readonly second: number;
  readonly score: number;
  readonly state: Link['state'];
  /** Ascends as the Links are to be shown. */
  readonly place: number;
}

/** The pairs that came into one Group or are sure enough by themselves, and what the reader decided. */
const placedLinks = (
  { passages, sourceOf }: PassageTable,
  { pairs, scoreOf, constraints, groups, isLinked }: Findings,
  shown: Int32Array,
  checkpoint: () => void,
): PlacedLink[] => {
  const size = passages.length;
  const links: PlacedLink[] = [];
  const linked = new Set<number>();
  const add = (a: number, b: number, score: number, state: Link['state']): void => {
    // Links are between Sources only, and each pair has one.
    const key = Math.min(a, b) * size + Math.max(a, b);
    if (sourceOf[a] === sourceOf[b] || linked.has(key)) return;
    linked.add(key);
    const [placeOfA, placeOfB] = [shown[a] ?? 0, shown[b] ?? 0];
    const [first, second] = placeOfA < placeOfB ? [a, b] : [b, a];
    const place = Math.min(placeOfA, placeOfB) * size + Math.max(placeOfA, placeOfB);
    links.push({ first, second, score, state, place });
  };
  for (const [a, b] of constraints.cannot) add(a, b, scoreOf(a, b), 'rejected');
  for (const [a, b] of constraints.must) add(a, b, scoreOf(a, b), 'confirmed');
  for (const [at, members] of groups.entries()) {
    if (at % CHECKPOINT_EVERY === 0) checkpoint();
    for (const [place, { passage }] of members.entries())
      for (const other of members.slice(place + 1))
        if (!linked.has(Math.min(passage, other.passage) * size + Math.max(passage, other.passage)))
          add(passage, other.passage, scoreOf(passage, other.passage), 'proposed');
  }
  for (let pair = 0; pair < pairs.a.length; pair += 1) {
    if (pair % CHECKPOINT_EVERY === 0) checkpoint();
    const [a, b, score] = [pairs.a[pair] ?? 0, pairs.b[pair] ?? 0, pairs.scores[pair] ?? 0];
    if (isLinked(a, b, score)) add(a, b, score, 'proposed');
  }
  return links;
};
