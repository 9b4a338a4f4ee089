import { citationText, distinctCitations } from './citation.ts';
import type { Dispute, DisputedItem, Side } from './summary.ts';

/** Whether two sides have the same words of the same sentence. */
const areSame = (a: Side, b: Side): boolean => {
  const cited = new Set(a.citations.map(citationText));
  return (
    b.citations.some((citation) => cited.has(citationText(citation))) &&
    b.words.some((words) => a.words.includes(words))
  );
};

const isOnePoint = (a: Dispute, b: Dispute): boolean => a.type === b.type && a.label === b.label;

const sharedSides = (a: Dispute, b: Dispute): number =>
  a.sides.filter((side) => b.sides.some((other) => areSame(side, other))).length;

const joinedSides = (sides: readonly Side[], added: readonly Side[]): Side[] => {
  const joined = [...sides];
  for (const side of added) {
    const at = joined.findIndex((known) => areSame(known, side));
    const known = joined[at];
    if (known === undefined) joined.push(side);
    else
      joined[at] = {
        words: [...new Set([...known.words, ...side.words])],
        citations: distinctCitations([...known.citations, ...side.citations]),
      };
  }
  return joined;
};

const joinedDispute = (a: Dispute, b: Dispute): Dispute => ({
  ...a,
  severity: a.severity === 'conflict' ? a.severity : b.severity,
  sides: joinedSides(a.sides, b.sides),
});

/** "A against C" and "C against E" over one thing are one dispute of three sides. */
export const joinDisputes = (disputes: readonly Dispute[], leastShared = 1): Dispute[] => {
  const joined: Dispute[] = [];
  for (const dispute of disputes) {
    const at = joined.findIndex(
      (known) => isOnePoint(known, dispute) && sharedSides(known, dispute) >= leastShared,
    );
    const known = joined[at];
    if (known === undefined) joined.push(dispute);
    else joined[at] = joinedDispute(known, dispute);
  }
  return joined;
};

/** Two Groups are one dispute where the same words of two sides stand against each other in both. */
const SHARED_SIDES = 2;

/** Lists Groups in which the same words contradict each other once, in the place of the first. */
export const mergeDisputes = (items: readonly DisputedItem[]): DisputedItem[] => {
  const merged: DisputedItem[] = [];
  const byCitation = new Map<string, Set<number>>();
  for (const item of items) {
    const cited = citedIn(item);
    const at = cited
      .flatMap((text) => [...(byCitation.get(text) ?? [])])
      .find((index) => areOneDispute(merged[index], item));
    const twin = at === undefined ? undefined : merged[at];
    const place = at ?? merged.length;
    merged[place] = twin === undefined ? item : joinedItem(twin, item);
    for (const text of cited) byCitation.set(text, (byCitation.get(text) ?? new Set()).add(place));
  }
  return merged;
};

/** The sentences on the sides of the gravest dispute. */
const citedIn = ({ disputes: [first] }: DisputedItem): string[] =>
  first?.sides.flatMap(({ citations }) => citations.map(citationText)) ?? [];

const areOneDispute = (a: DisputedItem | undefined, b: DisputedItem): boolean => {
  const [first, second] = [a?.disputes[0], b.disputes[0]];
  if (first === undefined || second === undefined) return false;
  return isOnePoint(first, second) && sharedSides(first, second) >= SHARED_SIDES;
};

const joinedItem = (kept: DisputedItem, other: DisputedItem): DisputedItem => {
  const disputes = joinDisputes([...kept.disputes, ...other.disputes], SHARED_SIDES);
  const onSides = new Set(
    disputes.flatMap(({ sides }) => sides.flatMap(({ citations }) => citations.map(({ siglum }) => siglum))),
  );
  return {
    ...kept,
    alsoGroups: [...kept.alsoGroups, ...(other.group === null ? [] : [other.group]), ...other.alsoGroups],
    disputes,
    mentions: distinctCitations([...kept.mentions, ...other.mentions]).filter(
      ({ siglum }) => !onSides.has(siglum),
    ),
  };
};
