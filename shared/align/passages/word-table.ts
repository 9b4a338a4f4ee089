import type { NameWord, PlacedWords } from '../../reading/name-words.ts';
import { nameWordOf } from '../../reading/names.ts';
import { scanPieces } from '../../reading/scan-pieces.ts';
import { baseLanguage } from '../../languages/base-language.ts';
import { type Token, tokenise } from '../../reading/tokenise.ts';
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
  readonly grams: readonly number[];
  /** Its id among the stop words, -1 where it is none. */
  readonly stopId: number;
}

/** What was read in one language, by how it is written. */
interface Known {
  readonly words: Map<string, KnownWord>;
  /** Pieces that are more or less than one word. */
  readonly pieces: Map<string, PlacedWords<KnownWord>>;
}

const GRAM_LENGTH = 4;
const TELLING = /[\p{L}\p{N}]/u;

/** Reads the words of texts, each word and each piece of a text once. Stems, character runs and stop words are numbered apart. */
export class WordTable {
  readonly #stems = new Vocabulary();
  readonly #grams = new Vocabulary();
  readonly #stops = new Vocabulary();
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
      const word = known.words.get(written);
      if (word === undefined) {
        const piece = this.#readPiece(written, language, known);
        words.push(...piece.words);
        for (const from of piece.starts) starts.push(start + from);
      } else {
        words.push(word);
        starts.push(start);
      }
    }
    return { words, starts };
  }

  #readPiece(written: string, language: string, known: Known): PlacedWords<KnownWord> {
    const read = known.pieces.get(written);
    if (read !== undefined) return read;
    const piece = this.#readWhole(written, language, known);
    if (!known.words.has(written)) known.pieces.set(written, piece);
    return piece;
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
    const { stop, bare, length, isCapitalised, isJoiner, isPossessive, isNoName } = nameWordOf(
      written,
      token,
      language,
    );
    const isTelling = !stop && TELLING.test(token.stem);
    // Spelt out, since to spread one into the other makes words that take three times as long to read.
    return {
      stem: isTelling ? this.stemId(token.stem) : -1,
      row: isTelling && baseLanguage(language) === 'en' ? vectorRow(bare) : -1,
      grams: stop ? [] : this.#gramsOf(token.word),
      stopId: stop ? this.#stops.id(bare) : -1,
      isCapitalised,
      isJoiner,
      isPossessive,
      isNoName,
      stop,
      bare,
      length,
    };
  }

  #gramsOf(word: string): readonly number[] {
    const padded = `_${word}_`;
    const grams: number[] = [];
    for (let from = 0; from === 0 || from + GRAM_LENGTH <= padded.length; from += 1)
      grams.push(this.#grams.id(padded.slice(from, from + GRAM_LENGTH)));
    return grams;
  }
}
