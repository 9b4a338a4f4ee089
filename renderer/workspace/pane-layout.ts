import type { Comparison } from '../../shared/differences/comparison.ts';
import { type PassageId, siglumOf } from '../../shared/text/passage.ts';
import { type Anchor, matchingOffset, risingAnchors } from './matching-offset.ts';

/** The scrolling parts of the panes, in their order, by siglum. */
export const scrollersIn = (panes: HTMLElement): Map<string, HTMLElement> =>
  new Map(
    [...panes.querySelectorAll<HTMLElement>('[data-scroller]')].map((scroller) => [
      scroller.dataset['scroller'] ?? '',
      scroller,
    ]),
  );

export const elementOf = (root: ParentNode, passage: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-passage="${CSS.escape(passage)}"]`);

/** Pixels from the top of the scroller's content to the top of the element. */
export const contentTop = (scroller: HTMLElement, element: HTMLElement): number =>
  element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;

/** Where every Passage of a Group stands in its pane, by siglum. */
type Tops = ReadonlyMap<string, ReadonlyMap<string, number>>;

const topsOf = (panes: ReadonlyMap<string, HTMLElement>): Tops =>
  new Map(
    [...panes].map(([siglum, scroller]) => [
      siglum,
      new Map(
        [...scroller.querySelectorAll<HTMLElement>('[data-passage]')].map((element) => [
          element.dataset['passage'] ?? '',
          contentTop(scroller, element),
        ]),
      ),
    ]),
  );

/** Follows one pane's scrolling with the others. Layout is measured once and again after `forget`. */
export class ScrollFollower {
  #tops: Tops | null = null;
  readonly #anchors = new Map<string, Anchor[]>();
  /** Positions that were set from here: their scroll events are echoes, not the reader's. */
  readonly #set = new WeakMap<HTMLElement, number>();

  forget(): void {
    this.#tops = null;
    this.#anchors.clear();
  }

  /** Scrolls to a place, without taking the event that follows for the reader's. */
  place(scroller: HTMLElement, top: number): void {
    scroller.scrollTop = top;
    this.#set.set(scroller, scroller.scrollTop);
  }

  isEcho(scroller: HTMLElement): boolean {
    const expected = this.#set.get(scroller);
    return expected !== undefined && Math.abs(expected - scroller.scrollTop) < 1;
  }

  /** Brings the `others` to where the pane `from` is; the line that is matched lies a third below the top. */
  follow(
    panes: ReadonlyMap<string, HTMLElement>,
    from: string,
    others: readonly string[],
    comparison: Comparison,
  ): void {
    const lead = panes.get(from);
    if (lead === undefined) return;
    this.#tops ??= topsOf(panes);
    for (const siglum of others) {
      const scroller = panes.get(siglum);
      if (scroller === undefined || siglum === from) continue;
      const line = lead.clientHeight / 3;
      const anchors = this.#anchorsBetween(from, siglum, comparison);
      this.place(scroller, lead.scrollTop < 1 ? 0 : matchingOffset(anchors, lead.scrollTop + line) - line);
    }
  }

  #anchorsBetween(from: string, to: string, { groups }: Comparison): Anchor[] {
    const key = `${from} ${to}`;
    const known = this.#anchors.get(key);
    if (known !== undefined) return known;
    const pairs = groups.flatMap(({ passages }): Anchor[] => {
      const [here, there] = [from, to].map((siglum) => passages.find((id) => siglumOf(id) === siglum));
      const [a, b] = [this.#tops?.get(from)?.get(here ?? ''), this.#tops?.get(to)?.get(there ?? '')];
      return a === undefined || b === undefined ? [] : [{ from: a, to: b }];
    });
    const anchors = risingAnchors(pairs);
    this.#anchors.set(key, anchors);
    return anchors;
  }
}

/**
 * Brings the Passages of a Group to one height in all panes: where the chosen one stands now if it is in view, and never
 * so low that a pane could not follow.
 */
export const levelPassages = (
  panes: ReadonlyMap<string, HTMLElement>,
  chosen: PassageId,
  passages: readonly PassageId[],
  follower: ScrollFollower,
): void => {
  const scroller = panes.get(siglumOf(chosen));
  const element = scroller === undefined ? null : elementOf(scroller, chosen);
  if (scroller === undefined || element === null) return;
  const first = new Map<string, PassageId>([[siglumOf(chosen), chosen]]);
  for (const id of passages) if (!first.has(siglumOf(id))) first.set(siglumOf(id), id);
  const level = [...first].flatMap(([siglum, id]) => {
    const pane = panes.get(siglum);
    const target = pane === undefined ? null : elementOf(pane, id);
    return pane === undefined || target === null ? [] : [{ pane, top: contentTop(pane, target) }];
  });
  const now = contentTop(scroller, element) - scroller.scrollTop;
  const inView = now >= 12 && now < scroller.clientHeight * 0.7;
  const wanted = inView ? now : scroller.clientHeight / 3;
  const height = Math.min(wanted, ...level.map(({ top }) => top));
  for (const { pane, top } of level) follower.place(pane, top - height);
};
