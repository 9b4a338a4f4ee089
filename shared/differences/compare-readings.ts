import { amountKindDifferences } from './amount-kinds.ts';
import { attributionDifferences } from './attribution.ts';
import type { Difference } from './difference.ts';
import { factDifferences } from './fact-differences.ts';
import { modalityDifference } from './modality.ts';
import { nameDifferences } from './names.ts';
import { oppositionDifferences } from './opposition.ts';
import { quotationDifferences } from './quotations.ts';
import type { Reading } from './reading.ts';

/** `compatible`: no Difference was found of which both sides cannot be true. */
export interface ReadingComparison {
  readonly status: 'conflict' | 'possible-conflict' | 'compatible';
  /** The gravest first. Those in wording are found by `wordingDifferences`. */
  readonly differences: readonly Difference[];
}

const GRAVITY: readonly Difference['severity'][] = ['conflict', 'possible', 'none'];

/**
 * What the Readings of one Group do not share. Several Readings may come from one Source;
 * what one Source says in any of them counts as said by it. `passages` are the whole Passages of the Readings, each once:
 * a fact on which these agree contradicts nothing. Never throws, whatever the texts hold.
 */
export const compareReadings = (
  readings: readonly Reading[],
  passages: readonly Reading[] = readings,
): ReadingComparison => {
  if (new Set(readings.map(({ siglum }) => siglum)).size < 2)
    return { status: 'compatible', differences: [] };
  const found: Difference[] = [
    ...factDifferences(readings, passages),
    ...amountKindDifferences(readings),
    ...oppositionDifferences(readings, passages),
    ...quotationDifferences(readings),
    ...attributionDifferences(readings),
    ...nameDifferences(readings),
    ...modalityDifference(readings),
  ];
  const differences = found.toSorted((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
  return { status: statusOf(differences[0]?.severity), differences };
};

const statusOf = (gravest: Difference['severity'] | undefined): ReadingComparison['status'] => {
  if (gravest === 'conflict') return 'conflict';
  return gravest === 'possible' ? 'possible-conflict' : 'compatible';
};
