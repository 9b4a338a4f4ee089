import { diffArrays } from 'diff';
import type { TextRange } from '../text/range.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import type { Reading } from './facts.ts';
import { tokenise, type Token } from '../reading/tokenise.ts';

/** Words between quotation marks, marks left out. */
export interface Quoted extends TextRange {
  readonly reading: Reading;
  readonly words: readonly Token[];
}

/** Shorter quotations are names and scare quotes. */
const LEAST_WORDS = 4;
const MOST_WORDS = 400;
/** Two quotations that share this much of their words are one utterance. */
const LEAST_SHARED = 0.6;

/** The mark may not reach over 2,000 characters: an opening one that is never closed quotes nothing. */
const QUOTED = /["“„«]([^"“”„«»\n]{12,2000})["”“»]/gu;

/** The longer quotations of a Reading, in reading order. */
export const quotedIn = (reading: Reading): Quoted[] =>
  Array.from(reading.text.matchAll(QUOTED)).flatMap((match): Quoted[] => {
    const start = match.index + 1;
    const inner = match[1] ?? '';
    const words = tokenise(inner, reading.language).map((word) => ({
      ...word,
      start: word.start + start,
      end: word.end + start,
    }));
    const tooMany = words.length < LEAST_WORDS || words.length > MOST_WORDS;
    return tooMany ? [] : [{ reading, start, end: start + inner.length, words }];
  });

/** True where both are one utterance, altered or not. */
export const sameUtterance = (a: Quoted, b: Quoted): boolean => {
  const rest = b.words.map(({ word }) => word);
  let shared = 0;
  for (const { word } of a.words) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return shared / Math.min(a.words.length, b.words.length) >= LEAST_SHARED;
};

/** Quotations that Sources give in different words: one of them altered what was said. */
export const quotationDifferences = (readings: readonly Reading[]): Difference[] => {
  const quoted = readings.flatMap(quotedIn);
  return quoted.flatMap((a, place) =>
    quoted.slice(place + 1).flatMap((b): Difference[] => {
      if (a.reading.siglum === b.reading.siglum || !sameUtterance(a, b)) return [];
      const values = alteredWords(a, b);
      return values.length === 0
        ? []
        : [{ type: 'quotation', severity: 'possible', label: 'quotation', values }];
    }),
  );
};

/** The altered words; none where one quotation is only longer at its ends than the other. */
const alteredWords = (a: Quoted, b: Quoted): DifferenceValue[] => {
  const changes = diffArrays(
    a.words.map(({ word }) => word),
    b.words.map(({ word }) => word),
  );
  const firstKept = changes.findIndex((change) => !change.added && !change.removed);
  const lastKept = changes.findLastIndex((change) => !change.added && !change.removed);
  const values: DifferenceValue[] = [];
  let [aAt, bAt] = [0, 0];
  for (const [place, change] of changes.entries()) {
    const isInside = place > firstKept && place < lastKept;
    const isSwap = changes[place - 1]?.removed === true || changes[place + 1]?.added === true;
    const length = change.value.length;
    if (change.removed && (isInside || isSwap)) values.push(valueOf(a, aAt, length, 0));
    if (change.added && (isInside || isSwap)) values.push(valueOf(b, bAt, length, 1));
    if (!change.added) aAt += length;
    if (!change.removed) bAt += length;
  }
  const sides = new Set(values.map((value) => value.side));
  // Words left out on one side have no counterpart to point at, so that side shows its whole quotation.
  if (values.length > 0 && !sides.has(0)) values.unshift(valueOf(a, 0, a.words.length, 0));
  if (values.length > 0 && !sides.has(1)) values.push(valueOf(b, 0, b.words.length, 1));
  return values;
};

const valueOf = ({ reading, words }: Quoted, at: number, length: number, side: number): DifferenceValue => {
  const start = words[at]?.start ?? 0;
  const end = words[at + length - 1]?.end ?? start;
  return {
    passage: reading.passage,
    start,
    end,
    text: reading.text.slice(start, end),
    normalized: null,
    side,
  };
};
