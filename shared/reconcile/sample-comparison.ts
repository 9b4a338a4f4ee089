import type { GroupMember } from '../align/alignment.ts';
import type { ComparedSource, Group } from '../differences/comparison.ts';
import type { Difference, DifferenceValue, SupportLevel } from '../differences/difference.ts';
import { sampleGroup } from '../differences/sample-group.ts';
import { splitPassages } from '../reading/split-passages.ts';
import { textOf } from '../text/sample-text.ts';

/** Sources by siglum, each with its paragraphs, for tests. */
export const madeSources = (
  texts: Readonly<Record<string, readonly string[]>>,
  language = 'en',
): ComparedSource[] =>
  Object.entries(texts).map(([siglum, paragraphs]) => {
    const source = textOf(paragraphs);
    return {
      siglum,
      language,
      publishedAt: null,
      text: source.text,
      passages: splitPassages(source, siglum),
    };
  });

/** The first place where a Source has these words, as a range of its Passage. */
export const wordsIn = (sources: readonly ComparedSource[], siglum: string, words: string): GroupMember => {
  const source = sources.find((known) => known.siglum === siglum);
  const at = source?.text.indexOf(words) ?? -1;
  const passage = source?.passages.find(({ start, end }) => start <= at && at < end);
  if (passage === undefined) throw new RangeError(`Source ${siglum} does not say: ${words}`);
  const start = at - passage.start;
  return { passage: passage.id, start, end: start + words.length };
};

/** One Source's Statement and how far it supports the wording. */
type Told = readonly [siglum: string, words: string, level?: SupportLevel, missing?: readonly string[]];

/** A Group of Statements of which the first is the wording. */
export const madeGroup = (
  sources: readonly ComparedSource[],
  id: string,
  told: readonly Told[],
  rest: Partial<Group> = {},
): Group => {
  const members = told.map(([siglum, words]) => wordsIn(sources, siglum, words));
  const [wording] = members;
  if (wording === undefined) throw new RangeError('A Group has at least one Statement');
  const full = new Set(told.flatMap(([siglum, , level = 'full']) => (level === 'full' ? [siglum] : [])));
  return sampleGroup(
    id,
    members.map(({ passage }) => passage).filter((passage, at, all) => all.indexOf(passage) === at),
    {
      members,
      wording,
      support: told.map(([, , level = 'full', missing = []]) => ({
        level,
        missing: missing.map((text) => ({ kind: 'words', text })),
      })),
      independent: full.size,
      ...rest,
    },
  );
};

/** A Difference of which each side is what some Sources say: `[['A', '40']], [['B', '50'], ['C', 'fifty']]`. */
export const madeDifference = (
  sources: readonly ComparedSource[],
  difference: Pick<Difference, 'type' | 'severity' | 'label'>,
  sides: readonly (readonly (readonly [siglum: string, words: string])[])[],
): Difference => ({
  ...difference,
  values: sides.flatMap((values, side) =>
    values.map(([siglum, text]): DifferenceValue => ({
      ...wordsIn(sources, siglum, text),
      text,
      normalized: null,
      side,
    })),
  ),
});
