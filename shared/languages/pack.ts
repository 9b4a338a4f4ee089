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
  /** Before a number of children that no noun follows: "mother of 12". */
  readonly parents: Phrases;
  /** The noun that it counts then; '' where `parents` is empty. */
  readonly child: string;
  /** Nouns after a number that is a name of theirs: "the 1200 block". */
  readonly numbered: Phrases;
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

/**
 * Words as `cueLexicon` looks for them: in all their forms ("sign" stands for "signed"), `=rose` in this form alone, a space
 * between words in a row, ` ~ ` between words of one clause with others between them ("tritt ~ zurück").
 */
export type CueWords = readonly string[];

export interface NegationWords {
  /** Negate the verb or adjective after them. */
  readonly words: ReadonlySet<string>;
  /** What an auxiliary with a negation in it looks like: "didn't"; null where there is none. */
  readonly contraction: RegExp | null;
  /** What a word looks like that a negation word is written to: "n'a", "n'aime"; null where there is none. */
  readonly elision: RegExp | null;
  /** Words that negate only where one of `completedBy` follows, and so do elisions then: "ne … pas". */
  readonly incomplete: ReadonlySet<string>;
  readonly completedBy: ReadonlySet<string>;
  /** Between two of which neither does it: "neither Pell nor Brandt". */
  readonly nor: ReadonlySet<string>;
  /** Before a noun of which there is none. */
  readonly none: ReadonlySet<string>;
  /** Verbs after which nothing happens: "failed to". */
  readonly verbs: CueWords;
  /** Verbs by which somebody says that what follows is not so: "denied that". */
  readonly denials: CueWords;
  /** Words by which something is said not to be, though none of them negates: "a lack of", "omitted". */
  readonly implicit: CueWords;
  /** Words after a negation word that undo it: "not only", "no later than". */
  readonly undoneBy: ReadonlySet<string>;
  /** Beside a negation word they say that it may still happen: "not yet". */
  readonly soFar: ReadonlySet<string>;
  /** True where the negated verb may come first: "er unterschrieb den Vertrag nicht". */
  readonly reachesBack: boolean;
}

/** By which a clause shows whether it asserts what it tells, and of whom. All in lower case. */
export interface AssertionWords {
  /** What they govern may be or not: "may", "should", "wants". */
  readonly open: ReadonlySet<string>;
  /** What they govern is said with reserve: "would", "reportedly". */
  readonly hedged: ReadonlySet<string>;
  /** Before an infinitive, which asserts nothing: "to sign"; unless one of `assertedInfinitive` is before that: "is to sign". */
  readonly beforeInfinitive: ReadonlySet<string>;
  readonly assertedInfinitive: ReadonlySet<string>;
  /** What an infinitive looks like that follows `beforeInfinitive`; null where every verb after it is one. */
  readonly infinitiveForm: RegExp | null;
  /** Auxiliaries of the passive, and prepositions before the one who does it: "was beaten by". */
  readonly passives: ReadonlySet<string>;
  readonly agents: ReadonlySet<string>;
  /** A form that is no passive even after such an auxiliary: "is beating"; null where there is none. */
  readonly neverPassive: RegExp | null;
  /** What an adverb of manner looks like, which is no part of a noun phrase; null where no form tells. */
  readonly adverbForm: RegExp | null;
  /** Prepositions before the one that it is done to: Spanish "venció a". */
  readonly patients: ReadonlySet<string>;
}

/** Things that cannot be said together of one subject. */
export interface Opposites {
  /** What is compared, in English as the interface is. */
  readonly label: string;
  /** Two or more. */
  readonly sides: readonly CueWords[];
  /** The most that such a pair is worth; `possible` where both can be true of different parts of one thing. */
  readonly severity: 'possible' | 'conflict';
  /**
   * What both must be said of. `deed`: the same subject and object; `noun`: the noun after it, or the subject that it is said of;
   * `name`: the name beside it; `order`: what is told before and after it.
   */
  readonly of: 'deed' | 'noun' | 'name' | 'order';
  /** True where what is not the one is the other: "not guilty" is acquitted, but what does not rise need not fall. */
  readonly isEither?: boolean;
  /** In a clause with one of these the words mean something else: "pleaded not guilty", "ends the exclusive licence". */
  readonly unless?: CueWords;
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
  /** Those of them before the name of who is spoken to: "told". */
  readonly addressing: Phrases;
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

/** Where a figure or date is written. */
export interface FactSigns {
  /** Right before it. */
  readonly before: Phrases;
  /** Right after it, its unit included. */
  readonly after: Phrases;
}

/** What tells that two figures or dates are of two facts. */
export interface FactWords {
  /** Words before a date on which a text was posted: "published", "last updated". */
  readonly posting: Phrases;
  /** Happenings that follow a main one, as regular expressions for a whole word: an aftershock is not the earthquake. */
  readonly followUps: Phrases;
  /** Parts, increments, companions and running totals, a row each: what one text counts so and the other does not is not one number. */
  readonly counted: readonly FactSigns[];
  /** Of a part, where what it is part of is counted before it: "58 wins, 51 of them". */
  readonly ofThem: Phrases;
  /** Where a count is of a later state, or of an earlier one, than another text's may be: "rose to 14", "initially 4". */
  readonly later: Phrases;
  readonly earlier: Phrases;
  /** By which a date is a usual one, or the start or end of a time: "every Tuesday", "since Monday", "until Friday". */
  readonly habits: FactSigns;
  readonly limits: Phrases;
  /** Singular nouns for some of those that the nouns of `all` count: "two women" may be of "three victims". */
  readonly someOfAll: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  /** How a duration is meant, a row each: "3 years ago", "3 years later", "for 3 years". */
  readonly spans: readonly FactSigns[];
  /** Words right after a day, as regular expressions, for the first, middle and last part of it: "Tuesday morning". */
  readonly dayParts: readonly [morning: Phrases, afternoon: Phrases, evening: Phrases];
  /** Nouns beside an amount of money for what it is, as regular expressions, a row a kind: one amount is no investment and no revenue at once. */
  readonly amountKinds: readonly Phrases[];
  /** By which one text gives two values of one fact, each by somebody else: "5.9, but the survey said 6.1". */
  readonly contrasts: Phrases;
}

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
  readonly facts: FactWords;
  readonly clock: ClockWords;
  readonly names: NameWords;
  readonly negation: NegationWords | null;
  readonly assertions: AssertionWords | null;
  readonly opposites: readonly Opposites[];
  readonly modality: readonly ModalityWords[];
  readonly reporting: ReportingWords | null;
  readonly furniture: FurnitureWords | null;
  /** Words that open a sentence and stand for something told before it: "he", "these". */
  readonly pointingWords: readonly string[];
  /** Nouns and verbs that count as one: people and residents; kill and die. Deeds are `CueWords`. */
  readonly sameNouns: Synonyms;
  readonly sameDeeds: Synonyms;
  /** Verbs, a row a deed, of which it matters who does it to whom: beat, defeat. */
  readonly directedDeeds: Synonyms;
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
