import type { TextRange } from '../../shared/text/range.ts';

/** Offset into the Source's text of a place in the page; null outside the text. */
const offsetAt = (node: Node, offset: number): number | null => {
  const element = node instanceof Element ? (node.childNodes[offset] ?? node) : node;
  const holder = (element instanceof Element ? element : element.parentElement)?.closest<HTMLElement>(
    '[data-at]',
  );
  const at = holder?.dataset['at'];
  if (at === undefined) {
    const first =
      element instanceof Element ? element.querySelector<HTMLElement>('[data-at]')?.dataset['at'] : undefined;
    return first === undefined ? null : Number(first);
  }
  return Number(at) + (node instanceof Text ? offset : 0);
};

/** What the reader selected within `scroller`, in UTF-16 units of the Source's text; null where nothing or not there. */
export const selectedRange = (scroller: Element): TextRange | null => {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!scroller.contains(range.commonAncestorContainer)) return null;
  const start = offsetAt(range.startContainer, range.startOffset);
  const end = offsetAt(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
};
