import type { SourceText } from '../../shared/text/source-text.ts';
import { assembleSource, type DraftBlock } from './assemble-source.ts';
import { detectLanguage } from './detect-language.ts';
import { furnitureFindings, markFurniture } from './furniture.ts';
import { readDate } from './read-date.ts';
import { BULLET, NUMBERED, rejoinLines } from './rejoin-lines.ts';

/** Headings are shorter than this; a title at the very top may be longer. */
const MAX_HEADING_LENGTH = 100;
const MAX_TITLE_LENGTH = 220;

/** Columns of indent for one more level of a list. */
const INDENT = 2;

/** Section names that so many articles share that they title none of them. */
const SECTION_NAME =
  /^\P{L}*(executive summary|summary|introduction|overview|abstract|background|key (points|takeaways|findings|facts)|highlights|in brief|at a glance|tl;?dr|analysis|conclusion|what happened|why it matters|what to watch|the (big picture|details|bottom line))\P{L}*$/iu;

const unquote = (line: string): string | null => /^>\s?(.*)$/.exec(line)?.[1] ?? null;

const endsLikeSentence = (text: string): boolean => /[.!;,…。！][")”’\]]?$/u.test(text);

const couldBeHeading = (text: string, limit: number): boolean =>
  text.length <= limit &&
  /^[^\p{L}\p{N}]*[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
  /\p{L}/u.test(text) &&
  !endsLikeSentence(text) &&
  !text.endsWith(':') &&
  // One sentence inside already: "It is over. What now"
  !/[.!?]\s+\p{Lu}/u.test(text.replace(/\b\p{Lu}\./gu, ''));

interface Line {
  readonly text: string;
  readonly indent: number;
  /** An empty line, or the start of the text, stands before it. */
  readonly isApart: boolean;
}

const logicalLines = (text: string): Line[] => {
  const lines: Line[] = [];
  let isApart = true;
  for (const raw of rejoinLines(text)) {
    const line = raw.trim();
    if (line === '') {
      isApart = true;
      continue;
    }
    lines.push({ text: line, indent: raw.length - raw.trimStart().length, isApart });
    isApart = false;
  }
  return lines;
};

const itemBlock = (line: Line, baseIndent: number): DraftBlock | null => {
  const bullet = BULLET.exec(line.text);
  if (!bullet && !NUMBERED.test(line.text)) return null;
  const level = Math.min(6, 1 + Math.floor(Math.max(0, line.indent - baseIndent) / INDENT));
  return { kind: 'list-item', text: line.text.slice(bullet?.[0].length ?? 0), level, aside: false };
};

/** First pass: what each line shows by itself. A single dash line among prose is speech or a rule, not a list. */
const draftBlocks = (lines: readonly Line[]): DraftBlock[] => {
  const indents = lines
    .filter((line) => BULLET.test(line.text) || NUMBERED.test(line.text))
    .map((line) => line.indent);
  const baseIndent = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return lines.flatMap((line): DraftBlock[] => {
    if (/^[^\p{L}\p{N}]+$/u.test(line.text)) return [{ kind: 'paragraph', text: line.text, aside: true }];
    const quoted = unquote(line.text);
    if (quoted !== null) return [{ kind: 'quotation', text: quoted, aside: false }];
    return [itemBlock(line, baseIndent) ?? { kind: 'paragraph', text: line.text, aside: false }];
  });
};

/** For each block, the next one that is no aside. */
const nextBlocks = (blocks: readonly DraftBlock[]): (DraftBlock | undefined)[] => {
  const following: (DraftBlock | undefined)[] = [];
  let next: DraftBlock | undefined;
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    following[at] = next;
    const block = blocks[at];
    if (block?.aside === false) next = block;
  }
  return following;
};

/** Second pass: a short line without a full stop that stands before longer text is a heading. */
const markHeadings = (blocks: readonly DraftBlock[]): DraftBlock[] => {
  const following = nextBlocks(blocks);
  let hasProse = false;
  return blocks.map((block, index) => {
    const isTop = !hasProse;
    const next = following[index];
    const isHeading =
      block.kind === 'paragraph' &&
      !block.aside &&
      couldBeHeading(block.text, isTop ? MAX_TITLE_LENGTH : MAX_HEADING_LENGTH) &&
      next !== undefined &&
      (next.kind !== 'paragraph' ||
        next.text.length > block.text.length ||
        couldBeHeading(next.text, MAX_HEADING_LENGTH));
    if (!isHeading && !block.aside) hasProse = true;
    return isHeading ? { ...block, kind: 'heading', level: isTop ? 1 : 2 } : block;
  });
};

const titleOf = (blocks: readonly DraftBlock[]): string | null => {
  const firstText = blocks.findIndex((block) => !block.aside && block.kind !== 'heading');
  const titles = blocks
    .slice(0, Math.max(0, firstText))
    .filter((block) => block.kind === 'heading' && !block.aside);
  return titles.find((block) => !SECTION_NAME.test(block.text))?.text ?? null;
};

/** Section headings that stand first are no title; only the title keeps level 1. */
const levelled = (blocks: readonly DraftBlock[], title: string | null): DraftBlock[] =>
  blocks.map((block) => (block.kind === 'heading' && block.text !== title ? { ...block, level: 2 } : block));

/**
 * Reads plain text with `\n` line ends: hard-wrapped paragraphs are joined, bullets become list items without their mark (numbers
 * stay), short lines become headings, and site furniture becomes asides.
 */
export const parsePlainText = (text: string): SourceText => {
  const drafts = draftBlocks(logicalLines(text));
  // Furniture first: a heading is judged by the article's next block, not by a button between them. Then again for
  // repeated titles, which only headings can be.
  const blocks = markFurniture(markHeadings(markFurniture(drafts)));
  const title = titleOf(blocks);
  const { author, date } = furnitureFindings(blocks);
  const body = blocks.filter((block) => !block.aside).map((block) => block.text);
  return assembleSource(levelled(blocks, title), {
    title,
    outlet: null,
    author,
    publishedAt: readDate(date),
    url: null,
    language: detectLanguage(body.join('\n')),
  });
};
