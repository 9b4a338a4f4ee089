import type { JoinMeasures } from './join-features.ts';
import type { StatementGraph } from './statement-graph.ts';

/** A concept that at least this share of the members has is what the Group is about. */
const MOST = 0.6;

/** What the members of a Group under way have in common, kept up as it grows. */
export class GroupContent {
  readonly members: number[] = [];
  readonly #graph: StatementGraph;
  /** Concept → number of members that have it, and its weight. */
  readonly #held = new Map<number, { count: number; readonly weight: number }>();

  constructor(graph: StatementGraph, members: readonly number[]) {
    this.#graph = graph;
    for (const member of members) this.add(member);
  }

  add(node: number): void {
    this.members.push(node);
    const { concepts, weights } = this.#nodeAt(node);
    for (const [at, id] of concepts.entries()) {
      const held = this.#held.get(id);
      if (held === undefined) this.#held.set(id, { count: 1, weight: weights[at] ?? 0 });
      else held.count += 1;
    }
  }

  /** What speaks for a Statement to join; it has a bond with all members of other Sources. */
  measure(node: number): JoinMeasures {
    const { bonds, sourceOf } = this.#graph;
    const size = this.members.length;
    let sum = 0;
    let least = Infinity;
    let greatest = 0;
    let sumOfPassages = 0;
    let leastOfPassages = Infinity;
    let others = 0;
    const sources = new Set<number>();
    for (const member of this.members) {
      sources.add(sourceOf[member] ?? -1);
      if (sourceOf[member] === sourceOf[node]) continue;
      const bond = bonds[node]?.get(member);
      const [strength, passages] = [bond?.strength ?? 0, bond?.passages ?? 0];
      sum += strength;
      least = Math.min(least, strength);
      greatest = Math.max(greatest, strength);
      sumOfPassages += passages;
      leastOfPassages = Math.min(leastOfPassages, passages);
      others += 1;
    }
    return {
      mean: sum / Math.max(1, others),
      least: others > 0 ? least : 0,
      greatest,
      meanOfPassages: sumOfPassages / Math.max(1, others),
      leastOfPassages: others > 0 ? leastOfPassages : 0,
      ...this.#contentShared(node, size),
      members: size,
      sources: sources.size,
      isSourceThere: sources.has(sourceOf[node] ?? -1),
      length: this.#nodeAt(node).concepts.length,
    };
  }

  #contentShared(
    node: number,
    size: number,
  ): Pick<JoinMeasures, 'common' | 'held' | 'commonToAll' | 'heldByAll' | 'shareWithFew' | 'greatestHeld'> {
    const own = new Set(this.#nodeAt(node).concepts);
    const content = { common: 0, held: 0, commonToAll: 0, heldByAll: 0, shareWithFew: 0, greatestHeld: 0 };
    for (const [id, { count, weight }] of this.#held) {
      const isHeld = own.has(id);
      if (count >= MOST * size) {
        content.common += weight;
        if (isHeld) {
          content.held += weight;
          content.greatestHeld = Math.max(content.greatestHeld, weight);
        }
      } else if (isHeld) content.shareWithFew += weight;
      if (count === size) {
        content.commonToAll += weight;
        if (isHeld) content.heldByAll += weight;
      }
    }
    return content;
  }

  #nodeAt(node: number): StatementGraph['nodes'][number] {
    const found = this.#graph.nodes[node];
    if (found === undefined) throw new RangeError(`No Statement ${String(node)}`);
    return found;
  }
}
