import type { Figure, FigureKind } from './figure.ts';

/** Kinds that are written in two or three units: "1 hour 20 minutes", "5 ft 8 in". */
const COMPOUND_KINDS: ReadonlySet<FigureKind> = new Set(['duration', 'distance', 'weight']);
const COMPOUND_JOIN = /^(?:,? (?:and|und|et|y) |,? ?)$/u;

/** Measures in falling units that stand side by side are one: "2 hours and 13 minutes". */
export const joinCompounds = (text: string, figures: readonly Figure[]): Figure[] => {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (before === undefined || !isNextUnit(text, before, figure)) joined.push(figure);
    else {
      const amount = before.amount + figure.amount;
      const { start } = before;
      const { end, step } = figure;
      joined[joined.length - 1] = {
        ...before,
        text: text.slice(start, end),
        end,
        step,
        amount,
        upper: amount,
      };
    }
  }
  return joined;
};

const isNextUnit = (text: string, before: Figure, next: Figure): boolean =>
  COMPOUND_KINDS.has(next.kind) &&
  next.kind === before.kind &&
  next.upper === next.amount &&
  before.upper === before.amount &&
  next.amount < before.step &&
  next.hedge === 'exact' &&
  COMPOUND_JOIN.test(text.slice(before.end, next.start));
