import type { LanguagePack, Synonyms } from '../languages/pack.ts';
import { stemOf } from '../reading/stem.ts';

/** Rows of words that news uses for one another, as stems; what is written in several words is left out. */
export const stemmedRows = (rows: Synonyms, { tag }: LanguagePack): readonly ReadonlySet<string>[] =>
  rows.map(
    (row) =>
      new Set(row.filter((word) => !word.includes(' ')).map((word) => stemOf(word.replace('=', ''), tag))),
  );
