import type { Alignment } from '../align/alignment.ts';
import { siglumOf, type PassageId } from '../text/passage.ts';
import type { ComparedSource, Comparison } from './comparison.ts';
import { lowerCaseWords } from './words.ts';
import { compareReadings, type Reading } from './compare-readings.ts';

/** Every Group of an Alignment with what its Readings do not share. Passages that no Source holds are passed over. */
export const compareGroups = (alignment: Alignment, sources: readonly ComparedSource[]): Comparison => {
  const readings = readingsOf(sources);
  const groups = alignment.groups.map((group) => ({
    ...group,
    ...compareReadings(group.passages.flatMap((passage) => readings.get(passage) ?? [])),
  }));
  return { sources, links: alignment.links, groups, sequence: alignment.sequence };
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
