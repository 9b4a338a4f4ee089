import { blocksMarkdown } from './document/render-markdown.ts';
import { sourceBlocks, summaryDocument } from './document/summary-document.ts';
import type { ExportInput, ExportSource } from './export-input.ts';
import type { ExportOptions } from './options.ts';

/** The form of the front matter. */
const FRONT_MATTER_SCHEMA = 'crossread-summary/1';

type Field = readonly [name: string, value: string | null];

/** A YAML field; a JSON string is one of YAML too. */
const fieldLines = (fields: readonly Field[]): string[] =>
  fields.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${JSON.stringify(value)}`]));

const sourceLines = ({ siglum, title, outlet, author, publishedAt, url, sha256 }: ExportSource): string[] =>
  fieldLines([
    ['siglum', siglum],
    ['title', title],
    ['outlet', outlet],
    ['author', author],
    ['date', publishedAt],
    ['url', url],
    ['sha256', sha256],
  ]).map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`);

const frontMatter = ({ summary, sources }: ExportInput, date: string | null): string =>
  [
    '---',
    ...fieldLines([
      ['schema', FRONT_MATTER_SCHEMA],
      ['title', summary.title],
      ['date', date],
    ]),
    'sources:',
    ...sources.flatMap(sourceLines),
    '---',
  ].join('\n');

/** The Reconciliation as a Markdown document: front matter, then the summary with an id for each statement. */
export const toMarkdown = (input: ExportInput, options: ExportOptions): string => {
  const document = summaryDocument(input, options);
  const blocks = [...document.body, ...sourceBlocks(document), ...document.apparatus];
  return `${frontMatter(input, options.date)}\n\n${blocksMarkdown(blocks)}\n`;
};
