import type { PairMeasures } from './pair-measures.ts';

/** What the features of a Link are explained by, in a reader's words. */
export type Reason =
  | 'shared terms'
  | 'similar spelling'
  | 'words of like meaning'
  | 'shared figures and dates'
  | 'shared names'
  | 'what the event is about'
  | 'quotations and reporting'
  | 'length and place'
  | 'other sources and passages';

export interface PairFeature {
  /** Name under which its weight is stored. */
  readonly name: string;
  readonly reason: Reason;
  /** Whether it needs what `PairMeasures.measureClosely` measures. */
  readonly isClose: boolean;
  readonly measure: (pair: PairMeasures) => number;
}

const feature = (name: string, reason: Reason, measure: PairFeature['measure']): PairFeature => ({
  name,
  reason,
  isClose: false,
  measure,
});

/** The features with the mark that they take long to measure. */
const close = (...features: readonly PairFeature[]): PairFeature[] =>
  features.map((own) => ({ ...own, isClose: true }));

/** Two features: the lesser and the greater of what is measured on each Passage. */
const ofBoth = (
  name: string,
  reason: Reason,
  measure: (pair: PairMeasures, passage: number) => number,
): PairFeature[] => [
  feature(`${name}, lesser`, reason, (pair) => Math.min(measure(pair, pair.a), measure(pair, pair.b))),
  feature(`${name}, greater`, reason, (pair) => Math.max(measure(pair, pair.a), measure(pair, pair.b))),
];

/** Two features: the lesser and the greater of a share of each Passage. */
const shares = (
  name: string,
  reason: Reason,
  ofA: (pair: PairMeasures) => number,
  ofB: (pair: PairMeasures) => number,
): PairFeature[] => [
  feature(`${name}, lesser`, reason, (pair) => Math.min(1, ofA(pair), ofB(pair))),
  feature(`${name}, greater`, reason, (pair) => Math.min(1, Math.max(ofA(pair), ofB(pair)))),
];

/** How many of the two Passages something holds of. */
const countOf = (pair: PairMeasures, holds: (passage: number) => boolean): number =>
  Number(holds(pair.a)) + Number(holds(pair.b));

const isHeld = (pair: PairMeasures, rows: 'figures' | 'dates' | 'names', passage: number): boolean =>
  pair.isHeld(pair.table[rows], passage);

/** 1 if both Passages have some and share none. */
const apart = (pair: PairMeasures, rows: 'figures' | 'dates' | 'names'): number =>
  Number(pair[rows].shared === 0 && countOf(pair, (passage) => isHeld(pair, rows, passage)) === 2);

/** 1 if just one of the Passages has some. */
const inOne = (pair: PairMeasures, rows: 'figures' | 'dates' | 'names'): number =>
  Number(countOf(pair, (passage) => isHeld(pair, rows, passage)) === 1);

const at = (values: ArrayLike<number>, passage: number): number => values[passage] ?? 0;

/** Positions in a Source up to this count as its top. */
const TOP_PASSAGES = 3;
/** Telling stems that make a quotation worth comparing. */
const MIN_QUOTED = 3;

const quotedSize = (pair: PairMeasures, passage: number): number => {
  const { starts } = pair.table.quoted;
  return (starts[passage + 1] ?? 0) - (starts[passage] ?? 0);
};

/** What is measured on a pair of Passages. Their weights are in `model.json`, by name. */
export const PAIR_FEATURES: readonly PairFeature[] = [
  feature('cosine of terms', 'shared terms', (pair) => pair.terms.cosine),
  ...shares(
    'share of terms in common',
    'shared terms',
    (pair) => pair.shareOfA,
    (pair) => pair.shareOfB,
  ),
  feature('Jaccard overlap of terms', 'shared terms', ({ a, b, terms, table }) => {
    const all = at(table.terms.totals, a) + at(table.terms.totals, b) - terms.weight;
    return all > 0 ? terms.weight / all : 0;
  }),
  feature('rarest shared term', 'shared terms', (pair) => pair.terms.first),
  feature('second rarest shared term', 'shared terms', (pair) => pair.terms.second),
  feature('third rarest shared term', 'shared terms', (pair) => pair.terms.third),
  feature('number of shared terms', 'shared terms', (pair) => Math.log1p(pair.terms.count)),
  feature('weight of shared terms', 'shared terms', (pair) => Math.sqrt(pair.terms.weight)),
  ...close(feature('shared bigrams', 'shared terms', (pair) => Math.log1p(pair.bigrams))),
  ...close(feature('longest common run of words', 'shared terms', (pair) => Math.log1p(pair.run))),
  ...close(
    feature('telling words of the longest common run', 'shared terms', (pair) => Math.log1p(pair.tellingRun)),
  ),
  ...close(feature('words in the same order', 'shared terms', (pair) => Math.log1p(pair.inOrder))),
  ...close(feature('similar spelling', 'similar spelling', (pair) => pair.spelling)),

  feature('cosine of concepts', 'words of like meaning', (pair) => pair.concepts.cosine),
  ...shares(
    'share of concepts in common',
    'words of like meaning',
    (pair) => pair.conceptShareOfA,
    (pair) => pair.conceptShareOfB,
  ),
  feature('rarest shared concept', 'words of like meaning', (pair) => pair.concepts.first),
  feature('second rarest shared concept', 'words of like meaning', (pair) => pair.concepts.second),
  feature('third rarest shared concept', 'words of like meaning', (pair) => pair.concepts.third),
  feature('number of shared concepts', 'words of like meaning', (pair) => Math.log1p(pair.concepts.count)),
  feature('weight of shared concepts outside the core', 'words of like meaning', (pair) =>
    Math.sqrt(pair.concepts.restWeight),
  ),
  feature('weight shared as concepts alone', 'words of like meaning', (pair) =>
    Math.sqrt(Math.max(0, pair.concepts.weight - pair.terms.weight)),
  ),
  feature('cosine of meanings', 'words of like meaning', (pair) => pair.meaning),
  feature(
    'cosine of meanings beyond what all have in common',
    'words of like meaning',
    (pair) => pair.ownMeaning,
  ),
  ...close(
    ...shares(
      'share with a word of like meaning',
      'words of like meaning',
      (pair) => pair.softShareOfA,
      (pair) => pair.softShareOfB,
    ),
  ),
  ...close(
    feature('weight of words of like meaning', 'words of like meaning', (pair) =>
      Math.log1p(pair.softWeight),
    ),
  ),

  feature('shared figures', 'shared figures and dates', (pair) => Math.sqrt(pair.figures.weight)),
  feature('number of shared figures', 'shared figures and dates', (pair) => pair.figures.shared),
  feature('share of figures in common', 'shared figures and dates', ({ figures, table, a, b }) =>
    figures.shared === 0
      ? 0
      : figures.shared /
        Math.min(
          at(table.figures.starts, a + 1) - at(table.figures.starts, a),
          at(table.figures.starts, b + 1) - at(table.figures.starts, b),
        ),
  ),
  feature('figures, none shared', 'shared figures and dates', (pair) => apart(pair, 'figures')),
  feature('figures in one passage', 'shared figures and dates', (pair) => inOne(pair, 'figures')),
  feature('no figures', 'shared figures and dates', (pair) =>
    Number(countOf(pair, (passage) => isHeld(pair, 'figures', passage)) === 0),
  ),
  feature('shared kinds of figures', 'shared figures and dates', (pair) =>
    Math.sqrt(pair.figureKinds.weight),
  ),
  feature('figures near each other', 'shared figures and dates', (pair) => pair.nearFigures),
  feature('figures far from each other', 'shared figures and dates', (pair) => pair.farFigures),
  feature('shared dates', 'shared figures and dates', (pair) => Math.sqrt(pair.dates.weight)),
  feature('dates, none shared', 'shared figures and dates', (pair) => apart(pair, 'dates')),
  feature('dates in one passage', 'shared figures and dates', (pair) => inOne(pair, 'dates')),

  feature('shared names', 'shared names', (pair) => Math.sqrt(pair.names.weight)),
  feature('number of shared names', 'shared names', (pair) => Math.log1p(pair.names.shared)),
  ...shares(
    'share of names in common',
    'shared names',
    (pair) => pair.nameShareOfA,
    (pair) => pair.nameShareOfB,
  ),
  feature('names, none shared', 'shared names', (pair) => apart(pair, 'names')),
  feature('names in one passage', 'shared names', (pair) => inOne(pair, 'names')),

  ...ofBoth('share of core terms', 'what the event is about', ({ salience }, passage) =>
    at(salience.coreShare, passage),
  ),
  feature('weight of shared core terms', 'what the event is about', ({ terms }) =>
    Math.sqrt(Math.max(0, terms.weight - terms.restWeight)),
  ),
  feature('weight of shared terms outside the core', 'what the event is about', (pair) =>
    Math.sqrt(pair.terms.restWeight),
  ),
  feature('rarest shared term outside the core', 'what the event is about', (pair) => pair.terms.firstOfRest),
  ...shares(
    'share in common outside the core',
    'what the event is about',
    (pair) => pair.restOfA,
    (pair) => pair.restOfB,
  ),
  ...ofBoth('cover of another headline', 'what the event is about', ({ salience }, passage) =>
    at(salience.headlineCover, passage),
  ),
  feature(
    'cover of another headline, product',
    'what the event is about',
    ({ salience, a, b }) => at(salience.headlineCover, a) * at(salience.headlineCover, b),
  ),
  ...ofBoth('cosine with another lead', 'what the event is about', ({ salience }, passage) =>
    at(salience.leadCosine, passage),
  ),
  feature(
    'cosine with another lead, product',
    'what the event is about',
    ({ salience, a, b }) => at(salience.leadCosine, a) * at(salience.leadCosine, b),
  ),
  ...ofBoth('centrality', 'what the event is about', ({ neighbourhood }, passage) =>
    at(neighbourhood.centrality, passage),
  ),
  feature(
    'centrality, product',
    'what the event is about',
    ({ neighbourhood, a, b }) => at(neighbourhood.centrality, a) * at(neighbourhood.centrality, b),
  ),
  ...close(feature('joint rarity', 'what the event is about', (pair) => pair.jointRarity)),
  ...close(
    feature(
      'joint rarity times weight',
      'what the event is about',
      (pair) => pair.jointRarity * Math.sqrt(pair.terms.weight),
    ),
  ),
  feature('first passages', 'what the event is about', (pair) =>
    countOf(pair, (passage) => pair.salience.isFirst[passage] === 1),
  ),
  feature('both are first passages', 'what the event is about', (pair) =>
    Number(countOf(pair, (passage) => pair.salience.isFirst[passage] === 1) === 2),
  ),
  feature('leads', 'what the event is about', (pair) =>
    countOf(pair, (passage) => pair.salience.isLead[passage] === 1),
  ),
  feature('passages at the top', 'what the event is about', (pair) =>
    countOf(pair, (passage) => {
      const position = pair.salience.position[passage] ?? -1;
      return position >= 0 && position < TOP_PASSAGES;
    }),
  ),
  feature('cosine of the sources', 'what the event is about', (pair) => pair.sourceCosine),

  ...ofBoth('share in quotation marks', 'quotations and reporting', ({ table }, passage) =>
    at(table.quotedShare, passage),
  ),
  feature('difference of the share in quotation marks', 'quotations and reporting', ({ table, a, b }) =>
    Math.abs(at(table.quotedShare, a) - at(table.quotedShare, b)),
  ),
  feature('shared words in quotation marks', 'quotations and reporting', (pair) =>
    Math.sqrt(pair.sharedQuoted),
  ),
  feature('both quote', 'quotations and reporting', (pair) =>
    Number(countOf(pair, (passage) => quotedSize(pair, passage) >= MIN_QUOTED) === 2),
  ),
  feature('datelines', 'quotations and reporting', (pair) =>
    countOf(pair, (passage) => pair.table.isMeta[passage] === 1),
  ),
  feature('reporting passages', 'quotations and reporting', (pair) =>
    countOf(pair, (passage) => pair.table.isReported[passage] === 1),
  ),
  feature('both are reported', 'quotations and reporting', (pair) =>
    Number(countOf(pair, (passage) => pair.table.isReported[passage] === 1) === 2),
  ),

  feature('length of the shorter passage', 'length and place', (pair) =>
    Math.log1p(Math.min(pair.lengthOf(pair.a), pair.lengthOf(pair.b))),
  ),
  feature('difference in length', 'length and place', (pair) =>
    Math.abs(Math.log1p(pair.lengthOf(pair.a)) - Math.log1p(pair.lengthOf(pair.b))),
  ),
  feature('length of both', 'length and place', (pair) =>
    Math.log1p(pair.lengthOf(pair.a) + pair.lengthOf(pair.b)),
  ),
  ...ofBoth('position', 'length and place', (pair, passage) => Math.log1p(pair.positionOf(passage))),
  feature('difference of relative position', 'length and place', (pair) =>
    Math.abs(pair.relativePosition(pair.a) - pair.relativePosition(pair.b)),
  ),
  feature('length of the sources', 'length and place', (pair) =>
    Math.log((pair.sizeAround(pair.a) + 1) * (pair.sizeAround(pair.b) + 1)),
  ),
  feature('difference in length of the sources', 'length and place', (pair) =>
    Math.abs(Math.log((pair.sizeAround(pair.a) + 1) / (pair.sizeAround(pair.b) + 1))),
  ),
  feature('number of passages', 'length and place', (pair) => Math.log(pair.eventSize)),

  feature(
    'both near a passage of a third source',
    'other sources and passages',
    ({ thirdSource }) => thirdSource,
  ),
  feature('neighbour matches', 'other sources and passages', ({ passageBefore, passageAfter }) =>
    Math.max(passageBefore, passageAfter),
  ),
  feature('passage before matches', 'other sources and passages', ({ passageBefore }) => passageBefore),
  feature('neighbours of both match', 'other sources and passages', ({ diagonal }) => diagonal),
];
