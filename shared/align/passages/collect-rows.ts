import { figureKeyOf } from '../../reading/figure-keys.ts';
import type { ReadPassage, ReadSources } from '../../reading/read-source.ts';
import { stemOf } from '../../reading/stem.ts';
import { Vocabulary } from '../../reading/vocabulary.ts';
import type { KnownWord } from '../../reading/word-table.ts';
import { IntColumn } from '../int-column.ts';
import { type CountedRows, keepIds, RowsBuilder } from '../sparse-rows.ts';

/** One Source in the table. */
export interface SourceRows {
  readonly siglum: string;
  /** ISO 639 code, `und` where unknown. */
  readonly language: string;
  /** Index of its first Passage. */
  readonly from: number;
  /** Number of its linkable Passages. */
  readonly size: number;
}

/** The figures of each Passage as they are compared: figure f of Passage p is at `starts[p] + f`. */
export interface MeasuredFigures {
  readonly starts: Int32Array;
  /** Id among the kinds with their units. */
  readonly kinds: Int32Array;
  /** In that unit. */
  readonly amounts: Float64Array;
}

/** All words of the Passages in order, stop words included: those of Passage p from `starts[p]` up to `starts[p + 1]`. */
export interface WordSequences {
  readonly starts: Int32Array;
  readonly stems: Int32Array;
  /** 1 for each word that is telling. */
  readonly isTelling: Uint8Array;
}

/** What the linkable Passages hold, a row a Passage; not yet weighed. */
export interface CollectedRows {
  readonly sources: readonly SourceRows[];
  readonly passages: readonly ReadPassage[];
  readonly sourceOf: Int32Array;
  readonly stems: CountedRows;
  readonly meanings: Int32Array;
  readonly places: Int32Array;
  readonly concepts: CountedRows;
  /** Stem id → concept id, -1 for stems that are in no Passage. */
  readonly conceptOfStem: readonly number[];
  readonly grams: CountedRows;
  readonly bigrams: CountedRows;
  readonly figures: CountedRows;
  /** Figure id → how much sharing it says, 0–1. */
  readonly weightOfFigure: readonly number[];
  readonly figureKinds: CountedRows;
  readonly measuredFigures: MeasuredFigures;
  readonly dates: CountedRows;
  readonly names: CountedRows;
  readonly quoted: CountedRows;
  readonly sequences: WordSequences;
  readonly quotedShare: Float64Array;
  readonly isMeta: Uint8Array;
  readonly isReported: Uint8Array;
}

const ADDED_BETWEEN_CHECKPOINTS = 256;

/** Collects what was read of the Sources into rows of ids. */
export const collectRows = ({ sources, words }: ReadSources, checkpoint: () => void): CollectedRows => {
  checkpoint();
  const passages = sources.flatMap((source) => source.passages);
  const sourceOf = new Int32Array(passages.length);
  checkpoint();
  const collector = new Collector(words, passages);
  checkpoint();
  const rowsOfSources: SourceRows[] = [];
  let from = 0;
  for (const source of sources) {
    for (const [at, passage] of source.passages.entries()) {
      if (at % ADDED_BETWEEN_CHECKPOINTS === 0) checkpoint();
      collector.add(passage, source.language);
    }
    rowsOfSources.push({
      siglum: source.siglum,
      language: source.language,
      from,
      size: source.passages.length,
    });
    sourceOf.fill(rowsOfSources.length - 1, from, from + source.passages.length);
    from += source.passages.length;
  }
  return {
    sources: rowsOfSources,
    passages,
    sourceOf,
    isMeta: Uint8Array.from(passages, (passage) => Number(passage.isMeta)),
    isReported: Uint8Array.from(passages, (passage) => Number(passage.isReported)),
    ...collector.finish(checkpoint),
  };
};

/** Characters of text for each entry of a row, about; by which capacity is estimated. Rows grow on demand. */
const CHARACTERS_PER_GRAM = 1.4;
const CHARACTERS_PER_WORD = 6;
const CHARACTERS_PER_STEM = 8;
const CHARACTERS_PER_FACT = 40;

/** Owns the rows under way. */
class Collector {
  readonly #words: ReadSources['words'];
  readonly #stems: RowsBuilder;
  readonly #concepts: RowsBuilder;
  readonly #conceptOfStem: number[] = [];
  readonly #grams: RowsBuilder;
  readonly #bigrams: RowsBuilder;
  readonly #figures: RowsBuilder;
  readonly #figureIds = new Vocabulary();
  readonly #weightOfFigure: number[] = [];
  readonly #figureKinds: RowsBuilder;
  readonly #kindIds = new Vocabulary();
  readonly #figureStarts: number[] = [0];
  readonly #kindsOfFigures: number[] = [];
  readonly #amounts: number[] = [];
  readonly #dates: RowsBuilder;
  readonly #dateIds = new Vocabulary();
  readonly #names: RowsBuilder;
  readonly #nameIds = new Vocabulary();
  /** A word that is a name inside a sentence somewhere is one at the start of a sentence too. */
  readonly #isName: boolean[] = [];
  readonly #quoted: RowsBuilder;
  readonly #sequenceStarts: number[] = [0];
  readonly #stemsInOrder: IntColumn;
  readonly #tellingInOrder: IntColumn;
  readonly #quotedShare: number[] = [];
  readonly #allRows: readonly RowsBuilder[];
  /** Stem → row of the word vector of its word in the Passage that is added. */
  readonly #rowOfStem: number[] = [];
  readonly #meanings: IntColumn;
  /** Stem → its first place in the Passage that is added. */
  readonly #placeOfStem: number[] = [];
  readonly #places: IntColumn;

  constructor(words: ReadSources['words'], passages: readonly ReadPassage[]) {
    this.#words = words;
    const length = passages.reduce((sum, { text }) => sum + text.length, 0);
    const rowsFor = (characters: number): RowsBuilder => new RowsBuilder(Math.ceil(length / characters) + 1);
    this.#grams = rowsFor(CHARACTERS_PER_GRAM);
    this.#stems = rowsFor(CHARACTERS_PER_STEM);
    this.#concepts = rowsFor(CHARACTERS_PER_STEM);
    this.#bigrams = rowsFor(CHARACTERS_PER_STEM);
    this.#figures = rowsFor(CHARACTERS_PER_FACT);
    this.#figureKinds = rowsFor(CHARACTERS_PER_FACT);
    this.#dates = rowsFor(CHARACTERS_PER_FACT);
    this.#names = rowsFor(CHARACTERS_PER_FACT);
    this.#quoted = rowsFor(CHARACTERS_PER_FACT);
    const columnFor = (characters: number): IntColumn => new IntColumn(Math.ceil(length / characters) + 1);
    this.#stemsInOrder = columnFor(CHARACTERS_PER_WORD);
    this.#tellingInOrder = columnFor(CHARACTERS_PER_WORD);
    this.#meanings = columnFor(CHARACTERS_PER_STEM);
    this.#places = columnFor(CHARACTERS_PER_STEM);
    this.#allRows = [
      this.#stems, this.#concepts, this.#grams, this.#bigrams, this.#figures, this.#figureKinds, this.#dates, this.#names,
      this.#quoted,
    ]; // prettier-ignore
  }

  add(passage: ReadPassage, language: string): void {
    this.#addWords(passage.words.words);
    for (const form of passage.shortForms)
      this.#addStem(this.#words.stemId(stemOf(form, language)), this.#words.conceptId(form));
    this.#addQuoted(passage);
    this.#addFacts(passage);
    this.#addNames(passage);
    for (const rows of this.#allRows) rows.endRow();
    for (const stem of this.#stems.lastRow()) {
      this.#meanings.push(this.#rowOfStem[stem] ?? -1);
      this.#rowOfStem[stem] = -1;
      this.#places.push(this.#placeOfStem[stem] ?? -1);
      this.#placeOfStem[stem] = -1;
    }
  }

  finish(
    checkpoint: () => void,
  ): Omit<CollectedRows, 'sources' | 'passages' | 'sourceOf' | 'isMeta' | 'isReported'> {
    const rowsOf = (builder: RowsBuilder): CountedRows => {
      checkpoint();
      return builder.finish();
    };
    return {
      stems: rowsOf(this.#stems),
      meanings: this.#meanings.values(),
      places: this.#places.values(),
      concepts: rowsOf(this.#concepts),
      conceptOfStem: Array.from(this.#conceptOfStem, (concept) => concept ?? -1),
      grams: rowsOf(this.#grams),
      bigrams: rowsOf(this.#bigrams),
      figures: rowsOf(this.#figures),
      weightOfFigure: this.#weightOfFigure,
      figureKinds: rowsOf(this.#figureKinds),
      measuredFigures: {
        starts: Int32Array.from(this.#figureStarts),
        kinds: Int32Array.from(this.#kindsOfFigures),
        amounts: Float64Array.from(this.#amounts),
      },
      dates: rowsOf(this.#dates),
      names: keepIds(rowsOf(this.#names), (id) => this.#isName[id] === true),
      quoted: rowsOf(this.#quoted),
      sequences: {
        starts: Int32Array.from(this.#sequenceStarts),
        stems: this.#stemsInOrder.values(),
        isTelling: new Uint8Array(this.#tellingInOrder.values()),
      },
      quotedShare: Float64Array.from(this.#quotedShare),
    };
  }

  #addStem(stem: number, concept: number): void {
    this.#stems.add(stem);
    this.#concepts.add(concept);
    this.#conceptOfStem[stem] = concept;
  }

  #addWords(words: readonly KnownWord[]): void {
    let previous = -1;
    let place = 0;
    for (const { stem, isTelling, concept, row, grams } of words) {
      this.#stemsInOrder.push(stem);
      this.#tellingInOrder.push(Number(isTelling));
      if (!isTelling) continue;
      this.#addStem(stem, concept);
      if (row >= 0) this.#rowOfStem[stem] = row;
      if ((this.#placeOfStem[stem] ?? -1) < 0) this.#placeOfStem[stem] = place;
      place += 1;
      this.#grams.addAll(grams);
      if (previous >= 0) this.#bigrams.add(bigramId(previous, stem));
      previous = stem;
    }
    this.#sequenceStarts.push(this.#stemsInOrder.length);
  }

  #addQuoted({ text, words: { words, starts }, quotations }: ReadPassage): void {
    let quoted = 0;
    for (const { start, end } of quotations) quoted += end - start;
    this.#quotedShare.push(text.length === 0 ? 0 : Math.min(1, quoted / text.length));
    if (quotations.length === 0) return;
    let next = 0;
    for (const [at, word] of words.entries()) {
      const start = starts[at] ?? 0;
      while ((quotations[next]?.end ?? Infinity) <= start) next += 1;
      if (word.isTelling && start >= (quotations[next]?.start ?? Infinity)) this.#quoted.add(word.stem);
    }
  }

  #addFacts({ figures, dates }: ReadPassage): void {
    for (const figure of figures) {
      const { key, weight } = figureKeyOf(figure);
      const id = this.#figureIds.id(key);
      this.#figures.add(id);
      this.#weightOfFigure[id] = Math.max(weight, this.#weightOfFigure[id] ?? 0);
      const kind = this.#kindIds.id(`${figure.kind} ${figure.unit}`);
      this.#figureKinds.add(kind);
      this.#kindsOfFigures.push(kind);
      this.#amounts.push(figure.amount);
    }
    this.#figureStarts.push(this.#amounts.length);
    for (const { from, to } of dates)
      if (from !== null && to !== null) this.#dates.add(this.#dateIds.id(`${from}/${to}`));
  }

  #addNames({ names, words: { words, starts }, shortForms }: ReadPassage): void {
    let at = 0;
    for (const { start, end, initial } of names) {
      while (at < words.length && (starts[at] ?? 0) < start) at += 1;
      for (; at < words.length && (starts[at] ?? 0) < end; at += 1) {
        const word = words[at];
        if (word?.isTelling === true && word.bare.length > 1) this.#addName(word.nameKey, !initial);
      }
    }
    for (const form of shortForms) this.#addName(form, true);
  }

  #addName(key: string, isSure: boolean): void {
    const id = this.#nameIds.id(key);
    this.#names.add(id);
    if (isSure) this.#isName[id] = true;
  }
}

/** One number for two stems in this order. That two bigrams share one is so rare that it does no harm. */
const bigramId = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) ^ second) | 0;
