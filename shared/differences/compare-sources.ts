import { type AlignHooks, createAligner } from '../align/align.ts';
import type { Choices, Evidence } from '../align/alignment.ts';
import { siglumOf, type PassageId } from '../text/passage.ts';
import { alignSourceOf } from './align-source.ts';
import type { ComparedSource, Comparison } from './comparison.ts';
import type { GroupComparison } from './difference.ts';
import { lowerCaseWords } from './words.ts';
import { compareReadings, type Reading } from './compare-readings.ts';

/** Aligns the Sources under the given choices; every Group comes with what its Readings do not share, every Link with its evidence. */
export const compareSources = (sources: readonly ComparedSource[], choices: Choices): Comparison =>
  createComparer(sources)(choices);

/** Reads Sources, so that they can be compared under changing choices; what a choice does not touch is not worked out again. */
export const createComparer = (
  sources: readonly ComparedSource[],
  hooks: AlignHooks = {},
): ((choices: Choices) => Comparison) => {
  const aligner = createAligner(sources.map(alignSourceOf), hooks);
  const readings = readingsOf(sources);
  const explain = remembered(
    ([a, b]: readonly [PassageId, PassageId]): Evidence => aligner.explain(a, b),
    (pair) => pair.join(' '),
  );
  const compare = remembered(
    (passages: readonly PassageId[]): GroupComparison =>
      compareReadings(passages.flatMap((passage) => readings.get(passage) ?? [])),
    (passages) => passages.join(' '),
  );
  return (choices) => {
    const { links, groups, sequence } = aligner.align(choices);
    return {
      sources,
      links: links.map((link) => ({ ...link, evidence: explain([link.a, link.b]) })),
      groups: groups.map((group) => ({ ...group, ...compare(group.passages) })),
      sequence,
    };
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
