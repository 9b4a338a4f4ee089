import { blocksMarkdown } from './document/render-markdown.ts';
import { sourceBlocks, summaryDocument } from './document/summary-document.ts';
import type { ExportInput, ExportSource } from './export-input.ts';
import type { ExportOptions } from './options.ts';

/** The form of the front matter. */
const FRONT_MATTER_SCHEMA = 'crossread-summary/1';

type Field = readonly [name: string, value: string | null];

/** Characters that JSON leaves as they are and YAML does not read. */
const UNREADABLE = /[\p{Cc}\u2028\u2029\uFEFF]/gu;

/** Text as a YAML string: a JSON string is one too, but for some characters. */
const yamlString = (text: string): string =>
  JSON.stringify(text).replace(
    UNREADABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const fieldLines = (fields: readonly Field[]): string[] =>
  fields.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${yamlString(value)}`]));

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
