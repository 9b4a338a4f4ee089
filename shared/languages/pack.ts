import type { UnitName } from './unit-names.ts';

/** Words or phrases in lower case, each in regular-expression syntax: `more than`, `plus d(?:e|')`. */
export type Phrases = readonly string[];

/** Words that end in a full stop without ending the sentence, in lower case and without the stop. */
export interface Abbreviations {
  /** A name or figure always follows: "Dr. Osei". */
  readonly before: ReadonlySet<string>;
  /** Inside a sentence or at its end: "Orbis Inc. Chief Executive", "… by Orbis Inc. The deal". */
  readonly either: ReadonlySet<string>;
  /** Only a figure after it makes it an abbreviation: "No. 7", "fig. 2". */
  readonly beforeFigure: ReadonlySet<string>;
}

interface NumberWordValues {
  /** 0–19. */
  readonly ones: ReadonlyMap<string, number>;
  /** 20–90. */
  readonly tens: ReadonlyMap<string, number>;
}

/** English: words apart or hyphenated, with ordinals and fractions. "two hundred and five". */
export interface EnglishNumberWords extends NumberWordValues {
  readonly system: 'english';
  readonly multiples: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Name of a part → how many of them make one: third → 3. */
  readonly fractions: ReadonlyMap<string, number>;
  /** Words before "one", and after it, that make it a pronoun. */
  readonly pronounAfter: ReadonlySet<string>;
  readonly pronounBefore: ReadonlySet<string>;
}

/** German: one word, ones before tens. "zweihunderteinundzwanzig". */
export interface CompoundNumberWords extends NumberWordValues {
  readonly system: 'compound';
  readonly and: string;
  readonly hundred: string;
  readonly thousand: string;
  /** Forms of "one", which count only before a scale word: "eine Million". */
  readonly one: ReadonlySet<string>;
}

/** French, Spanish: words apart or hyphenated whose values are added. "quatre-vingt-dix", "treinta y uno". */
export interface AdditiveNumberWords extends NumberWordValues {
  readonly system: 'additive';
  /** Between tens and ones: "et", "y". */
  readonly and: string;
  readonly hundreds: ReadonlyMap<string, number>;
  readonly thousand: string;
  /** Forms of "one", which alone are articles and count in compounds and before a scale word: "un million". */
  readonly one: ReadonlySet<string>;
  /** "quatre-vingt" is 80; false where 4 and 20 in a row are two numbers. */
  readonly countsInTwenties: boolean;
}

export type NumberWords = EnglishNumberWords | CompoundNumberWords | AdditiveNumberWords;

export interface RelativeDay {
  readonly word: string;
  /** Days from the publication date. */
  readonly shift: number;
  /** German "Morgen" is the morning, "morgen" tomorrow. */
  readonly lowerCaseOnly?: boolean;
  /** Words before it that make it a time of day: "am Morgen", "por la mañana". */
  readonly notAfter?: Phrases;
}

/** What dates are built of beside months and weekdays. */
export interface DateWords {
  /** False where months and weekdays are written small. */
  readonly capitalised: boolean;
  /** Months that are also other words, and dates only with a capital. */
  readonly ambiguousMonths: ReadonlySet<string>;
  /** Between day, month and year: "3 de mayo de 2034". */
  readonly of: Phrases;
  /** Between weekday and day: "Tuesday the 3rd". */
  readonly article: Phrases;
  /** What may follow a weekday in one word: "Dienstagabend". */
  readonly weekdayEnds: Phrases;
  /** Words before a month that stands alone. */
  readonly beforeMonth: Phrases;
  /** Words before a bare number that make it a year, beyond `beforeTime`. */
  readonly beforeYear: Phrases;
  /** Words before a number that make it a year though a plural follows: "since 2008 scandals". */
  readonly beforeTime: Phrases;
  /** Thirds of a year or month. */
  readonly early: Phrases;
  readonly mid: Phrases;
  readonly late: Phrases;
  readonly last: Phrases;
  readonly next: Phrases;
  readonly current: Phrases;
  /** Words before a weekday by which it lies ahead. */
  readonly future: Phrases;
  readonly relativeDays: readonly RelativeDay[];
}

/** Words before a number that say how far it is meant to hold. */
export interface HedgeWords {
  readonly atLeast: Phrases;
  readonly atMost: Phrases;
  readonly almost: Phrases;
  readonly about: Phrases;
  /** After the number, for at least: "or more". */
  readonly moreAfter: Phrases;
}

export interface ScaleWords {
  readonly factor: number;
  /** Written forms, lower case, separated by `|`. */
  readonly words: string;
}

/** What figures are read by beside numbers, units and scales. */
export interface FigureWords {
  /** Between the ends of a range: "5 to 10". */
  readonly rangeJoins: Phrases;
  /** Between two numbers of one unit: "from 80 to 50 kg". */
  readonly unitJoins: Phrases;
  /** Between number and unit: "5 full days", "5 millions d'euros". */
  readonly fillers: Phrases;
  readonly ageAfter: Phrases;
  readonly ageBefore: Phrases;
  /** Years of age between commas after a name: "Ona Pell, 49 ans, …". */
  readonly ageUnits: Phrases;
  /** Verbs of dying, of which "at 67" gives the age. */
  readonly died: Phrases;
  readonly magnitudeBefore: Phrases;
  readonly magnitudeAfter: Phrases;
  /** After a pair of numbers that is a score. */
  readonly scoreAfter: Phrases;
  readonly ordinalSuffixes: Phrases;
  readonly rankBefore: Phrases;
  /** Words that end the noun phrase after a number. */
  readonly phraseEnds: ReadonlySet<string>;
  /** Adjectives between a number and its noun. */
  readonly adjectives: ReadonlySet<string>;
  /** Plurals that do not end in s. */
  readonly plurals: ReadonlySet<string>;
  /** Capitalised words before a number that it does not name. */
  readonly notLabels: ReadonlySet<string>;
  /** The only plain words that a number names ("Artikel 5"); null where any capitalised word may be one. */
  readonly labels: ReadonlySet<string> | null;
}

/**
 * Clock times, as regular expressions in lower case with the groups `hour`, `minute`, `am` and `pm`; "21:30" is
 * known in every language.
 */
export interface ClockWords {
  readonly patterns: Phrases;
  /** What every text has that a pattern matches; cheap to look for. */
  readonly sign: string;
}

export interface NameWords {
  /** Lower-case words between two words of one name: "Bank of Korea". */
  readonly joiners: ReadonlySet<string>;
  /** Forms of address, which make no name alone. */
  readonly titles: ReadonlySet<string>;
  /** Months and weekdays that people are called as well; other ones are no names. */
  readonly timeNames: ReadonlySet<string>;
  /** Months that are no names alone but given names before another one: "June Cooper". */
  readonly givenNames: ReadonlySet<string>;
  /** Set where every noun is capitalised, so that a capital alone makes no name. */
  readonly amongNouns: NamesAmongNouns | null;
}

/** How names are told from other capitalised nouns. */
export interface NamesAmongNouns {
  /** How titles and offices end that are followed by a person's name: "Bürgermeisterin Weber". */
  readonly titleEnds: Phrases;
  /** Articles and the like before a word, after which its genitive is no name's: "des Landes". */
  readonly determiners: ReadonlySet<string>;
  /** Ends of nouns that name no one: "Regierung", "Freiheit". */
  readonly commonNounEnds: Phrases;
  /** Nouns of time, which like units and months make no name with another noun: "Anfang Mai". */
  readonly timeNouns: ReadonlySet<string>;
}

export interface NegationWords {
  /** A negated verb, with the group `verb`. */
  readonly negatedVerb: string;
  /** Before a verb, up to three words away. */
  readonly before: Phrases;
  /** Before a noun of which there is none. */
  readonly none: Phrases;
}

/** Two things that cannot both be said of one subject. */
export interface Opposites {
  /** What is compared, in a reader's words. */
  readonly label: string;
  readonly sides: readonly [Phrases, Phrases];
  /** The most that such a pair is worth; `possible` where both can be true of different parts of one thing. */
  readonly severity: 'possible' | 'conflict';
}

/** Words by which a text says how firmly it means something. */
export interface ModalityWords {
  readonly degree: 'denied' | 'alleged' | 'possible' | 'planned';
  readonly words: Phrases;
  /** True where a capital makes it another word: "May". */
  readonly lowerCaseOnly?: boolean;
}

/** These are told apart by case: "[Aa]ccording to". */
export interface ReportingWords {
  readonly verbs: Phrases;
  /** Between a name and its verb: "has". */
  readonly auxiliaries: Phrases;
  /** Before a name, without a verb: "according to". */
  readonly sources: Phrases;
  /** Capitalised words before such a verb that name nobody. */
  readonly nobody: ReadonlySet<string>;
}

/** Labels and buttons of news pages, which are no part of the article. In lower case unless a letter's case tells. */
export interface FurnitureWords {
  /** What fills a line of its own. */
  readonly labels: Phrases;
  /** How labels begin that are followed by nothing of the article: comments, recommended articles. */
  readonly afterArticle: Phrases;
  /** Before the authors' names on a line of their own; told apart by case: "[Bb]y". */
  readonly beforeAuthor: Phrases;
  readonly betweenAuthors: Phrases;
  /** The heading of a box about the author. */
  readonly authorBox: Phrases;
  /** Before a colon and the author's name or office. */
  readonly authorLabels: Phrases;
  /** Before a date on a line of its own: "Last updated on". */
  readonly beforeDate: Phrases;
}

/** Words of which news uses one for another, a row a set. */
export type Synonyms = readonly (readonly string[])[];

interface PackWords {
  readonly stopWords: ReadonlySet<string>;
  readonly abbreviations: Abbreviations;
  /** Words that begin a sentence far oftener than they continue a name. */
  readonly sentenceOpeners: ReadonlySet<string>;
  readonly numberWords: NumberWords | null;
  /** Twelve rows of names and short forms, from January. */
  readonly months: readonly Phrases[];
  /** Seven rows, from Sunday. */
  readonly weekdays: readonly Phrases[];
  readonly dates: DateWords;
  readonly hedges: HedgeWords;
  /** Written forms, lower case, separated by `|`. */
  readonly units: Readonly<Partial<Record<UnitName, string>>>;
  readonly scales: readonly ScaleWords[];
  readonly figures: FigureWords;
  readonly clock: ClockWords;
  readonly names: NameWords;
  readonly negation: NegationWords | null;
  readonly opposites: readonly Opposites[];
  readonly modality: readonly ModalityWords[];
  readonly reporting: ReportingWords | null;
  readonly furniture: FurnitureWords | null;
  /** Words that open a sentence and stand for something told before it: "he", "these". */
  readonly pointingWords: readonly string[];
  /** Nouns and verbs that count as one: people and residents; kill and die. */
  readonly sameNouns: Synonyms;
  readonly sameDeeds: Synonyms;
}

export type PackPart = 'stemmer' | keyof PackWords;

/** What is known of one language. Parts that `lacks` names are empty: nothing may be concluded from what they do not find. */
export interface LanguagePack extends PackWords {
  /** ISO 639 code; `und` for every language without a pack. */
  readonly tag: string;
  /** Name of its Snowball stemmer. */
  readonly stemmer: string | null;
  /** 1.5 or 1,5. */
  readonly decimalMark: '.' | ',';
  readonly lacks: readonly PackPart[];
}

export const hasPart = (pack: LanguagePack, part: PackPart): boolean => !pack.lacks.includes(part);
