import type { LanguagePack, Phrases } from '../languages/pack.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';

/** How far an amount is meant to hold; `almost` is from below. */
export type Hedge = 'exact' | 'about' | 'almost' | 'at-least' | 'at-most';

/** Reach of the look before a number, in UTF-16 units. */
const REACH = 36;

/** Any of the phrases right before a number; `sign`: a further alternative. */
const rightBefore = (phrases: Phrases, sign = ''): RegExp =>
  new RegExp(String.raw`(?<![\p{L}])${anyOf(phrases)}[ :]*$${sign}`, 'iu');

const patternsOf = perPack(({ hedges }) => {
  return {
    atLeast: rightBefore(hedges.atLeast),
    atMost: rightBefore(hedges.atMost),
    almost: rightBefore(hedges.almost),
    about: rightBefore(hedges.about, '|[~≈]$'),
    moreAfter: new RegExp(String.raw`^(?:\+| ${anyOf(hedges.moreAfter)})(?![\p{L}\d])`, 'iu'),
  };
});

/** The hedge of a number in folded text, from the words before it and a "+" or "or more" after it. */
export const hedgeOf = (folded: string, start: number, end: number, pack: LanguagePack): Hedge =>
  patternsOf(pack).moreAfter.test(folded.slice(end, end + 12))
    ? 'at-least'
    : hedgeBefore(folded, start, pack);

/** The hedge that the words before `start` express. */
export const hedgeBefore = (folded: string, start: number, pack: LanguagePack): Hedge => {
  const { atLeast, atMost, almost, about } = patternsOf(pack);
  const before = folded.slice(Math.max(0, start - REACH), start).replace(/(?<!\p{L})(?:an?|the) $/iu, '');
  if (atLeast.test(before)) return 'at-least';
  if (atMost.test(before)) return 'at-most';
  if (almost.test(before)) return 'almost';
  return about.test(before) ? 'about' : 'exact';
};
