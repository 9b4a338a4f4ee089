import type { FactSigns, Phrases } from '../languages/pack.ts';
import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import type { Name } from '../reading/name-words.ts';
import { deedOf } from './deed.ts';
import { factsOf, type Fact, type FigureFact } from './facts.ts';
import { clauseNames, clauseOf, haveOneVerb, modifies, subjectNames } from './happening.ts';
import { oncePer } from './once-per.ts';
import { areInOtherZones } from './time-of-day.ts';

/** UTF-16 units around a fact in which signs are looked for. */
const REACH = 48;

const signPatterns = ({ before, after }: FactSigns): RegExp =>
  new RegExp(
    `(?<!\\p{L})${anyOf(before)}(?: (?:at least|more than|about|nearly|the|los|las|les|den|die))?[ :]\u0000|\u0000[ -]${anyOf(after)}(?!\\p{L})`,
    'iu',
  );

/** One of the phrases before a figure in its sentence. */
const stateBefore = (phrases: Phrases): RegExp =>
  new RegExp(`(?<!\\p{L})${anyOf(phrases)}(?!\\p{L})[^.;]*$`, 'iu');

const patternsOf = perPack(({ facts }) => ({
  counted: facts.counted.map(signPatterns),
  spans: facts.spans.map(signPatterns),
  ofThem: new RegExp(`^,? ?${anyOf(facts.ofThem)}(?!\\p{L})`, 'iu'),
  later: stateBefore(facts.later),
  earlier: stateBefore(facts.earlier),
  followUps: new RegExp(`(?<!\\p{L})${anyOf(facts.followUps)}(?!\\p{L})`, 'iu'),
}));

/** The text around a fact, with a mark in its place. */
const around = ({ reading: { text }, start, end }: Fact): string =>
  `${text.slice(Math.max(0, start - REACH), start)}\u0000${text.slice(end, end + REACH)}`;

const signsOf = oncePer((fact: Fact): { readonly counted: readonly boolean[]; readonly span: number } => {
  const { counted, spans } = patternsOf(packFor(fact.reading.language));
  const text = around(fact);
  return {
    counted: counted.map((pattern) => pattern.test(text)),
    span: spans.findIndex((pattern) => pattern.test(text)),
  };
});

/** "two more victims" against "10 victims", "three of the nine" against "nine". */
const areCountedApart = (a: Fact, b: Fact): boolean => {
  const right = signsOf(b).counted;
  return signsOf(a).counted.some((has, place) => has !== right[place]);
};

/** UTF-16 units before a count in which its state is told. */
const STATE_REACH = 120;

/** Whether a count tells a later or an earlier state, on which it depends whether it may differ: "rose to 14", "initially 4". */
const stateOf = oncePer(
  ({ reading: { text, language, start: from }, start }: FigureFact): 'later' | 'earlier' | null => {
    const { later, earlier } = patternsOf(packFor(language));
    const before = text.slice(Math.max(from, start - STATE_REACH), start);
    if (earlier.test(before)) return 'earlier';
    return later.test(before) ? 'later' : null;
  },
);

/** "The toll rose to 14" says nothing against "10 people died"; "rose to 8" would. */
const areStates = (a: FigureFact, b: FigureFact): boolean => {
  const [low, high] = a.figure.amount < b.figure.amount ? [a, b] : [b, a];
  return stateOf(high) === 'later' || stateOf(low) === 'earlier';
};

/** "58 wins, 51 of them by knockout": a part of what is counted before it. */
const isPartOfBefore = oncePer((part: FigureFact): 'yes' | null => {
  const { ofThem } = patternsOf(packFor(part.reading.language));
  if (!ofThem.test(part.reading.text.slice(part.end, part.end + REACH))) return null;
  const isBefore = factsOf(part.reading).some(
    (fact) => fact.kind === 'figure' && fact.end <= part.start && fact.figure.amount > part.figure.amount,
  );
  return isBefore ? 'yes' : null;
});

/** "two days later" against "two days ago". */
const areOtherSpans = (a: Fact, b: Fact): boolean => {
  const [left, right] = [signsOf(a).span, signsOf(b).span];
  return left >= 0 && right >= 0 && left !== right;
};

/** "10 people died" against "80 people were hurt". */
export const areOtherDeeds = (a: FigureFact, b: FigureFact): boolean => {
  const [left, right] = [deedOf(a), deedOf(b)];
  return left !== null && right !== null && left !== right;
};

/** UTF-16 units around a figure in which what it is of is named. */
const NEAR = 28;

/** Whether a fact is of what follows a main happening: an aftershock is not the earthquake. */
const followsUp = oncePer((fact: Fact): 'yes' | null => {
  const { text, language } = fact.reading;
  const { followUps } = patternsOf(packFor(language));
  const clause = fact.kind === 'date' ? clauseOf(fact) : null;
  const told =
    clause === null
      ? text.slice(Math.max(0, fact.start - NEAR), fact.end + NEAR)
      : text.slice(clause.range.start, clause.verbStart);
  return followUps.test(told) ? 'yes' : null;
});

/** Between an age and the name of whose it is: "Ona Pell, 51", "51-year-old baker Ona Pell". */
const BEFORE_AGE = /^(?:,| \(|,? (?:aged|who is|is|was)(?: now| only)?)? ?$/iu;
const AFTER_AGE = /^,? (?:\p{L}[\p{L}-]* ){0,3}$/u;

const personOf = oncePer((age: FigureFact): Name | null => {
  const { names, text } = age.reading;
  return (
    names.find((name) => name.end <= age.start && BEFORE_AGE.test(text.slice(name.end, age.start))) ??
    names.find(
      // One word may be a place or a people: "the 36-year-old Australian".
      ({ start, words }) =>
        words.length > 1 && start >= age.end && AFTER_AGE.test(text.slice(age.end, start)),
    ) ??
    null
  );
});

const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');

/** Whether two names may be of one: they share a word, or one is the initials of the other. */
const mayBeOne = (a: readonly string[], b: readonly string[]): boolean =>
  a.at(-1) === b.at(-1) ||
  a.every((word) => b.includes(word)) ||
  b.every((word) => a.includes(word)) ||
  b.includes(initialsOf(a)) ||
  a.includes(initialsOf(b));

/** Whether two ages are of two people, as far as their names tell; null where one of them is not named. */
export const areSamePerson = (a: FigureFact, b: FigureFact): boolean | null => {
  const [left, right] = [personOf(a), personOf(b)];
  return left === null || right === null ? null : left.words.some((word) => right.words.includes(word));
};

const areApart = (left: readonly Name[], right: readonly Name[]): boolean =>
  left.length > 0 &&
  right.length > 0 &&
  !left.some((name) => right.some((other) => mayBeOne(name.words, other.words)));

/** "Ona Pell has worked there for 37 years" against "Ivo Brandt, who has worked there for 30 years". */
const haveOtherSubjects = (a: Fact, b: Fact): boolean => areApart(subjectNames(a), subjectNames(b));

/** Whether the clauses of two facts name nobody and nothing in common: "Hurricane Ada in 1998" against "Hurricane Boris in 2005". */
export const haveOtherNames = (a: Fact, b: Fact): boolean => areApart(clauseNames(a), clauseNames(b));

/** "The last major quake was in February, when …": a Passage on a happening of a month or year of its own, named for comparison. */
export const isBackground = ({ reading }: FigureFact): boolean =>
  reading.dates.some(
    (date) =>
      !date.relative &&
      date.day === null &&
      (date.month !== null || date.year !== null) &&
      !modifies(reading, date),
  );

/** Kinds of figures that have later states. */
const STATES = new Set<FigureFact['figure']['kind']>(['count', 'number', 'money']);

/** Kinds of figures that are said of somebody who does something. */
const OF_SUBJECTS = new Set<FigureFact['figure']['kind']>(['duration', 'money', 'count']);

/** Whether words around two facts of one type tell that they are of two different things. */
export const clash = (a: Fact, b: Fact): boolean => {
  if (followsUp(a) !== followsUp(b)) return true;
  if (a.kind === 'date' && b.kind === 'date') return haveOneVerb(a, b) && haveOtherSubjects(a, b);
  if (a.kind !== 'figure' || b.kind !== 'figure') return false;
  if (isCounting(a) && isCounting(b)) {
    if (areCountedApart(a, b) || areOtherDeeds(a, b) || isPartOf(a, b) || isPartOf(b, a)) return true;
    if (isPartOfBefore(a) !== isPartOfBefore(b)) return true;
  }
  if (STATES.has(a.figure.kind) && areStates(a, b)) return true;
  if (a.figure.kind === 'magnitude' && isBackground(a) !== isBackground(b)) return true;
  if (a.figure.kind === 'duration' && areOtherSpans(a, b)) return true;
  if (a.figure.kind === 'time' && areInOtherZones(a, b)) return true;
  if (
    a.figure.kind === 'age' &&
    b.figure.kind === 'age' &&
    (areSamePerson(a, b) === false || areYearsApart(a, b))
  )
    return true;
  return (
    OF_SUBJECTS.has(a.figure.kind) &&
    (a.figure.kind === 'duration' || haveOneVerb(a, b)) &&
    haveOtherSubjects(a, b)
  );
};

const MS_PER_YEAR = 365.25 * 86_400_000;

/** Whether somebody may have grown older by the difference of two ages between the two Sources, give or take a birthday. */
const areYearsApart = (a: FigureFact, b: FigureFact): boolean => {
  if (!a.reading.isDated || !b.reading.isDated) return false;
  const [left, right] = [a.reading.publishedAt ?? '', b.reading.publishedAt ?? ''].map(Date.parse);
  const years = ((right ?? NaN) - (left ?? NaN)) / MS_PER_YEAR;
  return Math.abs(years) > 1 / 2 && Math.abs(b.figure.amount - a.figure.amount - years) <= 1;
};

/** "Two women" may be of "three victims". */
const isPartOf = ({ figure: part, reading }: FigureFact, { figure: whole }: FigureFact): boolean => {
  const { someOfAll, all } = packFor(reading.language).facts;
  return part.amount < whole.amount && someOfAll.has(part.unit) && all.has(whole.unit);
};

/** Counts of a Reading that are added up to see whether they make another count. */
const MOST_ADDED = 8;

/** Whether a count is the sum of the other one and one or two more beside it: "one dead and two hurt" against "three shot". */
export const isSum = (sum: Fact, part: Fact): boolean => {
  if (sum.kind !== 'figure' || part.kind !== 'figure' || !isCounting(sum) || !isCounting(part)) return false;
  const rest = sum.figure.amount - part.figure.amount;
  if (rest <= 0 || sum.figure.step !== part.figure.step) return false;
  const others = factsOf(part.reading)
    .flatMap((fact) =>
      fact !== part && fact.kind === 'figure' && isOfSomebody(fact) ? [fact.figure.amount] : [],
    )
    .slice(0, MOST_ADDED);
  return others.some(
    (one, at) => one === rest || others.some((two, place) => place > at && one + two === rest),
  );
};

/** "2 hurt" and "2 killed" agree in nothing. */
export const areOtherCounts = (a: Fact, b: Fact): boolean =>
  a.kind === 'figure' && b.kind === 'figure' && isCounting(a) && isCounting(b) && areOtherDeeds(a, b);

/** A score or a bare number is no part of a count. */
const isOfSomebody = (fact: FigureFact): boolean =>
  fact.figure.kind === 'count' || (isCounting(fact) && deedOf(fact) !== null);

/** "He killed one" against "killing 10 people". */
export const haveOneDeed = (a: FigureFact, b: FigureFact): boolean => {
  const deed = deedOf(a);
  return deed !== null && deed === deedOf(b);
};

const isCounting = ({ figure }: FigureFact): boolean => figure.kind === 'count' || figure.kind === 'number';
