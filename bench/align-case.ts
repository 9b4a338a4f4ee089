import { createAligner } from '../shared/align/align.ts';
import type { Choices } from '../shared/align/alignment.ts';
import type { AlignModel } from '../shared/align/model.ts';
import { createComparer } from '../shared/differences/compare-sources.ts';
import type { Comparison } from '../shared/differences/comparison.ts';
import { comparedSourceOf } from './compared-source.ts';
import { pairsOfGroups } from './measure.ts';
import type { BenchCase } from './read-bench.ts';
import { linkedPairs } from './unit-measures.ts';

export const NO_CHOICES: Choices = { mustLink: [], cannotLink: [] };

/** What the window shows of a case: aligned, with the differences of each Group. */
export const compareCase = ({ sources }: BenchCase, model: AlignModel): Comparison =>
  createComparer(sources.map(comparedSourceOf), {}, model).compare(NO_CHOICES);

/** `pairKey`s of the pairs found in a case of pairs or topics: those of one Group, and those that are linked. */
export const foundPairs = ({ sources }: BenchCase, model: AlignModel): Set<string> => {
  const alignment = createAligner(sources, {}, model).align(NO_CHOICES);
  return new Set([
    ...pairsOfGroups(alignment.groups.map(({ passages }) => passages)),
    ...linkedPairs(alignment),
  ]);
};
