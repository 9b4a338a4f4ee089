import type { NegationWords } from '../languages/pack.ts';
import { packFor } from '../languages/packs.ts';
import { endOf } from '../reading/name-words.ts';
import type { KnownWord } from '../reading/word-table.ts';
import { clauseAt, cuesOfReading, isContentAt, sentenceAt, type WordSpan } from './clause-parts.ts';
import { cuesOf } from './cue-lexicon.ts';
import { oncePer } from './once-per.ts';
import type { Reading } from './reading.ts';

/** What is negated in a Reading, as indexes of words. */
export interface NegatedWords {
  /** Negated word → the word that negates it. */
  readonly words: ReadonlyMap<number, number>;
  /** Those that are only denied by somebody. */
  readonly denied: ReadonlySet<number>;
  /** Those that may still happen: "not yet signed". */
  readonly soFar: ReadonlySet<number>;
  /** "no" and the like before a noun. */
  readonly none: readonly number[];
  /** All words that negate something. */
  readonly negators: readonly number[];
}

const NOTHING: NegatedWords = {
  words: new Map(),
  denied: new Set(),
  soFar: new Set(),
  none: [],
  negators: [],
};

/** Words after a negation word among which the negated one is looked for. */
const REACH = 7;
/** Words before it and after it that complete a negation: "ne … pas". */
const COMPLETION_REACH = 6;
/** Negation words of a Reading that are looked at. */
const MOST_NEGATIONS = 12;
const GERUND = /ing$/u;

export const negatedWords = oncePer((reading: Reading): NegatedWords => {
  const { negation } = packFor(reading.language);
  if (negation === null) return NOTHING;
  const found = new Map<number, number>();
  const [denied, soFar] = [new Set<number>(), new Set<number>()];
  const none: number[] = [];
  const negators: number[] = [];
  const { words } = reading.words;
  for (const at of words.keys()) {
    if (negators.length + none.length >= MOST_NEGATIONS) break;
    if (negates(words, at, negation)) {
      negators.push(at);
      const isSoFar = words.slice(Math.max(0, at - 1), at + 3).some(({ bare }) => negation.soFar.has(bare));
      for (const target of targetsOf(reading, at, negation)) {
        found.set(target, at);
        if (isSoFar) soFar.add(target);
      }
    } else if (isDeterminer(reading, at, negation.none) && !isUndone(words, at, negation)) none.push(at);
  }
  for (const { first, last, sense } of cuesOf(reading)) {
    if (sense.kind === 'negates') {
      const target = nextContent(reading, last + 1, sentenceAt(reading, first).to);
      if (target !== null) found.set(target, first);
    }
    if (sense.kind !== 'denies') continue;
    for (const target of deniedAfter(reading, last)) {
      found.set(target, first);
      denied.add(target);
    }
  }
  const isNothing = found.size === 0 && none.length === 0 && negators.length === 0;
  return isNothing ? NOTHING : { words: found, denied, soFar, none, negators };
});

/** "no homes", but not "no-fly". */
const isDeterminer = (reading: Reading, at: number, none: ReadonlySet<string>): boolean =>
  none.has(reading.words.words[at]?.bare ?? '') && reading.text.charAt(endOf(reading.words, at)) === ' ';

const negates = (words: readonly KnownWord[], at: number, negation: NegationWords): boolean => {
  const word = words[at];
  if (word === undefined) return false;
  const isElided = negation.elision?.test(word.word) === true;
  const isContracted = negation.contraction?.test(word.word) === true;
  if (!negation.words.has(word.bare) && !isContracted && !isElided) return false;
  if (isUndone(words, at, negation)) return false;
  const isComplete = !isElided && !negation.incomplete.has(word.bare);
  if (isComplete || negation.completedBy.size === 0) return true;
  return words.slice(at + 1, at + 1 + COMPLETION_REACH).some(({ bare }) => negation.completedBy.has(bare));
};

const isUndone = (words: readonly KnownWord[], at: number, { undoneBy }: NegationWords): boolean =>
  undoneBy.has(words[at + 1]?.bare ?? '');

const targetsOf = (reading: Reading, at: number, { reachesBack, elision }: NegationWords): number[] => {
  const word = reading.words.words[at];
  if (word !== undefined && elision?.test(word.word) === true && isContentAt(reading, at)) return [at];
  const clause = clauseAt(reading, at);
  if (isPreposition(reading, at)) {
    const next = nextVerb(reading, at + 1, clause.to);
    return next === null ? [] : [next];
  }
  if (!reachesBack) {
    const next = nextContent(reading, afterSubject(reading, at), sentenceAt(reading, at).to);
    return next === null ? [] : [next];
  }
  const after = verbsIn(reading, { from: at + 1, to: clause.to });
  return [...after.slice(0, 2), ...verbsIn(reading, { from: clause.from, to: at })];
};

/** "Neither Ona Pell nor Brandt attended": the word after a subject that a conjunction negates, else after the negation word. */
const afterSubject = (reading: Reading, at: number): number => {
  const { words } = reading.words;
  const cues = cuesOfReading(reading);
  const bare = words[at]?.bare ?? '';
  let next = at + 1;
  if (cues?.correlatives.has(bare) === true || cues?.coordinators.has(bare) === true)
    while (words[next]?.isCapitalised === true) next += 1;
  return next;
};

/** The next word with a meaning, adverbs aside. */
const nextContent = (reading: Reading, from: number, end: number): number | null => {
  for (let at = from; at < Math.min(end, from + REACH); at += 1) if (isContentAt(reading, at)) return at;
  return null;
};

const isPreposition = (reading: Reading, at: number): boolean =>
  cuesOfReading(reading)?.prepositions.has(reading.words.words[at]?.bare ?? '') === true;

/** "without signing", but not "without its striker". */
const nextVerb = (reading: Reading, from: number, end: number): number | null => {
  const { assertions, negation } = packFor(reading.language);
  const cues = cuesOfReading(reading);
  const form = assertions?.infinitiveForm ?? GERUND;
  for (let at = from; at < Math.min(end, from + REACH); at += 1) {
    const word = reading.words.words[at];
    if (word?.isCapitalised === false && isContentAt(reading, at) && form.test(word.bare)) return at;
    // Only in German are there other words between: "ohne den Vertrag zu unterzeichnen".
    const isOther = isContentAt(reading, at) || cues?.determiners.has(word?.bare ?? '') === true;
    if (isOther && negation?.reachesBack !== true) return null;
  }
  return null;
};

/** Words in small letters where nouns have capitals. */
const verbsIn = (reading: Reading, { from, to }: WordSpan): number[] => {
  const { words } = reading.words;
  const found: number[] = [];
  for (let at = from; at < to; at += 1)
    if (isContentAt(reading, at) && words[at]?.isCapitalised === false) found.push(at);
  return found;
};

/** The verbs of what somebody denies: "denied that the mayor had resigned", "denied taking bribes". */
const deniedAfter = (reading: Reading, last: number): number[] => {
  const { words } = reading.words;
  const next = words[last + 1];
  if (next === undefined) return [];
  if (GERUND.test(next.bare)) return [next.isContent ? last + 1 : last + 2];
  const isClause = clauseAt(reading, last).to === last + 1;
  if (!isClause) return [];
  const { from, to } = clauseAt(reading, last + 1);
  const found: number[] = [];
  for (const { first, sense } of cuesOf(reading))
    if (first >= from && first < to && sense.kind !== 'unless') found.push(first);
  return found;
};

/** Whether a Reading says of anything that it is not so. */
export const hasNegation = (reading: Reading): boolean => {
  const { words, none, negators } = negatedWords(reading);
  return words.size > 0 || none.length > 0 || negators.length > 0 || implicitIn(reading).length > 0;
};

const implicitIn = (reading: Reading): number[] =>
  cuesOf(reading).flatMap(({ first, sense }) => (sense.kind === 'implies' ? [first] : []));

/** Words before one among which another word of its sentence may negate it too. */
const SHADOW_REACH = 12;

/** Whether a word may be under a negation further off: "never one of those to get into trouble". */
export const isShadowed = (reading: Reading, at: number): boolean => {
  const { words, none, negators } = negatedWords(reading);
  const implicit = implicitIn(reading);
  if (words.size + none.length + negators.length + implicit.length === 0) return false;
  const { from } = sentenceAt(reading, at);
  return [...words.values(), ...negators, ...none, ...implicit].some(
    (negator) => negator >= from && negator < at && at - negator <= SHADOW_REACH,
  );
};
