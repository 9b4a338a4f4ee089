import { packFor } from '../languages/packs.ts';
import { anyOf, perPack } from '../languages/per-pack.ts';
import { standing } from './compatible.ts';
import type { Difference, DifferenceValue } from './difference.ts';
import { factsOf, type Fact } from './facts.ts';
import { groupBy } from './group-by.ts';
import { dateOneHappening } from './happening.ts';
import { matchFacts } from './match-facts.ts';
import { renumbered } from './renumbered.ts';
import type { Reading } from './reading.ts';

interface Conflict {
  readonly a: Fact;
  readonly b: Fact;
}

/**
 * Figures and dates of the Readings that contradict each other, and those that not every Source gives. They are matched
 * on the whole `passages`, since a Source that agrees outside its Statement contradicts nothing.
 */
export const factDifferences = (readings: readonly Reading[], passages: readonly Reading[]): Difference[] => {
  const all = passages.flatMap(factsOf);
  const sigla = [...new Set(passages.map((reading) => reading.siglum))];
  if (all.length === 0 || areOneFigure(all, sigla.length)) return [];
  const bySiglum = groupBy(all, (fact) => fact.reading.siglum);
  const said = new Map<Fact, Set<string>>();
  const agreed: Conflict[] = [];
  const found: Conflict[] = [];
  const unsure = new Set<Fact>();
  for (const [place, left] of sigla.entries()) {
    for (const right of sigla.slice(place + 1)) {
      for (const { a, b, verdict } of matchFacts(bySiglum.get(left) ?? [], bySiglum.get(right) ?? [])) {
        (verdict === 'agrees' ? agreed : found).push({ a, b });
        if (verdict === 'may-conflict') unsure.add(a).add(b);
        note(said, a, right);
        note(said, b, left);
      }
    }
  }
  const sources = [...bySiglum.values()];
  const conflicts = found.filter(({ a, b }) => !sources.some((facts) => listsBoth(facts, a, b)));
  const bundles = bundlesOf(conflicts, conflicts.length === 0 ? [] : agreed.filter(areOfOneFact));
  const inConflict = new Set(bundles.flat());
  const facts = sources.flat().filter((fact) => !inConflict.has(fact));
  const isSaid = (value: DifferenceValue): boolean =>
    readings.some(
      ({ passage, start, end }) => passage === value.passage && value.start >= start && value.end <= end,
    );
  return [
    ...bundles.map((bundle) => conflictOf(bundle, unsure)),
    ...detailsOf(facts, said, sigla.length),
  ].flatMap((difference) => onlySaid(difference, isSaid));
};

/** The Difference without the values outside the Statements; none where no two sides are left to contradict each other. */
const onlySaid = (difference: Difference, isSaid: (value: DifferenceValue) => boolean): Difference[] => {
  const values = renumbered(difference.values.filter(isSaid));
  const isEmpty = values.length === 0;
  const isOneSided = values.every(({ side }) => side === 0);
  return isEmpty || (difference.severity !== 'none' && isOneSided) ? [] : [{ ...difference, values }];
};

/** Whether each Source gives one figure, always the same: nothing to match. */
const areOneFigure = (facts: readonly Fact[], sources: number): boolean => {
  const [first] = facts;
  return (
    first?.kind === 'figure' &&
    facts.every(
      (fact) =>
        fact.kind === 'figure' &&
        fact.figure.kind === first.figure.kind &&
        fact.figure.unit === first.figure.unit &&
        fact.figure.amount === first.figure.amount &&
        fact.figure.upper === first.figure.upper,
    ) &&
    new Set(facts.map(({ reading }) => reading.siglum)).size === sources
  );
};

const note = (said: Map<Fact, Set<string>>, fact: Fact, siglum: string): void => {
  const others = said.get(fact) ?? new Set<string>();
  said.set(fact, others.add(siglum));
};

const agrees = (a: Fact, b: Fact): boolean => {
  const found = standing(a, b);
  return found === 'equal' || found === 'same';
};

/**
 * "rose from 10 to 14": where one Source gives both values, they are two facts and the others gave one each; but not where it sets one
 * against the other: "the institute said 5.9, but the survey 6.1".
 */
const listsBoth = (facts: readonly Fact[], a: Fact, b: Fact): boolean => {
  const likeA = facts.find((fact) => fact !== a && fact !== b && agrees(fact, a));
  const likeB = facts.find((fact) => fact !== a && fact !== b && agrees(fact, b));
  if (likeA === undefined || likeB === undefined) return false;
  return !facts.some((fact) => agrees(fact, a) && agrees(fact, b)) && !areContrasted(likeA, likeB);
};

const contrastsOf = perPack(
  ({ facts }) => new RegExp(`(?<!\\p{L})${anyOf(facts.contrasts)}(?!\\p{L})`, 'iu'),
);
const SENTENCE_END = /[.!?] /u;

const areContrasted = (a: Fact, b: Fact): boolean => {
  if (a.reading !== b.reading) return false;
  const between = a.reading.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return contrastsOf(packFor(a.reading.language)).test(between) && !SENTENCE_END.test(between);
};

/** "said on Friday" agrees with "died on Friday" in the day alone. */
const areOfOneFact = ({ a, b }: Conflict): boolean =>
  a.kind === 'figure' ||
  b.kind === 'figure' ||
  !(a.date.relative || b.date.relative) ||
  dateOneHappening(a, b);

/** Conflicting pairs that share a fact, together with the facts of other Sources that agree with one of them. */
const bundlesOf = (conflicts: readonly Conflict[], agreed: readonly Conflict[]): Fact[][] => {
  const bundles: Set<Fact>[] = [];
  const join = ({ a, b }: Conflict, opens: boolean): void => {
    const touching = bundles.filter((bundle) => bundle.has(a) || bundle.has(b));
    const [first, ...rest] = touching;
    if (first === undefined) {
      if (opens) bundles.push(new Set([a, b]));
      return;
    }
    first.add(a).add(b);
    for (const other of rest) {
      for (const fact of other) first.add(fact);
      bundles.splice(bundles.indexOf(other), 1);
    }
  };
  for (const conflict of conflicts) join(conflict, true);
  for (const pair of agreed) join(pair, false);
  return bundles.map((bundle) => [...bundle]);
};

const conflictOf = (bundle: readonly Fact[], unsure: ReadonlySet<Fact>): Difference => {
  const first = bundle[0];
  return {
    type: first?.type ?? 'count',
    severity: bundle.some((fact) => unsure.has(fact)) ? 'possible' : 'conflict',
    label: bundle.map((fact) => fact.label).find((label) => label !== 'number') ?? 'number',
    values: valuesOf(bundle),
  };
};

/** Facts that some Source does not give: one Difference per type, so that a long Reading does not fill the Inspector. */
const detailsOf = (
  facts: readonly Fact[],
  said: ReadonlyMap<Fact, ReadonlySet<string>>,
  sources: number,
): Difference[] => {
  const partial = facts.filter((fact) => (said.get(fact)?.size ?? 0) < sources - 1);
  return [...groupBy(partial, (fact) => `${fact.type} ${fact.label}`).values()].map((group): Difference => ({
    type: group[0]?.type ?? 'count',
    severity: 'none',
    label: group[0]?.label ?? 'number',
    values: valuesOf(group),
  }));
};

const valuesOf = (facts: readonly Fact[]): DifferenceValue[] => {
  const sides: Fact[] = [];
  return facts.map((fact): DifferenceValue => {
    let side = sides.findIndex((other) => agrees(other, fact));
    if (side < 0) side = sides.push(fact) - 1;
    const { start, end, text, reading } = fact;
    return { passage: reading.passage, start, end, text, normalized: normalizedOf(fact), side };
  });
};

const normalizedOf = (fact: Fact): DifferenceValue['normalized'] => {
  if (fact.kind === 'date') {
    const { year, month, day, from, to } = fact.date;
    const parts = Object.entries({ year, month, day, from, to }).filter(([, value]) => value !== null);
    return parts.length === 0 ? null : (Object.fromEntries(parts) as Record<string, string | number>);
  }
  const { amount, upper, unit, hedge } = fact.figure;
  const range = upper === amount ? {} : { upper };
  const hedged = hedge === 'exact' ? {} : { hedge };
  return { amount, ...range, unit, ...hedged };
};
