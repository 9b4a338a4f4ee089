import { createAlignerOf, readCanonically } from '../align/align.ts';
import type { AlignedGroup, Choices, Evidence } from '../align/alignment.ts';
import { type AlignModel, SHIPPED_MODEL } from '../align/model.ts';
import { type AlignHooks, stages } from '../align/stages.ts';
import { independentSourceCount, sharedRuns } from '../align/verbatim-sharing.ts';
import type { ReadSources } from '../reading/read-source.ts';
import type { PassageId } from '../text/passage.ts';
import { alignSourceOf } from './align-source.ts';
import { createGroupComparer } from './compare-group.ts';
import { createContradictionFinder } from './find-contradictions.ts';
import type { ComparedSource, Comparison, Group } from './comparison.ts';
import type { GroupComparison } from './difference.ts';
import { createReaders, memberKey, type Readers } from './reading.ts';
import { createSupport } from './support.ts';
import { createSupportOfWords, type SupportOfWords } from './support-of-words.ts';

/** Sources read once, to be compared under changing choices. */
export interface Comparer {
  /** Every Group with what its Readings do not share. What a choice does not touch is not worked out again. */
  readonly compare: (choices: Choices) => Comparison;
  /** Why two Passages are linked, or would be. Throws a RangeError where one of them is unknown or an aside. */
  readonly explain: (a: PassageId, b: PassageId) => Evidence;
  /** How far a Statement bears out words. Throws a RangeError where its Passage is unknown or an aside. */
  readonly supportOf: SupportOfWords;
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
  const { checkpoint } = stages(hooks)('tokenise', 1);
  const texts = sources.map((source) => {
    checkpoint();
    return alignSourceOf(source);
  });
  const read = readCanonically(texts, hooks);
  const sigla = sources.map(({ siglum }) => siglum);
  // Shared: what is worked out of a Passage for contradictions is what Groups are compared by.
  const readers = createReaders(read);
  const { align, explain } = createAlignerOf(read, sigla, hooks, model, createContradictionFinder(readers));
  const independent = independentSources(read, hooks);
  const compareGroups = groupComparer(read, readers, hooks);
  return {
    compare: (choices) => {
      const { links, groups, sequence } = align(choices);
      return { sources, links, groups: compareGroups(groups), sequence, independent };
    },
    explain,
    supportOf: createSupportOfWords(read),
  };
};

/** The same whatever the reader chooses, so that it is counted once. */
const independentSources = (read: ReadSources, hooks: AlignHooks): number => {
  const passages = read.sources.flatMap((source) => source.passages);
  const { checkpoint } = stages(hooks)('compare', 1);
  return independentSourceCount(passages, sharedRuns(read, { checkpoint }), checkpoint);
};

/** Compares the Readings of Groups; those that were among the Groups before are not compared again. */
const groupComparer = (
  { words }: ReadSources,
  readers: Readers,
  hooks: AlignHooks,
): ((groups: readonly AlignedGroup[]) => Group[]) => {
  const compareGroup = createGroupComparer(readers, createSupport(words));
  let known: ReadonlyMap<string, GroupComparison> = new Map();
  return (groups) => {
    const { report, checkpoint } = stages(hooks)('compare', groups.length);
    const compared = new Map<string, GroupComparison>();
    const found = groups.map((group, at): Group => {
      checkpoint();
      const key = group.members.map(memberKey).join(' ');
      const comparison = known.get(key) ?? compareGroup(group);
      compared.set(key, comparison);
      report(at + 1);
      return { ...group, ...comparison };
    });
    known = compared;
    return found;
  };
};
