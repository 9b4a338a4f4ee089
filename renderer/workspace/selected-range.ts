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

/** The place in the page of an offset into the Source's text; at the end of a piece rather than at the start of the next. */
const placeOf = (scroller: Element, offset: number, isEnd: boolean): [Node, number] | null => {
  for (const holder of scroller.querySelectorAll<HTMLElement>('[data-at]')) {
    const at = Number(holder.dataset['at']);
    const length = holder.textContent.length;
    const node = holder.firstChild;
    if (node === null || offset < at || offset > at + length) continue;
    if (offset === at + length && !isEnd) continue;
    return [node, offset - at];
  }
  return null;
};

/** Makes the page show a selection of a Source's text, or none; leaves it alone where it shows it already. */
export const showSelection = (scroller: Element, range: TextRange | null): void => {
  const selection = getSelection();
  const shown = selectedRange(scroller);
  if (selection === null || (shown?.start === range?.start && shown?.end === range?.end)) return;
  if (range === null) return selection.removeAllRanges();
  const [start, end] = [placeOf(scroller, range.start, false), placeOf(scroller, range.end, true)];
  if (start !== null && end !== null) selection.setBaseAndExtent(...start, ...end);
};
