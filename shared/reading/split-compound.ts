import type { LanguagePack } from '../languages/pack.ts';

/** Shorter parts are found in words that are no compounds. */
const SHORTEST_PART = 4;

/**
 * The parts of a lower-case compound noun, each of which is among the `known` words of the text: "wohnungsmarkt" → wohnung,
 * markt. Empty where it is no compound of them, and in languages that write compounds apart.
 */
export const splitCompound = (
  word: string,
  known: ReadonlySet<string>,
  { compoundLinks }: Pick<LanguagePack, 'compoundLinks'>,
): readonly string[] => {
  if (compoundLinks.length === 0) return [];
  // Lengths of ends that cannot be split; without them a word that repeats itself would take exponential time.
  const unsplittable = new Set<number>();
  const partsOf = (rest: string): readonly string[] | null => {
    if (unsplittable.has(rest.length)) return null;
    for (let cut = rest.length - SHORTEST_PART; cut >= SHORTEST_PART; cut -= 1) {
      const head = headOf(rest.slice(0, cut), known, compoundLinks);
      if (head === null) continue;
      const tail = rest.slice(cut);
      const parts = known.has(tail) ? [tail] : partsOf(tail);
      if (parts !== null) return [head, ...parts];
    }
    unsplittable.add(rest.length);
    return null;
  };
  return partsOf(word) ?? [];
};

/** The known word that a beginning is with or without the letters that link it to the next part. */
const headOf = (beginning: string, known: ReadonlySet<string>, links: readonly string[]): string | null => {
  for (const link of links) {
    const head = beginning.slice(0, beginning.length - link.length);
    if (beginning.endsWith(link) && head.length >= SHORTEST_PART && known.has(head)) return head;
  }
  return null;
};
