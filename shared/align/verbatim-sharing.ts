import { CHECKPOINT_EVERY } from '../reading/progress.ts';
import { endOf } from '../reading/name-words.ts';
import type { ReadPassage, ReadSources } from '../reading/read-source.ts';
import { Vocabulary } from '../reading/vocabulary.ts';
import { type PassageId, siglumOf } from '../text/passage.ts';
import { WordRunTable } from './word-run-table.ts';

/** Where a shared run is in one Source. */
export interface RunPlace {
  readonly siglum: string;
  /** The Passages it touches, in reading order. */
  readonly passages: readonly PassageId[];
  /** Offset of its first word in the text of the first of `passages`. */
  readonly start: number;
  /** End, exclusive, of its last word in the text of the last of `passages`. */
  readonly end: number;
}

/** A run of words that two Sources share word for word: wire copy, or one quotation. */
export interface SharedRun {
  /** Number of words. */
  readonly words: number;
  readonly a: RunPlace;
  readonly b: RunPlace;
}

/** Shorter runs are set phrases and names of offices. */
const MIN_WORDS = 8;
/** A Passage counts as copied where a shared run holds this part of its words. */
const COPIED_PART = 0.7;

interface SharedRunOptions {
  /** At least 1. */
  readonly minWords?: number;
  /** Throws when the work was cancelled. */
  readonly checkpoint?: () => void;
}

/**
 * The longest common runs of at least `minWords` words between every two Sources, in the Sources' order. Case and punctuation are
 * ignored. Near linear: runs are found by a table of their first `minWords` words.
 */
export const sharedRuns = (
  read: ReadSources,
  { minWords = MIN_WORDS, checkpoint = () => {} }: SharedRunOptions = {},
): SharedRun[] => {
  const row = wordRowOf(read, checkpoint);
  const table = new WordRunTable(row.words, minWords, checkpoint);
  const runs: SharedRun[] = [];
  for (const [source, { first, end }] of row.sources.entries()) {
    /** Other Source → the end of the last run shared with it; each word is in one run per Source. */
    const coveredTo = new Map<number, number>();
    const best = new Map<number, { readonly at: number; readonly run: number }>();
    for (let at = first; at + minWords <= end; at += 1) {
      if ((at - first) % CHECKPOINT_EVERY === 0) checkpoint();
      best.clear();
      for (let place = table.find(at); place !== null; place = table.next(place)) {
        const other = sourceAt(row, place);
        if ((coveredTo.get(other) ?? 0) > at) continue;
        const run = commonRun(row, place, row.sources[other]?.end ?? 0, at, end);
        // Places come last first: of two as long the first is kept.
        if (run >= (best.get(other)?.run ?? minWords)) best.set(other, { at: place, run });
      }
      for (const [other, { at: place, run }] of best) {
        coveredTo.set(other, at + run);
        runs.push({
          words: run,
          a: describePlace(read, row, other, place, run),
          b: describePlace(read, row, source, at, run),
        });
      }
    }
    for (let at = first; at + minWords <= end; at += 1) {
      if ((at - first) % CHECKPOINT_EVERY === 0) checkpoint();
      table.add(at);
    }
  }
  return runs;
};

/** A Source's words in the row: `first`, and `end`, exclusive. */
interface WordsOfSource {
  readonly first: number;
  readonly end: number;
  /** For each of its Passages where its words begin. */
  readonly passageStarts: readonly number[];
}

/** The words of all Sources one after another. */
interface WordRow {
  /** A number for each word; the same for words that are written alike but for case. */
  readonly words: Int32Array;
  readonly sources: readonly WordsOfSource[];
}

const wordRowOf = ({ sources }: ReadSources, checkpoint: () => void): WordRow => {
  let count = 0;
  for (const { passages } of sources) for (const { words } of passages) count += words.words.length;
  const numbers = new Vocabulary();
  const row = new Int32Array(count);
  let at = 0;
  const bounds = sources.map(({ passages }): WordsOfSource => {
    const first = at;
    const passageStarts = passages.map(({ words }, passage) => {
      if (passage % CHECKPOINT_EVERY === 0) checkpoint();
      const start = at;
      for (const { word } of words.words) {
        row[at] = numbers.id(word);
        at += 1;
      }
      return start;
    });
    return { first, end: at, passageStarts };
  });
  return { words: row, sources: bounds };
};

/** Index of the last of some ascending numbers that is not above `limit`. */
const lastUpTo = (count: number, valueAt: (index: number) => number, limit: number): number => {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valueAt(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
};

const sourceAt = ({ sources }: WordRow, at: number): number =>
  lastUpTo(sources.length, (index) => sources[index]?.first ?? 0, at);

/** How many words are the same from two places on, neither run beyond its Source's end. */
const commonRun = ({ words }: WordRow, a: number, endOfA: number, b: number, endOfB: number): number => {
  const most = Math.min(endOfA - a, endOfB - b);
  let run = 0;
  while (run < most && words[a + run] === words[b + run]) run += 1;
  return run;
};

const describePlace = (
  { sources }: ReadSources,
  row: WordRow,
  source: number,
  at: number,
  words: number,
): RunPlace => {
  const { siglum, passages } = required(sources[source]);
  const { passageStarts } = required(row.sources[source]);
  const passageAt = (word: number): number =>
    lastUpTo(passageStarts.length, (index) => passageStarts[index] ?? 0, word);
  const [first, last] = [passageAt(at), passageAt(at + words - 1)];
  const [firstWords, lastWords] = [required(passages[first]).words, required(passages[last]).words];
  return {
    siglum,
    passages: passages
      .slice(first, last + 1)
      .filter((passage) => passage.words.words.length > 0)
      .map(({ id }) => id),
    start: required(firstWords.starts[at - required(passageStarts[first])]),
    end: endOf(lastWords, at + words - 1 - required(passageStarts[last])),
  };
};

const required = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new RangeError('A shared run is outside the Sources that were read');
  return value;
};

/** Whether a run holds most of a Passage: begins and ends at or near its edges. */
const coversMost = (place: RunPlace, at: number, textLength: number): boolean => {
  const start = at === 0 ? place.start : 0;
  const end = at === place.passages.length - 1 ? place.end : textLength;
  return end - start >= COPIED_PART * textLength;
};

/**
 * How many of the given Passages' Sources report independently: those whose Passages are most of all one shared run count as one.
 * `checkpoint` may throw to stop.
 */
export const independentSourceCount = (
  passages: readonly Pick<ReadPassage, 'id' | 'text'>[],
  runs: readonly SharedRun[],
  checkpoint: () => void = () => {},
): number => {
  const lengths = new Map<PassageId, number>();
  const leader = new Map<string, string>();
  for (const [at, { id, text }] of passages.entries()) {
    if (at % CHECKPOINT_EVERY === 0) checkpoint();
    lengths.set(id, text.length);
    const siglum = siglumOf(id);
    leader.set(siglum, siglum);
  }
  const find = (siglum: string): string => {
    const next = leader.get(siglum) ?? siglum;
    return next === siglum ? siglum : find(next);
  };
  const copiedIn = (place: RunPlace): boolean =>
    place.passages.some((passage, at) => {
      const length = lengths.get(passage);
      return length !== undefined && coversMost(place, at, length);
    });
  for (const { a, b } of runs) if (copiedIn(a) && copiedIn(b)) leader.set(find(a.siglum), find(b.siglum));
  return new Set([...leader.keys()].map(find)).size;
};
