import type { Figure } from './figure.ts';

/** A figure as the aligner compares it: by value and unit, whatever its role. */
export interface FigureKey {
  /** Equal for equal values: `USD 50000000000`, `% 12`, ` 2028`. */
  readonly key: string;
  /** As written. */
  readonly text: string;
  /** How much sharing it tells, 0–1: a bare "two" is shared by chance, an amount of money is not. */
  readonly weight: number;
}

/** Below this a count says little by itself. */
const SMALL_COUNT = 10;
const MIDDLING_COUNT = 100;

const weightOf = ({ kind, amount }: Figure): number => {
  if (kind === 'money' || kind === 'percent' || kind === 'age') return 1;
  return amount < SMALL_COUNT ? 0.4 : amount < MIDDLING_COUNT ? 0.7 : 1;
};

/** Counts are compared across nouns: "five people" and "five victims" are one. */
const unitOf = ({ kind, unit }: Figure): string => (kind === 'count' || kind === 'age' ? '' : unit);

export const figureKeyOf = (figure: Figure): FigureKey => ({
  key: `${unitOf(figure)} ${String(Number(figure.amount.toPrecision(6)))}`,
  text: figure.text,
  weight: weightOf(figure),
});
