import { clauseCuesFor } from '../languages/clauses/clause-cues-for.ts';
import type { Phrases } from '../languages/pack.ts';
import { packFor } from '../languages/packs.ts';
import { perPack } from '../languages/per-pack.ts';
import { endOf } from '../reading/name-words.ts';
import { factsOf, type FigureFact } from './facts.ts';
import { oncePer } from './once-per.ts';
import { stemmedRows } from './stemmed-rows.ts';

/** Stem → number of the row of deeds that it is in. */
const rowsOf = perPack((pack) => {
  const byStem = new Map<string, number>();
  for (const [row, stems] of stemmedRows(pack.sameDeeds, pack).entries())
    for (const stem of stems) if (!byStem.has(stem)) byStem.set(stem, row);
  return byStem;
});

/** Words before and after a figure that may tell what was done to what it counts. */
const WORDS_BEFORE = 5;
const WORDS_AFTER = 6;
/** Content words that may come between: "the death toll rises to 14". */
const MOST_PASSED = 2;
const CLAUSE_END = /[,.;:!?()–—]/u;

/** What does not come between what was done and how many it was done to: words that join another deed. */
const joinersOf = perPack(({ tag }) => {
  const cues = clauseCuesFor(tag);
  return new Set([
    ...(cues?.coordinators ?? []),
    ...(cues?.subordinators ?? []),
    ...(cues?.ambiguousSubordinators ?? []),
    ...(cues?.relatives ?? []),
  ]);
});

/** Words of hedges: "killing at least 10". */
const hedgeWordsOf = perPack(
  ({ hedges }) =>
    new Set(
      Object.values(hedges).flatMap((phrases: Phrases) => phrases.flatMap((phrase) => phrase.split(' '))),
    ),
);

/** What was done to what a figure counts, as the row of the pack's `sameDeeds`: killed, hurt, arrested; null where that is not told beside it. */
export const deedOf = oncePer((fact: FigureFact): number | null => {
  const { reading } = fact;
  const pack = packFor(reading.language);
  const rows = rowsOf(pack);
  if (rows.size === 0) return null;
  const [joiners, hedgeWords] = [joinersOf(pack), hedgeWordsOf(pack)];
  const { words, starts } = reading.words;
  const figures = factsOf(reading);
  const isOfOther = (start: number): boolean =>
    figures.some((other) => other !== fact && start >= other.start && start < other.end);
  const after = starts.findIndex((start) => start >= fact.end);
  const before = starts.findLastIndex(
    (start, at) => endOf(reading.words, at) <= fact.start && start < fact.start,
  );
  const search = (from: number, step: 1 | -1, most: number): number | null => {
    let passed = 0;
    for (let at = from; at >= 0 && at < words.length && Math.abs(at - from) < most; at += step) {
      const start = starts[at] ?? 0;
      const gap =
        step === 1
          ? reading.text.slice(fact.end, start)
          : reading.text.slice(endOf(reading.words, at), fact.start);
      const word = words[at];
      if (word === undefined || CLAUSE_END.test(gap) || isOfOther(start) || joiners.has(word.word))
        return null;
      const row = rows.get(word.ownStem);
      if (row !== undefined) return row;
      if (step === -1 && word.isContent && !hedgeWords.has(word.word)) passed += 1;
      if (passed > MOST_PASSED) return null;
    }
    return null;
  };
  return search(before, -1, WORDS_BEFORE) ?? (after < 0 ? null : search(after, 1, WORDS_AFTER));
});
