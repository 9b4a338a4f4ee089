import type { Contradiction, FindContradictions } from '../align/alignment.ts';
import type { PassageId } from '../text/passage.ts';
import { areSamePerson, haveOneDeed, isBackground } from './clashes.ts';
import type { Difference } from './difference.ts';
import { type Fact, factsOf, type FigureFact } from './facts.ts';
import { dateOneHappening, haveOneClause, haveOneVerb } from './happening.ts';
import { matchFacts } from './match-facts.ts';
import { spellingDifferences } from './names.ts';
import { oppositionDifferences } from './opposition.ts';
import type { Readers, Reading } from './reading.ts';

/**
 * Looks for contradictions between linked Passages that no Group compares. Nothing but the Link speaks for their being of one
 * thing, so less is taken for a contradiction than inside a Group.
 */
export const createContradictionFinder =
  (readers: Pick<Readers, 'passage'>): FindContradictions =>
  (a, b, score) => {
    const [left, right] = [readers.passage(a), readers.passage(b)];
    const readings = [left, right];
    const isLinked = score >= MIN_SCORE;
    if (!isLinked && !readings.every(maySurelyContradict)) return [];
    return [
      ...contradictingFacts(left, right, isLinked),
      ...[
        ...(isLinked ? oppositionDifferences(readings, readings) : []),
        ...spellingDifferences(readings).filter((difference) => isLinked || isOfFullNames(difference)),
      ].flatMap((difference) => sidesOf(difference, a, b)),
    ];
  };

/**
 * Passages scored lower are seldom on one and the same thing: below this, three in four contradictions over the development
 * events are none; from it on, one in four. A person's age and the spelling of a name need no more than the name, two days of
 * one month no more than the deed.
 */
const MIN_SCORE = 0.4;

/** Whether a Reading has a full name or a day: without one it contradicts nothing that it is hardly like. */
const maySurelyContradict = ({ names, dates }: Reading): boolean =>
  names.some(({ words }) => words.length > 1) || dates.some(({ day }) => day !== null);

/** One word may be a place that both spell in their own way. */
const isOfFullNames = ({ values }: Difference): boolean => values.every(({ text }) => text.includes(' '));

const sidesOf = ({ values }: Difference, a: PassageId, b: PassageId): Contradiction[] => {
  const [left, right] = [a, b].map((id) => values.find(({ passage }) => passage === id));
  return left === undefined || right === undefined ? [] : [{ a: left, b: right }];
};

const contradictingFacts = (left: Reading, right: Reading, isLinked: boolean): Contradiction[] =>
  matchFacts(factsOf(left), factsOf(right)).flatMap(({ a, b, verdict }) =>
    verdict !== 'agrees' && (isLinked ? areOfOneThing(a, b) : areSurelyOfOneThing(a, b)) ? [{ a, b }] : [],
  );

const areSurelyOfOneThing = (a: Fact, b: Fact): boolean => areOfOnePerson(a, b) || areInOneMonth(a, b);

/** "will reopen on 12 May" against "will reopen on 19 May". */
const areInOneMonth = (a: Fact, b: Fact): boolean => {
  if (a.kind !== 'date' || b.kind !== 'date') return false;
  const { date: left } = a;
  const { date: right } = b;
  return left.day !== null && right.day !== null && left.month === right.month && dateOneHappening(a, b);
};

const areOfOnePerson = (a: Fact, b: Fact): boolean =>
  a.kind === 'figure' && b.kind === 'figure' && a.figure.kind === 'age' && areSamePerson(a, b) === true;

/** In minutes: what two Sources date one happening apart by; more are two happenings. */
const MOST_MINUTES_APART = 45;

const areOfOneThing = (a: Fact, b: Fact): boolean => {
  if (a.kind === 'date' || b.kind === 'date')
    return areInOneMonth(a, b) || (dateOneHappening(a, b) && haveOneClause(a, b));
  if (a.figure.kind !== 'money' && isBackground(a) !== isBackground(b)) return false;
  switch (a.figure.kind) {
    case 'age':
      return areOfOnePerson(a, b);
    case 'number':
      return haveOneDeed(a, b) && haveOneVerb(a, b);
    case 'time':
      return Math.abs(a.figure.amount - b.figure.amount) <= MOST_MINUTES_APART;
    case 'count':
      return haveOneDeed(a, b) || haveOneVerb(a, b) || haveOneDescription(a, b);
    case 'duration':
    case 'percent':
      return haveOneVerb(a, b);
    case 'rank':
    case 'label':
      return false;
    default:
      return b.figure.kind !== 'number' || haveOneDeed(a, b);
  }
};

/** Words by which both say what they count: "four strong aftershocks" and "three strong aftershocks". */
const LEAST_DESCRIBING = 2;

const haveOneDescription = ({ figure: a }: FigureFact, { figure: b }: FigureFact): boolean =>
  a.nouns.filter((noun) => b.nouns.includes(noun)).length >= LEAST_DESCRIBING;
