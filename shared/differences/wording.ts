import { diffArrays } from 'diff';
import { endOf } from '../reading/name-words.ts';
import type { TextRange } from '../text/range.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import { longestCommonLength } from './longest-common-length.ts';
import { oncePer } from './once-per.ts';
import type { Reading } from './reading.ts';
import { renumbered } from './renumbered.ts';
import { contentStems, spellings } from './words.ts';

/** Readings that share fewer of their content words than this say it with other content, not only in other words. */
const LEAST_SHARED = 0.2;
/** Readings longer than this are shown whole: a word diff of a whole page explains nothing and takes long. */
const MOST_WORDS = 400;
/** Below this share of kept words a word diff is confetti, and the Readings are shown whole. */
const LEAST_KEPT = 0.4;

/** The words in which Readings differ from the first, found by word diff; whole Readings where little is shared. */
export const wordingDifference = (readings: readonly Reading[]): Difference[] => {
  const [base, ...others] = readings;
  if (base === undefined) return [];
  const values: DifferenceValue[] = [];
  for (const [place, other] of others.entries()) {
    if (plainOf(other) === plainOf(base)) continue;
    const runs = changedRuns(base, other);
    const side = place + 1;
    if (runs === null) {
      values.push(valueOf(base, base, 0), valueOf(other, other, side));
      continue;
    }
    values.push(
      ...runs.removed.map((run) => valueOf(base, run, 0)),
      ...runs.added.map((run) => valueOf(other, run, side)),
    );
  }
  return values.length === 0
    ? []
    : [{ type: 'wording', severity: 'none', label: 'wording', values: renumbered(distinct(values)) }];
};

/** True where two Readings share so few content words that the Group differs in more than wording. */
export const differsInContent = (readings: readonly Reading[]): boolean => {
  const stems = readings.map(contentStems);
  return stems.some((left, place) => stems.slice(place + 1).some((right) => sharesLittle(left, right)));
};

const sharesLittle = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean => {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  const enough = small.size * LEAST_SHARED;
  let shared = 0;
  for (const stem of small) {
    if (large.has(stem)) shared += 1;
    if (shared >= enough) return false;
  }
  return small.size > 0;
};

interface Runs {
  readonly removed: readonly TextRange[];
  readonly added: readonly TextRange[];
}

const spellingsOf = oncePer((reading: Reading): readonly string[] => spellings(reading.words.words));

/** null where a word diff would explain nothing. */
const changedRuns = (base: Reading, other: Reading): Runs | null => {
  const [baseWords, otherWords] = [spellingsOf(base), spellingsOf(other)];
  const most = Math.max(baseWords.length, otherWords.length);
  if (baseWords.length === 0 || otherWords.length === 0 || most > MOST_WORDS) return null;
  if (longestCommonLength(baseWords, otherWords) / most < LEAST_KEPT) return null;
  const removed: TextRange[] = [];
  const added: TextRange[] = [];
  let [baseAt, otherAt] = [0, 0];
  for (const change of diffArrays([...baseWords], [...otherWords])) {
    const length = change.value.length;
    if (change.removed) removed.push(runOf(base, baseAt, length));
    if (change.added) added.push(runOf(other, otherAt, length));
    if (!change.added) baseAt += length;
    if (!change.removed) otherAt += length;
  }
  return { removed, added };
};

const runOf = ({ words }: Reading, at: number, length: number): TextRange => ({
  start: words.starts[at] ?? 0,
  end: endOf(words, at + length - 1),
});

/** A Statement with single blanks between its words. */
const plainOf = oncePer(({ text, start, end }: Reading): string =>
  text.slice(start, end).replace(/\s+/gu, ' ').trim(),
);

const valueOf = ({ passage, text }: Reading, { start, end }: TextRange, side: number): DifferenceValue => ({
  passage,
  start,
  end,
  text: text.slice(start, end),
  normalized: null,
  side,
});

const distinct = (values: readonly DifferenceValue[]): DifferenceValue[] => {
  const seen = new Set<string>();
  return values.filter(({ passage, start, end }) => {
    const key = `${passage} ${String(start)} ${String(end)}`;
    return !seen.has(key) && seen.add(key);
  });
};
