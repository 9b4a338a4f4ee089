import { diffArrays } from 'diff';
import type { Difference, DifferenceValue } from './difference.ts';
import type { Reading } from './facts.ts';
import { renumbered } from './modality.ts';
import type { Token } from '../reading/tokenise.ts';
import { contentStems, wordsOf } from './words.ts';

/** Readings that share fewer of their content words than this say it with other content, not only in other words. */
const LEAST_SHARED = 0.2;
/** Readings longer than this are shown whole: a word diff of a whole page explains nothing and takes long. */
const MOST_WORDS = 400;
/** Below this share of kept words a word diff is confetti, and the Readings are shown whole. */
const LEAST_KEPT = 0.4;

/** The words in which Readings differ from the first, found by word diff; whole Readings where little is shared. */
export const wordingDifference = (readings: readonly Reading[]): Difference[] => {
  const [base, ...others] = readings;
  if (base === undefined || others.every((other) => plain(other.text) === plain(base.text))) return [];
  const baseWords = wordsOf(base);
  const values: DifferenceValue[] = [];
  for (const [place, other] of others.entries()) {
    if (plain(other.text) === plain(base.text)) continue;
    const runs = changedRuns(baseWords, wordsOf(other));
    const side = place + 1;
    if (runs === null) {
      values.push(whole(base, 0), whole(other, side));
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
  const stems = readings.map((reading) => contentStems(wordsOf(reading)));
  return stems.some((left, place) =>
    stems.slice(place + 1).some((right) => {
      const least = Math.min(left.size, right.size);
      const shared = [...left].filter((stem) => right.has(stem)).length;
      return least > 0 && shared / least < LEAST_SHARED;
    }),
  );
};

interface Run {
  readonly start: number;
  readonly end: number;
}

const changedRuns = (
  base: readonly Token[],
  other: readonly Token[],
): { removed: Run[]; added: Run[] } | null => {
  if (base.length === 0 || other.length === 0 || base.length > MOST_WORDS || other.length > MOST_WORDS)
    return null;
  const changes = diffArrays(
    base.map(({ word }) => word),
    other.map(({ word }) => word),
  );
  const kept = changes.reduce(
    (sum, { added, removed, value }) => (added || removed ? sum : sum + value.length),
    0,
  );
  if (kept / Math.max(base.length, other.length) < LEAST_KEPT) return null;
  const [removed, added]: [Run[], Run[]] = [[], []];
  let [baseAt, otherAt] = [0, 0];
  for (const change of changes) {
    const length = change.value.length;
    if (change.removed) removed.push(runOf(base, baseAt, length));
    if (change.added) added.push(runOf(other, otherAt, length));
    if (!change.added) baseAt += length;
    if (!change.removed) otherAt += length;
  }
  return { removed, added };
};

const runOf = (words: readonly Token[], at: number, length: number): Run => ({
  start: words[at]?.start ?? 0,
  end: words[at + length - 1]?.end ?? 0,
});

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const valueOf = ({ passage, text }: Reading, { start, end }: Run, side: number): DifferenceValue => ({
  passage,
  start,
  end,
  text: text.slice(start, end),
  normalized: null,
  side,
});

const whole = (reading: Reading, side: number): DifferenceValue =>
  valueOf(reading, { start: 0, end: reading.text.length }, side);

const distinct = (values: readonly DifferenceValue[]): DifferenceValue[] => {
  const seen = new Set<string>();
  return values.filter(({ passage, start, end }) => {
    const key = `${passage} ${String(start)} ${String(end)}`;
    return !seen.has(key) && seen.add(key);
  });
};
