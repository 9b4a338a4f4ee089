import { assertNever } from '../../text/assert-never.ts';
import { citationText } from '../../reconcile/citation.ts';
import type { DocumentBlock, ListItem, Run } from './document.ts';

const runText = (run: Run): string =>
  run.kind === 'citations' ? `[${run.citations.map(citationText).join(' ')}]` : run.text;

const lineText = (runs: readonly Run[]): string => runs.map(runText).join('').replace(/\s+/gu, ' ').trim();

const itemLines = ({ runs, items }: ListItem, depth: number): string[] => [
  `${'  '.repeat(depth)}${depth === 0 ? '•' : '–'} ${lineText(runs)}`,
  ...items.flatMap((item) => itemLines(item, depth + 1)),
];

const blockLines = (block: DocumentBlock): string[] => {
  switch (block.kind) {
    case 'title':
      return [block.text];
    case 'heading':
      return [block.text.toUpperCase()];
    case 'paragraph':
      return [lineText(block.runs)];
    case 'list':
      return block.items.flatMap((item) => itemLines(item, 0));
    case 'table':
      return block.rows.flatMap((cells) =>
        cells.map((cell, at) => `${block.head[at] ?? ''}: ${lineText(cell)}`),
      );
    default:
      return assertNever(block);
  }
};

/** Blocks as plain text, with an empty line between them. */
export const blocksText = (blocks: readonly DocumentBlock[]): string =>
  blocks.map((block) => blockLines(block).join('\n')).join('\n\n');
