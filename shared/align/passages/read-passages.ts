import type { PlacedWords } from '../../reading/name-words.ts';
import { findNames } from '../../reading/names.ts';
import { baseLanguage } from '../../languages/base-language.ts';
import { stemOf } from '../../reading/stem.ts';
import { AliasFinder } from './alias-finder.ts';
import type { AlignPassage, AlignSource } from '../alignment.ts';
import { figureKeys } from './figure-keys.ts';
import type { Pace } from '../pace.ts';
import { type CountedRows, keepIds, RowsBuilder } from './sparse-rows.ts';
import { Vocabulary } from './vocabulary.ts';
import { type KnownWord, WordTable } from './word-table.ts';

export interface ReadSource {
  readonly siglum: string;
  /** ISO 639 code, `und` where unknown. */
  readonly language: string;
  /** Index of its first Passage. */
  readonly from: number;
  /** Number of its linkable Passages. */
  readonly size: number;
}

/** What the linkable Passages hold, a row a Passage; ids are those of the tables beside. */
export interface ReadPassages {
  readonly sources: readonly ReadSource[];
  /** Source by Source, in reading order. */
  readonly passages: readonly AlignPassage[];
  /** Index into `sources` of each Passage. */
  readonly sourceOf: Int32Array;
  readonly words: WordTable;
  readonly stems: CountedRows;
  /** For each entry of `stems`: the row of the word vector of the word it stands for, -1 where it has none. */
  readonly meanings: Int32Array;
  /** For each entry of `stems`: where the Passage has it first, counted in telling words. */
  readonly places: Int32Array;
  readonly grams: CountedRows;
  /** Neighbouring telling stems. */
  readonly pairs: CountedRows;
  readonly stopWords: CountedRows;
  readonly figures: CountedRows;
  /** Figure → how much sharing it tells, 0–1. */
  readonly weightOfFigure: readonly number[];
  /** Words of names. */
  readonly names: CountedRows;
  readonly nameIds: Vocabulary;
}

/** Reads Sources as they come; asides are left out. */
export const readPassages = (sources: readonly AlignSource[], { step, look }: Pace): ReadPassages => {
  const reader = new PassageReader(new AliasFinder(sources, look), lengthOfAll(sources));
  const passages: AlignPassage[] = [];
  const sourceOf: number[] = [];
  const readSources: ReadSource[] = [];
  for (const [index, { siglum, language, passages: all }] of sources.entries()) {
    const from = passages.length;
    for (const passage of all) {
      if (passage.kind === 'aside') continue;
      reader.read(passage.text, language);
      passages.push(passage);
      sourceOf.push(index);
      step(passages.length);
    }
    readSources.push({ siglum, language: baseLanguage(language), from, size: passages.length - from });
  }
  return { sources: readSources, passages, sourceOf: Int32Array.from(sourceOf), ...reader.finish(look) };
};

const lengthOfAll = (sources: readonly AlignSource[]): number =>
  sources.reduce((all, { passages }) => all + passages.reduce((sum, { text }) => sum + text.length, 0), 0);

/** Of the text, for each run of four characters, each telling stem, and each figure or name: fewer than there are, as a rule. */
const CHARACTERS_PER_GRAM = 1.4;
const CHARACTERS_PER_STEM = 8;
const CHARACTERS_PER_NAME = 40;

/** Owns the tables and the rows under way. */
class PassageReader {
  readonly #aliases: AliasFinder;
  readonly #words = new WordTable();
  readonly #stems: RowsBuilder;
  readonly #grams: RowsBuilder;
  readonly #pairs: RowsBuilder;
  readonly #stopWords: RowsBuilder;
  readonly #figures: RowsBuilder;
  readonly #figureIds = new Vocabulary();
  readonly #weightOfFigure: number[] = [];
  readonly #names: RowsBuilder;
  readonly #nameIds = new Vocabulary();
  readonly #allRows: readonly RowsBuilder[];
  /** What is a name inside a sentence somewhere is a name at the start of one as well. */
  readonly #isName: boolean[] = [];
  /** Stem → row of the word vector of the word that it stands for in the Passage that is read. */
  readonly #rowOfStem: number[] = [];
  /** The same for each entry of the stems. */
  readonly #meanings: number[] = [];
  /** Stem → its first place in the Passage that is read. */
  readonly #placeOfStem: number[] = [];
  /** The same for each entry of the stems. */
  readonly #places: number[] = [];

  /** `length`: characters of all texts, by which room is made. */
  constructor(aliases: AliasFinder, length: number) {
    this.#aliases = aliases;
    const rowsFor = (characters: number): RowsBuilder => new RowsBuilder(Math.ceil(length / characters) + 1);
    this.#grams = rowsFor(CHARACTERS_PER_GRAM);
    this.#stems = rowsFor(CHARACTERS_PER_STEM);
    this.#pairs = rowsFor(CHARACTERS_PER_STEM);
    this.#stopWords = rowsFor(CHARACTERS_PER_STEM);
    this.#figures = rowsFor(CHARACTERS_PER_NAME);
    this.#names = rowsFor(CHARACTERS_PER_NAME);
    this.#allRows = [this.#stems, this.#grams, this.#pairs, this.#stopWords, this.#figures, this.#names];
  }

  read(text: string, language: string): void {
    const placed = this.#words.read(text, language);
    const short = this.#aliases.shortForms(placed.words);
    this.#readWords(placed.words);
    for (const alias of short) this.#stems.add(this.#words.stemId(stemOf(alias, language)));
    this.#readFigures(text, language);
    this.#readNames(text, placed, short, language);
    for (const rows of this.#allRows) rows.endRow();
    for (const stem of this.#stems.lastRow()) {
      this.#meanings.push(this.#rowOfStem[stem] ?? -1);
      this.#rowOfStem[stem] = -1;
      this.#places.push(this.#placeOfStem[stem] ?? -1);
      this.#placeOfStem[stem] = -1;
    }
  }

  finish(look: () => void): Omit<ReadPassages, 'sources' | 'passages' | 'sourceOf'> {
    const rowsOf = (builder: RowsBuilder): CountedRows => {
      look();
      return builder.finish();
    };
    return {
      words: this.#words,
      stems: rowsOf(this.#stems),
      meanings: Int32Array.from(this.#meanings),
      places: Int32Array.from(this.#places),
      grams: rowsOf(this.#grams),
      pairs: rowsOf(this.#pairs),
      stopWords: rowsOf(this.#stopWords),
      figures: rowsOf(this.#figures),
      weightOfFigure: this.#weightOfFigure,
      names: keepIds(rowsOf(this.#names), (id) => this.#isName[id] === true),
      nameIds: this.#nameIds,
    };
  }

  #readWords(words: readonly KnownWord[]): void {
    let previous = -1;
    let place = 0;
    for (const { stem, row, grams, stopId } of words) {
      if (stopId >= 0) this.#stopWords.add(stopId);
      if (stem < 0) continue;
      this.#stems.add(stem);
      if (row >= 0) this.#rowOfStem[stem] = row;
      if ((this.#placeOfStem[stem] ?? -1) < 0) this.#placeOfStem[stem] = place;
      place += 1;
      this.#grams.addAll(grams);
      if (previous >= 0) this.#pairs.add(pairId(previous, stem));
      previous = stem;
    }
  }

  #readFigures(text: string, language: string): void {
    for (const { key, weight } of figureKeys(text, language)) {
      const id = this.#figureIds.id(key);
      this.#figures.add(id);
      this.#weightOfFigure[id] = Math.max(weight, this.#weightOfFigure[id] ?? 0);
    }
  }

  /** `short`: aliases that the Passage writes out. */
  #readNames(text: string, placed: PlacedWords<KnownWord>, short: readonly string[], language: string): void {
    for (const { initial, words } of findNames(text, placed, language))
      for (const word of words) if (word.length > 1) this.#addName(word, !initial);
    for (const alias of short) this.#addName(alias, true);
  }

  #addName(word: string, isSure: boolean): void {
    const id = this.#nameIds.id(word);
    this.#names.add(id);
    if (isSure) this.#isName[id] = true;
  }
}

/** One number for two stems in this order. That two pairs share one is so rare that it does no harm. */
const pairId = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) ^ second) | 0;
