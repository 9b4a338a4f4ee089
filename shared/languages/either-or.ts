import type { Opposites } from './pack.ts';
import { phrases } from './words.ts';

/** Label, and the phrases of each side as in `phrases`. */
type EitherRow = readonly [label: string, left: string, right: string];

/** Adjectives and adverbs of which only one can be true, a row a pair: "legal or not". */
export const eitherOr = (rows: readonly EitherRow[]): readonly Opposites[] =>
  rows.map(([label, left, right]) => ({
    label,
    sides: [phrases(left), phrases(right)],
    severity: 'possible',
    of: 'noun',
    isEither: true,
  }));
