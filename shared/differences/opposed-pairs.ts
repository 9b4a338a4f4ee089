import type { Deed } from './deeds.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import { type Gravity, sharedWords } from './same-subject.ts';

/** Two deeds of different Sources that contradict each other. */
export interface OpposedPair {
  readonly a: Deed;
  readonly b: Deed;
  readonly severity: Exclude<Gravity, null>;
}

/** The gravest pair of Sources, of those the one that shares most. */
export const strongestPair = <Told extends { readonly deed: Deed }>(
  all: readonly Told[],
  judge: (a: Told, b: Told) => Gravity,
): OpposedPair | null => {
  let best: OpposedPair | null = null;
  for (const [at, a] of all.entries()) {
    for (const b of all.slice(at + 1)) {
      if (a.deed.reading.siglum === b.deed.reading.siglum) continue;
      const severity = judge(a, b);
      if (severity === null) continue;
      const pair: OpposedPair = { a: a.deed, b: b.deed, severity };
      if (best === null || isGraver(pair, best)) best = pair;
    }
  }
  return best;
};

const isGraver = (one: OpposedPair, other: OpposedPair): boolean =>
  one.severity === other.severity
    ? sharedWords(one.a.words, one.b.words) > sharedWords(other.a.words, other.b.words)
    : one.severity === 'conflict';

/** The two sides of a contradiction. */
export const differenceOf = (
  type: 'opposite' | 'negation',
  label: string,
  { a, b, severity }: OpposedPair,
): Difference => ({ type, severity, label, values: [valueOf(a, 0), valueOf(b, 1)] });

const valueOf = ({ reading, start, end, text }: Deed, side: number): DifferenceValue => ({
  passage: reading.passage,
  start,
  end,
  text,
  normalized: null,
  side,
});
