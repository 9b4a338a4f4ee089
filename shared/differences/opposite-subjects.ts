import type { Opposites } from '../languages/pack.ts';
import { clauseAt, type NounPhrase, type WordSpan } from './clause-parts.ts';
import type { Deed } from './deeds.ts';
import { areApart, bySharedWords, type Gravity, gravityOf, sharedWords } from './same-subject.ts';

/** How grave two words of opposite sides are, by what their row must be said of. */
export const gravityOfOpposites = (a: Deed, b: Deed, { of, severity }: Opposites): Gravity => {
  const found = GRAVITIES[of](a, b);
  return found === 'conflict' ? severity : found;
};

const GRAVITIES: Readonly<Record<Opposites['of'], (a: Deed, b: Deed) => Gravity>> = {
  deed: gravityOf,
  noun: (a, b) => gravityOfNouns(a, b),
  name: (a, b) => gravityOfNames(a, b),
  order: (a, b) => gravityOfOrders(a, b),
};

/** Words shared by the clauses of two qualities, their noun included. */
const LEAST_SHARED = 2;

/** "a gray Toyota Camry" against "a silver Toyota"; "the licence is exclusive". */
const gravityOfNouns = (a: Deed, b: Deed): Gravity => {
  if (areApart(a, b)) return null;
  if (!shareHead(nounOf(a), nounOf(b))) return null;
  return sharedWords(a.words, b.words) < LEAST_SHARED ? null : bySharedWords(a, b, 'same');
};

/** "a Toyota" and "a Toyota Camry". */
const shareHead = (a: NounPhrase | null, b: NounPhrase | null): boolean =>
  a !== null && b !== null && (a.words.has(b.head) || b.words.has(a.head));

const GENITIVES = new Set(['of', 'de', 'du', 'des', 'del', 'von']);

const nounOf = ({ at, following, agent, patient }: Deed): NounPhrase | null => {
  const isBeside = following !== null && following.from === at.to;
  if (isBeside && (following.preposition === null || GENITIVES.has(following.preposition))) return following;
  return patient ?? agent;
};

/** UTF-16 units between an office and the name of who holds it: "Ivo Brandt, the ". */
const NAME_REACH = 8;

/** "CEO Ivo Brandt" against "Ivo Brandt, the COO". */
const gravityOfNames = (a: Deed, b: Deed): Gravity => {
  const [left, right] = [surnameBeside(a), surnameBeside(b)];
  return left !== null && left === right ? 'possible' : null;
};

const surnameBeside = ({ reading, start, end }: Deed): string | null => {
  const beside = reading.names.find(
    (name) =>
      (name.start >= end - 1 && name.start <= end + NAME_REACH) ||
      (name.start <= start && name.end > start) ||
      (name.end <= start && start - name.end <= NAME_REACH),
  );
  return beside?.words.at(-1) ?? null;
};

/** Share of the words of the shorter side that makes two the same. */
const ORDER_OVERLAP = 0.5;

const overlapOf = (a: ReadonlySet<number | string>, b: ReadonlySet<number | string>): number =>
  sharedWords(a, b) / Math.max(1, Math.min(a.size, b.size));

/** "left before the vote" against "left after the vote"; "after the vote he left" alike. */
const gravityOfOrders = (a: Deed, b: Deed): Gravity => {
  if (areApart(a, b)) return null;
  const [left, right] = [sidesOfOrder(a), sidesOfOrder(b)];
  const isSame =
    sharedWords(left.told, right.told) >= LEAST_SHARED &&
    overlapOf(left.told, right.told) > ORDER_OVERLAP &&
    overlapOf(left.reference, right.reference) > ORDER_OVERLAP;
  const isSwapped =
    sharedWords(left.told, right.reference) > 0 && sharedWords(left.reference, right.told) > 0;
  return isSame && !isSwapped ? 'possible' : null;
};

interface SidesOfOrder {
  readonly told: ReadonlySet<number | string>;
  /** Before or after which it happened. */
  readonly reference: ReadonlySet<number | string>;
}

const sidesOfOrder = ({ reading, at }: Deed): SidesOfOrder => {
  const clause = clauseAt(reading, at.from);
  const { words } = reading.words;
  const opensSentence =
    at.from === 0 || /[.!?:;]\s*$/u.test(reading.text.slice(0, reading.words.starts[at.from]));
  const contentOf = (span: WordSpan): ReadonlySet<number | string> =>
    new Set(
      words.flatMap(({ isContent, concept }, place) =>
        isContent && place >= span.from && place < span.to ? [concept] : [],
      ),
    );
  const reference = contentOf({ from: at.to, to: clause.to });
  const told = opensSentence
    ? contentOf({ from: clause.to, to: words.length })
    : contentOf({ from: 0, to: at.from });
  return { told, reference };
};
