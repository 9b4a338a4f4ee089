import { parseArgs } from 'node:util';
import { type ExportFormat, exportFormats } from '../../shared/export/formats.ts';
import { type CsvTable, csvTables } from '../../shared/export/options.ts';
import { isStandardInput, isStandardOutput, STANDARD_STREAM } from './standard-streams.ts';

/** What the command line was asked to do. */
export type Order =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly problem: string }
  | {
      readonly kind: 'compare';
      /** As given; `-` is standard input. */
      readonly files: readonly string[];
      readonly format: ExportFormat;
      readonly table: CsvTable;
      /** null: standard output. */
      readonly out: string | null;
    };

export const USAGE =
  'Usage: crossread compare FILE FILE… [--format json|md|html|csv] [--table NAME] [--out PATH]';

export const HELP = `${USAGE}

Compares two or more articles and writes what they agree on, where they differ, and what one alone says.
FILE may be plain text, Markdown or a saved web page, or a pipe of one; - reads standard input.

  --format FORMAT  json (the default), md, html or csv
  --table NAME     the table of a CSV file: ${csvTables.join(', ')} (${csvTables[0] ?? ''} by default)
  --out PATH       where to write; - or nothing writes to standard output. A file is replaced, a pipe or a
                   device is written to; one of the files to compare and a folder are refused
  -h, --help       shows this and ends
  --version        shows the version and ends

Ends with 0 when done, 1 when nothing could be compared or written, 2 on wrong usage, 3 when it compared
but a file that was named could not be imported.
`;

const isFormat = (name: string): name is ExportFormat => exportFormats.some(({ format }) => format === name);
const isTable = (name: string): name is CsvTable => csvTables.some((table) => table === name);

const wrong = (problem: string): Order => ({ kind: 'wrong', problem });

/** Reads the arguments after the program's name. */
export const readOrder = (args: readonly string[]): Order => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'json' },
        table: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
    const named = positionals[0] === 'compare' ? positionals.slice(1) : positionals;
    if (values.help === true || (named.length === 1 && named[0] === 'help')) return { kind: 'help' };
    if (values.version === true) return { kind: 'version' };
    const { format, table = 'apparatus', out = STANDARD_STREAM } = values;
    const files = named.map((name) => (isStandardInput(name) ? STANDARD_STREAM : name));
    if (files.length === 0) return wrong('No file was named.');
    if (files.filter((file) => file === STANDARD_STREAM).length > 1)
      return wrong('Standard input can be read once only.');
    if (!isFormat(format)) return wrong(`There is no format “${format}”.`);
    if (!isTable(table)) return wrong(`There is no table “${table}”.`);
    if (values.table !== undefined && format !== 'csv') return wrong('--table is for --format csv.');
    if (out === '') return wrong('--out names no file.');
    return { kind: 'compare', files, format, table, out: isStandardOutput(out) ? null : out };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node adds a lesson on `--`: "Unknown option '--loud'. To specify …" → "Unknown option '--loud'."
    return wrong(`${message.replace(/\.\s.*/su, '')}.`);
  }
};
