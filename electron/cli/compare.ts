import type { ImportedSource } from '../../shared/contract/channels.ts';
import { ok, type Failure } from '../../shared/contract/result.ts';
import { createComparer } from '../../shared/differences/compare-sources.ts';
import {
  type Explain,
  exportInput,
  type ExportInput,
  type ExportSource,
} from '../../shared/export/export-input.ts';
import { proposeTitle } from '../../shared/reconcile/propose-title.ts';
import { siglumAt } from '../../shared/text/siglum.ts';
import { splitPassages } from '../../shared/reading/split-passages.ts';
import type { LaunchImportProcess } from '../host/imports/import-launch.ts';
import { ImportQueue } from '../host/imports/import-queue.ts';
import { inputName, readInput } from './read-input.ts';

/** One file that was named: its article, or why it could not be imported. */
export type Imported = { readonly path: string } & (
  { readonly imported: ImportedSource } | { readonly failure: Failure }
);

/** Imports the files side by side, `-` from standard input; each ends as an article or a failure, in the order given. */
export const importFiles = async (
  paths: readonly string[],
  launchProcess: LaunchImportProcess,
): Promise<Imported[]> => {
  const done = new Map<string, (result: Imported) => void>();
  const queue = new ImportQueue({
    launchProcess,
    keep: () => Promise.resolve(ok({ textVersion: 1 })),
    onProgress: (progress) => {
      const path = paths[Number(progress.id)] ?? '';
      if (progress.state === 'done') done.get(progress.id)?.({ path, imported: progress.imported });
      if (progress.state === 'failed') done.get(progress.id)?.({ path, failure: progress.failure });
    },
  });
  const results = paths.map(
    (path, place) =>
      new Promise<Imported>((resolve) => {
        const id = String(place);
        done.set(id, resolve);
        queue.start({
          id,
          fileName: inputName(path),
          read: () => readInput(path),
          encoding: null,
          origin: null,
        });
      }),
  );
  const imported = await Promise.all(results);
  await queue.close();
  return imported;
};

/** What an export of articles is written from. */
export interface ComparedArticles {
  readonly input: ExportInput;
  readonly explain: Explain;
}

/** Aligns and compares the articles; sigla follow the order given. */
export const compareImported = (imported: readonly ImportedSource[]): ComparedArticles => {
  const sources = imported.map(({ sha256, fileName, source }, place): ExportSource => ({
    id: null,
    siglum: siglumAt(place),
    sha256,
    fileName,
    ...source.metadata,
    text: source.text,
    blocks: source.blocks,
  }));
  const compared = sources.map(({ siglum, language, publishedAt, text }, place) => {
    const source = imported[place]?.source;
    return {
      siglum,
      language,
      publishedAt,
      text,
      passages: source === undefined ? [] : splitPassages(source, siglum),
    };
  });
  const { compare, explain } = createComparer(compared);
  const comparison = compare({ mustLink: [], cannotLink: [] });
  return { input: exportInput(proposeTitle(sources, comparison), {}, comparison, sources), explain };
};
