import { type NameWord, nameWordOf, type PlacedWords } from '../../text/names.ts';
import { scanPieces } from '../../text/scan-pieces.ts';
import { baseLanguage } from '../../text/stem.ts';
import { type Token, tokenise } from '../../text/tokenise.ts';
import { backgroundIdf } from './background.ts';
import { Vocabulary } from './vocabulary.ts';
import { vectorRow } from './word-vectors.ts';

/** What the aligner knows of a word as it is written, whatever Passage it stands in. */
export interface KnownWord extends NameWord {
  /** Id of its stem; -1 where it is a stop word or holds neither letter nor digit. */
  readonly stem: number;
  /** Row of its word vector, -1 where it has none. */
  readonly row: number;
  /** Ids of its runs of four characters, its edges counting as characters. */
  readonly grams: Int32Array;
}

/** What was read in one language, by how it is written. */
interface Known {
  readonly words: Map<string, KnownWord>;
  /** Runs of characters between which every text parts into words. */
  readonly pieces: Map<string, PlacedWords<KnownWord>>;
}

const GRAM_LENGTH = 4;
const NO_GRAMS = new Int32Array(0);

/** Reads the words of texts, each word and each piece of a text once. Stems and character runs are numbered apart. */
export class WordTable {
  readonly #stems = new Vocabulary();
  readonly #grams = new Vocabulary();
  readonly #rarities: number[] = [];
  readonly #byLanguage = new Map<string, Known>();
  readonly #bounds: number[] = [];

  /** The words that `tokenise` finds. */
  read(text: string, language: string): PlacedWords<KnownWord> {
    let known = this.#byLanguage.get(language);
    if (known === undefined) {
      known = { words: new Map(), pieces: new Map() };
      this.#byLanguage.set(language, known);
    }
    const count = scanPieces(text, this.#bounds);
    return count < 0
      ? this.#readWhole(text, language, known)
      : this.#readPieces(text, count, language, known);
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

  /** `count`: how many of the bounds are of this text. */
  #readPieces(text: string, count: number, language: string, known: Known): PlacedWords<KnownWord> {
    const words: KnownWord[] = [];
    const starts: number[] = [];
    for (let at = 0; at < count; at += 2) {
      const start = this.#bounds[at] ?? 0;
      const written = text.slice(start, this.#bounds[at + 1]);
      let piece = known.pieces.get(written);
      if (piece === undefined) {
        piece = this.#readWhole(written, language, known);
        known.pieces.set(written, piece);
      }
      for (let place = 0; place < piece.words.length; place += 1) {
        const word = piece.words[place];
        if (word === undefined) continue;
        words.push(word);
        starts.push(start + (piece.starts[place] ?? 0));
      }
    }
    return { words, starts };
  }

  #readWhole(text: string, language: string, known: Known): PlacedWords<KnownWord> {
    const tokens = tokenise(text, language);
    return {
      words: tokens.map((token) => this.#word(text.slice(token.start, token.end), token, language, known)),
      starts: tokens.map(({ start }) => start),
    };
  }

  #word(written: string, token: Token, language: string, { words }: Known): KnownWord {
    let word = words.get(written);
    if (word === undefined) {
      word = this.#describe(written, token, language);
      words.set(written, word);
    }
    return word;
  }

  #describe(written: string, token: Token, language: string): KnownWord {
    const name = nameWordOf(written, token);
    if (token.stop) return { ...name, stem: -1, row: -1, grams: NO_GRAMS };
    return {
      ...name,
      stem: /[\p{L}\p{N}]/u.test(token.stem) ? this.stemId(token.stem) : -1,
      row: baseLanguage(language) === 'en' ? vectorRow(name.bare) : -1,
      grams: this.#gramsOf(token.word),
    };
  }

  #gramsOf(word: string): Int32Array {
    const padded = `_${word}_`;
    const grams: number[] = [];
    for (let from = 0; from === 0 || from + GRAM_LENGTH <= padded.length; from += 1)
      grams.push(this.#grams.id(padded.slice(from, from + GRAM_LENGTH)));
    return Int32Array.from(grams);
  }
}
