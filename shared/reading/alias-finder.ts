import type { NameWord } from './name-words.ts';
import { type Alias, findAliases } from './names.ts';

/** Finds where a text writes out the long form of an alias that one of the texts introduces: "Coastal Rail Authority (CRA)". */
export class AliasFinder {
  /** By the first word of the long form. */
  readonly #aliases = new Map<string, Alias[]>();

  constructor(texts: Iterable<string>, checkpoint: () => void) {
    const known = new Set<string>();
    for (const text of texts) {
      if (!text.includes('(')) continue;
      checkpoint();
      for (const alias of findAliases(text)) {
        const key = `${alias.short} ${alias.long.join(' ')}`;
        if (known.has(key)) continue;
        known.add(key);
        const first = alias.long[0] ?? '';
        this.#aliases.set(first, [...(this.#aliases.get(first) ?? []), alias]);
      }
    }
  }

  /** The short forms, in lower case, of what the words write out; each once. */
  shortForms(words: readonly Pick<NameWord, 'bare'>[]): readonly string[] {
    if (this.#aliases.size === 0) return [];
    const found = new Set<string>();
    for (const [at, { bare }] of words.entries()) {
      for (const { short, long } of this.#aliases.get(bare) ?? []) {
        if (long.every((word, place) => word === (words[at + place]?.bare ?? ''))) found.add(short);
      }
    }
    return [...found];
  }
}
