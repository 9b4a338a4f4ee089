import { attributionDifferences } from './attribution.ts';
import type { Difference, GroupComparison, GroupStatus, Support } from './difference.ts';
import { factDifferences } from './fact-differences.ts';
import { modalityDifference } from './modality.ts';
import { nameDifferences } from './names.ts';
import { oppositionDifferences } from './opposition.ts';
import { quotationDifferences } from './quotations.ts';
import type { Reading } from './reading.ts';
import { differsInContent, wordingDifference } from './wording.ts';

/**
 * What the Readings of one Group do not share: facts first, wording last. Several Readings may come from one Source;
 * what one Source says in any of them counts as said by it. `passages` are the whole Passages of the Readings, each once:
 * a fact on which these agree contradicts nothing. Never throws, whatever the texts hold.
 */
export const compareReadings = (
  readings: readonly Reading[],
  passages: readonly Reading[] = readings,
): GroupComparison => {
  const sigla = new Set(readings.map((reading) => reading.siglum));
  const [first] = readings;
  if (first === undefined) throw new RangeError('A Group has at least one Reading');
  const wording = { passage: first.passage, start: first.start, end: first.end };
  const support = readings.map((): Support => ({ level: 'full', missing: [] }));
  const independent = sigla.size;
  if (sigla.size < 2) return { status: 'single', differences: [], wording, support, independent };
  const facts: Difference[] = [
    ...factDifferences(readings, passages),
    ...oppositionDifferences(readings, passages),
    ...quotationDifferences(readings),
    ...attributionDifferences(readings),
    ...nameDifferences(readings),
    ...modalityDifference(readings),
  ];
  return {
    status: statusOf(facts, readings),
    differences: [...facts, ...wordingDifference(readings)],
    wording,
    support,
    independent,
  };
};

const statusOf = (facts: readonly Difference[], readings: readonly Reading[]): GroupStatus => {
  if (facts.some((difference) => difference.severity === 'conflict')) return 'conflict';
  if (facts.some((difference) => difference.severity === 'possible')) return 'possible-conflict';
  return facts.length > 0 || differsInContent(readings) ? 'differ' : 'agree';
};
