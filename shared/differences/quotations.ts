import { diffArrays } from 'diff';
import { endOf, type PlacedWords } from '../reading/name-words.ts';
import type { KnownWord } from '../reading/word-table.ts';
import type { TextRange } from '../text/range.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import { oncePer } from './once-per.ts';
import type { Reading } from './reading.ts';
import { spellings } from './words.ts';

/** Words between quotation marks. */
export interface Quoted {
  readonly reading: Reading;
  readonly words: PlacedWords<KnownWord>;
}

/** Shorter quotations are names and scare quotes. */
const LEAST_WORDS = 4;
const MOST_WORDS = 400;
/** Two quotations that share this much of their words are one utterance. */
const LEAST_SHARED = 0.6;

/** The longer quotations of a Reading, in reading order. */
export const quotedIn = oncePer((reading: Reading): readonly Quoted[] =>
  reading.quotations.flatMap((range): Quoted[] => {
    const words = wordsBetween(reading.words, range);
    const tooMany = words.words.length < LEAST_WORDS || words.words.length > MOST_WORDS;
    return tooMany ? [] : [{ reading, words }];
  }),
);

const wordsBetween = (
  { words, starts }: PlacedWords<KnownWord>,
  { start, end }: TextRange,
): PlacedWords<KnownWord> => {
  const isInside = (_: unknown, at: number): boolean => {
    const from = starts[at] ?? 0;
    return from >= start && from < end;
  };
  return { words: words.filter(isInside), starts: starts.filter(isInside) };
};

/** True where both are one utterance, altered or not. */
export const sameUtterance = (a: Quoted, b: Quoted): boolean => {
  const rest = spellings(b.words.words);
  let shared = 0;
  for (const { word } of a.words.words) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return shared / Math.min(a.words.words.length, b.words.words.length) >= LEAST_SHARED;
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
  const changes = diffArrays(spellings(a.words.words), spellings(b.words.words));
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
  if (values.length > 0 && !sides.has(0)) values.unshift(valueOf(a, 0, a.words.words.length, 0));
  if (values.length > 0 && !sides.has(1)) values.push(valueOf(b, 0, b.words.words.length, 1));
  return values;
};

const valueOf = ({ reading, words }: Quoted, at: number, length: number, side: number): DifferenceValue => {
  const start = words.starts[at] ?? reading.start;
  const end = endOf(words, at + length - 1);
  return {
    passage: reading.passage,
    start,
    end,
    text: reading.text.slice(start, end),
    normalized: null,
    side,
  };
};
