type Words = ReadonlySet<string>;
type Phrase = readonly string[];

/**
 * What one language's clauses are recognised by, without a part-of-speech tagger. All words are in lower case with plain
 * apostrophes; patterns are tested against such a word.
 */
export interface ClauseCues {
  /** Written before an apostrophe, joined to the next word: "qu'il", "l'accord" → `qu`, `l`. */
  readonly elided: Words;
  readonly determiners: Words;
  /** Words before a noun of which only a part is meant, so that a relative clause limits it: "those who …", "the only man who …". */
  readonly limiting: Words;
  /** Forms among the finite and the ambiguous ones that are infinitives too: "to throw … and have". */
  readonly baseForms: Words;
  readonly prepositions: Words;
  /** Pronouns in the nominative that a finite verb follows: "he left". */
  readonly subjects: Words;
  /** What a verb may be parted from its subject or its conjunction by: "and later fled", "y se fugaron". */
  readonly beforeVerb: Words;
  /** Pronouns and connectives that a text opens with only where it refers back. */
  readonly refersBack: Words;
  /** Relative pronouns and adverbs. */
  readonly relatives: Words;
  /** Relative pronouns that are mostly the subject of their clause, so that a finite verb follows. */
  readonly subjectRelatives: Words;
  /** Conjunctions of time, reason and contrast. */
  readonly subordinators: Words;
  /** Subordinators that are prepositions too, or have other uses: only with a verb, and some never before `notAfterSubordinator`. */
  readonly ambiguousSubordinators: Words;
  /** Subordinators that a gerund may follow: "after killing". */
  readonly beforeGerund: Words;
  /** What a trailing phrase with details opens with after a comma: ", with rescuers called in". */
  readonly trailing: Words;
  /**
   * Prepositions that mostly add time or place: "struck Aceh on Tuesday" still tells the same without what they open. Empty where
   * the verb may come after them.
   */
  readonly adjuncts: Words;
  /** Prepositions that begin a range which such a preposition goes on with: "de vendredi à samedi". */
  readonly rangeStarts: Words;
  /** Words after which such a preposition opens what they need: "based in". */
  readonly beforeArgument: Words;
  /** Conjunctions only after a comma: "the road was icy, so he walked", but "so icy". */
  readonly afterComma: Words;
  /** Adverbs that make a conjunction with a complementizer: "después de que", "alors que". */
  readonly beforeComplementizer: Words;
  /** After an ambiguous subordinator these mean another use: "as of", "as well". */
  readonly notAfterSubordinator: Words;
  /** Conjunctions of condition, word by word: ["as", "long", "as"]. What they open never leaves what depends on it. */
  readonly conditions: readonly Phrase[];
  /** Conjunctions that open the content of a verb or noun: "said that". */
  readonly complementizers: Words;
  readonly coordinators: Words;
  /** First halves of "not only … but also", "either … or". */
  readonly correlatives: Words;
  readonly negations: Words;
  readonly modals: Words;
  /** Words that make what is told uncertain: "allegedly", "suspected". */
  readonly hedges: Words;
  /** Finite for certain: auxiliaries, simple past forms that are no participles. */
  readonly finite: Words;
  readonly finiteForm: RegExp | null;
  /** Forms that may be a participle, an adjective or a noun too, so that their neighbours decide. */
  readonly ambiguousVerbs: Words;
  readonly ambiguousForm: RegExp | null;
  /** Auxiliaries of the passive: in "was told" nobody is named who tells. */
  readonly passives: Words;
  /** Present participles and gerunds. */
  readonly gerundForm: RegExp | null;
  /** Participles that tell a result even without a comma: "exploded killing two". */
  readonly resultGerunds: Words;
  /** Past participles that a trailing clause may open with after a comma: ", built in 1998". */
  readonly participleForm: RegExp | null;
  /** Written before an infinitive. */
  readonly infinitiveMarkers: Words;
  /** Words that look like one of the verb forms above and are none. */
  readonly notVerbs: Words;
  /** Verbs of saying, thinking and perceiving, in all their forms: what depends on them is somebody's word. */
  readonly reporting: Words;
  /** Prepositions of attribution, word by word: ["according", "to"]. */
  readonly attributions: readonly Phrase[];
  /**
   * Where subordinate clauses begin after a comma and end in their verb: what such a verb looks like, else null. Its
   * relative pronouns may be articles too.
   */
  readonly clauseFinalVerb: RegExp | null;
}

/** A list of words parted by white space. */
export const wordSet = (list: string): Words => new Set(list.trim().split(/\s+/));

/** Phrases parted by commas, as their words: "unless, as long as" → [["unless"], ["as", "long", "as"]]. */
export const phrases = (list: string): readonly Phrase[] =>
  list.split(',').map((phrase) => phrase.trim().split(/\s+/));
