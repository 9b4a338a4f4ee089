import { attributionDifferences } from './attribution.ts';
import type { Difference, GroupComparison, GroupStatus } from './difference.ts';
import { factDifferences } from './fact-differences.ts';
import type { Reading } from './facts.ts';
import { modalityDifference } from './modality.ts';
import { nameDifference } from './names.ts';
import { oppositionDifferences } from './opposition.ts';
import { quotationDifferences } from './quotations.ts';
import { differsInContent, wordingDifference } from './wording.ts';

export type { Reading } from './facts.ts';

/** A Passage is a sentence; of a page without a full stop only so many UTF-16 units are searched for facts. */
const MOST_TEXT = 8000;

const headOf = (reading: Reading): Reading =>
  reading.text.length <= MOST_TEXT ? reading : { ...reading, text: reading.text.slice(0, MOST_TEXT) };

/**
 * What the Readings of one Group do not share: facts first, wording last. Several Readings may come from one Source;
 * what one Source says in any of them counts as said by it. Never throws, whatever the texts hold.
 */
export const compareReadings = (readings: readonly Reading[]): GroupComparison => {
  const sigla = new Set(readings.map((reading) => reading.siglum));
  if (sigla.size < 2) return { status: 'single', differences: [] };
  const heads = readings.map(headOf);
  const facts: Difference[] = [
    ...factDifferences(heads),
    ...oppositionDifferences(heads),
    ...quotationDifferences(heads),
    ...attributionDifferences(heads),
    ...nameDifference(heads),
    ...modalityDifference(heads),
  ];
  return { status: statusOf(facts, heads), differences: [...facts, ...wordingDifference(readings)] };
};

const statusOf = (facts: readonly Difference[], readings: readonly Reading[]): GroupStatus => {
  if (facts.some((difference) => difference.severity === 'conflict')) return 'conflict';
  if (facts.some((difference) => difference.severity === 'possible')) return 'possible-conflict';
  return facts.length > 0 || differsInContent(readings) ? 'differ' : 'agree';
};
