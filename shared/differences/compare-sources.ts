import { createAlignerOf, readCanonically } from '../align/align.ts';
import type { AlignedGroup, Choices, Evidence, GroupMember } from '../align/alignment.ts';
import { type AlignModel, SHIPPED_MODEL } from '../align/model.ts';
import { type AlignHooks, stages } from '../align/stages.ts';
import type { PassageId } from '../text/passage.ts';
import { alignSourceOf } from './align-source.ts';
import { compareReadings } from './compare-readings.ts';
import type { ComparedSource, Comparison, Group } from './comparison.ts';
import type { GroupComparison } from './difference.ts';
import { createReaders, type Readers, type Reading } from './reading.ts';

/** Sources read once, to be compared under changing choices. */
export interface Comparer {
  /** Every Group with what its Readings do not share. What a choice does not touch is not worked out again. */
  readonly compare: (choices: Choices) => Comparison;
  /** Why two Passages are linked, or would be. Throws a RangeError where one of them is unknown or an aside. */
  readonly explain: (a: PassageId, b: PassageId) => Evidence;
}

/** Aligns and compares the Sources under the given choices; `createComparer` for one set of choices. */
export const compareSources = (sources: readonly ComparedSource[], choices: Choices): Comparison =>
  createComparer(sources).compare(choices);

/** Reads Sources, so that they can be compared under changing choices. Throws `AlignmentStopped` when `shouldStop` answers true, here and when comparing. */
export const createComparer = (
  sources: readonly ComparedSource[],
  hooks: AlignHooks = {},
  model: AlignModel = SHIPPED_MODEL,
): Comparer => {
  const read = readCanonically(sources.map(alignSourceOf), hooks);
  const sigla = sources.map(({ siglum }) => siglum);
  const { align, explain } = createAlignerOf(read, sigla, hooks, model);
  const compareGroups = groupComparer(createReaders(read), hooks);
  return {
    compare: (choices) => {
      const { links, groups, sequence } = align(choices);
      return { sources, links, groups: compareGroups(groups), sequence };
    },
    explain,
  };
};

/** Compares the Readings of Groups; those that were among the Groups before are not compared again. */
const groupComparer = (
  readers: Readers,
  hooks: AlignHooks,
): ((groups: readonly AlignedGroup[]) => Group[]) => {
  let known: ReadonlyMap<string, GroupComparison> = new Map();
  return (groups) => {
    const { report, checkpoint } = stages(hooks)('compare', groups.length);
    // Groups overlap: each Statement is looked up once.
    const readings = new Map<string, Reading>();
    const readingOf = (member: GroupMember): Reading => {
      const passage = passageOf(member.passage);
      if (member.start === passage.start && member.end === passage.end) return passage;
      return remembered(readings, memberKey(member), () => readers.statement(member));
    };
    const passageOf = (id: PassageId): Reading => remembered(readings, id, () => readers.passage(id));
    const compared = new Map<string, GroupComparison>();
    const found = groups.map((group, at): Group => {
      checkpoint();
      const key = group.members.map(memberKey).join(' ');
      const comparison =
        known.get(key) ?? compareReadings(group.members.map(readingOf), group.passages.map(passageOf));
      compared.set(key, comparison);
      report(at + 1);
      return { ...group, ...comparison };
    });
    known = compared;
    return found;
  };
};

const remembered = <Value>(known: Map<string, Value>, key: string, make: () => Value): Value => {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
};

const memberKey = ({ passage, start, end }: GroupMember): string =>
  `${passage}:${String(start)}-${String(end)}`;
