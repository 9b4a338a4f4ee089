import { type PassageId, siglumOf } from '../shared/text/passage.ts';
import type { Findings, Group } from '../shared/differences/comparison.ts';
import { addCounts, type Counts, countPairs, noCounts, pairsOfGroups } from './measure.ts';
import { type BenchCase, type BenchUnit, pairKey } from './read-bench.ts';

/** A part and the whole that it is of; `percentOf` makes a measure of it. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** What the units of one or several events say about an alignment. `shared/bench/README.md` defines the measures. */
export interface UnitMeasures {
  readonly pairs: {
    readonly links: Counts;
    /** Pairs inside one Group. */
    readonly sure: Counts;
    /** These, and pairs of which one Passage is offered as a Perhaps of the other or of its Group. */
    readonly perhaps: Counts;
  };
  readonly shares: {
    /** Groups whose Passages all share one unit, of those with two Sources. */
    readonly purity: Share;
    /** Units, each counted by its F1 with the Group that fits it best. */
    readonly recovery: Share;
    /** Passages in a unit, of those that are shown as reported by one Source alone. */
    readonly singleWrong: Share;
    /** Units with a conflict of which two Sources are in one Group flagged as `conflict` or `possible-conflict`. */
    readonly conflictsFound: Share;
    /** Groups so flagged with two Sources of one unit with a conflict, of all that are so flagged. */
    readonly flagsRight: Share;
    /** The same two for Groups flagged as `conflict` alone. */
    readonly surelyFound: Share;
    readonly sureFlagsRight: Share;
  };
  readonly groups: number;
  readonly units: number;
}

const NO_SHARE: Share = { part: 0, whole: 0 };

export const noUnitMeasures: UnitMeasures = {
  pairs: { links: noCounts, sure: noCounts, perhaps: noCounts },
  shares: {
    purity: NO_SHARE,
    recovery: NO_SHARE,
    singleWrong: NO_SHARE,
    conflictsFound: NO_SHARE,
    flagsRight: NO_SHARE,
    surelyFound: NO_SHARE,
    sureFlagsRight: NO_SHARE,
  },
  groups: 0,
  units: 0,
};

export const addUnitMeasures = (x: UnitMeasures, y: UnitMeasures): UnitMeasures => ({
  pairs: {
    links: addCounts(x.pairs.links, y.pairs.links),
    sure: addCounts(x.pairs.sure, y.pairs.sure),
    perhaps: addCounts(x.pairs.perhaps, y.pairs.perhaps),
  },
  shares: {
    purity: addShares(x.shares.purity, y.shares.purity),
    recovery: addShares(x.shares.recovery, y.shares.recovery),
    singleWrong: addShares(x.shares.singleWrong, y.shares.singleWrong),
    conflictsFound: addShares(x.shares.conflictsFound, y.shares.conflictsFound),
    flagsRight: addShares(x.shares.flagsRight, y.shares.flagsRight),
    surelyFound: addShares(x.shares.surelyFound, y.shares.surelyFound),
    sureFlagsRight: addShares(x.shares.sureFlagsRight, y.shares.sureFlagsRight),
  },
  groups: x.groups + y.groups,
  units: x.units + y.units,
});

const addShares = (x: Share, y: Share): Share => ({ part: x.part + y.part, whole: x.whole + y.whole });

/** 0 where the whole is 0. */
export const percentOf = ({ part, whole }: Share): number => (whole === 0 ? 0 : (100 * part) / whole);

/** Measures what was found in one event against its units. */
export const measureUnits = ({ units, gold }: BenchCase, findings: Findings): UnitMeasures => {
  const { groups } = findings;
  const flagged = groups.filter(({ status }) => status === 'conflict' || status === 'possible-conflict');
  const surelyFlagged = groups.filter(({ status }) => status === 'conflict');
  const conflicts = units.filter(({ conflict }) => conflict !== null);
  const sure = pairsOfGroups(groups.map(({ passages }) => passages));
  return {
    pairs: {
      links: countPairs(linkedPairs(findings), gold),
      sure: countPairs(sure, gold),
      perhaps: countPairs(new Set([...sure, ...perhapsPairs(findings)]), gold),
    },
    shares: {
      purity: purityOf(groups, units),
      recovery: {
        part: units.reduce((sum, unit) => sum + bestFit(unit, groups), 0),
        whole: units.length,
      },
      singleWrong: singleWrongOf(findings, units),
      conflictsFound: shareOf(conflicts, (unit) => flagged.some((group) => meet(unit, group))),
      flagsRight: shareOf(flagged, (group) => conflicts.some((unit) => meet(unit, group))),
      surelyFound: shareOf(conflicts, (unit) => surelyFlagged.some((group) => meet(unit, group))),
      sureFlagsRight: shareOf(surelyFlagged, (group) => conflicts.some((unit) => meet(unit, group))),
    },
    groups: groups.length,
    units: units.length,
  };
};

const shareOf = <T>(items: readonly T[], isPart: (item: T) => boolean): Share => ({
  part: items.filter(isPart).length,
  whole: items.length,
});

/** `pairKey`s of the Links that are not rejected. */
export const linkedPairs = ({ links }: Pick<Findings, 'links'>): Set<string> =>
  new Set(links.flatMap(({ a, b, state }) => (state === 'rejected' ? [] : [pairKey(a, b)])));

/** `pairKey`s between the Passages of a Group, or a single Passage, and what is offered beside them. */
const perhapsPairs = ({ groups, sequence }: Findings): Set<string> => {
  const offers = [
    ...groups.map(({ passages, perhaps }) => ({ passages, perhaps })),
    ...sequence.flatMap((item) =>
      item.kind === 'single' ? [{ passages: [item.passage], perhaps: item.perhaps }] : [],
    ),
  ];
  return new Set(
    offers.flatMap(({ passages, perhaps }) =>
      passages.flatMap((a) => perhaps.flatMap((b) => (siglumOf(a) === siglumOf(b) ? [] : [pairKey(a, b)]))),
    ),
  );
};

const isOfTwoSources = (passages: readonly PassageId[]): boolean => new Set(passages.map(siglumOf)).size > 1;

const purityOf = (groups: readonly Group[], units: readonly BenchUnit[]): Share =>
  shareOf(
    groups.filter(({ passages }) => isOfTwoSources(passages)),
    (group) => units.some((unit) => group.passages.every((passage) => unit.passages.includes(passage))),
  );

/** F1 of the unit's Passages and those of the Group that fits it best, 0–1. */
const bestFit = ({ passages }: BenchUnit, groups: readonly Group[]): number =>
  groups.reduce((best, group) => {
    const common = group.passages.filter((passage) => passages.includes(passage)).length;
    return Math.max(best, (2 * common) / (passages.length + group.passages.length));
  }, 0);

/** Whether Passages of two Sources are in both. */
const meet = (unit: BenchUnit, group: Group): boolean =>
  isOfTwoSources(unit.passages.filter((passage) => group.passages.includes(passage)));

/** A Passage is shown as reported by one Source alone if it is in no Group and is a Perhaps of nothing. */
const singleWrongOf = ({ groups, sequence }: Findings, units: readonly BenchUnit[]): Share => {
  const singles = sequence.filter((item) => item.kind === 'single');
  const offered = new Set([...groups, ...singles].flatMap(({ perhaps }) => perhaps));
  const inUnit = new Set(units.flatMap(({ passages }) => passages));
  return shareOf(
    singles.filter(({ passage, perhaps }) => perhaps.length === 0 && !offered.has(passage)),
    ({ passage }) => inUnit.has(passage),
  );
};
