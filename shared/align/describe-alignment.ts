import type { PassageId } from '../text/passage.ts';
import type { AlignedGroup, Alignment, Link } from './alignment.ts';
import type { Constraints, Groups } from './group.ts';
import type { OrderedItem } from './order.ts';
import type { Prepared } from './prepare.ts';
import type { Scoring } from './score.ts';

export interface Findings {
  readonly scoring: Scoring;
  readonly constraints: Constraints;
  readonly groups: Groups;
  readonly order: readonly OrderedItem[];
  /** Index of a Source in the order it is shown in. */
  readonly rank: readonly number[];
}

/** Turns indexes back into Passages, everything in the order that the reader sees the Sources in. */
export const describeAlignment = (prepared: Prepared, findings: Findings): Alignment => {
  const { groups, order, rank } = findings;
  const idOf = (index: number): PassageId => prepared.passages[index]?.id ?? ('' as PassageId);
  const names = new Map<number, string>();
  for (const item of order) if (item.kind === 'group') names.set(item.group, `G${String(names.size + 1)}`);
  const rankOf = (index: number): number => rank[prepared.sourceOf[index] ?? 0] ?? 0;
  const shownFirst = (x: number, y: number): number => rankOf(x) - rankOf(y) || x - y;
  return {
    links: linksIn(prepared, findings, shownFirst).map(({ first, second, score, state }) => ({
      a: idOf(first),
      b: idOf(second),
      score,
      state,
    })),
    groups: Array.from(names, ([group, id]): AlignedGroup => ({
      id,
      passages: (groups[group] ?? []).toSorted(shownFirst).map(idOf),
    })),
    sequence: order.map((item) =>
      item.kind === 'group'
        ? { kind: 'group', group: names.get(item.group) ?? '' }
        : { kind: 'single', passage: idOf(item.passage) },
    ),
  };
};

interface IndexedLink {
  readonly first: number;
  readonly second: number;
  readonly score: number;
  readonly state: Link['state'];
}

/** The scored pairs that came into one Group, and what the reader chose. */
const linksIn = (
  { passages, sourceOf }: Prepared,
  { scoring, constraints, groups }: Findings,
  shownFirst: (x: number, y: number) => number,
): IndexedLink[] => {
  const size = passages.length;
  const homes = new Map<number, readonly number[]>();
  for (const [at, members] of groups.entries())
    for (const member of members) homes.set(member, [...(homes.get(member) ?? NOWHERE), at]);
  const links: IndexedLink[] = [];
  const chosen = new Set<number>();
  const add = (a: number, b: number, score: number, state: Link['state']): void => {
    const [first, second] = shownFirst(a, b) < 0 ? [a, b] : [b, a];
    links.push({ first, second, score, state });
  };
  const choices = [
    ...constraints.cannot.map((pair) => ({ pair, state: 'rejected' as const })),
    ...constraints.must.map((pair) => ({ pair, state: 'confirmed' as const })),
  ];
  for (const {
    pair: [a, b],
    state,
  } of choices) {
    // Links are between Sources only.
    if (sourceOf[a] === sourceOf[b] || chosen.has(a * size + b)) continue;
    chosen.add(a * size + b);
    add(a, b, scoring.scoreOf(a, b), state);
  }
  const { pairs } = scoring;
  for (const [pair, a] of pairs.a.entries()) {
    const b = pairs.b[pair] ?? 0;
    if (chosen.size > 0 && chosen.has(a * size + b)) continue;
    const own = homes.get(a);
    const other = homes.get(b);
    if (own === undefined || other === undefined || !own.some((home) => other.includes(home))) continue;
    add(a, b, pairs.scores[pair] ?? 0, 'proposed');
  }
  return links.toSorted((x, y) => shownFirst(x.first, y.first) || shownFirst(x.second, y.second));
};

const NOWHERE: readonly number[] = [];
