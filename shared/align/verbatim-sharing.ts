import type { PassageId } from '../text/passage.ts';
import { siglumOf } from '../text/passage.ts';
import { tokenise } from '../reading/tokenise.ts';
import type { AlignSource } from './alignment.ts';

/** Where a shared run stands in one Source. */
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
/** A run of words that stands at more places than this is furniture; following them all would not be near linear. */
const MOST_PLACES = 24;
/** A Passage counts as copied where a shared run holds this part of its words. */
const COPIED_PART = 0.7;

interface Word {
  readonly word: string;
  readonly passage: PassageId;
  readonly start: number;
  readonly end: number;
}

/**
 * The longest common runs of at least `minWords` words between every two Sources, asides left out, in the Sources' order.
 * Case and punctuation are ignored. Near linear: runs are found by a table of their first `minWords` words.
 */
export const sharedRuns = (sources: readonly AlignSource[], minWords: number = MIN_WORDS): SharedRun[] => {
  const texts = sources.map(wordsOf);
  const length = Math.max(1, Math.floor(minWords));
  const table = new Map<string, Place[]>();
  const runs: SharedRun[] = [];
  for (const [source, words] of texts.entries()) {
    const own: [key: string, place: Place][] = [];
    /** Other Source → the end of the last run shared with it; each word is in one run per Source. */
    const coveredTo = new Map<number, number>();
    for (let at = 0; at + length <= words.length; at += 1) {
      const key = keyOf(words, at, length);
      own.push([key, [source, at]]);
      const best = new Map<number, { readonly at: number; readonly run: number }>();
      for (const [other, place] of table.get(key) ?? []) {
        if ((coveredTo.get(other) ?? 0) > at) continue;
        const run = commonRun(texts[other] ?? [], place, words, at);
        if (run > (best.get(other)?.run ?? 0)) best.set(other, { at: place, run });
      }
      for (const [other, { at: place, run }] of best) {
        coveredTo.set(other, at + run);
        runs.push(describeRun(sources, [other, place], [source, at], run, texts));
      }
    }
    for (const [key, place] of own) {
      const places = table.get(key);
      if (places === undefined) table.set(key, [place]);
      else if (places.length < MOST_PLACES) places.push(place);
    }
  }
  return runs;
};

type Place = readonly [source: number, at: number];

const keyOf = (words: readonly Word[], at: number, length: number): string => {
  let key = '';
  for (let place = at; place < at + length; place += 1) key += `${words[place]?.word ?? ''} `;
  return key;
};

const wordsOf = (source: AlignSource): Word[] =>
  source.passages
    .filter(({ kind }) => kind !== 'aside')
    .flatMap(({ id, text }) =>
      tokenise(text, source.language).map(({ word, start, end }) => ({ word, passage: id, start, end })),
    );

const commonRun = (left: readonly Word[], i: number, right: readonly Word[], j: number): number => {
  let run = 0;
  for (; left[i + run] !== undefined && left[i + run]?.word === right[j + run]?.word; run += 1);
  return run;
};

const describeRun = (
  sources: readonly AlignSource[],
  left: Place,
  right: Place,
  words: number,
  texts: readonly (readonly Word[])[],
): SharedRun => {
  const place = ([source, at]: Place): RunPlace => {
    const run = (texts[source] ?? []).slice(at, at + words);
    return {
      siglum: sources[source]?.siglum ?? '',
      passages: [...new Set(run.map(({ passage }) => passage))],
      start: run[0]?.start ?? 0,
      end: run.at(-1)?.end ?? 0,
    };
  };
  return { words, a: place(left), b: place(right) };
};

/** Whether a run holds most of a Passage: begins and ends at or near its edges. */
const coversMost = (place: RunPlace, passage: PassageId, textLength: number): boolean => {
  const at = place.passages.indexOf(passage);
  if (at < 0) return false;
  const start = at === 0 ? place.start : 0;
  const end = at === place.passages.length - 1 ? place.end : textLength;
  return end - start >= COPIED_PART * textLength;
};

/**
 * How many of the given Passages' Sources report independently: those whose Passages are most of all one shared run
 * count as one. `textOf` gives a Passage's text.
 */
export const independentSourceCount = (
  passages: readonly PassageId[],
  runs: readonly SharedRun[],
  textOf: (passage: PassageId) => string,
): number => {
  const leader = new Map(passages.map((passage) => [siglumOf(passage), siglumOf(passage)]));
  const find = (siglum: string): string => {
    const next = leader.get(siglum) ?? siglum;
    return next === siglum ? siglum : find(next);
  };
  const copiedIn = (place: RunPlace): boolean =>
    passages.some(
      (passage) => siglumOf(passage) === place.siglum && coversMost(place, passage, textOf(passage).length),
    );
  for (const { a, b } of runs) if (copiedIn(a) && copiedIn(b)) leader.set(find(a.siglum), find(b.siglum));
  return new Set([...leader.keys()].map(find)).size;
};
