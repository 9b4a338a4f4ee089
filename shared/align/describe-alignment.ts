import type { PassageId } from '../text/passage.ts';
import type { AlignedGroup, Alignment, Link } from './alignment.ts';
import type { Constraints, Groups } from './groups/group.ts';
import type { OrderedItem } from './order.ts';
import { LOOK_EVERY } from './pace.ts';
import type { Prepared } from './passages/prepare.ts';
import type { Scoring } from './pairs/score.ts';

export interface Findings {
  readonly scoring: Scoring;
  readonly constraints: Constraints;
  readonly groups: Groups;
  readonly order: readonly OrderedItem[];
  /** Index of a Source in the order it is shown in. */
  readonly rank: readonly number[];
}

/** Turns indexes back into Passages, everything in the order that the reader sees the Sources in. */
export const describeAlignment = (prepared: Prepared, findings: Findings, look: () => void): Alignment => {
  const { groups, order } = findings;
  const idOf = (index: number): PassageId => prepared.passages[index]?.id ?? ('' as PassageId);
  const names = new Map<number, string>();
  for (const item of order) if (item.kind === 'group') names.set(item.group, `G${String(names.size + 1)}`);
  const shown = placesShown(prepared, findings.rank);
  look();
  const shownFirst = (x: number, y: number): number => (shown[x] ?? 0) - (shown[y] ?? 0);
  const placed = placedLinks(prepared, findings, shown, look);
  look();
  const links = placed
    .toSorted((x, y) => x.place - y.place)
    .map(({ first, second, score, state }): Link => ({ a: idOf(first), b: idOf(second), score, state }));
  look();
  return {
    links,
    groups: Array.from(names, ([group, id]): AlignedGroup => {
      const members = (groups[group] ?? []).toSorted(shownFirst);
      return {
        id,
        passages: members.map(idOf),
        members: members.map((index) => ({
          passage: idOf(index),
          start: 0,
          end: prepared.passages[index]?.text.length ?? 0,
        })),
        perhaps: [],
      };
    }),
    sequence: order.map((item) =>
      item.kind === 'group'
        ? { kind: 'group', group: names.get(item.group) ?? '' }
        : { kind: 'single', passage: idOf(item.passage), perhaps: [] },
    ),
  };
};

/** Of each Passage the number of those shown before it. */
const placesShown = ({ sources, sourceOf }: Prepared, rank: readonly number[]): Int32Array => {
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

/** The scored pairs that came into one Group, and what the reader chose. */
const placedLinks = (
  { passages, sourceOf }: Prepared,
  { scoring, constraints, groups }: Findings,
  shown: Int32Array,
  look: () => void,
): PlacedLink[] => {
  const size = passages.length;
  const links: PlacedLink[] = [];
  const add = (a: number, b: number, score: number, state: Link['state']): void => {
    const [placeOfA, placeOfB] = [shown[a] ?? 0, shown[b] ?? 0];
    const [first, second] = placeOfA < placeOfB ? [a, b] : [b, a];
    const place = Math.min(placeOfA, placeOfB) * size + Math.max(placeOfA, placeOfB);
    links.push({ first, second, score, state, place });
  };
  const chosen = new Set<number>();
  const choose = (a: number, b: number, state: Link['state']): void => {
    // Links are between Sources only.
    if (sourceOf[a] === sourceOf[b] || chosen.has(a * size + b)) return;
    chosen.add(a * size + b);
    add(a, b, scoring.scoreOf(a, b), state);
  };
  for (const [a, b] of constraints.cannot) choose(a, b, 'rejected');
  for (const [a, b] of constraints.must) choose(a, b, 'confirmed');
  const shareGroup = groupSharing(groups, size);
  look();
  const { pairs } = scoring;
  for (let pair = 0; pair < pairs.a.length; pair += 1) {
    if (pair % LOOK_EVERY === 0) look();
    const [a, b] = [pairs.a[pair] ?? 0, pairs.b[pair] ?? 0];
    if (!chosen.has(a * size + b) && shareGroup(a, b)) add(a, b, pairs.scores[pair] ?? 0, 'proposed');
  }
  return links;
};

/** Whether two Passages stand in one Group; a Passage may stand in two. */
const groupSharing = (groups: Groups, size: number): ((a: number, b: number) => boolean) => {
  const first = new Int32Array(size).fill(NO_HOME);
  const second = new Map<number, readonly number[]>();
  for (const [at, members] of groups.entries())
    for (const member of members) {
      if (first[member] === NO_HOME) first[member] = at;
      else second.set(member, [...(second.get(member) ?? []), at]);
    }
  const homesOf = (passage: number): readonly number[] => [
    first[passage] ?? NO_HOME,
    ...(second.get(passage) ?? []),
  ];
  return (a, b) => {
    if (first[a] === NO_HOME || first[b] === NO_HOME) return false;
    if (first[a] === first[b]) return true;
    return (second.has(a) || second.has(b)) && homesOf(a).some((home) => homesOf(b).includes(home));
  };
};

const NO_HOME = -1;
