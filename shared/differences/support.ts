import type { GroupMember } from '../align/alignment.ts';
import { clauseCuesFor } from '../languages/clauses/clause-cues-for.ts';
import { packFor } from '../languages/packs.ts';
import { perPack } from '../languages/per-pack.ts';
import { endOf, type Name } from '../reading/name-words.ts';
import type { KnownWord, WordTable } from '../reading/word-table.ts';
import { haveLikeVectors } from '../reading/word-vectors.ts';
import { overlaps, type TextRange } from '../text/range.ts';
import { bearsOut } from './bears-out.ts';
import type { MissingPart, Support } from './difference.ts';
import { type Fact, factsOf } from './facts.ts';
import { degreeOf } from './modality.ts';
import { oncePer } from './once-per.ts';
import { quotedIn } from './quotations.ts';
import type { Readers, Reading } from './reading.ts';

/** Share of the telling words, weighed by how rare they are, that full support must hold. */
const MIN_COVERAGE = 0.8;
/** Below this share, and without any of the facts, nothing of the words is said. */
const MAX_SILENT_COVERAGE = 0.25;
/** Most telling words outside of facts that full support may lack, whatever their weight. */
const MOST_MISSING = 2;
/** Missing words that are listed; facts are all listed. */
const MOST_LISTED = 8;
/** Weight of a figure, date, name or quotation, as much as that of a rare word. */
const FACT_WEIGHT = 6;
/** Two words count as one where their vectors are so alike. */
const MIN_SIMILARITY = 0.72;
/** Share of a name's words, weighed by how rare they are, by which it is known even without its last word: "New York" for "New York City". */
const MIN_NAME_SHARE = 0.6;
/** A longer run of capitalised words is a headline in capitals: each of its words must be said. */
const LONGEST_NAME = 4;

/** What one Source says, as far as it may bear out words. */
export interface Witness {
  /** The Statement in the Group: what it denies or leaves open is not borne out. */
  readonly statement: Reading;
  /** Its whole Passage, which is what a Citation leads to. */
  readonly passage: Reading;
  /** The Passages before it, read where they may explain its pronoun. */
  readonly before: () => readonly Reading[];
}

/** A Statement as a Witness. Throws a RangeError where its Passage is unknown or an aside. */
export const witnessOf = (readers: Readers, statement: GroupMember): Witness => ({
  statement: readers.statement(statement),
  passage: readers.passage(statement.passage),
  before: () => readers.before(statement.passage).map(readers.passage),
});

export interface MeasuredSupport {
  readonly support: Support;
  /** Weight of the facts and telling words that are said, and of those that are not. */
  readonly said: number;
  readonly unsaid: number;
}

/** How far a Witness bears out words. Contradictions are found by comparing Readings, not here. */
export type SupportOf = (words: Reading, witness: Witness) => MeasuredSupport;

/**
 * Full support holds every figure, date, quotation and name of the words and nearly all of their other telling words. A name
 * counts in any form: most of its words, an alias, or the pronoun that opens a Passage where one before gives the name.
 */
export const createSupport = (table: Pick<WordTable, 'rarity'>): SupportOf => {
  const weightOf = (words: readonly KnownWord[]): number =>
    words.reduce((sum, { stem }) => sum + table.rarity(stem), 0);

  const givesName = (reading: Reading, words: readonly KnownWord[]): boolean => {
    if (reading.shortForms.includes(words.map(({ bare }) => bare).join(' '))) return true;
    const said = saidIn(reading);
    const last = words.at(-1);
    if (last !== undefined && says(said, last)) return true;
    return weightOf(words.filter((word) => says(said, word))) >= MIN_NAME_SHARE * weightOf(words);
  };

  const missingFacts = (given: Reading, { statement, passage, before }: Witness): Placed[] => {
    const { facts, names, quotations } = partsOf(given);
    const said = factsOf(passage);
    const isOfOthers = nameParts(statement).some(({ words }) => !givesName(given, words));
    const unnamed = names.filter(({ words }) => !givesName(isOfOthers ? statement : passage, words));
    const isExplained = ({ words }: NameParts): boolean =>
      unnamed.length === 1 &&
      opensWithPronoun(passage) &&
      before().some((reading) => givesName(reading, words));
    return [
      ...facts
        .filter((fact) => !said.some((other) => bearsOut(other, fact)))
        .map(({ kind, text, start }): Placed => ({ kind, text, start })),
      ...unnamed
        .filter((name) => !isExplained(name))
        .map(({ name: { text, start } }): Placed => ({ kind: 'name', text, start })),
      ...quotations
        .filter(({ spelled }) => !isQuoted(passage, spelled))
        .map(({ text, start }): Placed => ({ kind: 'quotation', text, start })),
    ];
  };

  return (words, witness) => {
    const parts = partsOf(words);
    const facts = missingFacts(words, witness);
    const said = saidIn(witness.passage);
    const unsaid = parts.words.filter(
      // A word that bears out itself bears out no other: "homicide and manslaughter" are two.
      ({ word }) => !said.stems.has(word.stem) && !meansSame(said, word, parts.stems),
    );
    const all = weightOf(parts.words.map(({ word }) => word));
    const lost = weightOf(unsaid.map(({ word }) => word));
    const coverage = all === 0 ? 1 : 1 - lost / all;
    const factCount = parts.facts.length + parts.names.length + parts.quotations.length;
    const measured = {
      said: all - lost + FACT_WEIGHT * (factCount - facts.length),
      unsaid: lost + FACT_WEIGHT * facts.length,
    };
    const missing = [
      ...facts,
      ...uncertaintyBetween(words, witness.statement),
      ...unsaid.slice(0, MOST_LISTED).map(({ text, start }): Placed => ({ kind: 'words', text, start })),
    ];
    const isFull =
      missing.length === Math.min(unsaid.length, MOST_LISTED) &&
      coverage >= MIN_COVERAGE &&
      unsaid.length <= MOST_MISSING;
    if (isFull) return { support: FULL, ...measured };
    const isSilent = coverage < MAX_SILENT_COVERAGE && factCount === facts.length;
    const inOrder = missing.toSorted((a, b) => a.start - b.start);
    return {
      support: {
        level: isSilent ? 'silent' : 'part',
        missing: inOrder.map(({ kind, text }) => ({ kind, text })),
      },
      ...measured,
    };
  };
};

/** Nothing is missing. */
export const FULL: Support = { level: 'full', missing: [] };

interface Placed extends MissingPart {
  readonly start: number;
}

interface NameParts {
  readonly name: Name;
  readonly words: readonly KnownWord[];
}

interface PlacedWord {
  readonly word: KnownWord;
  readonly text: string;
  readonly start: number;
}

interface Parts {
  readonly facts: readonly Fact[];
  readonly names: readonly NameParts[];
  readonly quotations: readonly { readonly text: string; readonly start: number; readonly spelled: string }[];
  /** Telling words outside of facts and names. */
  readonly words: readonly PlacedWord[];
  /** Of all words. */
  readonly stems: ReadonlySet<number>;
}

const nameParts = oncePer((reading: Reading): readonly NameParts[] =>
  reading.names
    .filter(({ initial, words }) => !initial && words.length <= LONGEST_NAME)
    .map((name) => ({
      name,
      words: reading.words.words.filter((word, at) => {
        const start = reading.words.starts[at] ?? 0;
        return word.isTelling && start >= name.start && start < name.end;
      }),
    })),
);

/** What of given words must be borne out. */
const partsOf = oncePer((reading: Reading): Parts => {
  const facts = factsOf(reading);
  const names = reading.names.filter(({ initial, words: own }) => !initial && own.length <= LONGEST_NAME);
  const taken: readonly TextRange[] = [...facts, ...names];
  const { words, starts } = reading.words;
  const cues = clauseCuesFor(reading.language);
  return {
    facts,
    names: nameParts(reading),
    quotations: quotedIn(reading).map(({ words: own }) => {
      const start = own.starts[0] ?? reading.start;
      return {
        text: reading.text.slice(start, endOf(own, own.words.length - 1)),
        start,
        spelled: spelling(own.words),
      };
    }),
    stems: new Set(words.map(({ stem }) => stem)),
    words: words.flatMap((word, at): PlacedWord[] => {
      const isCue = cues?.reporting.has(word.bare) === true || cues?.negations.has(word.bare) === true;
      if (!word.isTelling || isCue) return [];
      const [start, end] = [starts[at] ?? 0, endOf(reading.words, at)];
      if (taken.some((range) => overlaps(range, { start, end }))) return [];
      return [{ word, start, text: reading.text.slice(start, end) }];
    }),
  };
});

interface Said {
  readonly stems: ReadonlySet<number>;
  /** Concept → the stems of the words that stand for it. */
  readonly concepts: ReadonlyMap<number, readonly number[]>;
  /** The words with a vector, each once. */
  readonly vectored: readonly KnownWord[];
}

const saidIn = oncePer(({ words: { words } }: Reading): Said => {
  const stems = new Set<number>();
  const concepts = new Map<number, number[]>();
  const vectored: KnownWord[] = [];
  for (const word of words) {
    if (!word.isTelling || stems.has(word.stem)) continue;
    stems.add(word.stem);
    if (word.row >= 0 && !word.isCapitalised) vectored.push(word);
    const known = concepts.get(word.concept);
    if (known === undefined) concepts.set(word.concept, [word.stem]);
    else known.push(word.stem);
  }
  return { stems, concepts, vectored };
});

/** Whether a text says a word, itself or by one that means the same. */
const says = (said: Said, word: KnownWord): boolean =>
  said.stems.has(word.stem) || meansSame(said, word, NO_STEMS);

const NO_STEMS: ReadonlySet<number> = new Set();

/** Whether a text says a word by another one that means the same, and is none of `taken`. */
const meansSame = (said: Said, word: KnownWord, taken: ReadonlySet<number>): boolean => {
  if (said.concepts.get(word.concept)?.some((stem) => !taken.has(stem)) === true) return true;
  if (word.row < 0 || word.isCapitalised) return false;
  return said.vectored.some(
    (other) => !taken.has(other.stem) && haveLikeVectors(other.row, word.row, MIN_SIMILARITY),
  );
};

const spelling = (words: readonly KnownWord[]): string => ` ${words.map(({ word }) => word).join(' ')} `;

const spelledOut = oncePer(({ words }: Reading): string => spelling(words.words));

/** An editor's words in a quotation are none of it: "towards [the pier]". */
const isQuoted = (reading: Reading, spelled: string): boolean =>
  spelledOut(reading).includes(spelled) ||
  partsOf(reading).quotations.some((other) => other.spelled.includes(spelled));

/** Whether it opens with a word that stands for somebody or something told before: "He", "These". */
const opensWithPronoun = ({ language, words }: Reading): boolean =>
  packFor(language).pointingWords.includes(words.words[0]?.bare ?? '');

/** The first word of a list of cues in a Reading; empty where there is none. */
const cueIn = ({ words }: Reading, cues: ReadonlySet<string> | undefined): string =>
  words.words.find(({ word, bare }) => cues?.has(word) === true || cues?.has(bare) === true)?.word ?? '';

const negationIn = oncePer((reading: Reading): string =>
  cueIn(reading, clauseCuesFor(reading.language)?.negations),
);

/** Conditions of one word, which count where there is no hedge: "if". */
const conditionsOf = perPack(
  ({ tag }): ReadonlySet<string> =>
    new Set(clauseCuesFor(tag)?.conditions.flatMap((phrase) => (phrase.length === 1 ? phrase : []))),
);

/** "suspected", "plans to", "if" */
const hedgeIn = oncePer(
  (reading: Reading): string =>
    cueIn(reading, clauseCuesFor(reading.language)?.hedges) ||
    cueIn(reading, conditionsOf(packFor(reading.language))),
);

/** What one of them denies, or only alleges or deems possible, while the other does not. */
const uncertaintyBetween = (words: Reading, statement: Reading): Placed[] => {
  const [given, said] = [negationIn(words), negationIn(statement)];
  if ((given === '') !== (said === ''))
    return [{ kind: 'certainty', text: given || said, start: words.start }];
  const hedge = hedgeIn(statement);
  if (hedge !== '' && hedgeIn(words) === '') return [{ kind: 'certainty', text: hedge, start: words.start }];
  const degree = degreeOf(statement);
  const isWeaker =
    degree !== null && degree.degree !== 'planned' && degree.degree !== degreeOf(words)?.degree;
  return isWeaker ? [{ kind: 'certainty', text: degree.text, start: words.start }] : [];
};
