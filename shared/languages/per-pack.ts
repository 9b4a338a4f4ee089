import type { LanguagePack, Phrases } from './pack.ts';

/** The function with a memory: what is built of a pack, such as its patterns, is built once. */
export const perPack = <Built>(build: (pack: LanguagePack) => Built): ((pack: LanguagePack) => Built) => {
  const built = new Map<LanguagePack, Built>();
  return (pack) => {
    const known = built.get(pack);
    if (known !== undefined) return known;
    const made = build(pack);
    built.set(pack, made);
    return made;
  };
};

/** A group of the phrases for a regular expression, the longest first; it matches nothing where there are none. */
export const anyOf = (...lists: readonly Phrases[]): string => {
  const all = lists.flat();
  return all.length === 0 ? '(?:(?!))' : `(?:${all.toSorted((a, b) => b.length - a.length).join('|')})`;
};

const SPECIAL = /[.*+?^${}()|[\]\\/]/g;

/** Plain words as `Phrases`. */
export const escaped = (word: string): string => word.replace(SPECIAL, String.raw`\$&`);
