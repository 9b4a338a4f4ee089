import { backgroundIdf } from '../reading/background.ts';
import { figureKeyOf } from '../reading/figure-keys.ts';
import type { ReadPassage } from '../reading/read-source.ts';
import type { KnownWord } from '../reading/word-table.ts';
import { similarity } from '../reading/word-vectors.ts';
import type { Contribution, Evidence } from './alignment.ts';
import { contributionsOf } from './logistic.ts';
import { type AlignModel, compilePairModel } from './model.ts';
import { PAIR_FEATURES, type Reason } from './pairs/pair-features.ts';
import type { PairMeasures } from './pairs/pair-measures.ts';
import { writePairFeatures } from './pairs/score-pairs.ts';

/** Terms shown; the rest add little. */
const MAX_TERMS = 8;
/** Like words shown, and how like they must be, as a cosine. */
const MAX_LIKE_WORDS = 3;
const MIN_LIKENESS = 0.5;

/** Why a pair is linked, or would be: the words, figures and names that both hold, and what each kind of reason added. */
export const evidenceOf = (measures: PairMeasures, a: number, b: number, model: AlignModel): Evidence => {
  const { table } = measures;
  const [left, right] = [table.passages[a], table.passages[b]];
  if (left === undefined || right === undefined) throw new RangeError(`No Passages ${String(a)}, ${String(b)}`);
  return {
    terms: sharedTerms(left, right),
    likeWords: likeWords(left, right),
    figures: sharedFigures(left, right),
    names: sharedNames(left, right),
    contributions: contributionsTo(measures, a, b, model),
  };
};

interface WrittenWord extends KnownWord {
  readonly written: string;
}

/** The telling words of a Passage by a key, each as it is first written. */
const wordsBy = <Key>(
  { text, words: { words, starts } }: ReadPassage,
  keyOf: (word: KnownWord) => Key,
): Map<Key, WrittenWord> => {
  const found = new Map<Key, WrittenWord>();
  for (const [at, word] of words.entries()) {
    const start = starts[at] ?? 0;
    const key = keyOf(word);
    if (word.isTelling && !found.has(key))
      found.set(key, { ...word, written: text.slice(start, start + word.length) });
  }
  return found;
};

const byStem = (passage: ReadPassage): Map<number, WrittenWord> => wordsBy(passage, ({ stem }) => stem);

/** The shared stems as the first Passage writes them, the most telling first. */
const sharedTerms = (left: ReadPassage, right: ReadPassage): string[] => {
  const others = byStem(right);
  return [...byStem(left)]
    .filter(([stem]) => others.has(stem))
    .toSorted(([, x], [, y]) => backgroundIdf(y.nameKey) - backgroundIdf(x.nameKey))
    .slice(0, MAX_TERMS)
    .map(([, { written }]) => written);
};

/** Words of one concept or of like meaning where no stem is shared: each as the first and as the second Passage has it. */
const likeWords = (left: ReadPassage, right: ReadPassage): (readonly [string, string])[] => {
  const [ofLeft, ofRight] = [byStem(left), byStem(right)];
  const open = [...ofRight].filter(([stem]) => !ofLeft.has(stem)).map(([, word]) => word);
  return [...ofLeft]
    .flatMap(([stem, word]) => {
      if (ofRight.has(stem)) return [];
      const [best] = open
        .map((other) => ({ written: other.written, likeness: likenessOf(word, other) }))
        .toSorted((x, y) => y.likeness - x.likeness);
      return best === undefined || best.likeness < MIN_LIKENESS ? [] : [{ word, best }];
    })
    .toSorted((x, y) => y.best.likeness - x.best.likeness)
    .slice(0, MAX_LIKE_WORDS)
    .map(({ word, best }): readonly [string, string] => [word.written, best.written]);
};

const likenessOf = (x: KnownWord, y: KnownWord): number => {
  if (x.concept === y.concept) return 1;
  return x.row < 0 || y.row < 0 ? 0 : similarity(x.row, y.row);
};

const sharedFigures = (left: ReadPassage, right: ReadPassage): string[] => {
  const others = new Set(right.figures.map((figure) => figureKeyOf(figure).key));
  return unique(
    left.figures.filter((figure) => others.has(figureKeyOf(figure).key)).map((figure) => figure.text),
  );
};

/** The names as the first Passage writes them. */
const sharedNames = (left: ReadPassage, right: ReadPassage): string[] => {
  const keys = new Set(nameKeysOf(right).flatMap(({ keys: own }) => own));
  return unique(
    nameKeysOf(left)
      .filter((name) => name.keys.some((key) => keys.has(key)))
      .map(({ text }) => text),
  );
};

const nameKeysOf = ({ names, words: { words, starts } }: ReadPassage) =>
  names.map(({ text, start, end }) => ({
    text,
    keys: words.flatMap(({ isTelling, nameKey }, at) => {
      const from = starts[at] ?? 0;
      return isTelling && from >= start && from < end ? [nameKey] : [];
    }),
  }));

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** What each kind of reason added to the log odds, as shares of all that speaks for the Link. */
const contributionsTo = (measures: PairMeasures, a: number, b: number, model: AlignModel): Contribution[] => {
  const names = PAIR_FEATURES.map(({ name }) => name);
  const values = new Float64Array(PAIR_FEATURES.length);
  measures.measure(a, b);
  writePairFeatures(measures, values);
  const added = contributionsOf(compilePairModel(model.pair, names, measures.table), values);
  const sums = new Map<Reason, number>();
  for (const [at, { reason }] of PAIR_FEATURES.entries())
    sums.set(reason, (sums.get(reason) ?? 0) + (added[at] ?? 0));
  const inFavour = [...sums.values()].reduce((sum, amount) => sum + Math.max(0, amount), 0);
  return [...sums]
    .map(([reason, amount]) => ({
      feature: reason,
      value: amount,
      share: inFavour > 0 ? Math.max(0, amount) / inFavour : 0,
    }))
    .toSorted((x, y) => y.share - x.share);
};
