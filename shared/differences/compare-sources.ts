import { type AlignHooks, createAligner } from '../align/align.ts';
import type { Choices, Evidence } from '../align/alignment.ts';
import { type AlignModel, SHIPPED_MODEL } from '../align/model.ts';
import { siglumOf, type PassageId } from '../text/passage.ts';
import { alignSourceOf } from './align-source.ts';
import type { ComparedSource, Comparison } from './comparison.ts';
import type { GroupComparison } from './difference.ts';
import { lowerCaseWords } from './words.ts';
import { compareReadings, type Reading } from './compare-readings.ts';

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

/** Reads Sources, so that they can be compared under changing choices. Throws `AlignmentStopped` when `shouldStop` answers true. */
export const createComparer = (
  sources: readonly ComparedSource[],
  hooks: AlignHooks = {},
  model: AlignModel = SHIPPED_MODEL,
): Comparer => {
  const { align, explain } = createAligner(sources.map(alignSourceOf), hooks, model);
  const readings = readingsOf(sources);
  const compareGroup = remembered(
    (passages: readonly PassageId[]): GroupComparison =>
      compareReadings(passages.flatMap((passage) => readings.get(passage) ?? [])),
    (passages) => passages.join(' '),
  );
  return {
    compare: (choices) => {
      const { links, groups, sequence } = align(choices);
      return {
        sources,
        links,
        groups: groups.map((group) => ({ ...group, ...compareGroup(group.passages) })),
        sequence,
      };
    },
    explain,
  };
};

/** The function with a memory of what it answered. */
const remembered = <Input, Output>(
  answer: (input: Input) => Output,
  keyOf: (input: Input) => string,
): ((input: Input) => Output) => {
  const known = new Map<string, Output>();
  return (input) => {
    const key = keyOf(input);
    const found = known.get(key) ?? answer(input);
    known.set(key, found);
    return found;
  };
};

const readingsOf = (sources: readonly ComparedSource[]): ReadonlyMap<PassageId, Reading> =>
  new Map(
    sources.flatMap(({ text, language, publishedAt, passages }) => {
      const shared = { language, publishedAt, sourceWords: lowerCaseWords(text) };
      return passages.map(({ id, start, end }): [PassageId, Reading] => [
        id,
        { passage: id, siglum: siglumOf(id), text: text.slice(start, end), ...shared },
      ]);
    }),
  );
