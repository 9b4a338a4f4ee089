import { packFor } from '../languages/packs.ts';
import type { NameWord, PlacedWords } from './name-words.ts';
import { nameWordOf } from './names.ts';
import { scanPieces } from './scan-pieces.ts';
import { backgroundIdf } from './background.ts';
import { conceptKey } from './concepts.ts';
import { stemOf } from './stem.ts';
import { type Token, tokenise } from './tokenise.ts';
import { translateWord } from './translate-word.ts';
import { Vocabulary } from './vocabulary.ts';
import { vectorRow } from './word-vectors.ts';

/** What is known of a word as it is written, whatever Passage it is in. */
export interface KnownWord extends NameWord {
  /** Lower case, its possessive included; what the wording of texts is compared by. */
  readonly word: string;
  /** Its stem in its own language. */
  readonly ownStem: string;
  /** Whether it is no stop word and has a letter. */
  readonly isContent: boolean;
  /** Id of its stem; words with a known translation share the id of the English stem. Stop words have ids too. */
  readonly stem: number;
  /** Whether it says something about what is reported: no stop word, and with a letter or digit. */
  readonly isTelling: boolean;
  /** Id of the concept that its stem belongs to. */
  readonly concept: number;
  /** Row of its word vector, -1 if it has none. */
  readonly row: number;
  /** Ids of its runs of four characters, its edges counting as characters; empty for stop words. */
  readonly grams: readonly number[];
  /** What a name that holds it is compared by: lower case, in English where a translation is known. */
  readonly nameKey: string;
}

/** What was read in one language, by how it is written. */
interface Known {
  readonly words: Map<string, KnownWord>;
  /** Pieces that are more or less than one word. */
  readonly pieces: Map<string, PlacedWords<KnownWord>>;
}

/** Texts of unknown language are read as English. */
const isEnglish = (language: string): boolean => packFor(language).tag === 'en';

const GRAM_LENGTH = 4;
const TELLING = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;

/** Reads the words of texts, each word and each piece of a text once. Stems, concepts and character runs are numbered apart. */
export class WordTable {
  readonly #stems = new Vocabulary();
  readonly #grams = new Vocabulary();
  readonly #concepts = new Vocabulary();
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

  /** `stem`: of an English word, or of a word of any language that has no translation. */
  stemId(stem: string): number {
    const id = this.#stems.id(stem);
    if (id === this.#rarities.length) this.#rarities.push(backgroundIdf(stem));
    return id;
  }

  conceptId(stem: string): number {
    return this.#concepts.id(conceptKey(stem));
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
    const { stop, bare, length, isCapitalised, isJoiner, isPossessive, isNoName, isTime } = nameWordOf(
      written,
      token,
      language,
    );
    const isTelling = !stop && TELLING.test(token.stem);
    const english = isTelling ? translateWord(bare, language) : null;
    const stem = english === null ? token.stem : stemOf(english, 'en');
    // Spelt out: spreading one into the other makes words that take three times as long to read.
    return {
      word: token.word,
      ownStem: token.stem,
      isContent: !stop && LETTER.test(token.word),
      stem: this.stemId(stem),
      isTelling,
      concept: this.conceptId(stem),
      row: isTelling && (english !== null || isEnglish(language)) ? vectorRow(english ?? bare) : -1,
      grams: stop ? [] : this.#gramsOf(token.word),
      nameKey: english ?? bare,
      isCapitalised,
      isJoiner,
      isPossessive,
      isNoName,
      isTime,
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
