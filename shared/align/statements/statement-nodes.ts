import type { TextRange } from '../../text/range.ts';
import { figureKeyOf } from '../../reading/figure-keys.ts';
import type { ReadPassage } from '../../reading/read-source.ts';
import { Vocabulary } from '../../reading/vocabulary.ts';
import { isCrowd, type PassageTable } from '../passages/passage-table.ts';
import type { Salience } from '../passages/salience.ts';

/** One Statement as Groups are made of them. */
export interface StatementNode extends TextRange {
  /** Index of its Passage. */
  readonly passage: number;
  /** Whether it can be read by itself. */
  readonly standsAlone: boolean;
  /** Index among the Statements of its Passage. */
  readonly place: number;
  /** Number of Statements of its Passage. */
  readonly siblings: number;
  /** Ids of its concepts, ascending, with the weight of each. */
  readonly concepts: readonly number[];
  readonly weights: readonly number[];
  /** Euclidean length and sum of `weights`. */
  readonly norm: number;
  readonly total: number;
  /** Share of `total` that is of core concepts. */
  readonly coreShare: number;
  /** Ids of its figures and of the words of its names, ascending. */
  readonly figures: readonly number[];
  readonly names: readonly number[];
}

/** Splits Passages into Statements, each Passage once and only when asked for. */
export class StatementNodes {
  /** All nodes that were made so far; a node is named by its index. */
  readonly nodes: StatementNode[] = [];
  readonly #ofPassage: (readonly number[] | undefined)[];
  readonly #table: PassageTable;
  readonly #salience: Salience;
  readonly #figureIds = new Vocabulary();
  readonly #nameIds = new Vocabulary();

  constructor(table: PassageTable, salience: Salience) {
    this.#table = table;
    this.#salience = salience;
    this.#ofPassage = table.passages.map(() => undefined);
  }

  /** The nodes of a Passage in reading order, one or more. */
  of(passage: number): readonly number[] {
    const known = this.#ofPassage[passage];
    if (known !== undefined) return known;
    const read = this.#table.passages[passage];
    if (read === undefined) throw new RangeError(`No Passage ${String(passage)}`);
    const made = this.#statementsOf(read, passage).map(({ start, end, standsAlone }, place, all) => {
      this.nodes.push({
        passage,
        start,
        end,
        standsAlone,
        place,
        siblings: all.length,
        ...this.#contentOf(read, { start, end }),
      });
      return this.nodes.length - 1;
    });
    this.#ofPassage[passage] = made;
    return made;
  }

  /** Brief items of a crowd are grouped by event, so a Passage is taken whole. */
  #statementsOf(
    read: ReadPassage,
    passage: number,
  ): readonly (TextRange & { readonly standsAlone: boolean })[] {
    const whole = [{ start: 0, end: read.text.length, standsAlone: true }];
    if (isCrowd(this.#table)) return whole;
    const language = this.#table.sources[this.#table.sourceOf[passage] ?? 0]?.language ?? 'und';
    const split = this.#table.cuts.statements(read, language);
    return split.length === 0 ? whole : split;
  }

  #contentOf(
    { words: { words, starts }, figures, names }: ReadPassage,
    { start, end }: TextRange,
  ): Pick<StatementNode, 'concepts' | 'weights' | 'norm' | 'total' | 'coreShare' | 'figures' | 'names'> {
    const isInside = (range: TextRange): boolean => range.start >= start && range.start < end;
    const ids: number[] = [];
    const ownNames = names.filter(isInside);
    const nameIds: number[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      const from = starts[at] ?? 0;
      if (word?.isTelling !== true || from < start || from >= end) continue;
      ids.push(word.concept);
      if (ownNames.some((name) => from >= name.start && from < name.end))
        nameIds.push(this.#nameIds.id(word.nameKey));
    }
    const concepts = ascending(ids);
    const weights = concepts.map((id) => this.#table.conceptWeight[id] ?? 0);
    let squares = 0;
    let total = 0;
    let core = 0;
    for (let at = 0; at < weights.length; at += 1) {
      const weight = weights[at] ?? 0;
      squares += weight * weight;
      total += weight;
      if (this.#salience.coreConcepts[concepts[at] ?? -1] === 1) core += weight;
    }
    const ownFigures = figures.filter(isInside);
    return {
      concepts,
      weights,
      norm: Math.sqrt(squares) || 1,
      total,
      coreShare: total > 0 ? core / total : 0,
      figures: ascending(ownFigures.map((figure) => this.#figureIds.id(figureKeyOf(figure).key))),
      names: ascending(nameIds),
    };
  }
}

/** Each id once. */
const ascending = (ids: readonly number[]): readonly number[] => {
  if (ids.length < 2) return ids;
  return ids.toSorted((x, y) => x - y).filter((id, at, sorted) => at === 0 || id !== sorted[at - 1]);
};
