import { readSources } from '../reading/read-source.ts';
import { passageId } from '../text/passage.ts';
import { siglumAt } from '../text/siglum.ts';
import { createReaders, type Reading } from './reading.ts';

/**
 * The whole Passages of made-up Sources, given as the texts of their Passages, as Readings. `publishedAt`: ISO 8601, by Source; null or
 * left out where a Source does not say.
 */
export const sampleReadings = (
  language: string,
  sources: readonly (readonly string[])[],
  publishedAt: readonly (string | null)[] = [],
): Reading[] => {
  const read = readSources(
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
  const { passage } = createReaders(read);
  return read.sources.flatMap(({ passages }) => passages.map(({ id }) => passage(id)));
};
