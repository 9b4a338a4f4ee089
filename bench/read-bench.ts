import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AlignSource } from '../shared/align/alignment.ts';
import { passageId } from '../shared/text/passage.ts';

/** Articles on one event, with the pairs of passages that report the same thing. */
export interface BenchCase {
  readonly id: string;
  readonly sources: readonly AlignSource[];
  /** `pairKey`s of the gold pairs. */
  readonly gold: ReadonlySet<string>;
}

/** A pair of linked passages of which one figure may have been changed. */
export interface PlantedPair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly conflict: boolean;
  readonly original?: string;
  readonly changed?: string;
}

interface PairsLine {
  readonly id: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly gold: readonly (readonly [number, number])[];
}

interface TopicLine {
  readonly id: string;
  readonly docs: readonly { readonly id: string; readonly passages: readonly string[] }[];
  /** Indexes of document, passage, document, passage. */
  readonly gold: readonly (readonly [number, number, number, number])[];
}

/** One key for a pair of passages, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const toSource = (siglum: string, passages: readonly string[]): AlignSource => ({
  siglum,
  language: 'en',
  passages: passages.map((text, at) => ({
    id: passageId(siglum, at + 1),
    text,
    kind: 'sentence',
    block: at,
  })),
});

const fromPairs = (line: PairsLine): BenchCase => ({
  id: line.id,
  sources: [toSource('A', line.a), toSource('B', line.b)],
  gold: new Set(line.gold.map(([a, b]) => pairKey(`A${a + 1}`, `B${b + 1}`))),
});

/** A letter closes it, so that the place of a passage can be told from the number of its source. */
const topicSiglum = (at: number): string => `T${String(at + 1)}x`;

const fromTopic = (line: TopicLine): BenchCase => ({
  id: line.id,
  sources: line.docs.map((doc, at) => toSource(topicSiglum(at), doc.passages)),
  gold: new Set(
    line.gold.map(([x, i, y, j]) =>
      pairKey(passageId(topicSiglum(x), i + 1), passageId(topicSiglum(y), j + 1)),
    ),
  ),
});

const readLines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));

export type BenchFile =
  | { readonly kind: 'pairs' | 'topics'; readonly cases: readonly BenchCase[] }
  | { readonly kind: 'figures'; readonly pairs: readonly PlantedPair[] };

/** Reads one of the three formats of `shared/bench`, told apart by what a line holds. */
export const readBenchFile = (file: string): BenchFile => {
  const lines = readLines(file);
  const first = lines[0];
  if (typeof first !== 'object' || first === null) throw new Error(`${file} holds no line of a known format`);
  if ('docs' in first) return { kind: 'topics', cases: (lines as TopicLine[]).map(fromTopic) };
  if ('conflict' in first) return { kind: 'figures', pairs: lines as PlantedPair[] };
  return { kind: 'pairs', cases: (lines as PairsLine[]).map(fromPairs) };
};

/** The development file of the other kind beside this one, so that one model learns from both. */
export const siblingOf = (file: string): string =>
  join(
    dirname(file),
    basename(file).includes('pairs')
      ? basename(file).replace('pairs', 'topics')
      : basename(file).replace('topics', 'pairs'),
  );
