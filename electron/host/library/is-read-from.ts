import { ENCODINGS } from '../../../shared/text/encodings.ts';
import type { SourceText } from '../../../shared/text/source-text.ts';
import { importBytes } from '../../import/import-file.ts';

/** Time for one text: an archive of many pages that are slow to read must come to an end. In milliseconds. */
const TIME_LIMIT = 10_000;

/** All that is shown and compared of a text; what an article says about itself is the reader's to correct. */
const shown = ({ text, blocks }: SourceText): string =>
  JSON.stringify([
    text,
    blocks.map(({ start, end, kind, level, aside }) => [start, end, kind, level ?? null, aside]),
  ]);

/**
 * Whether a text is what the original bytes are read as, under any of these file names: in the encoding that they are told to be
 * in, or in one that a reader may have picked. One that this version reads otherwise is not.
 */
export const isReadFrom = async (
  text: SourceText,
  original: Uint8Array,
  fileNames: ReadonlySet<string>,
): Promise<boolean> => {
  const wanted = shown(text);
  const until = performance.now() + TIME_LIMIT;
  for (const encoding of [null, ...ENCODINGS.map(([name]) => name)]) {
    for (const fileName of fileNames) {
      const read = await importBytes(original, { fileName, encoding });
      if (read.ok && shown(read.value.source) === wanted) return true;
      if (performance.now() > until) return false;
    }
  }
  return false;
};
