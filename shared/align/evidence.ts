import { assertNever } from '../text/assert-never.ts';
import type { Contribution, Evidence } from './alignment.ts';
import { CONTEXT_FEATURES } from './context.ts';
import { PAIR_FEATURES } from './features.ts';
import { type AlignModel, contributionsOf } from './model.ts';
import type { PreparedPassage, SparseVector } from './prepare.ts';
import { similarity } from './word-vectors.ts';

/** What the features are told apart by, in a reader's words. */
type Reason =
  | 'shared terms'
  | 'similar spelling'
  | 'words of like meaning'
  | 'shared figures'
  | 'shared names'
  | 'length and place'
  | 'stands out among the other passages'
  | 'passages next to it match too';

/** Terms shown; the rest add little. */
const MOST_TERMS = 8;

const PAIR_REASONS: Readonly<Record<(typeof PAIR_FEATURES)[number], Reason>> = {
  'shared terms, weighed by how rare they are': 'shared terms',
  'shared terms, rare in news': 'shared terms',
  'shared terms, rare among these sources': 'shared terms',
  'share of the shorter passage found in the longer': 'shared terms',
  'overlap of terms': 'shared terms',
  'similar spelling': 'similar spelling',
  'shared figures': 'shared figures',
  'figures that differ': 'shared figures',
  'shared names': 'shared names',
  'share of the names in common': 'shared names',
  'rarest shared term': 'shared terms',
  'second rarest shared term': 'shared terms',
  'number of shared terms': 'shared terms',
  'shared pairs of words': 'shared terms',
  'length of the shorter passage': 'length and place',
  'difference in length': 'length and place',
  'place in the source': 'length and place',
  'like meaning of the whole': 'words of like meaning',
  'share of the shorter passage with a word of like meaning in the longer': 'words of like meaning',
  'share of the longer passage with a word of like meaning in the shorter': 'words of like meaning',
  'words of like meaning': 'words of like meaning',
};

/** `null`: the pair's own score, whose reasons are those of the features that it was made of. */
const CONTEXT_REASONS: Readonly<Record<(typeof CONTEXT_FEATURES)[number], Reason | null>> = {
  'score on its own': null,
  'log odds on its own': null,
  'stands out among the other passages of one source': 'stands out among the other passages',
  'stands out among the other passages of the other source': 'stands out among the other passages',
  'better than the next best of one source': 'stands out among the other passages',
  'better than the next best of the other source': 'stands out among the other passages',
  'the passages next to it match too': 'passages next to it match too',
  'log odds over the next best': 'stands out among the other passages',
  'best of all sources': 'stands out among the other passages',
  'both are the best for each other': 'stands out among the other passages',
};

/** The values of both stages of the model for one pair. `context` is empty where only the first was asked. */
export interface PairValues {
  readonly pair: Float64Array;
  readonly context: Float64Array;
  /** `Prepared.crowding`. */
  readonly crowding: number;
}

/** Why a pair was linked: the words, figures and names that both hold, and what each kind of reason added. */
export const evidenceOf = (
  a: PreparedPassage,
  b: PreparedPassage,
  model: AlignModel,
  values: PairValues | null,
): Evidence => ({
  terms: sharedTerms(a, b),
  likeWords: likeWords(a, b),
  figures: unique(sharedIds(a.figures, b.figures).map((id) => a.figureTexts.get(id)?.text ?? '')),
  names: unique(sharedIds(a.names, b.names).map((id) => a.nameTexts.get(id) ?? '')),
  contributions: values === null ? acrossLanguages(a, b) : contributionsFrom(model, values),
});

const unique = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '');

const sharedIds = (left: SparseVector, right: SparseVector): number[] => {
  const other = new Set(right.ids);
  return [...left.ids].filter((id) => other.has(id));
};

/** The shared stems as the first Passage writes them, the most telling first. */
const sharedTerms = (a: PreparedPassage, b: PreparedPassage): string[] => {
  const others = new Set(b.tokens.filter((token) => !token.stop).map((token) => token.stem));
  const written = new Map<string, string>();
  for (const token of a.tokens) {
    if (token.stop || !others.has(token.stem) || written.has(token.stem)) continue;
    written.set(token.stem, a.passage.text.slice(token.start, token.end));
  }
  const weightOf = new Map(
    a.stemIds.map(([stem, id]) => [stem, a.terms.weights[a.terms.ids.indexOf(id)] ?? 0]),
  );
  return [...written]
    .toSorted(([x], [y]) => (weightOf.get(y) ?? 0) - (weightOf.get(x) ?? 0))
    .slice(0, MOST_TERMS)
    .map(([, text]) => text);
};

/** Like meanings shown, and how like they must be to be shown at all. */
const MOST_LIKE_WORDS = 3;
const TELLING_LIKENESS = 0.5;

/** The words of one Passage with the word of the other that is likest in meaning, where no stem is shared; the likest first. */
const likeWords = (a: PreparedPassage, b: PreparedPassage): [string, string][] => {
  const shared = new Set(sharedIds(a.terms, b.terms));
  const own = (passage: PreparedPassage): { at: number; row: number }[] =>
    [...passage.meanings.entries()]
      .filter(([at, row]) => row >= 0 && !shared.has(passage.terms.ids[at] ?? -1))
      .map(([at, row]) => ({ at, row }));
  const others = own(b);
  return own(a)
    .flatMap(({ at, row }) => {
      const [best] = others
        .map((other) => ({ ...other, likeness: similarity(row, other.row) }))
        .toSorted((x, y) => y.likeness - x.likeness);
      return best === undefined || best.likeness < TELLING_LIKENESS ? [] : [{ at, other: best }];
    })
    .toSorted((x, y) => y.other.likeness - x.other.likeness)
    .slice(0, MOST_LIKE_WORDS)
    .map(({ at, other }) => [writtenTerm(a, at), writtenTerm(b, other.at)]);
};

/** A term as its Passage writes it, by its place in `terms`. */
const writtenTerm = ({ passage, tokens, terms, stemIds }: PreparedPassage, at: number): string => {
  const stem = stemIds.find(([, id]) => id === terms.ids[at])?.[0];
  const token = tokens.find((candidate) => !candidate.stop && candidate.stem === stem);
  return token === undefined ? '' : passage.text.slice(token.start, token.end);
};

const contributionsFrom = (model: AlignModel, { pair, context, crowding }: PairValues): Contribution[] => {
  const added = new Map<Reason, number>();
  const add = (reason: Reason, amount: number): void => {
    added.set(reason, (added.get(reason) ?? 0) + amount);
  };
  const own = new Map<Reason, number>();
  for (const [at, amount] of contributionsOf(model.pair, pair, crowding).entries()) {
    const feature = PAIR_FEATURES[at];
    if (feature !== undefined) own.set(PAIR_REASONS[feature], (own.get(PAIR_REASONS[feature]) ?? 0) + amount);
  }
  if (context.length === 0) for (const [reason, amount] of own) add(reason, amount);
  else {
    let ownScore = 0;
    for (const [at, amount] of contributionsOf(
      model.context,
      Float64Array.of(...pair, ...context),
      crowding,
    ).entries()) {
      const first = PAIR_FEATURES[at];
      const second = CONTEXT_FEATURES[at - PAIR_FEATURES.length];
      const reason =
        first !== undefined ? PAIR_REASONS[first] : second !== undefined ? CONTEXT_REASONS[second] : null;
      if (reason === null) ownScore += amount;
      else add(reason, amount);
    }
    for (const [reason, share] of positiveShares(own)) add(reason, Math.max(0, ownScore) * share);
  }
  const shares = positiveShares(added);
  return [...added.keys()]
    .map((reason) => ({
      feature: reason,
      value: valueOf(reason, pair, context),
      share: shares.get(reason) ?? 0,
    }))
    .toSorted((x, y) => y.share - x.share);
};

/** The part of each positive amount in their sum. */
const positiveShares = (amounts: ReadonlyMap<Reason, number>): Map<Reason, number> => {
  const positive = [...amounts].filter(([, amount]) => amount > 0);
  const total = positive.reduce((sum, [, amount]) => sum + amount, 0);
  return new Map(positive.map(([reason, amount]) => [reason, amount / total]));
};

/** The feature that a reader would look at for this reason. */
const valueOf = (reason: Reason, pair: Float64Array, context: Float64Array): number => {
  const inPair = (feature: (typeof PAIR_FEATURES)[number]): number =>
    pair[PAIR_FEATURES.indexOf(feature)] ?? 0;
  const inContext = (feature: (typeof CONTEXT_FEATURES)[number]): number =>
    context[CONTEXT_FEATURES.indexOf(feature)] ?? 0;
  switch (reason) {
    case 'shared terms':
      return inPair('shared terms, weighed by how rare they are');
    case 'similar spelling':
      return inPair('similar spelling');
    case 'words of like meaning':
      return inPair('words of like meaning');
    case 'shared figures':
      return inPair('shared figures');
    case 'shared names':
      return inPair('shared names');
    case 'length and place':
      return inPair('place in the source');
    case 'stands out among the other passages':
      return inContext('better than the next best of one source');
    case 'passages next to it match too':
      return inContext('the passages next to it match too');
    default:
      return assertNever(reason);
  }
};

const acrossLanguages = (a: PreparedPassage, b: PreparedPassage): Contribution[] => {
  const figures = sharedIds(a.figures, b.figures).length;
  const names = sharedIds(a.names, b.names).length;
  const total = figures + names;
  return [
    { feature: 'shared figures', value: figures, share: total > 0 ? figures / total : 0 },
    { feature: 'shared names', value: names, share: total > 0 ? names / total : 0 },
  ];
};
