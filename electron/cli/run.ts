import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportedSource } from '../../shared/contract/channels.ts';
import { exportFormats, type ExportFormat, writeExport } from '../../shared/export/formats.ts';
import { DEFAULT_EXPORT_OPTIONS } from '../../shared/export/options.ts';
import { writeDurably } from '../host/disk/write-durably.ts';
import { compareImported, type Imported } from './compare.ts';

const USAGE = 'Usage: crossread compare FILE FILE… [--format json|md|html|csv] [--out PATH]';

/** What the command line ends with. */
export const EXIT = { done: 0, nothingCompared: 1, wrongUsage: 2 } as const;

export interface Surroundings {
  readonly cwd: string;
  readonly importFiles: (paths: readonly string[]) => Promise<Imported[]>;
  readonly out: (text: string) => void;
  readonly complain: (line: string) => void;
}

interface Order {
  readonly files: readonly string[];
  readonly format: ExportFormat;
  readonly out: string | null;
}

const isFormat = (name: string): name is ExportFormat => exportFormats.some(({ format }) => format === name);

/** What was asked for, or in one line why it cannot be. */
const orderOf = (args: readonly string[]): Order | string => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'json' }, out: { type: 'string' } },
    });
    const files = positionals[0] === 'compare' ? positionals.slice(1) : positionals;
    if (files.length === 0) return 'No file was named.';
    if (!isFormat(values.format)) return `There is no format “${values.format}”.`;
    return { files, format: values.format, out: values.out ?? null };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** The articles that can be compared; each file that cannot, and each that is another one again, is named. */
const usable = (results: readonly Imported[], complain: Surroundings['complain']): ImportedSource[] => {
  const first = new Map<string, string>();
  return results.flatMap((result) => {
    if ('failure' in result) {
      complain(`${result.path}: ${result.failure.message} ${result.failure.hint}`.trim());
      return [];
    }
    const { imported, path } = result;
    const twin = first.get(imported.sha256);
    if (twin !== undefined) {
      complain(`${path}: the same as ${twin}; left out.`);
      return [];
    }
    first.set(imported.sha256, path);
    return [imported];
  });
};

/** Runs `crossread compare`. Answers the exit code: 0 done, 1 nothing could be compared, 2 wrong usage. */
export const run = async (
  args: readonly string[],
  { cwd, importFiles, out, complain }: Surroundings,
): Promise<number> => {
  const order = orderOf(args);
  if (typeof order === 'string') {
    complain(`${order} ${USAGE}`);
    return EXIT.wrongUsage;
  }
  const articles = usable(await importFiles(order.files.map((file) => resolve(cwd, file))), complain);
  if (articles.length < 2) {
    complain('Two or more sources are needed to compare.');
    return EXIT.nothingCompared;
  }
  const { input, explain } = compareImported(articles);
  const written = writeExport(order.format, input, DEFAULT_EXPORT_OPTIONS, explain);
  if (order.out === null) {
    out(written);
    return EXIT.done;
  }
  try {
    await writeDurably(resolve(cwd, order.out), written);
    return EXIT.done;
  } catch (error) {
    complain(`${order.out}: ${error instanceof Error ? error.message : String(error)}`);
    return EXIT.nothingCompared;
  }
};
