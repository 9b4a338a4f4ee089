import { readSources, type ReadSources } from '../reading/read-source.ts';
import { passageId } from '../text/passage.ts';
import { siglumAt } from '../text/siglum.ts';
import { createGroupComparer } from './compare-group.ts';
import type { GroupComparison } from './difference.ts';
import { createReaders, type Reading } from './reading.ts';
import { createSupport } from './support.ts';

/**
 * The whole Passages of made-up Sources, given as the texts of their Passages, as Readings. `publishedAt`: ISO 8601, by Source; null or
 * left out where a Source does not say.
 */
export const sampleReadings = (
  language: string,
  sources: readonly (readonly string[])[],
  publishedAt: readonly (string | null)[] = [],
): Reading[] => {
  const read = readSample(language, sources, publishedAt);
  const { passage } = createReaders(read);
  return read.sources.flatMap(({ passages }) => passages.map(({ id }) => passage(id)));
};

/** What is found of a Group of whole Passages, one of each made-up Source. */
export const compareGroupOf = (language: string, texts: readonly string[]): GroupComparison => {
  const read = readSample(
    language,
    texts.map((text) => [text]),
  );
  const members = read.sources.flatMap(({ passages }) =>
    passages.map(({ id, text }) => ({ passage: id, start: 0, end: text.length })),
  );
  const compareGroup = createGroupComparer(createReaders(read), createSupport(read.words));
  return compareGroup({ members, passages: members.map(({ passage }) => passage) });
};

export const readSample = (
  language: string,
  sources: readonly (readonly string[])[],
  publishedAt: readonly (string | null)[] = [],
): ReadSources =>
  readSources(
    sources.map((texts, place) => {
      const siglum = siglumAt(place);
      return {
        siglum,
        language,
        publishedAt: publishedAt[place] ?? null,
        passages: texts.map((text, at) => ({
          id: passageId(siglum, at + 1),
          text,
          kind: 'sentence' as const,
          block: at,
        })),
      };
    }),
  );
