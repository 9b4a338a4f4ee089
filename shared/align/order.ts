import { CHECKPOINT_EVERY } from '../reading/progress.ts';
import { type PassageTable, placeIn } from './passages/passage-table.ts';
import { sortedInSteps } from './sorted-in-steps.ts';

/** A row of the order: an index into the groups, or a Passage of no Group. */
export type OrderedItem =
  { readonly kind: 'group'; readonly group: number } | { readonly kind: 'single'; readonly passage: number };

/** Swaps of neighbours tried at most; after that the order is good enough to read. */
const MAX_ROUNDS = 50;

/**
 * Puts Groups in the order in which most Sources tell them, and each other Passage after what stands before it in its
 * own Source. `rank` says in which order the Sources are shown, for Passages that nothing else orders. `checkpoint` may throw to stop.
 */
export const orderItems = (
  table: PassageTable,
  groups: readonly (readonly number[])[],
  rank: readonly number[],
  checkpoint: () => void = () => {},
): OrderedItem[] => {
  const firstPlaces = groups.map((members) => firstPlaceOf(table, members));
  checkpoint();
  const places = firstPlaces.map((own) => meanPlace(table, own));
  const shown = groups.map((members) => firstShown(table, members, rank));
  checkpoint();
  const order = [
    ...sortedInSteps(
      [...groups.keys()],
      (x, y) => (places[x] ?? 0) - (places[y] ?? 0) || (shown[x] ?? 0) - (shown[y] ?? 0) || x - y,
      checkpoint,
    ),
  ];
  checkpoint();
  for (let round = 0, swapped = true; swapped && round < MAX_ROUNDS; round += 1) {
    swapped = false;
    for (let at = 0; at + 1 < order.length; at += 1) {
      if (at % CHECKPOINT_EVERY === 0) checkpoint();
      const [x = 0, y = 0] = [order[at], order[at + 1]];
      if (votesFor(firstPlaces[y], firstPlaces[x]) <= votesFor(firstPlaces[x], firstPlaces[y])) continue;
      order[at] = y;
      order[at + 1] = x;
      swapped = true;
    }
  }
  return withSingles(table, groups, order, rank);
};

type Places = ReadonlyMap<number, number>;

/** Source → place of the Group's first Passage there. */
const firstPlaceOf = (table: PassageTable, members: readonly number[]): Places => {
  const places = new Map<number, number>();
  for (const member of members) {
    const source = table.sourceOf[member] ?? 0;
    places.set(source, Math.min(placeIn(table, member), places.get(source) ?? Infinity));
  }
  return places;
};

/** Grows with the place at which the Group is first shown, Source after Source; decides where nothing else does. */
const firstShown = (
  { sources, sourceOf, passages }: PassageTable,
  members: readonly number[],
  rank: readonly number[],
): number =>
  members.reduce((first, member) => {
    const source = sourceOf[member] ?? 0;
    const place = (rank[source] ?? 0) * passages.length + member - (sources[source]?.from ?? 0);
    return Math.min(first, place);
  }, Infinity);

/** Mean place, each Source taken as long as the others. */
const meanPlace = (table: PassageTable, places: Places | undefined): number => {
  let sum = 0;
  for (const [source, place] of places ?? []) sum += place / (table.sources[source]?.size ?? 1);
  return places === undefined ? 0 : sum / places.size;
};

/** How many Sources tell x before y. */
const votesFor = (x: Places | undefined, y: Places | undefined): number => {
  let votes = 0;
  for (const [source, place] of x ?? []) if (place < (y?.get(source) ?? -1)) votes += 1;
  return votes;
};

const withSingles = (
  table: PassageTable,
  groups: readonly (readonly number[])[],
  order: readonly number[],
  rank: readonly number[],
): OrderedItem[] => {
  const slotOf = new Map<number, number>();
  for (const [slot, group] of order.entries())
    for (const member of groups[group] ?? []) slotOf.set(member, slot);
  const slots: number[][] = Array.from({ length: order.length + 1 }, () => []);
  const shown = table.sources.map((_, at) => at).toSorted((x, y) => (rank[x] ?? x) - (rank[y] ?? y));
  for (const at of shown) {
    const source = table.sources[at];
    if (source === undefined) continue;
    let slot = -1;
    for (let passage = source.from; passage < source.from + source.size; passage += 1) {
      const own = slotOf.get(passage);
      if (own === undefined) slots[slot + 1]?.push(passage);
      else slot = own;
    }
  }
  return slots.flatMap((singles, at) => {
    const group = order[at - 1];
    const rows = singles.map((passage): OrderedItem => ({ kind: 'single', passage }));
    return group === undefined ? rows : [{ kind: 'group', group }, ...rows];
  });
};
