import type { AssertionWords, LanguagePack } from '../languages/pack.ts';
import { packFor } from '../languages/packs.ts';
import { endOf } from '../reading/name-words.ts';
import { overlaps, type TextRange } from '../text/range.ts';
import {
  clauseAt,
  cuesOfReading,
  type NounPhrase,
  phrasesIn,
  sentenceAt,
  type WordSpan,
} from './clause-parts.ts';
import { negatedWords } from './negated-words.ts';
import type { Reading } from './reading.ts';

/** What a clause tells by one word, and of whom. */
export interface Deed extends TextRange {
  readonly reading: Reading;
  readonly text: string;
  /** Indexes of its first word and of the one after its last. */
  readonly at: WordSpan;
  readonly isNegated: boolean;
  /** False where it is said with reserve, by a noun, or denied by somebody. */
  readonly isFirm: boolean;
  readonly isQuoted: boolean;
  readonly isPassive: boolean;
  readonly agent: NounPhrase | null;
  /** Null where it is done to nobody: "prices fell". */
  readonly patient: NounPhrase | null;
  /** The noun phrase right after it, whatever its preposition. */
  readonly following: NounPhrase | null;
  /** Of all noun phrases of its clause. */
  readonly words: ReadonlySet<number | string>;
}

/** Words of a clause before a cue among which its modal verb and its conjunctions are looked for. */
const MODAL_REACH = 5;

/** A Reading's deeds by their words. Groups overlap: most deeds are asked for several times. */
const deedsOf = new WeakMap<Reading, Map<string, Deed | null>>();

/** What is told at some words; null where it is not asserted: in a question, a condition, a wish. */
export const deedAt = (reading: Reading, at: WordSpan): Deed | null => {
  const known = deedsOf.get(reading) ?? new Map<string, Deed | null>();
  deedsOf.set(reading, known);
  const key = `${String(at.from)}-${String(at.to)}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const deed = readDeed(reading, at);
  known.set(key, deed);
  return deed;
};

const readDeed = (reading: Reading, at: WordSpan): Deed | null => {
  const pack = packFor(reading.language);
  if (pack.assertions === null) return null;
  const { words, starts } = reading.words;
  const negation = negatedWords(reading);
  const clause = clauseAt(reading, at.from);
  if (isQuestionOrCondition(reading, at.from)) return null;
  const isNegated =
    negation.words.size > 0 && [...negation.words.keys()].some((word) => word >= at.from && word < at.to);
  // "an ever-growing list" tells nothing of the list's growth here and now.
  if (!isNegated && reading.text.charAt((starts[at.from] ?? 0) - 1) === '-') return null;
  const firmness = firmnessOf(reading, at, clause, pack.assertions);
  if (firmness === 'open' && !isNegated) return null;
  const [start, end] = [starts[at.from] ?? 0, endOf(reading.words, at.to - 1)];
  const isNoun = isNominal(reading, at.from);
  const deniedStart = isNegated ? Math.min(start, ...negatorStarts(reading, at)) : start;
  return {
    reading,
    start: deniedStart,
    end,
    text: reading.text.slice(deniedStart, end),
    at,
    isNegated,
    isFirm: firmness === 'said' && !isNoun && !(isNegated && negation.denied.has(at.from)),
    isQuoted: reading.quotations.some((quotation) => overlaps(quotation, { start, end })),
    ...argumentsOf(reading, at, clause, { pack, isNoun, word: words[at.from]?.bare ?? '' }),
  };
};

const negatorStarts = (reading: Reading, { from, to }: WordSpan): number[] =>
  [...negatedWords(reading).words].flatMap(([word, negator]) =>
    word >= from && word < to ? [reading.words.starts[negator] ?? 0] : [],
  );

const isQuestionOrCondition = (reading: Reading, at: number): boolean => {
  const sentence = sentenceAt(reading, at);
  const { words } = reading.words;
  if (/^[^\p{L}\p{N}]{0,3}\?/u.test(reading.text.slice(endOf(reading.words, sentence.to - 1)))) return true;
  const conditions = cuesOfReading(reading)?.conditions ?? [];
  for (let from = sentence.from; from < sentence.to; from += 1)
    if (conditions.some((phrase) => phrase.every((word, place) => words[from + place]?.bare === word)))
      return true;
  return false;
};

type Firmness = 'said' | 'hedged' | 'open';

const firmnessOf = (
  { words: { words } }: Reading,
  at: WordSpan,
  clause: WordSpan,
  { open, hedged, beforeInfinitive, assertedInfinitive, infinitiveForm }: AssertionWords,
): Firmness => {
  const bareAt = (place: number): string => words[place]?.bare ?? '';
  let before = at.from - 1;
  while (
    before > clause.from &&
    words[before]?.stop === true &&
    !beforeInfinitive.has(bareAt(before)) &&
    !open.has(bareAt(before))
  )
    before -= 1;
  const isInfinitive =
    beforeInfinitive.has(bareAt(before)) && (infinitiveForm === null || infinitiveForm.test(bareAt(at.from)));
  // "agreed again to", but not "was negotiating to".
  const asserting = words[before - 1]?.isContent === true ? [before - 1] : [before - 1, before - 2];
  if (isInfinitive && !asserting.some((place) => assertedInfinitive.has(bareAt(place)))) return 'open';
  let firmness: Firmness = 'said';
  for (let place = Math.max(clause.from, at.from - MODAL_REACH); place < at.from; place += 1) {
    if (open.has(bareAt(place))) return 'open';
    if (hedged.has(bareAt(place))) firmness = 'hedged';
  }
  return firmness;
};

/** "an approval", "the rejected plan". */
const isNominal = (reading: Reading, at: number): boolean => {
  const { words } = reading.words;
  // "a 20-13 win"
  let place = at - 1;
  while (/^\d/u.test(words[place]?.bare ?? '')) place -= 1;
  const before = words[place];
  const cues = cuesOfReading(reading);
  return before !== undefined && cues !== null && (cues.determiners.has(before.bare) || before.isPossessive);
};

interface Verb {
  readonly pack: LanguagePack;
  readonly isNoun: boolean;
  /** Lower case. */
  readonly word: string;
}

type Arguments = Pick<Deed, 'isPassive' | 'agent' | 'patient' | 'following' | 'words'>;

const argumentsOf = (reading: Reading, at: WordSpan, clause: WordSpan, verb: Verb): Arguments => {
  const phrases = phrasesIn(reading, clause, at);
  const before = phrases.filter(({ to }) => to <= at.from);
  const after = phrases.filter(({ from }) => from >= at.to);
  const isPassive = isPassiveAt(reading, at, clause, verb);
  const following = after[0] ?? null;
  const roles =
    cuesOfReading(reading)?.clauseFinalVerb === null
      ? rolesByPlace(before, after, isPassive, verb)
      : rolesByOrder(phrases, isPassive, verb);
  const agent = roles.agent ?? (isPassive ? null : antecedent(reading, clause, at));
  const patient = roles.patient ?? (isPassive ? antecedent(reading, clause, at) : null);
  const words = new Set(
    [...phrases, agent, patient].flatMap((phrase) => (phrase === null ? [] : [...phrase.words])),
  );
  return { isPassive, following, agent, patient, words };
};

const isPassiveAt = (
  { words: { words } }: Reading,
  at: WordSpan,
  clause: WordSpan,
  { pack: { assertions }, isNoun, word }: Verb,
): boolean => {
  if (assertions === null || isNoun || assertions.neverPassive?.test(word) === true) return false;
  for (let place = Math.max(clause.from, at.from - MODAL_REACH); place < at.from; place += 1)
    if (assertions.passives.has(words[place]?.bare ?? '')) return true;
  return false;
};

/** Between a noun and what it happens to: "the approval of the plan", "a rise in prices". */
const NOUN_OBJECTS: ReadonlySet<string> = new Set(['of', 'in', 'de', 'du', 'des', 'd', 'del', 'von']);

type Roles = Pick<Deed, 'agent' | 'patient'>;

/** Subject, verb, object. */
const rolesByPlace = (
  before: readonly NounPhrase[],
  after: readonly NounPhrase[],
  isPassive: boolean,
  { pack: { assertions }, isNoun }: Verb,
): Roles => {
  const plain = before.filter(({ preposition }) => preposition === null);
  // "left the summit without signing": what follows another verb is its object.
  const subject = plain.findLast(({ isAfterVerb }) => !isAfterVerb) ?? plain.at(-1) ?? null;
  const [next] = after;
  if (isNoun)
    return { agent: null, patient: NOUN_OBJECTS.has(next?.preposition ?? '') ? (next ?? null) : null };
  if (isPassive) {
    const by = after.find(({ preposition }) => preposition !== null && assertions?.agents.has(preposition));
    return { agent: by ?? null, patient: subject };
  }
  if (next === undefined || next.preposition === null) return { agent: subject, patient: next ?? null };
  if (assertions?.patients.has(next.preposition) !== true) return { agent: subject, patient: null };
  // "a accordé à Brandt une visite": the object is after the one who gets it.
  const object = after[1];
  return { agent: subject, patient: object?.preposition === null && !object.isAfterVerb ? object : next };
};

/** Articles of an object: "Den Meister schlug der Aufsteiger". */
const OBJECT_ARTICLES = new Set(['den', 'dem', 'einen', 'einem']);

/** Subject before object, wherever the verb is. */
const rolesByOrder = (
  phrases: readonly NounPhrase[],
  isPassive: boolean,
  { pack: { assertions } }: Verb,
): Roles => {
  // Where nouns have capitals, what has none is an adverb.
  const nouns = phrases.filter(({ preposition, isCapitalised }) => preposition === null && isCapitalised);
  const [first = null, second = null] = nouns;
  if (isPassive) {
    const by = phrases.find(({ preposition }) => preposition !== null && assertions?.agents.has(preposition));
    return { agent: by ?? null, patient: first };
  }
  return first !== null && OBJECT_ARTICLES.has(first.opening)
    ? { agent: second, patient: first }
    : { agent: first, patient: second };
};

/** Who "he" or an omitted subject is likely to be: the subject of the sentence. */
const antecedent = (reading: Reading, clause: WordSpan, at: WordSpan): NounPhrase | null => {
  const sentence = sentenceAt(reading, at.from);
  if (sentence.from === clause.from) return null;
  const earlier = phrasesIn(reading, { from: sentence.from, to: clause.from }, at);
  return earlier.find(({ preposition }) => preposition === null) ?? null;
};
