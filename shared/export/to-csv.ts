import { recordsOfKind } from '../project/records.ts';
import { type Citation, citationText } from '../reconcile/citation.ts';
import type { StatementItem } from '../reconcile/summary.ts';
import { assertNever } from '../text/assert-never.ts';
import { apparatus } from './apparatus.ts';
import { SECTION_HEADING } from './document/headings.ts';
import type { ExportInput } from './export-input.ts';
import type { CsvTable, ExportOptions } from './options.ts';

/**
 * Where a spreadsheet could take what follows for a formula: at the start of a cell, also in the wide letters of East Asia, and
 * after what it may have been told to split cells at. An apostrophe there makes it text.
 */
const FORMULA = /(^|[;\t\r\n])([\s"]*)(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/gu;

/** Tells a spreadsheet that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** One CSV field by RFC 4180; what would be a formula becomes text. */
export const csvField = (text: string): string => {
  const safe = text.replace(FORMULA, "$1$2'");
  return /[",;\r\n\t]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

type Row = readonly string[];

const apparatusRows = (input: ExportInput): Row[] => [
  [
    'group',
    'status',
    ...input.sources.map((source) => `${source.siglum} ${source.outlet ?? source.title ?? source.fileName}`),
  ],
  ...apparatus(input).map(({ group, cells }) => [group.id, group.status, ...cells]),
];

const cited = (citations: readonly Citation[]): string => citations.map(citationText).join(' ');

const statementRow = (section: string, item: StatementItem): Row => [
  section,
  item.statement,
  cited(item.citations),
  item.independent === null ? '' : String(item.independent),
  cited(item.mentions.map(({ citation }) => citation)),
  cited(item.against),
  item.additions.map(({ words, citation }) => `${words} [${citationText(citation)}]`).join('\n'),
  item.rationale,
];

/** What is agreed on or reported with differing details; on demand what one Source alone reports. */
const statementRows = ({ summary }: ExportInput, { settledOnly, includeSingles }: ExportOptions): Row[] => {
  const sections = ['agreed', 'details', ...(includeSingles ? (['single'] as const) : [])] as const;
  const rows = sections.flatMap((section) =>
    summary[section]
      .filter(({ isSettled }) => isSettled || !settledOnly)
      .map((item) => statementRow(SECTION_HEADING[section], item)),
  );
  return [
    ['section', 'statement', 'sources', 'independent', 'also', 'against', 'only one adds', 'reason'],
    ...rows,
  ];
};

const taggingRows = ({ sources, records }: ExportInput): Row[] => {
  const siglum = new Map(sources.map((source) => [source.id, source.siglum]));
  const tags = new Map(recordsOfKind(records, 'tag').map(({ id, name }) => [id, name]));
  return [
    ['tag', 'source', 'words', 'memo', 'start', 'end'],
    ...recordsOfKind(records, 'tagging').map(({ tag, source, quotation: { exact, start, end }, memo }) => [
      tags.get(tag) ?? '',
      siglum.get(source) ?? '',
      exact,
      memo,
      String(start),
      String(end),
    ]),
  ];
};

const claimRows = ({ sources, records }: ExportInput): Row[] => {
  const siglum = new Map(sources.map((source) => [source.id, source.siglum]));
  return [
    ['claim', 'status', 'rationale', 'source', 'stance', 'words'],
    ...recordsOfKind(records, 'claim')
      .toSorted((a, b) => a.order - b.order)
      .flatMap(({ wording, status, rationale, evidence }) =>
        evidence.map(({ source, stance, quotation: { exact } }) => [
          wording,
          status,
          rationale,
          siglum.get(source) ?? '',
          stance,
          exact,
        ]),
      ),
  ];
};

const rowsOf = (table: CsvTable, input: ExportInput, options: ExportOptions): Row[] => {
  switch (table) {
    case 'apparatus':
      return apparatusRows(input);
    case 'statements':
      return statementRows(input, options);
    case 'taggings':
      return taggingRows(input);
    case 'claims':
      return claimRows(input);
    default:
      return assertNever(table);
  }
};

/** One table; its first line names the columns, lines end in CRLF. */
export const toCsv = (input: ExportInput, options: ExportOptions): string => {
  const lines = rowsOf(options.table, input, options).map((row) => `${row.map(csvField).join(',')}\r\n`);
  return `${BYTE_ORDER_MARK}${lines.join('')}`;
};
