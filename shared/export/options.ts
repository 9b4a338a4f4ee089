/** A table that is written as CSV. */
export type CsvTable = 'apparatus' | 'statements' | 'claims' | 'taggings';

export const csvTables: readonly CsvTable[] = ['apparatus', 'statements', 'claims', 'taggings'];

/** What an export holds. JSON holds everything, whatever is chosen. */
export interface ExportOptions {
  /** Only what the reader has settled. */
  readonly settledOnly: boolean;
  /** Statements that one Source alone reports. */
  readonly includeSingles: boolean;
  /** The table of a CSV file. */
  readonly table: CsvTable;
  /** ISO 8601 date for the front matter of Markdown; null for none. */
  readonly date: string | null;
}

export const DEFAULT_EXPORT_OPTIONS: ExportOptions = {
  settledOnly: false,
  includeSingles: false,
  table: 'apparatus',
  date: null,
};
