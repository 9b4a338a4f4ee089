import { assertNever } from '../text/assert-never.ts';
import { extractNames } from '../reading/names.ts';
import { baseLanguage } from '../languages/base-language.ts';
import { type Token, tokenise } from '../reading/tokenise.ts';
import type { Contribution, Evidence } from './alignment.ts';
import { backgroundIdf } from './passages/background.ts';
import { CONTEXT_FEATURES } from './pairs/context.ts';
import { PAIR_FEATURES } from './pairs/features.ts';
import { type AlignModel, contributionsOf } from './model.ts';
import { figureKeys } from './passages/figure-keys.ts';
import type { Prepared } from './passages/prepare.ts';
import type { PairValues } from './pairs/score.ts';
import { sharedIds } from './passages/sparse-rows.ts';
import { similarity, vectorRow } from './passages/word-vectors.ts';

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
  'length of both sources': 'length and place',
  'difference in length of the sources': 'length and place',
  'clauses of both passages': 'length and place',
  'difference of place, squared': 'length and place',
  'mean place in the source': 'length and place',
  'like meaning beyond what all have in common': 'words of like meaning',
  'shared stop words': 'shared terms',
  'words in the same order': 'shared terms',
};

/** `null`: the pair's own score, whose reasons are those of the features that it was made of. */
const CONTEXT_REASONS: Readonly<Record<(typeof CONTEXT_FEATURES)[number], Reason | null>> = {
  'score on its own': null,
  'log odds on its own': null,
  'stands out among the other passages of both sources': 'stands out among the other passages',
  'stands out among the other passages of one source': 'stands out among the other passages',
  'better than the next best of both sources': 'stands out among the other passages',
  'better than the next best of one source': 'stands out among the other passages',
  'the passages next to it match too': 'passages next to it match too',
  'log odds over the next best': 'stands out among the other passages',
  'best of all sources': 'stands out among the other passages',
  'both are the best for each other': 'stands out among the other passages',
  'the passages before both match': 'passages next to it match too',
  'the passages after both match': 'passages next to it match too',
  'passages a little before and after match': 'passages next to it match too',
  'the passage beside one of them matches the other': 'passages next to it match too',
  'a further passage beside one of them matches the other': 'passages next to it match too',
  'what it points back to matches': 'passages next to it match too',
};

/** Why a pair was linked: the words, figures and names that both hold, and what each kind of reason added. */
export const evidenceOf = (
  prepared: Prepared,
  a: number,
  b: number,
  model: AlignModel,
  values: PairValues | null,
): Evidence => ({
  terms: sharedTerms(prepared, a, b),
  likeWords: likeWords(prepared, a, b),
  figures: sharedFigures(prepared, a, b),
  names: sharedNames(prepared, a, b),
  contributions:
    values === null ? acrossLanguages(prepared, a, b) : contributionsFrom(model, values, prepared.crowding),
});

const textOf = ({ passages }: Prepared, at: number): string => passages[at]?.text ?? '';
const languageOf = ({ sources, sourceOf }: Prepared, at: number): string =>
  sources[sourceOf[at] ?? 0]?.language ?? 'und';

/** The telling words of a Passage, each stem as it is first written. */
const writtenStems = (prepared: Prepared, at: number): Map<string, Token> => {
  const stems = new Map<string, Token>();
  for (const token of tokenise(textOf(prepared, at), languageOf(prepared, at)))
    if (!token.stop && !stems.has(token.stem)) stems.set(token.stem, token);
  return stems;
};

const written = (prepared: Prepared, at: number, { start, end }: Token): string =>
  textOf(prepared, at).slice(start, end);

/** The shared stems as the first Passage writes them, the most telling first. */
const sharedTerms = (prepared: Prepared, a: number, b: number): string[] => {
  const others = writtenStems(prepared, b);
  return [...writtenStems(prepared, a)]
    .filter(([stem]) => others.has(stem))
    .toSorted(([x], [y]) => backgroundIdf(y) - backgroundIdf(x))
    .slice(0, MOST_TERMS)
    .map(([, token]) => written(prepared, a, token));
};

/** Like meanings shown, and how like they must be to be shown at all. */
const MOST_LIKE_WORDS = 3;
const TELLING_LIKENESS = 0.5;

/** The words of one Passage with the word of the other that is likest in meaning, where no stem is shared; the likest first. */
const likeWords = (prepared: Prepared, a: number, b: number): [string, string][] => {
  const [ofA, ofB] = [writtenStems(prepared, a), writtenStems(prepared, b)];
  const withMeaning = (at: number, own: ReadonlyMap<string, Token>, other: ReadonlyMap<string, Token>) =>
    baseLanguage(languageOf(prepared, at)) === 'en'
      ? [...own.values()].flatMap((token) => {
          const row = other.has(token.stem) ? -1 : vectorRow(token.word.replace(/'s?$/, ''));
          return row < 0 ? [] : [{ token, row }];
        })
      : [];
  const others = withMeaning(b, ofB, ofA);
  return withMeaning(a, ofA, ofB)
    .flatMap(({ token, row }) => {
      const [best] = others
        .map((other) => ({ token: other.token, likeness: similarity(row, other.row) }))
        .toSorted((x, y) => y.likeness - x.likeness);
      return best === undefined || best.likeness < TELLING_LIKENESS ? [] : [{ token, best }];
    })
    .toSorted((x, y) => y.best.likeness - x.best.likeness)
    .slice(0, MOST_LIKE_WORDS)
    .map(({ token, best }) => [written(prepared, a, token), written(prepared, b, best.token)]);
};

const sharedFigures = (prepared: Prepared, a: number, b: number): string[] => {
  const read = (at: number) => figureKeys(textOf(prepared, at), languageOf(prepared, at));
  const others = new Set(read(b).map(({ key }) => key));
  return unique(read(a).flatMap(({ key, text }) => (others.has(key) ? [text] : [])));
};

/** The names as the first Passage writes them. */
const sharedNames = (prepared: Prepared, a: number, b: number): string[] => {
  const shared = new Set(sharedIds(prepared.names, a, b));
  const isShared = (word: string): boolean => shared.has(prepared.nameIds.find(word) ?? -1);
  const text = textOf(prepared, a);
  const language = languageOf(prepared, a);
  const names = extractNames(text, tokenise(text, language), language);
  return unique(names.filter(({ words }) => words.some(isShared)).map((name) => name.text));
};

const unique = (values: readonly string[]): string[] => [...new Set(values)];

const contributionsFrom = (
  model: AlignModel,
  { pair, context }: PairValues,
  crowding: number,
): Contribution[] => {
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
      return inContext('better than the next best of both sources');
    case 'passages next to it match too':
      return inContext('the passages next to it match too');
    default:
      return assertNever(reason);
  }
};

const acrossLanguages = (prepared: Prepared, a: number, b: number): Contribution[] => {
  const figures = sharedIds(prepared.figures, a, b).length;
  const names = sharedIds(prepared.names, a, b).length;
  const total = figures + names;
  return [
    { feature: 'shared figures', value: figures, share: total > 0 ? figures / total : 0 },
    { feature: 'shared names', value: names, share: total > 0 ? names / total : 0 },
  ];
};
