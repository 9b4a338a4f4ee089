import { baseLanguage } from '../../text/stem.ts';
import type { Token } from '../../text/tokenise.ts';
import { backgroundIdf } from './background.ts';
import { Vocabulary } from './vocabulary.ts';
import { vectorRow } from './word-vectors.ts';

/** What the aligner knows of a word, whatever Passage it stands in. */
export interface Word {
  /** Id of its stem; -1 where it holds neither letter nor digit. */
  readonly stem: number;
  /** Row of its word vector, -1 where it has none. */
  readonly row: number;
  /** Ids of its runs of four characters, its edges counting as characters. */
  readonly grams: Int32Array;
}

const GRAM_LENGTH = 4;

/** Looks each different word up once. Stems and character runs are numbered apart. */
export class WordTable {
  readonly #stems = new Vocabulary();
  readonly #grams = new Vocabulary();
  readonly #rarities: number[] = [];
  readonly #byLanguage = new Map<string, Map<string, Word>>();

  word({ word, stem }: Token, language: string): Word {
    let words = this.#byLanguage.get(language);
    if (words === undefined) {
      words = new Map();
      this.#byLanguage.set(language, words);
    }
    let known = words.get(word);
    if (known === undefined) {
      known = this.#describe(word, stem, language);
      words.set(word, known);
    }
    return known;
  }

  stemId(stem: string): number {
    const id = this.#stems.id(stem);
    if (id === this.#rarities.length) this.#rarities.push(backgroundIdf(stem));
    return id;
  }

  /** Log of how rare a stem is in news at large, by its id. */
  rarity(stem: number): number {
    return this.#rarities[stem] ?? 0;
  }

  #describe(word: string, stem: string, language: string): Word {
    const padded = `_${word}_`;
    const grams: number[] = [];
    for (let from = 0; from === 0 || from + GRAM_LENGTH <= padded.length; from += 1)
      grams.push(this.#grams.id(padded.slice(from, from + GRAM_LENGTH)));
    const isEnglish = baseLanguage(language) === 'en';
    return {
      stem: /[\p{L}\p{N}]/u.test(stem) ? this.stemId(stem) : -1,
      row: isEnglish ? vectorRow(word.replace(/'s?$/, '')) : -1,
      grams: Int32Array.from(grams),
    };
  }
}
