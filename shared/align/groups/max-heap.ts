/** Two clusters and what joining them gains. */
export interface Offer {
  readonly gain: number;
  readonly left: number;
  readonly right: number;
}

/** Greatest gain first; ties by the ids, so that the order never depends on how the offers came. */
const before = (x: Offer, y: Offer): boolean =>
  x.gain !== y.gain ? x.gain > y.gain : x.left !== y.left ? x.left < y.left : x.right < y.right;

/** A binary heap of offers, the best on top. */
export class MaxHeap {
  private readonly offers: Offer[] = [];

  push(offer: Offer): void {
    let at = this.offers.length;
    this.offers.push(offer);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.offers[parent];
      if (above === undefined || !before(offer, above)) break;
      this.offers[at] = above;
      at = parent;
    }
    this.offers[at] = offer;
  }

  pop(): Offer | undefined {
    const top = this.offers[0];
    const last = this.offers.pop();
    if (last === undefined || this.offers.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      let below = this.offers[child];
      if (below === undefined) break;
      const sibling = this.offers[child + 1];
      if (sibling !== undefined && before(sibling, below)) [child, below] = [child + 1, sibling];
      if (!before(below, last)) break;
      this.offers[at] = below;
      at = child;
    }
    this.offers[at] = last;
    return top;
  }
}
