import type { ExportInput } from './export-input.ts';
import { toCsv } from './to-csv.ts';
import { toHtml } from './to-html.ts';
import { toJson } from './to-json.ts';
import { toMarkdown } from './to-markdown.ts';

export type ExportFormat = 'md' | 'html' | 'json' | 'csv';

interface FormatEntry {
  readonly format: ExportFormat;
  readonly label: string;
  /** Pure: the same input gives the same text. */
  readonly write: (input: ExportInput) => string;
}

/** Every format that can be written; its name is the file's extension too. */
export const exportFormats: readonly FormatEntry[] = [
  { format: 'md', label: 'Markdown', write: toMarkdown },
  { format: 'html', label: 'Web page', write: toHtml },
  { format: 'json', label: 'JSON', write: toJson },
  { format: 'csv', label: 'Spreadsheet (CSV)', write: toCsv },
];

export const writeExport = (format: ExportFormat, input: ExportInput): string =>
  exportFormats.find((entry) => entry.format === format)?.write(input) ?? '';
