import type { Group } from '../../shared/differences/comparison.ts';
import type { GroupStatus } from '../../shared/differences/difference.ts';
import { siglumOf } from '../../shared/text/passage.ts';
import { elementOf } from './pane-layout.ts';

/** One ribbon between two neighbouring panes, as an SVG path in the coordinates of the panes' container. */
export interface Ribbon {
  readonly key: string;
  readonly path: string;
  readonly status: GroupStatus;
  readonly isBand: boolean;
}

interface Edge {
  readonly top: number;
  readonly bottom: number;
  readonly inView: boolean;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The height that a Passage takes in its pane; beyond the pane's edge it ends at the edge. */
const edgeOf = (scroller: HTMLElement, passages: readonly string[], origin: DOMRect): Edge | null => {
  const view = scroller.getBoundingClientRect();
  const rects = passages.flatMap((id) => [...(elementOf(scroller, id)?.getClientRects() ?? [])]);
  const [first, last] = [rects[0], rects.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    top: clamp(first.top, view.top, view.bottom) - origin.top + 3,
    bottom: clamp(last.bottom, view.top, view.bottom) - origin.top - 3,
    inView: last.bottom > view.top && first.top < view.bottom,
  };
};

const bandPath = (x1: number, a: Edge, x2: number, b: Edge): string => {
  const middle = (x1 + x2) / 2;
  return `M${x1} ${a.top}C${middle} ${a.top} ${middle} ${b.top} ${x2} ${b.top}V${b.bottom}C${middle} ${b.bottom} ${middle} ${a.bottom} ${x1} ${a.bottom}Z`;
};

const linePath = (x1: number, a: Edge, x2: number, b: Edge): string => {
  const [y1, y2] = [(a.top + a.bottom) / 2, (b.top + b.bottom) / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
};

/** The ribbons between neighbouring panes: a band for the chosen Group, hairlines for those in view on both sides. */
export const ribbonPaths = (
  panes: HTMLElement,
  scrollers: ReadonlyMap<string, HTMLElement>,
  groups: readonly Group[],
  chosen: string | null,
): Ribbon[] => {
  const origin = panes.getBoundingClientRect();
  const order = [...scrollers];
  const ribbons: Ribbon[] = [];
  for (const [place, [siglum, scroller]] of order.entries()) {
    const [neighbour, other] = order[place + 1] ?? [];
    if (neighbour === undefined || other === undefined) break;
    const x1 = scroller.getBoundingClientRect().right - origin.left + 1;
    const x2 = other.getBoundingClientRect().left - origin.left - 1;
    for (const { id, passages, status } of groups) {
      const here = passages.filter((passage) => siglumOf(passage) === siglum);
      const there = passages.filter((passage) => siglumOf(passage) === neighbour);
      if (here.length === 0 || there.length === 0) continue;
      const isBand = id === chosen;
      const [a, b] = [edgeOf(scroller, here.slice(0, 1), origin), edgeOf(other, there.slice(0, 1), origin)];
      if (a === null || b === null || (isBand ? !a.inView && !b.inView : !a.inView || !b.inView)) continue;
      const key = `${id} ${siglum} ${neighbour}`;
      ribbons.push({ key, status, isBand, path: isBand ? bandPath(x1, a, x2, b) : linePath(x1, a, x2, b) });
    }
  }
  return ribbons;
};
