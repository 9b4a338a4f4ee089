import type { TextRange } from '../../text/range.ts';
import type { Contradiction } from '../alignment.ts';
import type { ScoredPairs } from '../pairs/score-pairs.ts';
import type { StatementNode } from '../statements/statement-nodes.ts';
import type { DecidedPairs } from './constraints.ts';

/** Passages scored lower are not looked at. */
const MIN_SCORE = 0.1;
/** More Statements on one disputed value say nothing new. */
const MAX_MEMBERS = 12;
/** Statements in Groups with one side that are asked whether they dispute the other: of a sentence repeated a thousand times, not all. */
const MAX_ALLIES = 16;

/** Two Statements that contradict each other, and the words they do it by. */
interface Dispute {
  readonly x: number;
  readonly y: number;
  /** Statement and offset of the words: one Statement may be disputed in two things. */
  readonly valueOfX: string;
  readonly valueOfY: string;
}

/** The Statements of each Passage, by index; `StatementNodes` has them. */
export interface StatementsOfPassages {
  readonly nodes: readonly Pick<StatementNode, 'passage' | 'start'>[];
  readonly of: (passage: number) => readonly number[];
}

export interface DisputeOptions {
  /** Where two Passages, by index, contradict each other; `score`: of the pair, 0–1. */
  readonly findContradictions: (a: number, b: number, score: number) => readonly Contradiction[];
  /** Index of the Source of each Passage. */
  readonly sourceOf: Int32Array;
}

/**
 * Makes Groups of what Sources contradict each other in. Statements that give one fact differently share less than others do, so that the
 * scores keep them out of a common Group just where a reader has to see both: "The alarm rang at 3:30", "The fire was reported at 4:10".
 */
export class DisputeFinder {
  readonly #pairs: ScoredPairs;
  readonly #nodes: StatementsOfPassages;
  readonly #options: DisputeOptions;
  /** 1 for a pair that was asked for contradictions. Choices change nothing in what is found. */
  readonly #asked: Uint8Array;
  /** Pair → what is found; most pairs have nothing. */
  readonly #found = new Map<number, readonly Dispute[]>();

  constructor(pairs: ScoredPairs, nodes: StatementsOfPassages, options: DisputeOptions) {
    this.#pairs = pairs;
    this.#nodes = nodes;
    this.#options = options;
    this.#asked = new Uint8Array(pairs.scores.length);
  }

  /**
   * Groups, as node indexes, of disputed Statements that no Group of `groups` holds together. Who is in a Group with one side and disputes
   * the other as well comes with it. `checkpoint` may throw to stop.
   */
  find(
    groups: readonly (readonly number[])[],
    { isCannot }: Pick<DecidedPairs, 'isCannot'>,
    checkpoint: () => void,
  ): number[][] {
    const groupsOf = new Map<number, (readonly number[])[]>();
    for (const members of groups) {
      for (const node of members) {
        const own = groupsOf.get(node);
        if (own === undefined) groupsOf.set(node, [members]);
        else own.push(members);
      }
    }
    const alliesOf = (node: number): readonly number[] =>
      [...new Set((groupsOf.get(node) ?? []).flat())].slice(0, MAX_ALLIES);
    const areTogether = ({ x, y }: Dispute): boolean =>
      (groupsOf.get(x) ?? []).some((members) => members.includes(y));
    const found: { readonly dispute: Dispute; readonly score: number }[] = [];
    // Pairs are in reading order, so that what is read of a Passage is read once.
    for (const [pair, score] of this.#pairs.scores.entries()) {
      if (score < MIN_SCORE) continue;
      checkpoint();
      if (isCannot(this.#pairs.a[pair] ?? -1, this.#pairs.b[pair] ?? -1)) continue;
      for (const dispute of this.#ofPair(pair, score))
        if (!areTogether(dispute)) found.push({ dispute, score });
    }
    const disputedGroups = new DisputedGroups((node) => this.#passageOf(node), isCannot);
    for (const { dispute } of found.toSorted((x, y) => y.score - x.score)) {
      checkpoint();
      if (!disputedGroups.add(dispute)) continue;
      const { x, y, valueOfX, valueOfY } = dispute;
      for (const ally of alliesOf(x))
        for (const other of this.#joins(ally, y, valueOfY)) disputedGroups.add(other);
      for (const ally of alliesOf(y))
        for (const other of this.#joins(ally, x, valueOfX)) disputedGroups.add(other);
    }
    return disputedGroups.groups();
  }

  /** How an ally of one side disputes the value of the other side. */
  #joins(ally: number, rival: number, value: string): Dispute[] {
    const [a, b] = [this.#passageOf(ally), this.#passageOf(rival)];
    if (this.#options.sourceOf[a] === this.#options.sourceOf[b]) return [];
    return this.#between(a, b, 1).filter(({ x, valueOfY }) => x === ally && valueOfY === value);
  }

  #ofPair(pair: number, score: number): readonly Dispute[] {
    if (this.#asked[pair] !== 1) {
      this.#asked[pair] = 1;
      const found = this.#between(this.#pairs.a[pair] ?? -1, this.#pairs.b[pair] ?? -1, score);
      if (found.length > 0) this.#found.set(pair, found);
    }
    return this.#found.get(pair) ?? NO_DISPUTES;
  }

  #between(a: number, b: number, score: number): readonly Dispute[] {
    return this.#options.findContradictions(a, b, score).flatMap(({ a: left, b: right }): Dispute[] => {
      const [x, y] = [this.#nodeWith(a, left), this.#nodeWith(b, right)];
      if (x === undefined || y === undefined) return [];
      return [{ x, y, valueOfX: valueAt(x, left), valueOfY: valueAt(y, right) }];
    });
  }

  /** The Statement of a Passage that a range begins in. */
  #nodeWith(passage: number, { start }: TextRange): number | undefined {
    return this.#nodes.of(passage).findLast((node) => (this.#nodes.nodes[node]?.start ?? 0) <= start);
  }

  #passageOf(node: number): number {
    return this.#nodes.nodes[node]?.passage ?? -1;
  }
}

/** Puts the Statements that dispute one value together: one of each Passage, and none beside one that the reader parted it from. */
class DisputedGroups {
  readonly #groups: Set<number>[] = [];
  readonly #groupOf = new Map<string, Set<number>>();

  constructor(
    private readonly passageOf: (node: number) => number,
    private readonly isCannot: DecidedPairs['isCannot'],
  ) {}

  /** Whether the dispute opened a Group. */
  add({ x, y, valueOfX, valueOfY }: Dispute): boolean {
    const known = this.#groupOf.get(valueOfX) ?? this.#groupOf.get(valueOfY);
    const group = known ?? new Set<number>();
    if (!this.#mayJoin(x, group) || !this.#mayJoin(y, group)) return false;
    if (known === undefined) this.#groups.push(group);
    group.add(x).add(y);
    this.#groupOf.set(valueOfX, group).set(valueOfY, group);
    return known === undefined;
  }

  groups(): number[][] {
    return this.#groups.map((group) => [...group]);
  }

  #mayJoin(node: number, group: ReadonlySet<number>): boolean {
    if (group.has(node)) return true;
    if (group.size >= MAX_MEMBERS) return false;
    const own = this.passageOf(node);
    return [...group].every((member) => {
      const other = this.passageOf(member);
      return own !== other && !this.isCannot(own, other);
    });
  }
}

const NO_DISPUTES: readonly Dispute[] = [];

const valueAt = (node: number, { start }: TextRange): string => `${String(node)} ${String(start)}`;
