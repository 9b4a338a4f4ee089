import { readFileSync } from 'node:fs';
import type { AlignSource } from '../shared/align/alignment.ts';
import { passageId, type PassageId, siglumOf } from '../shared/text/passage.ts';
import { siglumAt } from '../shared/text/siglum.ts';

/** One statement that two or more articles report. */
export interface BenchUnit {
  readonly fact: string;
  /** All Passages that a careful editor would cite for it. */
  readonly passages: readonly PassageId[];
  /** Who says what, where the articles contradict each other; else null. */
  readonly conflict: string | null;
}

/** Articles on one event, with the pairs of Passages that report the same thing. */
export interface BenchCase {
  readonly id: string;
  readonly kind: 'units' | 'pairs' | 'topics';
  readonly sources: readonly AlignSource[];
  /** The articles' own ids, by which one article in two files is known; none for pairs. */
  readonly articles: readonly string[];
  /** `pairKey`s of the gold pairs; all are of two Sources. */
  readonly gold: ReadonlySet<string>;
  /** What `gold` comes from, where the kind is `units`; else none. */
  readonly units: readonly BenchUnit[];
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

export type BenchFile =
  | { readonly kind: BenchCase['kind']; readonly cases: readonly BenchCase[] }
  | { readonly kind: 'figures'; readonly pairs: readonly PlantedPair[] };

interface PairsLine {
  readonly id: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly gold: readonly (readonly [a: number, b: number])[];
}

interface DocLine {
  readonly id: string;
  readonly language?: string;
  readonly passages: readonly string[];
}

interface TopicLine {
  readonly id: string;
  readonly docs: readonly DocLine[];
  readonly gold: readonly (readonly [docX: number, x: number, docY: number, y: number])[];
}

interface UnitsLine {
  readonly id: string;
  readonly docs: readonly DocLine[];
  readonly units: readonly {
    readonly fact: string;
    readonly passages: readonly (readonly [doc: number, at: number])[];
    readonly conflict: string | null;
  }[];
}

/** Names a pair of Passages, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Reads one of the formats of `shared/bench`, told apart by the fields of a line. Throws an Error if it is none of them. */
export const readBenchFile = (file: string): BenchFile => {
  const lines = readLines(file);
  const first = lines[0];
  if (typeof first !== 'object' || first === null) throw new Error(`${file} has no line of a known format`);
  if ('units' in first) return { kind: 'units', cases: (lines as UnitsLine[]).map(fromUnits) };
  if ('docs' in first) return { kind: 'topics', cases: (lines as TopicLine[]).map(fromTopic) };
  if ('conflict' in first) return { kind: 'figures', pairs: lines as PlantedPair[] };
  return { kind: 'pairs', cases: (lines as PairsLine[]).map(fromPairs) };
};

const readLines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));

export const fromUnits = ({ id, docs, units }: UnitsLine): BenchCase => {
  const read = units.map(({ fact, passages, conflict }) => ({
    fact,
    passages: passages.map(([doc, at]) => idAt(doc, at)),
    conflict,
  }));
  return {
    id,
    kind: 'units',
    sources: docs.map((doc, at) => titled(toSource(at, doc.passages, doc.language))),
    articles: docs.map((doc) => doc.id),
    gold: goldOf(read),
    units: read,
  };
};

export const fromPairs = ({ id, a, b, gold }: PairsLine): BenchCase => ({
  id,
  kind: 'pairs',
  sources: [a, b].map((passages, at) => titled(toSource(at, passages))),
  articles: [],
  gold: new Set(gold.map(([x, y]) => pairKey(idAt(0, x), idAt(1, y)))),
  units: [],
});

export const fromTopic = ({ id, docs, gold }: TopicLine): BenchCase => ({
  id,
  kind: 'topics',
  sources: docs.map((doc, at) => toSource(at, doc.passages, doc.language)),
  articles: docs.map((doc) => doc.id),
  gold: new Set(gold.map(([docX, x, docY, y]) => pairKey(idAt(docX, x), idAt(docY, y)))),
  units: [],
});

const idAt = (doc: number, at: number): PassageId => passageId(siglumAt(doc), at + 1);

const toSource = (doc: number, passages: readonly string[], language = 'en'): AlignSource => ({
  siglum: siglumAt(doc),
  language,
  passages: passages.map((text, at) => ({ id: idAt(doc, at), text, kind: 'sentence', block: at })),
});

const SENTENCE_END = /[.!?…]["'”’»)\]]*\s*$/u;

/** As import does: what opens an article without a full stop is its heading. */
const titled = (source: AlignSource): AlignSource => ({
  ...source,
  passages: source.passages.map((passage, at) =>
    at === 0 && !SENTENCE_END.test(passage.text) ? { ...passage, kind: 'heading' } : passage,
  ),
});

const goldOf = (units: readonly BenchUnit[]): Set<string> =>
  new Set(
    units.flatMap(({ passages }) =>
      passages.flatMap((a, at) =>
        passages.slice(at + 1).flatMap((b) => (siglumOf(a) === siglumOf(b) ? [] : [pairKey(a, b)])),
      ),
    ),
  );
