import type { DateMention } from '../reading/dates.ts';
import type { Figure } from '../reading/figure.ts';
import { standing } from './compatible.ts';
import { deedOf } from './deed.ts';
import type { Fact, FigureFact } from './facts.ts';
import { sameNoun } from './role.ts';

/**
 * Whether one who says the fact `said` also says `given`: the same value, or a more exact one than `given` claims to be.
 * "$1.47 billion" bears out "about $1.5 billion", not the other way round.
 */
export const bearsOut = (said: Fact, given: Fact): boolean => {
  if (said.kind === 'date' && given.kind === 'date') return dateBearsOut(said.date, given.date);
  if (said.kind !== 'figure' || given.kind !== 'figure') return false;
  const found = standing(said, given);
  if (found !== 'equal' && found !== 'same') return false;
  if (said.figure.kind === 'count' && given.figure.kind === 'count' && !countSame(said, given)) return false;
  return found === 'equal' || isVaguer(given.figure, said.figure);
};

/** From here on the nouns of two counts are one or mean one thing; below, they are merely alike: boats and sailors. */
const MIN_NOUN_AGREEMENT = 0.7;

/** Whether two counts are of the same, and of what was done to it: 14 killed are not 14 hurt. */
const countSame = (said: FigureFact, given: FigureFact): boolean => {
  const [one, other] = [deedOf(said), deedOf(given)];
  return sameNoun(said, given) >= MIN_NOUN_AGREEMENT && (one === null || other === null || one === other);
};

const isVaguer = (given: Figure, said: Figure): boolean =>
  given.hedge !== 'exact' || (said.hedge === 'exact' && given.step > said.step);

/** Every part that `given` states must be in `said`, or both must be resolved to the same days. Where neither is: the same weekday or words. */
const dateBearsOut = (said: DateMention, given: DateMention): boolean => {
  const isResolved = given.from !== null && given.from === said.from && given.to === said.to;
  if (isResolved) return true;
  const parts = ['year', 'yearTo', 'month', 'day', 'part'] as const;
  const stated = parts.filter((part) => given[part] !== null);
  if (stated.length > 0) return stated.every((part) => said[part] === given[part]);
  if (given.from !== null || said.from !== null) return false;
  if (given.weekday !== null) return given.weekday === said.weekday;
  return given.text.toLowerCase() === said.text.toLowerCase();
};
