import type { Prepared, PreparedPassage, SparseVector } from './prepare.ts';

/** Two Passages worth scoring, by their indexes in `Prepared.passages`; `a` is less than `b`. */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
}

/** How many Passages of each other Source a Passage is scored with. */
const BEST_PER_SOURCE = 8;
/** And with how many in all, the best of all Sources. */
const BEST_IN_ALL = 64;
/** So many are scored whatever they share; further ones only where they share this much, in cosines of terms, figures and names. */
const SURE = 16;
const WORTH_MORE = 0.3;
/** Postings read per Passage; the rarest terms come first, so what is cut off are the commonest. */
const POSTINGS_BUDGET = 6000;

const canCompare = (left: string, right: string): boolean =>
  left === right || left === 'und' || right === 'und';

/** `true` where the two Sources are in one language, or one of the languages is unknown. */
export const sameLanguage = (prepared: Prepared, a: PreparedPassage, b: PreparedPassage): boolean =>
  canCompare(prepared.sources[a.source]?.language ?? 'und', prepared.sources[b.source]?.language ?? 'und');

/** A heading of fewer telling stems ("What to know") reports nothing. */
const TELLING_HEADING = 3;

const reportsNothing = ({ passage, terms }: PreparedPassage): boolean =>
  passage.kind === 'heading' && terms.ids.length < TELLING_HEADING;

interface Index {
  /** For each id: the Passages that hold it, ascending, and its weight in each. */
  readonly postings: ReadonlyMap<
    number,
    { readonly passages: readonly number[]; readonly weights: readonly number[] }
  >;
}

const buildIndex = (
  prepared: Prepared,
  vectorsOf: (passage: PreparedPassage) => readonly SparseVector[],
): Index => {
  const postings = new Map<number, { passages: number[]; weights: number[] }>();
  for (const [at, passage] of prepared.passages.entries()) {
    if (reportsNothing(passage)) continue;
    for (const vector of vectorsOf(passage)) {
      for (const [place, id] of vector.ids.entries()) {
        let entry = postings.get(id);
        if (entry === undefined) {
          entry = { passages: [], weights: [] };
          postings.set(id, entry);
        }
        entry.passages.push(at);
        entry.weights.push((vector.weights[place] ?? 0) / (vector.norm || 1));
      }
    }
  }
  return { postings };
};

/** What every Passage is looked up by; figures and names count in any language. */
const lookupVectors = (passage: PreparedPassage): SparseVector[] => [
  passage.terms,
  passage.figures,
  passage.names,
];

/**
 * The pairs worth scoring: for each Passage the best few of each other Source by shared terms, figures and names, the
 * rarest read first. Near linear in the number of Passages.
 */
export const findCandidates = (
  prepared: Prepared,
  onPassage: (done: number) => void = () => {},
): CandidatePair[] => {
  const { passages } = prepared;
  const index = buildIndex(prepared, lookupVectors);
  const weights = new Float64Array(passages.length);
  const keys = new Set<number>();
  for (const [at, passage] of passages.entries()) {
    onPassage(at);
    if (reportsNothing(passage)) continue;
    const touched = accumulate(prepared, index, at, passage, weights);
    const bySource = new Map<number, number[]>();
    for (const other of touched) {
      const source = passages[other]?.source ?? -1;
      const rivals = bySource.get(source);
      if (rivals === undefined) bySource.set(source, [other]);
      else rivals.push(other);
    }
    const chosen = [...bySource.values()].flatMap((rivals) => heaviest(rivals, weights, BEST_PER_SOURCE));
    for (const [rank, other] of heaviest(chosen, weights, BEST_IN_ALL).entries()) {
      if (rank >= SURE && (weights[other] ?? 0) < WORTH_MORE) continue;
      keys.add(Math.min(at, other) * passages.length + Math.max(at, other));
    }
    for (const other of touched) weights[other] = 0;
  }
  return [...keys]
    .toSorted((x, y) => x - y)
    .map((key) => ({ a: Math.floor(key / passages.length), b: key % passages.length }));
};

/** The `most` of some Passages that weigh most, the heaviest first; of equal ones the earlier. Few are kept of many. */
const heaviest = (passages: readonly number[], weights: Float64Array, most: number): readonly number[] => {
  const isBefore = (x: number, y: number): boolean => {
    const [own, other] = [weights[x] ?? 0, weights[y] ?? 0];
    return own > other || (own === other && x < y);
  };
  const kept: number[] = [];
  for (const passage of passages) {
    const last = kept.at(-1);
    if (kept.length === most && last !== undefined && !isBefore(passage, last)) continue;
    let at = kept.length < most ? kept.push(passage) - 1 : most - 1;
    for (
      let before = kept[at - 1];
      at > 0 && before !== undefined && isBefore(passage, before);
      before = kept[at - 1]
    ) {
      kept[at] = before;
      at -= 1;
    }
    kept[at] = passage;
  }
  return kept;
};

/** Adds up what each other Passage shares with this one into `weights`; answers which were touched. */
const accumulate = (
  prepared: Prepared,
  { postings }: Index,
  at: number,
  passage: PreparedPassage,
  weights: Float64Array,
): number[] => {
  const touched: number[] = [];
  const entries: { id: number; weight: number; universal: boolean; rarity: number }[] = [];
  for (const vector of lookupVectors(passage)) {
    for (const [place, id] of vector.ids.entries()) {
      const weight = (vector.weights[place] ?? 0) / (vector.norm || 1);
      const rarity = postings.get(id)?.passages.length ?? 0;
      if (rarity > 1 && weight > 0) entries.push({ id, weight, universal: vector !== passage.terms, rarity });
    }
  }
  entries.sort((x, y) => x.rarity - y.rarity || x.id - y.id);
  let read = 0;
  for (const { id, weight, universal, rarity } of entries) {
    if (read > 0 && read + rarity > POSTINGS_BUDGET) break;
    read += rarity;
    const entry = postings.get(id);
    if (entry === undefined) continue;
    for (const [place, other] of entry.passages.entries()) {
      const candidate = prepared.passages[other];
      if (other === at || candidate === undefined || candidate.source === passage.source) continue;
      if (!universal && !sameLanguage(prepared, passage, candidate)) continue;
      if (weights[other] === 0) touched.push(other);
      weights[other] = (weights[other] ?? 0) + weight * (entry.weights[place] ?? 0) + Number.MIN_VALUE;
    }
  }
  return touched;
};
