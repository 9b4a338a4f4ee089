import { endOf, greatest, type SparseRows, startOf } from '../sparse-rows.ts';
import type { SourceRows } from './collect-rows.ts';
import type { PassageTable } from './passage-table.ts';

/**
 * What the event as a whole is about. What all articles tell in their first Passages says little when two Passages share
 * it; what only those two share says much.
 */
export interface Salience {
  /** 1 for each stem id that is in the first Passages of two or more Sources. */
  readonly coreTerms: Uint8Array;
  /** The same for concept ids. */
  readonly coreConcepts: Uint8Array;
  /** Share of each Passage's weight that is core terms. */
  readonly coreShare: Float64Array;
  /** Index of each Passage among those of its Source that report something; -1 for datelines and the like. */
  readonly position: Int32Array;
  /** Number of such Passages in each Passage's Source. */
  readonly reportingSize: Int32Array;
  /** 1 for the first Passage of a Source that reports something. */
  readonly isFirst: Uint8Array;
  /** 1 for the first sentence after the headline. */
  readonly isLead: Uint8Array;
  /** How much of another Source's first Passage is in this one, at best; 0–1. */
  readonly headlineCover: Float64Array;
  /** Cosine with the likest lead of another Source. */
  readonly leadCosine: Float64Array;
  /** Cosine of the Sources as wholes: `sourceCosine[x * sources + y]`. */
  readonly sourceCosine: Float64Array;
}

/** Passages of each Source whose words may be core words. */
const FIRST_PASSAGES = 2;
/** Sources whose first Passages must have a word to make it a core word. */
const MIN_SOURCES = 2;

const SENTENCE_END = /[.!?。！？]["'”’»)]*$/u;

/** Measures what is salient in a table. `checkpoint` may throw to stop. */
export const measureSalience = (table: PassageTable, checkpoint: () => void): Salience => {
  const positions = positionsOf(table);
  const { position } = positions;
  const isEarly = (passage: number): boolean => {
    const at = position[passage] ?? -1;
    return at >= 0 && at < FIRST_PASSAGES;
  };
  const coreTerms = coreIds(table, table.terms, isEarly);
  checkpoint();
  return {
    ...positions,
    coreTerms,
    coreConcepts: coreIds(table, table.concepts, isEarly),
    coreShare: shareOf(table.terms, coreTerms),
    headlineCover: headlineCovers(table, positions.isFirst, checkpoint),
    leadCosine: leadCosines(table, positions.isLead, checkpoint),
    sourceCosine: sourceCosines(table, checkpoint),
  };
};

const positionsOf = ({
  sources,
  passages,
}: PassageTable): Pick<Salience, 'position' | 'reportingSize' | 'isFirst' | 'isLead'> => {
  const size = passages.length;
  const position = new Int32Array(size).fill(-1);
  const reportingSize = new Int32Array(size);
  const isFirst = new Uint8Array(size);
  const isLead = new Uint8Array(size);
  for (const source of sources) {
    let next = 0;
    let hasLead = false;
    for (let at = source.from; at < source.from + source.size; at += 1) {
      const passage = passages[at];
      if (passage === undefined || passage.isMeta) continue;
      position[at] = next;
      isFirst[at] = Number(next === 0);
      const isHeadline = next === 0 && (passage.kind === 'heading' || !SENTENCE_END.test(passage.text));
      isLead[at] = Number(!isHeadline && !hasLead);
      hasLead ||= !isHeadline;
      next += 1;
    }
    reportingSize.fill(next, source.from, source.from + source.size);
  }
  return { position, reportingSize, isFirst, isLead };
};

const coreIds = (
  { sources }: PassageTable,
  rows: SparseRows,
  isEarly: (passage: number) => boolean,
): Uint8Array => {
  const holders = new Map<number, number>();
  for (const { from, size } of sources) {
    const own = new Set<number>();
    for (let passage = from; passage < from + size; passage += 1) {
      if (!isEarly(passage)) continue;
      for (let at = startOf(rows, passage); at < endOf(rows, passage); at += 1) own.add(rows.ids[at] ?? -1);
    }
    for (const id of own) holders.set(id, (holders.get(id) ?? 0) + 1);
  }
  const core = new Uint8Array(greatest(rows.ids) + 1);
  for (const [id, count] of holders) if (count >= MIN_SOURCES) core[id] = 1;
  return core;
};

/** Share of each row's weight that is of the marked ids. */
const shareOf = (rows: SparseRows, marked: Uint8Array): Float64Array =>
  Float64Array.from({ length: rows.starts.length - 1 }, (_, row) => {
    let sum = 0;
    for (let at = startOf(rows, row); at < endOf(rows, row); at += 1)
      if (marked[rows.ids[at] ?? -1] === 1) sum += rows.weights[at] ?? 0;
    return sum / (rows.totals[row] || 1);
  });

/** Sources whose headlines and leads are compared with every Passage; of further ones there is nothing new to learn. */
const MAX_COMPARED_SOURCES = 50;

const markedPassages = (marks: Uint8Array): number[] => {
  const marked: number[] = [];
  for (const [at, mark] of marks.entries())
    if (mark === 1 && marked.length < MAX_COMPARED_SOURCES) marked.push(at);
  return marked;
};

const headlineCovers = (table: PassageTable, isFirst: Uint8Array, checkpoint: () => void): Float64Array =>
  bestSimilarities(table, markedPassages(isFirst), checkpoint, (inHeadline, passage) => {
    const { ids } = table.terms;
    const end = endOf(table.terms, passage);
    let cover = 0;
    for (let at = startOf(table.terms, passage); at < end; at += 1) cover += inHeadline[ids[at] ?? 0] ?? 0;
    return cover;
  });

const leadCosines = (table: PassageTable, isLead: Uint8Array, checkpoint: () => void): Float64Array => {
  const { terms } = table;
  const { ids, weights, totals, norms } = terms;
  return bestSimilarities(table, markedPassages(isLead), checkpoint, (inLead, passage, lead) => {
    const end = endOf(terms, passage);
    let dot = 0;
    for (let at = startOf(terms, passage); at < end; at += 1)
      dot += (inLead[ids[at] ?? 0] ?? 0) * (weights[at] ?? 0);
    const lengths = (norms[passage] ?? 0) * (norms[lead] ?? 0);
    return lengths > 0 ? (dot * (totals[lead] ?? 0)) / lengths : 0;
  });
};

/**
 * For each Passage the greatest similarity with one of some Passages of other Sources. `similarity` gets, by stem id, the
 * share that each stem has of the weight of the other Passage.
 */
const bestSimilarities = (
  { sourceOf, terms }: PassageTable,
  others: readonly number[],
  checkpoint: () => void,
  similarity: (shares: Float64Array, passage: number, other: number) => number,
): Float64Array => {
  const best = new Float64Array(sourceOf.length);
  const shares = new Float64Array(greatest(terms.ids) + 1);
  for (const other of others) {
    checkpoint();
    shares.fill(0);
    for (let at = startOf(terms, other); at < endOf(terms, other); at += 1)
      shares[terms.ids[at] ?? 0] = (terms.weights[at] ?? 0) / (terms.totals[other] || 1);
    for (let passage = 0; passage < sourceOf.length; passage += 1) {
      if (sourceOf[passage] === sourceOf[other]) continue;
      const own = similarity(shares, passage, other);
      if (own > (best[passage] ?? 0)) best[passage] = own;
    }
  }
  return best;
};

/** Cosine of all pairs of Sources, each as the roots of the summed weights of its stems, rare in news. */
const sourceCosines = (
  { sources, terms, newsRarity }: PassageTable,
  checkpoint: () => void,
): Float64Array => {
  const size = sources.length;
  const cosines = new Float64Array(size ** 2);
  const norms = new Float64Array(size);
  /** Stem → the Sources so far that hold it, each with its sum of weights after it. */
  const holders: number[][] = [];
  const sums = new Float64Array(greatest(terms.ids) + 1);
  const dots = new Float64Array(size);
  for (const [x, source] of sources.entries()) {
    checkpoint();
    const held = sumWeights(terms, newsRarity, source, sums);
    let total = 0;
    for (const id of held) total += sums[id] ?? 0;
    norms[x] = Math.sqrt(total) || 1;
    dots.fill(0);
    for (const id of held) {
      const own = sums[id] ?? 0;
      const others = (holders[id] ??= []);
      for (let at = 0; at < others.length; at += 2) {
        const other = others[at] ?? 0;
        dots[other] = (dots[other] ?? 0) + Math.sqrt(own * (others[at + 1] ?? 0));
      }
      others.push(x, own);
      sums[id] = 0;
    }
    for (let y = 0; y < x; y += 1) {
      const cosine = (dots[y] ?? 0) / (norms[x] ?? 1) / (norms[y] ?? 1);
      cosines[x * size + y] = cosine;
      cosines[y * size + x] = cosine;
    }
  }
  return cosines;
};

/** Adds the weights of a Source's stems, each Passage counting as one, to `sums`; answers the stems. */
const sumWeights = (
  terms: SparseRows,
  newsRarity: Float64Array,
  { from, size }: SourceRows,
  sums: Float64Array,
): number[] => {
  const held: number[] = [];
  for (let passage = from; passage < from + size; passage += 1) {
    const [start, end] = [startOf(terms, passage), endOf(terms, passage)];
    let squares = 0;
    for (let at = start; at < end; at += 1) squares += (newsRarity[terms.ids[at] ?? -1] ?? 0) ** 2;
    const norm = Math.sqrt(squares) || 1;
    for (let at = start; at < end; at += 1) {
      const id = terms.ids[at] ?? -1;
      const weight = newsRarity[id] ?? 0;
      if (weight <= 0) continue;
      const sum = sums[id] ?? 0;
      if (sum === 0) held.push(id);
      sums[id] = sum + weight / norm;
    }
  }
  return held;
};
