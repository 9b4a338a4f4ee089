import type { Explain, ExportInput } from './export-input.ts';
import type { ExportOptions } from './options.ts';
import { toCsv } from './to-csv.ts';
import { toHtml } from './to-html.ts';
import { toJson } from './to-json.ts';
import { toMarkdown } from './to-markdown.ts';

export type ExportFormat = 'md' | 'html' | 'json' | 'csv';

interface FormatEntry {
  readonly format: ExportFormat;
  readonly label: string;
  /** Whether it says why each Link was made: only then `explain` is called, for every Link of `explainedLinks`. */
  readonly isExplained: boolean;
  /** Pure: the same input gives the same text. */
  readonly write: (input: ExportInput, options: ExportOptions, explain: Explain) => string;
}

/** Every format that can be written; its name is the file's extension too. */
export const exportFormats: readonly FormatEntry[] = [
  { format: 'md', label: 'Markdown', isExplained: false, write: toMarkdown },
  { format: 'html', label: 'Web page', isExplained: false, write: toHtml },
  { format: 'json', label: 'JSON', isExplained: true, write: (input, _, explain) => toJson(input, explain) },
  { format: 'csv', label: 'Spreadsheet (CSV)', isExplained: false, write: toCsv },
];

/** The format with this name, which is one of the table. */
export const formatOf = (format: ExportFormat): FormatEntry => {
  const entry = exportFormats.find((known) => known.format === format);
  if (entry === undefined) throw new RangeError(`Unknown format: ${format}`);
  return entry;
};

export const writeExport = (
  format: ExportFormat,
  input: ExportInput,
  options: ExportOptions,
  explain: Explain,
): string => formatOf(format).write(input, options, explain);
