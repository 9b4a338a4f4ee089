import { lengthOf } from '../sparse-rows.ts';
import type { PairMeasures } from './pair-measures.ts';
import { type Combination, combined, type OfPassages, type PassageMeasure } from './passage-values.ts';

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
  /** How it comes from what is measured on each Passage alone; null where it needs both at once. */
  readonly ofPassages: OfPassages | null;
  readonly measure: (pair: PairMeasures) => number;
}

const feature = (name: string, reason: Reason, measure: PairFeature['measure']): PairFeature => ({
  name,
  reason,
  isClose: false,
  ofPassages: null,
  measure,
});

/** A feature that combines what is measured on each Passage. */
const ofEach = (
  name: string,
  reason: Reason,
  combination: Combination,
  measure: PassageMeasure,
): PairFeature => ({
  ...feature(name, reason, (pair) => combined(combination, measure(pair, pair.a), measure(pair, pair.b))),
  ofPassages: { combination, measure },
});

/** The features with the mark that they take long to measure. */
const close = (...features: readonly PairFeature[]): PairFeature[] =>
  features.map((own) => ({ ...own, isClose: true }));

/** Two features: the lesser and the greater of what is measured on each Passage. */
const ofBoth = (name: string, reason: Reason, measure: PassageMeasure): PairFeature[] => [
  ofEach(`${name}, lesser`, reason, 'lesser', measure),
  ofEach(`${name}, greater`, reason, 'greater', measure),
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

type Facts = 'figures' | 'dates' | 'names';

/** 1 if a Passage has some. */
const HOLDS: Readonly<Record<Facts, PassageMeasure>> = {
  figures: ({ table }, passage) => Number(lengthOf(table.figures, passage) > 0),
  dates: ({ table }, passage) => Number(lengthOf(table.dates, passage) > 0),
  names: ({ table }, passage) => Number(lengthOf(table.names, passage) > 0),
};

/** 1 if both Passages have some and share none. */
const apart = (pair: PairMeasures, facts: Facts): number =>
  Number(pair[facts].shared === 0 && HOLDS[facts](pair, pair.a) + HOLDS[facts](pair, pair.b) === 2);

/** 1 if just one of the Passages has some. */
const inOne = (name: string, reason: Reason, facts: Facts): PairFeature =>
  ofEach(name, reason, 'difference', HOLDS[facts]);

const at = (values: ArrayLike<number>, passage: number): number => values[passage] ?? 0;

/** Positions in a Source up to this count as its top. */
const TOP_PASSAGES = 3;
/** Telling stems that make a quotation worth comparing. */
const MIN_QUOTED = 3;

// Each is named, so that the features which share one measure it once a Passage.
const headlineCover: PassageMeasure = ({ salience }, passage) => at(salience.headlineCover, passage);
const leadCosine: PassageMeasure = ({ salience }, passage) => at(salience.leadCosine, passage);
const centrality: PassageMeasure = ({ neighbourhood }, passage) => at(neighbourhood.centrality, passage);
const isFirst: PassageMeasure = ({ salience }, passage) => at(salience.isFirst, passage);
const isAtTop: PassageMeasure = ({ salience }, passage) => {
  const position = salience.position[passage] ?? -1;
  return Number(position >= 0 && position < TOP_PASSAGES);
};
const quotedShare: PassageMeasure = ({ table }, passage) => at(table.quotedShare, passage);
const isReported: PassageMeasure = ({ table }, passage) => at(table.isReported, passage);
const length: PassageMeasure = (pair, passage) => Math.log1p(pair.lengthOf(passage));

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
  inOne('figures in one passage', 'shared figures and dates', 'figures'),
  ofEach(
    'no figures',
    'shared figures and dates',
    'product',
    (pair, passage) => 1 - HOLDS.figures(pair, passage),
  ),
  feature('shared kinds of figures', 'shared figures and dates', (pair) =>
    Math.sqrt(pair.figureKinds.weight),
  ),
  feature('figures near each other', 'shared figures and dates', (pair) => pair.nearFigures),
  feature('figures far from each other', 'shared figures and dates', (pair) => pair.farFigures),
  feature('shared dates', 'shared figures and dates', (pair) => Math.sqrt(pair.dates.weight)),
  feature('dates, none shared', 'shared figures and dates', (pair) => apart(pair, 'dates')),
  inOne('dates in one passage', 'shared figures and dates', 'dates'),

  feature('shared names', 'shared names', (pair) => Math.sqrt(pair.names.weight)),
  feature('number of shared names', 'shared names', (pair) => Math.log1p(pair.names.shared)),
  ...shares(
    'share of names in common',
    'shared names',
    (pair) => pair.nameShareOfA,
    (pair) => pair.nameShareOfB,
  ),
  feature('names, none shared', 'shared names', (pair) => apart(pair, 'names')),
  inOne('names in one passage', 'shared names', 'names'),

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
  ...ofBoth('cover of another headline', 'what the event is about', headlineCover),
  ofEach('cover of another headline, product', 'what the event is about', 'product', headlineCover),
  ...ofBoth('cosine with another lead', 'what the event is about', leadCosine),
  ofEach('cosine with another lead, product', 'what the event is about', 'product', leadCosine),
  ...ofBoth('centrality', 'what the event is about', centrality),
  ofEach('centrality, product', 'what the event is about', 'product', centrality),
  ...close(feature('joint rarity', 'what the event is about', (pair) => pair.jointRarity)),
  ...close(
    feature(
      'joint rarity times weight',
      'what the event is about',
      (pair) => pair.jointRarity * Math.sqrt(pair.terms.weight),
    ),
  ),
  ofEach('first passages', 'what the event is about', 'sum', isFirst),
  ofEach('both are first passages', 'what the event is about', 'product', isFirst),
  ofEach('leads', 'what the event is about', 'sum', ({ salience }, passage) => at(salience.isLead, passage)),
  ofEach('passages at the top', 'what the event is about', 'sum', isAtTop),
  feature('cosine of the sources', 'what the event is about', (pair) => pair.sourceCosine),

  ...ofBoth('share in quotation marks', 'quotations and reporting', quotedShare),
  ofEach('difference of the share in quotation marks', 'quotations and reporting', 'difference', quotedShare),
  feature('shared words in quotation marks', 'quotations and reporting', (pair) =>
    Math.sqrt(pair.sharedQuoted),
  ),
  ofEach('both quote', 'quotations and reporting', 'product', ({ table }, passage) =>
    Number(lengthOf(table.quoted, passage) >= MIN_QUOTED),
  ),
  ofEach('datelines', 'quotations and reporting', 'sum', ({ table }, passage) => at(table.isMeta, passage)),
  ofEach('reporting passages', 'quotations and reporting', 'sum', isReported),
  ofEach('both are reported', 'quotations and reporting', 'product', isReported),

  ofEach('length of the shorter passage', 'length and place', 'lesser', length),
  ofEach('difference in length', 'length and place', 'difference', length),
  feature('length of both', 'length and place', (pair) =>
    Math.log1p(pair.lengthOf(pair.a) + pair.lengthOf(pair.b)),
  ),
  ...ofBoth('position', 'length and place', (pair, passage) => Math.log1p(pair.positionOf(passage))),
  ofEach('difference of relative position', 'length and place', 'difference', (pair, passage) =>
    pair.relativePosition(passage),
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
