import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importBytes } from '../electron/import/import-file.ts';
import type { ComparedSource } from '../shared/differences/comparison.ts';
import { splitPassages } from '../shared/reading/split-passages.ts';
import { siglumAt } from '../shared/text/siglum.ts';

/** An article file as the window compares it, with the siglum at `index`. Throws an Error if it cannot be imported. */
export const readSourceFile = async (file: string, index: number): Promise<ComparedSource> => {
  const result = await importBytes(readFileSync(file), { fileName: basename(file), encoding: null });
  if (!result.ok) throw new Error(`${file}: ${result.failure.message}`);
  const { source } = result.value;
  const siglum = siglumAt(index);
  const { language, publishedAt } = source.metadata;
  return { siglum, language, publishedAt, text: source.text, passages: splitPassages(source, siglum) };
};
