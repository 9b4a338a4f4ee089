import { type Counts, describeCounts, f1Of, precisionOf, recallOf, rounded } from './measure.ts';
import { percentOf, type UnitMeasures } from './unit-measures.ts';

const precisionAndRecall = (counts: Counts): { readonly precision: number; readonly recall: number } => ({
  precision: rounded(precisionOf(counts)),
  recall: rounded(recallOf(counts)),
});

/** All measures in percent; `groups` is a number, `ms` milliseconds. */
export const unitsJson = ({ pairs, shares, groups }: UnitMeasures, ms: number) => ({
  links: { ...precisionAndRecall(pairs.links), f1: rounded(f1Of(pairs.links)) },
  sure: precisionAndRecall(pairs.sure),
  purity: rounded(percentOf(shares.purity)),
  recovery: rounded(percentOf(shares.recovery)),
  perhaps: precisionAndRecall(pairs.perhaps),
  singleWrong: rounded(percentOf(shares.singleWrong)),
  conflicts: {
    recall: rounded(percentOf(shares.conflictsFound)),
    precision: rounded(percentOf(shares.flagsRight)),
  },
  groups,
  ms: Math.round(ms),
});

/** Prints the measures for a person; `weights` says whose weights they are of. */
export const printUnitMeasures = ({ pairs, shares, groups, units }: UnitMeasures, weights: string): void => {
  const of = (share: keyof UnitMeasures['shares']): string =>
    `${percentOf(shares[share]).toFixed(1)} (of ${String(shares[share].whole)})`;
  console.log(`links      ${describeCounts(pairs.links)}  (${weights})`);
  console.log(`sure       ${describeCounts(pairs.sure)}`);
  console.log(`perhaps    ${describeCounts(pairs.perhaps)}`);
  console.log(`groups     ${String(groups)} beside ${String(units)} units`);
  console.log(`purity     ${of('purity')}  recovery ${of('recovery')}`);
  console.log(`single     wrong ${of('singleWrong')}`);
  console.log(`conflicts  R ${of('conflictsFound')}  P ${of('flagsRight')}`);
  console.log(`… sure     R ${of('surelyFound')}  P ${of('sureFlagsRight')}`);
};
