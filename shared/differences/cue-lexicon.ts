import type { CueWords, LanguagePack } from '../languages/pack.ts';
import { perPack } from '../languages/per-pack.ts';
import { packFor } from '../languages/packs.ts';
import { stemOf } from '../reading/stem.ts';
import type { KnownWord } from '../reading/word-table.ts';
import { oncePer } from './once-per.ts';
import type { Reading } from './reading.ts';

/** What a cue is a sign of. `row` and `side` index the tables of the pack. */
export type CueSense =
  | { readonly kind: 'opposite'; readonly row: number; readonly side: number }
  /** The row's words mean something else in this clause. */
  | { readonly kind: 'unless'; readonly row: number }
  | { readonly kind: 'deed' | 'directed'; readonly row: number }
  /** "failed to"; "denied that"; "a lack of". */
  | { readonly kind: 'negates' | 'denies' | 'implies' };

/** A cue found among words: indexes of its first and last word. */
export interface FoundCue {
  readonly first: number;
  readonly last: number;
  readonly sense: CueSense;
}

interface Entry {
  /** Words after the first, lower case. */
  readonly rest: readonly string[];
  /** Whether other words may come between the first and the rest. */
  readonly isSplit: boolean;
  readonly sense: CueSense;
}

interface CueLexicon {
  readonly byStem: ReadonlyMap<string, readonly Entry[]>;
  readonly byForm: ReadonlyMap<string, readonly Entry[]>;
}

/** Cues of a Reading that are looked at; a sentence has two or three. */
const MOST_CUES = 40;
const SPLIT = ' ~ ';
/** Words between the parts of a split cue. */
const SPLIT_REACH = 12;

const lexiconOf = perPack((pack: LanguagePack): CueLexicon => {
  const byStem = new Map<string, Entry[]>();
  const byForm = new Map<string, Entry[]>();
  const add = (words: CueWords, sense: CueSense): void => {
    for (const written of words) {
      const isSplit = written.includes(SPLIT);
      const [first = '', ...rest] = written.replace(SPLIT, ' ').split(' ');
      const isForm = first.startsWith('=') || rest.length > 0;
      const form = first.replace('=', '');
      const [index, key] = isForm ? [byForm, form] : [byStem, stemOf(form, pack.tag)];
      const entry: Entry = { rest, isSplit, sense };
      const known = index.get(key);
      if (known === undefined) index.set(key, [entry]);
      else known.push(entry);
    }
  };
  for (const [row, { sides, unless }] of pack.opposites.entries()) {
    for (const [side, words] of sides.entries()) add(words, { kind: 'opposite', row, side });
    add(unless ?? [], { kind: 'unless', row });
  }
  for (const [row, words] of pack.sameDeeds.entries()) add(words, { kind: 'deed', row });
  for (const [row, words] of pack.directedDeeds.entries()) add(words, { kind: 'directed', row });
  add(pack.negation?.verbs ?? [], { kind: 'negates' });
  add(pack.negation?.denials ?? [], { kind: 'denies' });
  add(pack.negation?.implicit ?? [], { kind: 'implies' });
  return { byStem, byForm };
});

/** All cues of a Reading, by their first word. */
export const cuesOf = oncePer((reading: Reading): readonly FoundCue[] => {
  const { words } = reading.words;
  const { byStem, byForm } = lexiconOf(packFor(reading.language));
  const found: FoundCue[] = [];
  for (const [first, { ownStem, bare }] of words.entries()) {
    for (const entries of [byStem.get(ownStem), byForm.get(bare)]) {
      if (entries === undefined) continue;
      for (const entry of entries) {
        const last = lastWord(words, first, entry);
        if (last !== null) found.push({ first, last, sense: entry.sense });
        if (found.length === MOST_CUES) return found;
      }
    }
  }
  return found;
});

/** Index of the last word of an entry that begins at a word, of a split one the first; null where the rest does not follow. */
const lastWord = (words: readonly KnownWord[], first: number, { rest, isSplit }: Entry): number | null => {
  if (rest.length === 0) return first;
  const furthest = isSplit ? first + SPLIT_REACH : first + 1;
  for (let from = first + 1; from <= furthest; from += 1)
    if (rest.every((word, at) => words[from + at]?.bare === word))
      return isSplit ? first : from + rest.length - 1;
  return null;
};
