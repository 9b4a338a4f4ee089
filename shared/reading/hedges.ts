/** How far an amount is meant to hold; `almost` is from below. */
export type Hedge = 'exact' | 'about' | 'almost' | 'at-least' | 'at-most';

/** Reach of the look before a number, in UTF-16 units. */
const REACH = 36;

const AT_LEAST =
  /(?<![\p{L}])(?:more than|over|at least|upwards? of|exceed(?:s|ed|ing)?|no fewer than|no less than|not less than|in excess of|above|beyond|greater than|surpass(?:es|ed|ing)?|minimum of|mehr als|über|mindestens|plus de|au moins|más de|al menos|超过)[ :]*$/iu;
const AT_MOST =
  /(?<![\p{L}])(?:up to|at most|as many as|as much as|no more than|not more than|fewer than|less than|under|below|maximum of|bis zu|höchstens|weniger als|jusqu'à|moins de|hasta|menos de)[ :]*$/iu;
const ALMOST =
  /(?<![\p{L}])(?:nearly|almost|close to|just under|just shy of|shy of|approaching|virtually|fast|beinahe|knapp|près de|presque|casi)[ :]*$/iu;
const ABOUT =
  /(?<![\p{L}])(?:about|near|around|roughly|approximately|approx\.?|some|an? estimated|estimated|circa|ca\.|an average of|average|in the region of|on the order of|or so|etwa|rund|ungefähr|environ|quelque|unos|unas|alrededor de|cerca de|约)[ :]*$|[~≈]$/iu;
const MORE_AFTER = /^(?:\+| or more| or so| plus)(?![\p{L}\d])/iu;

/** The hedge of a number in folded text, from the words before it and a "+" or "or more" after it. */
export const hedgeOf = (folded: string, start: number, end: number): Hedge =>
  MORE_AFTER.test(folded.slice(end, end + 12)) ? 'at-least' : hedgeBefore(folded, start);

/** The hedge that the words before `start` express. */
export const hedgeBefore = (folded: string, start: number): Hedge => {
  const before = folded.slice(Math.max(0, start - REACH), start).replace(/(?<!\p{L})(?:an?|the) $/iu, '');
  if (AT_LEAST.test(before)) return 'at-least';
  if (AT_MOST.test(before)) return 'at-most';
  if (ALMOST.test(before)) return 'almost';
  return ABOUT.test(before) ? 'about' : 'exact';
};
