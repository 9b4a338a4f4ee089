import { assertNever } from '../../text/assert-never.ts';
import { citationText } from '../../reconcile/citation.ts';
import type { DocumentBlock, ListItem, Run } from './document.ts';

/** Text as Markdown shows it, whatever it holds: no markup, link or block can come out of a Source. */
export const escapeMarkdown = (text: string): string => withoutMarker(escapeInline(text).trim());

/** "1. May" begins no list: "1\. May". */
const withoutMarker = (line: string): string =>
  line.replace(/^[-+](?=\s|$)/u, '\\$&').replace(/^(\d+)(?=[.)](?:\s|$))/u, '$1\\');

/** Inside a line, where nothing can begin a block. */
const escapeInline = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>#|~!&$^=]/gu, '\\$&')
    .replace(/(https?|ftp|www)(?=[:.])/giu, '$1\u2060');

const runMarkdown = (run: Run): string => {
  switch (run.kind) {
    case 'plain':
    case 'quoted':
    case 'label':
      return escapeInline(run.text);
    case 'strong':
      return `**${escapeInline(run.text).trim()}**`;
    case 'citations':
      return `[${run.citations.map(citationText).join(' ')}]`;
    default:
      return assertNever(run);
  }
};

/** A line of Markdown; what would begin a list or a heading there is escaped. */
export const markdownLine = (runs: readonly Run[]): string =>
  withoutMarker(runs.map(runMarkdown).join('').replace(/ {2,}/gu, ' ').trim());

const itemLines = ({ id, runs, items }: ListItem, depth: number): string[] => [
  `${'  '.repeat(depth)}- ${markdownLine(runs)}${id === null ? '' : ` ^${id}`}`,
  ...items.flatMap((item) => itemLines(item, depth + 1)),
];

const blockLines = (block: DocumentBlock): string[] => {
  switch (block.kind) {
    case 'title':
      return [`# ${escapeMarkdown(block.text)}`];
    case 'heading':
      return [`## ${escapeMarkdown(block.text)}`];
    case 'paragraph':
      return [markdownLine(block.runs)];
    case 'list':
      return block.items.flatMap((item) => itemLines(item, 0));
    case 'table': {
      const rows = [
        block.head.map(escapeMarkdown),
        block.head.map(() => '---'),
        ...block.rows.map((cells) => cells.map(markdownLine)),
      ];
      return rows.map((cells) => `| ${cells.join(' | ')} |`);
    }
    default:
      return assertNever(block);
  }
};

/** Blocks with an empty line between them; ids of list items at the end of their line, as `^g-1kq0z`. */
export const blocksMarkdown = (blocks: readonly DocumentBlock[]): string =>
  blocks.map((block) => blockLines(block).join('\n')).join('\n\n');
