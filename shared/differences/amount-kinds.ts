import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import type { TextRange } from '../text/range.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import { factsOf, type FigureFact } from './facts.ts';
import { oncePer } from './once-per.ts';
import type { Reading } from './reading.ts';

/** Words between an amount and the noun after it: "$50 billion Amazon investment". */
const WORDS_AFTER = 2;
/** UTF-16 units before an amount among which its noun is looked for: "revenue of about $50 billion". */
const REACH_BEFORE = 40;
const WORDS_BETWEEN = String.raw`(?:[\p{L}\p{N}’'.%-]+ ){0,${String(WORDS_AFTER)}}`;

const patternsOf = perPack(({ facts }) =>
  facts.amountKinds.map((nouns) => ({
    after: new RegExp(String.raw`^ ${WORDS_BETWEEN}${anyOf(nouns)}(?!\p{L})`, 'iu'),
    before: new RegExp(String.raw`(?<!\p{L})${anyOf(nouns)} (?:of|at|von|de|por)(?: [\p{L}]+){0,2} $`, 'iu'),
  })),
);

/** What an amount is, with the range of both. */
interface KindOfAmount extends TextRange {
  /** Row of the pack's `amountKinds`. */
  readonly kind: number;
}

/** Null where the text does not tell what an amount is, or tells of two. */
const kindOf = oncePer((amount: FigureFact): KindOfAmount | null => {
  const { start, end } = amount;
  const { text, language } = amount.reading;
  const before = text.slice(Math.max(0, start - REACH_BEFORE), start);
  const after = text.slice(end);
  const found = patternsOf(packFor(language)).flatMap((pattern, kind): KindOfAmount[] => {
    const [noun, nounBefore] = [pattern.after.exec(after), pattern.before.exec(before)];
    if (noun !== null) return [{ kind, start, end: end + noun[0].length }];
    return nounBefore === null ? [] : [{ kind, start: start - nounBefore[0].length, end }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
});

const amountsOf = (reading: Reading): FigureFact[] =>
  factsOf(reading).filter(
    (fact): fact is FigureFact =>
      fact.kind === 'figure' && fact.figure.kind === 'money' && kindOf(fact) !== null,
  );

/** One amount of which two Sources say that it is something else: "a $50 billion investment" against "the $50 billion revenue target". */
export const amountKindDifferences = (readings: readonly Reading[]): Difference[] => {
  const amounts = readings.flatMap(amountsOf);
  return amounts.flatMap((a, at): Difference[] => {
    const b = amounts
      .slice(at + 1)
      .find(
        (other) =>
          other.reading.siglum !== a.reading.siglum &&
          other.figure.amount === a.figure.amount &&
          other.figure.unit === a.figure.unit &&
          kindOf(other)?.kind !== kindOf(a)?.kind,
      );
    return b === undefined
      ? []
      : [
          {
            type: 'money',
            severity: 'possible',
            label: 'what the amount is',
            values: [valueOf(a, 0), valueOf(b, 1)],
          },
        ];
  });
};

const valueOf = (amount: FigureFact, side: number): DifferenceValue => {
  const { reading, figure } = amount;
  const { start, end } = kindOf(amount) ?? amount;
  return {
    passage: reading.passage,
    start,
    end,
    text: reading.text.slice(start, end),
    normalized: { amount: figure.amount, unit: figure.unit },
    side,
  };
};
