import { assertNever } from '../text/assert-never.ts';
import { passageId } from '../text/passage.ts';
import type { Passage, PassageKind } from '../text/passage.ts';
import type { TextRange } from '../text/range.ts';
import type { Block, SourceText } from '../text/source-text.ts';
import { splitSentences } from './split-sentences.ts';

/** What goes on longer without a sentence end is data, not prose; it is cut at white space so that it can be shown. */
const MAX_PASSAGE_LENGTH = 4000;

const passageKind = (block: Block): PassageKind => {
  switch (block.kind) {
    case 'paragraph':
      return 'sentence';
    case 'heading':
      return 'heading';
    case 'quotation':
      return 'quotation';
    case 'list-item':
    case 'table-row':
      return 'list-item';
    default:
      return assertNever(block.kind);
  }
};

const isWhite = (text: string, at: number): boolean => text.charAt(at).trim() === '';

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** Cuts a range that is too long at the last white space before the limit, or inside a word where there is none. */
const cut = (text: string, range: TextRange): TextRange[] => {
  const pieces: TextRange[] = [];
  let { start } = range;
  while (start < range.end) {
    let end = Math.min(range.end, start + MAX_PASSAGE_LENGTH);
    if (end < range.end) {
      // Within the piece alone: looking back through all of a text without spaces takes time that grows with the square.
      const space = start + text.slice(start, end + 1).lastIndexOf(' ');
      if (space > start) end = space;
      else if (isLowSurrogate(text, end)) end -= 1;
    }
    let last = end;
    while (last > start && isWhite(text, last - 1)) last -= 1;
    if (last > start) pieces.push({ start, end: last });
    start = end;
    while (start < range.end && isWhite(text, start)) start += 1;
  }
  return pieces;
};

/**
 * The Passages of a Source in reading order: sentences of paragraphs; each heading, list item, quotation and table row
 * whole. They are numbered from 1 over all of them, asides included; ranges are trimmed, do not overlap, and hold
 * every character of the blocks that is not white space. Asides change only the kind of their Passages, never an id or a range:
 * what the reader chose, linked or tagged stays where it is.
 *
 * @param asides block index → whether it is an aside, where the reader decided otherwise than the import
 */
export const splitPassages = (
  source: SourceText,
  siglum: string,
  asides: Readonly<Record<string, boolean>> = {},
): Passage[] => {
  const passages: Passage[] = [];
  source.blocks.forEach((block, index) => {
    const kind = (asides[String(index)] ?? block.aside) ? 'aside' : passageKind(block);
    const ranges =
      block.kind === 'paragraph' ? splitSentences(source.text, block, source.metadata.language) : [block];
    for (const range of ranges) {
      for (const { start, end } of cut(source.text, range)) {
        passages.push({ id: passageId(siglum, passages.length + 1), kind, block: index, start, end });
      }
    }
  });
  return passages;
};
