import type { LanguagePack, PackPart } from './pack.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** Joiners of names that news in any language spells out: "Ursula von der Leyen", "Vasco da Gama". */
const COMMON_JOINERS: ReadonlySet<string> = new Set(
  'de del der den von van la le bin al du da dos'.split(' '),
);

const EMPTY = {
  stemmer: null,
  stopWords: NOTHING,
  abbreviations: { before: NOTHING, either: NOTHING, beforeFigure: NOTHING },
  sentenceOpeners: NOTHING,
  numberWords: null,
  months: [],
  weekdays: [],
  dates: {
    capitalised: true,
    ambiguousMonths: NOTHING,
    of: [],
    article: [],
    weekdayEnds: [],
    beforeMonth: [],
    beforeYear: [],
    beforeTime: [],
    early: [],
    mid: [],
    late: [],
    last: [],
    next: [],
    current: [],
    future: [],
    relativeDays: [],
  },
  hedges: { atLeast: [], atMost: [], almost: [], about: [], moreAfter: [] },
  units: {},
  scales: [],
  figures: {
    rangeJoins: [],
    unitJoins: [],
    fillers: [],
    ageAfter: [],
    ageBefore: [],
    ageUnits: [],
    died: [],
    parents: [],
    child: '',
    numbered: [],
    magnitudeBefore: [],
    magnitudeAfter: [],
    scoreAfter: [],
    ordinalSuffixes: [],
    rankBefore: [],
    phraseEnds: NOTHING,
    adjectives: NOTHING,
    plurals: NOTHING,
    notLabels: NOTHING,
    labels: null,
  },
  facts: {
    posting: [],
    followUps: [],
    counted: [],
    ofThem: [],
    later: [],
    earlier: [],
    habits: { before: [], after: [] },
    limits: [],
    someOfAll: NOTHING,
    all: NOTHING,
    spans: [],
    dayParts: [[], [], []],
    amountKinds: [],
    contrasts: [],
  },
  clock: { patterns: [], sign: '' },
  names: {
    joiners: COMMON_JOINERS,
    titles: NOTHING,
    timeNames: NOTHING,
    givenNames: NOTHING,
    amongNouns: null,
  },
  negation: null,
  assertions: null,
  opposites: [],
  modality: [],
  reporting: null,
  furniture: null,
  pointingWords: [],
  sameNouns: [],
  sameDeeds: [],
  directedDeeds: [],
} as const satisfies Omit<LanguagePack, 'tag' | 'decimalMark' | 'lacks'>;

/** What one pack states; parts of a section may be left out as well. */
type Given = Partial<
  Omit<LanguagePack, 'tag' | 'decimalMark' | 'lacks' | 'dates' | 'figures' | 'names' | 'hedges'>
> & {
  readonly [Section in 'dates' | 'figures' | 'names' | 'hedges']?: Partial<LanguagePack[Section]>;
};

const PARTS = Object.keys(EMPTY) as readonly PackPart[];

/** A pack with what is given; everything else is empty and named in `lacks`. */
export const definePack = (
  tag: string,
  decimalMark: LanguagePack['decimalMark'],
  given: Given,
): LanguagePack => ({
  ...EMPTY,
  ...given,
  dates: { ...EMPTY.dates, ...given.dates },
  figures: { ...EMPTY.figures, ...given.figures },
  hedges: { ...EMPTY.hedges, ...given.hedges },
  names: { ...EMPTY.names, ...given.names },
  tag,
  decimalMark,
  lacks: PARTS.filter((part) => given[part] === undefined || given[part] === null),
});
