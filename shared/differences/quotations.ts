import { diffArrays } from 'diff';
import { endOf, type PlacedWords } from '../reading/name-words.ts';
import type { KnownWord } from '../reading/word-table.ts';
import type { TextRange } from '../text/range.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import { oncePer } from './once-per.ts';
import { renumbered } from './renumbered.ts';
import type { Reading } from './reading.ts';
import { speakerOf } from './speakers.ts';

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

/** A range without one at its start continues a quotation, or follows one that is not closed. */
const QUOTATION_MARK = /["“”„«»‘’'‹›「『]/u;

/** The longer quotations of a Reading, in reading order. */
export const quotedIn = oncePer((reading: Reading): readonly Quoted[] =>
  reading.quotations.flatMap((range): Quoted[] => {
    if (!QUOTATION_MARK.test(reading.text.charAt(range.start))) return [];
    const words = wordsBetween(reading, range);
    const tooMany = words.words.length < LEAST_WORDS || words.words.length > MOST_WORDS;
    return tooMany ? [] : [{ reading, words }];
  }),
);

/** The ending of "HP ’s", written apart. */
const LONE_ENDING = /^['’]?(?:s|d|ll|re|ve|m)$/u;

/** What the words of quotations are compared by: "HP's" and "HP ’s" are one spelling. */
const spellings = (words: readonly KnownWord[]): string[] =>
  words.map(({ bare, word }) => (LONE_ENDING.test(bare) ? word : bare));

/** An editor's words: "towards [the pier]". */
const IN_BRACKETS = /\([^()]*\)|\[[^[\]]*\]/gu;

const wordsBetween = (
  { text, words: { words, starts } }: Reading,
  { start, end }: TextRange,
): PlacedWords<KnownWord> => {
  const edits = [...text.slice(start, end).matchAll(IN_BRACKETS)].map((edit) => ({
    start: start + edit.index,
    end: start + edit.index + edit[0].length,
  }));
  const isInside = ({ bare }: KnownWord, at: number): boolean => {
    const from = starts[at] ?? 0;
    return (
      from >= start &&
      from < end &&
      !LONE_ENDING.test(bare) &&
      !edits.some((edit) => from >= edit.start && from < edit.end)
    );
  };
  const inside = words.flatMap((word, at) => (isInside(word, at) ? [at] : []));
  return { words: inside.flatMap((at) => words[at] ?? []), starts: inside.flatMap((at) => starts[at] ?? []) };
};

/** True where both are one utterance, altered or not. */
const sameUtterance = (a: Quoted, b: Quoted): boolean => {
  const rest = spellings(b.words.words);
  let shared = 0;
  for (const word of spellings(a.words.words)) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return shared / Math.min(a.words.words.length, b.words.words.length) >= LEAST_SHARED;
};

/** Quotations that Sources give in different words: one of them altered what was said. One Difference for each utterance. */
export const quotationDifferences = (readings: readonly Reading[]): Difference[] => {
  const quoted = readings.flatMap(quotedIn);
  const pairs = quoted.flatMap((a, place) =>
    quoted.slice(place + 1).flatMap((b): AlteredPair[] => {
      if (a.reading.siglum === b.reading.siglum || !sameUtterance(a, b)) return [];
      if (haveDifferentSpeakers(a.reading, b.reading)) return [];
      const values = alteredWords(a, b);
      return values.length === 0 ? [] : [{ a, b, values }];
    }),
  );
  return utterancesOf(pairs).map((ofUtterance) => ({
    type: 'quotation',
    severity: 'possible',
    label: 'quotation',
    values: sidesOf(ofUtterance),
  }));
};

/** One utterance in the words of two Sources. */
interface AlteredPair {
  readonly a: Quoted;
  readonly b: Quoted;
  /** Side 0 is of `a`, side 1 of `b`. */
  readonly values: readonly DifferenceValue[];
}

/** The pairs that are connected by a quotation, together. */
const utterancesOf = (pairs: readonly AlteredPair[]): AlteredPair[][] => {
  let found: AlteredPair[][] = [];
  for (const pair of pairs) {
    const isConnected = (utterance: readonly AlteredPair[]): boolean =>
      utterance.some(({ a, b }) => a === pair.a || a === pair.b || b === pair.a || b === pair.b);
    const rest = found.filter((utterance) => !isConnected(utterance));
    found = [...rest, [...found.filter(isConnected).flat(), pair]];
  }
  return found;
};

/** The altered words of an utterance, each once; quotations in the same words are on one side. */
const sidesOf = (pairs: readonly AlteredPair[]): DifferenceValue[] => {
  const quotations = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const sideOf = (quoted: Quoted): number =>
    quotations.findIndex((other) => other === quoted || sameWords(other, quoted));
  const values = new Map(
    pairs.flatMap(({ a, b, values: own }) =>
      own.map((value): [string, DifferenceValue] => {
        const { passage, start, end } = value;
        const side = sideOf(value.side === 0 ? a : b);
        return [`${passage} ${String(start)} ${String(end)}`, { ...value, side }];
      }),
    ),
  );
  return renumbered([...values.values()].toSorted((x, y) => x.side - y.side));
};

/** Whether both name a speaker, and not the same. */
const haveDifferentSpeakers = (a: Reading, b: Reading): boolean => {
  const [left, right] = [speakerOf(a), speakerOf(b)];
  return left !== null && right !== null && !left.words.some((word) => right.words.includes(word));
};

/** True where two quotations are one utterance, given in the same words. */
export const sameWords = (a: Quoted, b: Quoted): boolean =>
  sameUtterance(a, b) && alteredWords(a, b).length === 0;

/**
 * The altered words; none where one quotation is only longer at its ends than the other, leaves words out and says so, or
 * or where nothing but articles and prepositions differ.
 */
const alteredWords = (a: Quoted, b: Quoted): DifferenceValue[] => {
  const [wordsA, wordsB] = [spellings(a.words.words), spellings(b.words.words)];
  if (isWithin(wordsA, wordsB) || isWithin(wordsB, wordsA)) return [];
  const changes = diffArrays(wordsA, wordsB);
  const [firstKept, lastKept] = [changes.findIndex(isKept), changes.findLastIndex(isKept)];
  const altered: Altered[] = [];
  let [aAt, bAt] = [0, 0];
  for (const [place, change] of changes.entries()) {
    const isInside = place > firstKept && place < lastKept;
    const isSwap =
      (change.added && changes[place - 1]?.removed === true) ||
      (change.removed && changes[place + 1]?.added === true);
    const { length } = change.value;
    const isLeftOut =
      leavesOut(a, aAt, change.removed ? length : 0) || leavesOut(b, bAt, change.added ? length : 0);
    if (!isLeftOut && (isInside || isSwap)) {
      if (change.removed) altered.push({ quoted: a, at: aAt, length, side: 0 });
      if (change.added) altered.push({ quoted: b, at: bAt, length, side: 1 });
    }
    if (!change.added) aAt += length;
    if (!change.removed) bAt += length;
  }
  if (!altered.some(isTelling)) return [];
  const values = altered.map(valueOf);
  // Words left out on one side have no counterpart to point at, so that side shows its whole quotation.
  for (const [side, quoted] of [a, b].entries())
    if (!values.some((value) => value.side === side))
      values.push(valueOf({ quoted, at: 0, length: quoted.words.words.length, side }));
  return values.toSorted((left, right) => left.side - right.side);
};

interface Change {
  readonly added: boolean;
  readonly removed: boolean;
}

const isKept = ({ added, removed }: Change): boolean => !added && !removed;

/** A run of words that the other quotation does not have. */
interface Altered {
  readonly quoted: Quoted;
  readonly at: number;
  readonly length: number;
  readonly side: number;
}

/** Whether all words of a list follow one another in the other. */
const isWithin = (words: readonly string[], others: readonly string[]): boolean =>
  others.some(
    (_, from) =>
      from + words.length <= others.length && words.every((word, at) => others[from + at] === word),
  );

const ELLIPSIS = /…|\.\.\.|\. \./u;

/** Whether there is an ellipsis at or between some words. */
const leavesOut = ({ reading, words }: Quoted, at: number, length: number): boolean => {
  const from = at === 0 ? (words.starts[0] ?? 0) : endOf(words, at - 1);
  const to = words.starts[at + length] ?? endOf(words, words.words.length - 1) + 1;
  return ELLIPSIS.test(reading.text.slice(from, to));
};

/** Whether an altered word has a meaning of its own, negations included. */
const isTelling = ({ quoted: { words }, at, length }: Altered): boolean =>
  words.words.slice(at, at + length).some(({ stop }) => !stop);

const valueOf = ({ quoted: { reading, words }, at, length, side }: Altered): DifferenceValue => {
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
