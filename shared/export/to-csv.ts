import { recordsOfKind } from '../project/records.ts';
import { apparatus } from './apparatus.ts';
import type { ExportInput } from './export-input.ts';

/**
 * Where a spreadsheet could take what follows for a formula: at the start of a cell, also in the wide letters of East Asia, and
 * after what it may have been told to split cells at. An apostrophe there makes it text.
 */
const FORMULA = /(^|[;\t\r\n])([\s"]*)(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/gu;

/** One CSV field by RFC 4180; what would be a formula becomes text. */
export const csvField = (text: string): string => {
  const safe = text.replace(FORMULA, "$1$2'");
  return /[",;\r\n\t]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const line = (fields: readonly string[]): string => fields.map(csvField).join(',');

/**
 * Three tables under one another, an empty line between: the Apparatus, the Taggings, the Claims. Lines end in CRLF. The
 * last two are left out where there are none.
 */
export const toCsv = (input: ExportInput): string => {
  const { sources, records } = input;
  const siglum = new Map(sources.map((source) => [source.id, source.siglum]));
  const tags = new Map(recordsOfKind(records, 'tag').map(({ id, name }) => [id, name]));
  const tables: string[][] = [
    [
      line([
        'group',
        'status',
        ...sources.map((source) => `${source.siglum} ${source.outlet ?? source.title ?? source.fileName}`),
      ]),
      ...apparatus(input).map(({ group, cells }) => line([group.id, group.status, ...cells])),
    ],
    [
      line(['tag', 'source', 'words', 'memo', 'start', 'end']),
      ...recordsOfKind(records, 'tagging').map(({ tag, source, quotation: { exact, start, end }, memo }) =>
        line([tags.get(tag) ?? '', siglum.get(source) ?? '', exact, memo, String(start), String(end)]),
      ),
    ],
    [
      line(['claim', 'status', 'rationale', 'source', 'stance', 'words']),
      ...recordsOfKind(records, 'claim')
        .toSorted((a, b) => a.order - b.order)
        .flatMap(({ wording, status, rationale, evidence }) =>
          evidence.map(({ source, stance, quotation: { exact } }) =>
            line([wording, status, rationale, siglum.get(source) ?? '', stance, exact]),
          ),
        ),
    ],
  ];
  return tables
    .filter((rows, place) => place === 0 || rows.length > 1)
    .map((rows) => `${rows.join('\r\n')}\r\n`)
    .join('\r\n');
};
