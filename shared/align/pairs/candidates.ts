import { CHECKPOINT_EVERY, NO_PROGRESS, type Progress } from '../../reading/progress.ts';
import { manynessOf, type PassageTable, reportsNothing } from '../passages/passage-table.ts';
import { IntColumn } from '../int-column.ts';
import { endOf, greatest, type IdRows, lengthOf, type SparseRows, startOf } from '../sparse-rows.ts';

/** Pairs of Passages worth scoring, by their indexes in the table: `a[i]` with `b[i]`, the lesser first; ascending. */
export interface CandidatePairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** How many Passages of each other Source a Passage is scored with. */
const BEST_PER_SOURCE = 8;
/** And with how many in all, the best of all Sources. */
const BEST_IN_ALL = 64;
/** So many are scored if they share anything worth a look; further ones only if they share much: the cosine of concepts, figures and names taken as one. */
const SURE = 36;
const WORTH_MORE = 0.15;
/** What is worth a look: little among a few articles, more among many Passages, where the best of them are likelier by chance. */
const MIN_SHARED_OF_FEW = 0.02;
const MIN_SHARED_OF_MANY = 0.15;
/** So many are kept before the limit of each Source is looked at. */
const POOL = 72;
/** Postings read per Passage; the rarest terms come first, so what is cut off are the commonest. */
const POSTINGS_BUDGET = 1500;

/** For each id the Passages that hold it, ascending, and its part of each one's vector. */
interface Postings {
  readonly starts: Int32Array;
  readonly passages: Int32Array;
  readonly parts: Float32Array;
}

const postingsOf = (
  table: PassageTable,
  rows: SparseRows,
  norms: Float32Array,
  checkpoint: () => void,
): Postings => {
  const { ids, weights } = rows;
  const size = greatest(ids) + 1;
  const starts = new Int32Array(size + 1);
  const isIndexed = (row: number): boolean => !reportsNothing(table, row);
  const count = table.passages.length;
  for (let row = 0; row < count; row += 1) {
    if (row % CHECKPOINT_EVERY === 0) checkpoint();
    if (!isIndexed(row)) continue;
    for (let at = startOf(rows, row); at < endOf(rows, row); at += 1) {
      const next = (ids[at] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  }
  for (let id = 0; id < size; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const filled = starts.slice();
  const passages = new Int32Array(starts[size] ?? 0);
  const parts = new Float32Array(passages.length);
  for (let row = 0; row < count; row += 1) {
    if (row % CHECKPOINT_EVERY === 0) checkpoint();
    if (!isIndexed(row)) continue;
    const norm = norms[row] || 1;
    for (let at = startOf(rows, row); at < endOf(rows, row); at += 1) {
      const id = ids[at] ?? 0;
      const place = filled[id] ?? 0;
      passages[place] = row;
      parts[place] = (weights[at] ?? 0) / norm;
      filled[id] = place + 1;
    }
  }
  return { starts, passages, parts };
};

/** What Passages are looked up by. */
interface Field {
  readonly rows: SparseRows;
  readonly postings: Postings;
}

/**
 * The pairs worth scoring: for each Passage the best few of each other Source by shared concepts, figures and names, the
 * rarest read first. Near linear in the number of Passages.
 */
export const findCandidates = (
  table: PassageTable,
  { report, checkpoint }: Progress = NO_PROGRESS,
): CandidatePairs => {
  const size = table.passages.length;
  const vectors = [table.concepts, table.figures, table.names];
  const norms = jointNorms(vectors, size, checkpoint);
  const fields = vectors.map((rows): Field => ({
    rows,
    postings: postingsOf(table, rows, norms, checkpoint),
  }));
  const lookup = new Lookup(table, fields, norms);
  const starts = new Int32Array(size + 1);
  const chosen = new IntColumn(size * LIKELY_CHOSEN);
  for (let passage = 0; passage < size; passage += 1) {
    report(passage);
    if (!reportsNothing(table, passage)) for (const other of lookup.best(passage)) chosen.push(other);
    starts[passage + 1] = chosen.length;
  }
  return ascending({ starts, ids: chosen.values() }, checkpoint);
};

/** Candidates chosen for a Passage, about; estimated capacity. */
const LIKELY_CHOSEN = 8;

/** Lengths of the Passages as one vector of concepts, figures and names. */
const jointNorms = (vectors: readonly SparseRows[], size: number, checkpoint: () => void): Float32Array => {
  const joint = new Float32Array(size);
  for (let row = 0; row < size; row += 1) {
    if (row % CHECKPOINT_EVERY === 0) checkpoint();
    joint[row] = Math.hypot(...vectors.map(({ norms }) => norms[row] ?? 0));
  }
  return joint;
};

/** Each pair once, whichever of the two chose the other. */
const ascending = (chosen: IdRows, checkpoint: () => void): CandidatePairs => {
  const { ids } = chosen;
  const size = chosen.starts.length - 1;
  const hasChosen = (passage: number, other: number): boolean => {
    for (let at = startOf(chosen, passage); at < endOf(chosen, passage); at += 1)
      if (ids[at] === other) return true;
    return false;
  };
  const forEachPair = (take: (lesser: number, greater: number) => void): void => {
    for (let passage = 0; passage < size; passage += 1) {
      if (passage % CHECKPOINT_EVERY === 0) checkpoint();
      for (let at = startOf(chosen, passage); at < endOf(chosen, passage); at += 1) {
        const other = ids[at] ?? 0;
        if (passage < other) take(passage, other);
        else if (!hasChosen(other, passage)) take(other, passage);
      }
    }
  };
  const starts = new Int32Array(size + 1);
  forEachPair((lesser) => {
    starts[lesser + 1] = (starts[lesser + 1] ?? 0) + 1;
  });
  for (let at = 0; at < size; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const filled = starts.slice();
  const a = new Int32Array(starts[size] ?? 0);
  const b = new Int32Array(a.length);
  forEachPair((lesser, greater) => {
    const place = filled[lesser] ?? 0;
    filled[lesser] = place + 1;
    a[place] = lesser;
    b[place] = greater;
  });
  for (let passage = 0; passage < size; passage += 1) {
    if (passage % CHECKPOINT_EVERY === 0) checkpoint();
    b.subarray(starts[passage], starts[passage + 1]).sort();
  }
  return { a, b };
};

/** Looks up what shares most with a Passage; keeps its working memory from one to the next. */
class Lookup {
  readonly #table: PassageTable;
  readonly #fields: readonly Field[];
  readonly #norms: Float32Array;
  /** What each other Passage shares with the one that is looked up. */
  readonly #shared: Float32Array;
  readonly #touched: Int32Array;
  readonly #perSource: Int32Array;
  readonly #minShared: number;
  /** The entries of the Passage that is looked up: field, place in its rows, and how many Passages hold it. */
  #entries: { field: number; at: number; rarity: number }[] = [];

  constructor(table: PassageTable, fields: readonly Field[], norms: Float32Array) {
    this.#table = table;
    this.#fields = fields;
    this.#norms = norms;
    this.#shared = new Float32Array(table.passages.length);
    this.#touched = new Int32Array(table.passages.length);
    this.#perSource = new Int32Array(table.sources.length);
    this.#minShared = MIN_SHARED_OF_FEW + manynessOf(table) * (MIN_SHARED_OF_MANY - MIN_SHARED_OF_FEW);
  }

  /** The Passages worth scoring with one. */
  best(passage: number): readonly number[] {
    this.#readEntries(passage);
    const touched = this.#accumulate(passage);
    const best = this.#choose(touched);
    for (let at = 0; at < touched; at += 1) this.#shared[this.#touched[at] ?? 0] = 0;
    return best;
  }

  #readEntries(passage: number): void {
    this.#entries = [];
    for (const [field, { rows, postings }] of this.#fields.entries()) {
      for (let at = startOf(rows, passage); at < endOf(rows, passage); at += 1) {
        const rarity = lengthOf({ starts: postings.starts, ids: rows.ids }, rows.ids[at] ?? 0);
        if (rarity > 1 && (rows.weights[at] ?? 0) > 0) this.#entries.push({ field, at, rarity });
      }
    }
    this.#entries.sort((x, y) => x.rarity - y.rarity || x.field - y.field || x.at - y.at);
  }

  /** Adds up what each other Passage shares with this one; answers how many were touched. */
  #accumulate(passage: number): number {
    const { sourceOf } = this.#table;
    const [shared, touched] = [this.#shared, this.#touched];
    const source = sourceOf[passage] ?? 0;
    let count = 0;
    let read = 0;
    for (const { field, at, rarity } of this.#entries) {
      if (read > 0 && read + rarity > POSTINGS_BUDGET) break;
      read += rarity;
      const own = this.#fields[field];
      if (own === undefined) continue;
      const { rows, postings } = own;
      const { passages, parts, starts } = postings;
      const weight = (rows.weights[at] ?? 0) / (this.#norms[passage] || 1);
      const id = rows.ids[at] ?? 0;
      const end = starts[id + 1] ?? 0;
      for (let place = starts[id] ?? 0; place < end; place += 1) {
        const other = passages[place] ?? 0;
        if ((sourceOf[other] ?? 0) === source) continue;
        const before = shared[other] ?? 0;
        if (before === 0) {
          touched[count] = other;
          count += 1;
        }
        shared[other] = before + weight * (parts[place] ?? 0) + LEAST_SHARED;
      }
    }
    return count;
  }

  /** The Passages that share most, at most so many of each Source. */
  #choose(touched: number): readonly number[] {
    const { sourceOf } = this.#table;
    const shared = this.#shared;
    const kept: number[] = [];
    const counts = this.#perSource.fill(0);
    for (let at = 0; at < touched; at += 1) {
      const other = this.#touched[at] ?? 0;
      const own = shared[other] ?? 0;
      if (own < this.#minShared) continue;
      const weakest = kept[POOL - 1];
      if (weakest !== undefined && own < WORTH_MORE && !isBefore(shared, other, weakest)) continue;
      insert(kept, other, shared, BEST_IN_ALL + POOL);
    }
    const best: number[] = [];
    for (const other of kept) {
      const source = sourceOf[other] ?? 0;
      const taken = counts[source] ?? 0;
      if (taken >= BEST_PER_SOURCE || best.length >= BEST_IN_ALL) continue;
      if (best.length >= SURE && (shared[other] ?? 0) < WORTH_MORE) break;
      counts[source] = taken + 1;
      best.push(other);
    }
    return best;
  }
}

/** So that a Passage that shares next to nothing counts as touched all the same. */
const LEAST_SHARED = 1e-9;

const isBefore = (shared: Float32Array, x: number, y: number): boolean => {
  const own = shared[x] ?? 0;
  const other = shared[y] ?? 0;
  return own > other || (own === other && x < y);
};

/** Puts a Passage where it belongs among the best, which stay at most so many. */
const insert = (kept: number[], passage: number, shared: Float32Array, most: number): void => {
  const last = kept.at(-1);
  if (kept.length >= most && last !== undefined && !isBefore(shared, passage, last)) return;
  let at = kept.length < most ? kept.push(passage) - 1 : most - 1;
  for (
    let before = kept[at - 1];
    at > 0 && before !== undefined && isBefore(shared, passage, before);
    before = kept[at - 1]
  ) {
    kept[at] = before;
    at -= 1;
  }
  kept[at] = passage;
};
