import { resolve } from 'node:path';
import type { ImportedSource } from '../../shared/contract/channels.ts';
import { assertNever } from '../../shared/text/assert-never.ts';
import { writeExport } from '../../shared/export/formats.ts';
import { DEFAULT_EXPORT_OPTIONS } from '../../shared/export/options.ts';
import { writeDurably } from '../host/disk/write-durably.ts';
import { compareImported, type Imported } from './compare.ts';
import { outputProblem } from './output-problem.ts';
import { HELP, type Order, readOrder, STANDARD_STREAM, USAGE } from './read-order.ts';

/** What the command line ends with. */
export const EXIT = { done: 0, nothingCompared: 1, wrongUsage: 2, someMissing: 3 } as const;

export interface Surroundings {
  readonly cwd: string;
  readonly version: string;
  /** Absolute paths, or `-` for standard input. */
  readonly importFiles: (paths: readonly string[]) => Promise<Imported[]>;
  readonly out: (text: string) => void;
  readonly complain: (line: string) => void;
}

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

/** Runs `crossread compare`. Answers the exit code, one of `EXIT`. */
export const run = async (args: readonly string[], surroundings: Surroundings): Promise<number> => {
  const order = readOrder(args);
  switch (order.kind) {
    case 'help':
      surroundings.out(HELP);
      return EXIT.done;
    case 'version':
      surroundings.out(`${surroundings.version}\n`);
      return EXIT.done;
    case 'wrong':
      surroundings.complain(`${order.problem} ${USAGE}`);
      return EXIT.wrongUsage;
    case 'compare':
      return await compare(order, surroundings);
    default:
      return assertNever(order);
  }
};

const compare = async (
  { files, format, table, out: to }: Extract<Order, { kind: 'compare' }>,
  { cwd, importFiles, out, complain }: Surroundings,
): Promise<number> => {
  const paths = files.map((file) => (file === STANDARD_STREAM ? file : resolve(cwd, file)));
  const problem = to === null ? null : await outputProblem(resolve(cwd, to), paths);
  if (problem !== null) {
    complain(`${to ?? ''}: ${problem}`);
    return EXIT.wrongUsage;
  }
  const results = await importFiles(paths);
  const articles = usable(results, complain);
  if (articles.length < 2) {
    complain('Two or more sources are needed to compare.');
    return EXIT.nothingCompared;
  }
  const { input, explain } = compareImported(articles);
  const written = writeExport(format, input, { ...DEFAULT_EXPORT_OPTIONS, table }, explain);
  if (to === null) {
    out(written);
  } else {
    try {
      await writeDurably(resolve(cwd, to), written);
    } catch (error) {
      complain(`${to}: ${error instanceof Error ? error.message : String(error)}`);
      return EXIT.nothingCompared;
    }
  }
  return results.some((result) => 'failure' in result) ? EXIT.someMissing : EXIT.done;
};
