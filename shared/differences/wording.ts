import { endOf } from '../reading/name-words.ts';
import type { TextRange } from '../text/range.ts';
import { readSources } from '../reading/read-source.ts';
import { alignSourceOf } from './align-source.ts';
import type { Comparison, Group } from './comparison.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import { keptWords, type WordList } from './kept-words.ts';
import { oncePer } from './once-per.ts';
import { createReaders, type Reading } from './reading.ts';
import { renumbered } from './renumbered.ts';
import { spellings } from './words.ts';

/** Readings longer than this are shown whole: a word diff of a whole page explains nothing and takes long. */
const MOST_WORDS = 400;
/** Below this share of kept words a word diff is confetti, and the Readings are shown whole. */
const LEAST_KEPT = 0.4;

/**
 * Finds the words in which the Readings of a Group differ from the first. That takes longer than all other Differences together, so it
 * is done only where the words are shown. Reads the Sources anew.
 */
export const wordingDifferences = ({
  sources,
}: Pick<Comparison, 'sources'>): ((group: Pick<Group, 'members'>) => readonly Difference[]) => {
  const { statement } = createReaders(readSources(sources.map(alignSourceOf)));
  return ({ members }) => wordingDifference(members.map(statement));
};

/** The words in which Readings differ from the first, found by word diff; whole Readings where little is shared. */
export const wordingDifference = (readings: readonly Reading[]): Difference[] => {
  const [base, ...others] = readings;
  if (base === undefined) return [];
  const values: DifferenceValue[] = [];
  for (const [place, other] of others.entries()) {
    if (haveOneWording(base, other)) continue;
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

interface Runs {
  readonly removed: readonly TextRange[];
  readonly added: readonly TextRange[];
}

const wordListOf = oncePer(({ words }: Reading): WordList => {
  const list = spellings(words.words);
  return { words: list, set: new Set(list) };
});

/** null where a word diff would explain nothing. */
const changedRuns = (base: Reading, other: Reading): Runs | null => {
  const [baseWords, otherWords] = [wordListOf(base), wordListOf(other)];
  const most = Math.max(baseWords.words.length, otherWords.words.length);
  if (most > MOST_WORDS) return null;
  const kept = keptWords(baseWords, otherWords, Math.max(1, LEAST_KEPT * most));
  return kept === null ? null : { removed: runsBetween(base, kept.a), added: runsBetween(other, kept.b) };
};

/** The longest runs of words of a Reading without any of the kept ones, which are given as ascending indexes. */
const runsBetween = ({ words }: Reading, kept: readonly number[]): TextRange[] => {
  const runs: TextRange[] = [];
  let from = 0;
  for (const at of [...kept, words.words.length]) {
    if (at > from) runs.push({ start: words.starts[from] ?? 0, end: endOf(words, at - 1) });
    from = at + 1;
  }
  return runs;
};

const haveOneWording = (a: Reading, b: Reading): boolean =>
  a.words.words.length === b.words.words.length &&
  a.words.words.every(({ word }, at) => word === b.words.words[at]?.word) &&
  plainText(a) === plainText(b);

/** A Statement with single blanks between its words. */
const plainText = ({ text, start, end }: Reading): string =>
  text.slice(start, end).replace(/\s+/gu, ' ').trim();

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
