import { resolve } from 'node:path';
import type { ImportedSource } from '../../shared/contract/channels.ts';
import { assertNever } from '../../shared/text/assert-never.ts';
import { writeExport } from '../../shared/export/formats.ts';
import { DEFAULT_EXPORT_OPTIONS } from '../../shared/export/options.ts';
import { compareImported, type Imported } from './compare.ts';
import { findDestination, writeTo } from './destination.ts';
import { HELP, type Order, readOrder, USAGE } from './read-order.ts';
import { inputName } from './read-input.ts';
import { escapeControls, showControls } from './show-controls.ts';
import { STANDARD_STREAM } from './standard-streams.ts';
import { writeProblem } from './write-problem.ts';

/** What the command line ends with. */
export const EXIT = { done: 0, nothingCompared: 1, wrongUsage: 2, someMissing: 3 } as const;

const STANDARD_OUTPUT = 'standard output';

export interface Surroundings {
  readonly cwd: string;
  readonly version: string;
  /** Absolute paths, or `-` for standard input. */
  readonly importFiles: (paths: readonly string[]) => Promise<Imported[]>;
  /** Writes to standard output; throws the system's error. */
  readonly out: (text: string) => Promise<void>;
  readonly complain: (line: string) => void;
}

const shownName = (path: string): string => (path === STANDARD_STREAM ? inputName(path) : path);

/** The articles that can be compared; each file that cannot, and each that is another one again, is named. */
const usable = (results: readonly Imported[], complain: Surroundings['complain']): ImportedSource[] => {
  const first = new Map<string, string>();
  return results.flatMap((result) => {
    if ('failure' in result) {
      complain(`${shownName(result.path)}: ${result.failure.message} ${result.failure.hint}`.trim());
      return [];
    }
    const { imported, path } = result;
    const twin = first.get(imported.sha256);
    if (twin !== undefined) {
      complain(`${shownName(path)}: the same as ${shownName(twin)}; left out.`);
      return [];
    }
    first.set(imported.sha256, path);
    return [imported];
  });
};

/** Writes; where that fails, says why in words and answers false. */
const written = async (
  name: string,
  write: () => Promise<void>,
  complain: Surroundings['complain'],
): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    complain(`${name}: ${writeProblem(error)}`);
    return false;
  }
};

const tell = async (text: string, { out, complain }: Surroundings): Promise<number> =>
  (await written(STANDARD_OUTPUT, () => out(text), complain)) ? EXIT.done : EXIT.nothingCompared;

/** Runs `crossread compare`. Answers the exit code, one of `EXIT`. */
export const run = async (args: readonly string[], surroundings: Surroundings): Promise<number> => {
  const order = readOrder(args);
  switch (order.kind) {
    case 'help':
      return await tell(HELP, surroundings);
    case 'version':
      return await tell(`${surroundings.version}\n`, surroundings);
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
  const outputName = to ?? STANDARD_OUTPUT;
  const destination = await findDestination(to, cwd, paths);
  if (destination.kind === 'refused') {
    complain(`${outputName}: ${destination.problem}`);
    return EXIT.wrongUsage;
  }
  const results = await importFiles(paths);
  const articles = usable(results, complain);
  if (articles.length < 2) {
    complain('Two or more sources are needed to compare.');
    return EXIT.nothingCompared;
  }
  const { input, explain } = compareImported(articles);
  const exported = writeExport(format, input, { ...DEFAULT_EXPORT_OPTIONS, table }, explain);
  const text = format === 'json' ? escapeControls(exported) : showControls(exported);
  if (!(await written(outputName, () => writeTo(destination, text, out), complain)))
    return EXIT.nothingCompared;
  return results.some((result) => 'failure' in result) ? EXIT.someMissing : EXIT.done;
};
