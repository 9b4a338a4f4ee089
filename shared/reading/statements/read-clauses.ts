import type { ClauseCues } from '../../languages/clauses/clause-cues.ts';
import { clauseCuesFor } from '../../languages/clauses/clause-cues-for.ts';
import { scanWords, type Word } from './scan-words.ts';
import { type FormsByLanguage, MARK, type WordForm } from './word-forms.ts';

/** What makes a word a verb of its clause. `likely` may be a participle or a noun, but its neighbours speak for a verb. */
type Verb = 'none' | 'finite' | 'likely';

/** Answers about stretches of words `[from, to)`, each in constant time. */
export interface Clauses {
  readonly words: readonly Word[];
  readonly cues: ClauseCues;
  /** Whether a word has any of some marks of `MARK`. */
  readonly is: (at: number, marks: number) => boolean;
  /** Number of words that are no stop words. */
  readonly content: (from: number, to: number) => number;
  /** Whether a stretch holds a finite verb. */
  readonly hasVerb: (from: number, to: number) => boolean;
  /** Whether a stretch holds a word of a list of the cues. */
  readonly has: (list: CountedList, from: number, to: number) => boolean;
  /** Index of the first finite verb at or after `from`; the number of words where there is none. */
  readonly nextVerb: (from: number) => number;
  /** Index past the stretch that begins at `from`: up to the next punctuation or word that opens a clause. */
  readonly stretchEnd: (from: number) => number;
  /** Index of the first word at or after `from` outside quotation marks. */
  readonly unquotedFrom: (from: number) => number;
  /** Index of the next word after `from` that punctuation comes before, else the number of words. */
  readonly punctuationAfter: (from: number) => number;
  /** Index of the first word of the stretch between punctuation that holds `at`. */
  readonly punctuationBefore: (at: number) => number;
  /** Index of the last relative, subordinator or the like before or at `at`; 0 where there is none. */
  readonly openerBefore: (at: number) => number;
  readonly coordinatorBefore: (at: number) => number;
  readonly isOpener: (at: number) => boolean;
  /** Whether a word is a conjunction of time, reason or contrast, or the first of one: "alors que". */
  readonly isSubordinator: (at: number) => boolean;
  /** Index of the first and past the last word between the full stops around `at`. */
  readonly sentenceStart: (at: number) => number;
  readonly sentenceEnd: (at: number) => number;
  /** Whether the stretch opens with its verb, adverbs aside: "and later fled". */
  readonly opensWithVerb: (from: number) => boolean;
  readonly opensWithGerund: (from: number) => boolean;
}

/** The lists of the cues whose words are counted, with their marks. */
const COUNTED_LISTS = {
  negations: MARK.negation,
  modals: MARK.modal,
  hedges: MARK.hedge,
  correlatives: MARK.correlative,
  infinitiveMarkers: MARK.infinitiveMarker,
} as const;

export type CountedList = keyof typeof COUNTED_LISTS;

// Plain arrays: passages are short, and to make a typed array takes as long as to fill several of these.

/** `sums[i]` is the number of `true` among the first `i`. */
const prefixSums = (length: number, isCounted: (at: number) => boolean): readonly number[] => {
  const sums = [0];
  let sum = 0;
  for (let at = 0; at < length; at += 1) {
    if (isCounted(at)) sum += 1;
    sums.push(sum);
  }
  return sums;
};

const countIn = (sums: readonly number[], from: number, to: number): number =>
  to <= from ? 0 : (sums[Math.min(to, sums.length - 1)] ?? 0) - (sums[from] ?? 0);

/** For each index the next one, itself included, for which `isStop` holds; `length` where there is none. */
const nextIndex = (length: number, isStop: (at: number) => boolean): readonly number[] => {
  const next: number[] = [];
  for (let at = 0; at <= length; at += 1) next.push(length);
  for (let at = length - 1, last = length; at >= 0; at -= 1) {
    if (isStop(at)) last = at;
    next[at] = last;
  }
  return next;
};

/** For each index the last one, itself included, for which `isStop` holds; 0 where there is none. */
const lastIndex = (length: number, isStop: (at: number) => boolean): readonly number[] => {
  const found: number[] = [];
  let last = 0;
  for (let at = 0; at < length; at += 1) {
    if (isStop(at)) last = at;
    found.push(last);
  }
  found.push(last);
  return found;
};

/** What may come after a verb, besides gerunds. */
const FOLLOWS_VERB =
  MARK.determiner |
  MARK.preposition |
  MARK.coordinator |
  MARK.refersBack |
  MARK.beforeVerb |
  MARK.opener |
  MARK.adverb;
/** After these a participle may be an adjective. */
const BEFORE_ADJECTIVE =
  MARK.coordinator | MARK.listedFinite | MARK.refersBack | MARK.beforeVerb | MARK.adverb;

/** Reads which words are verbs, and of which stretches a passage is made. `none`: the form of no word. */
export const readClauses = (words: readonly Word[], cues: ClauseCues, none: WordForm): Clauses => {
  const count = words.length;
  /** Whether a word has any of some marks. */
  const is = (at: number, marks: number): boolean => ((words[at] ?? none).marks & marks) !== 0;
  const isJoined = (at: number): boolean => words[at]?.gap === 'none';

  /** "May" and "Will" inside a sentence are names. */
  const isName = (at: number): boolean => words[at]?.capital === true && words[at]?.gap !== 'stop';
  const isFinite = (at: number): boolean =>
    is(at, MARK.finite) && !isName(at) && !is(at - 1, MARK.infinitiveMarker);
  const isAmbiguous = (at: number): boolean => is(at, MARK.ambiguousVerb) && !isName(at);
  const isGerund = (at: number): boolean => is(at, MARK.gerund) && !isName(at);

  /** What may come after a verb, where after an adjective ("wounded officers") its noun would. */
  const canFollowVerb = (at: number): boolean => {
    const next = words[at];
    if (next === undefined || next.gap !== 'none' || next.figure || next.quotation > 0) return true;
    // German nouns have capitals: "genutzte Räume"
    if (next.capital) return cues.clauseFinalVerb === null;
    return is(at, FOLLOWS_VERB) || isGerund(at);
  };

  /** Index of the word that a verb would be, past adverbs and clitics. */
  const pastAdverbs = (from: number): number => {
    let at = from;
    while (at < from + 3 && isJoined(at + 1) && is(at, MARK.beforeVerb | MARK.adverb)) at += 1;
    return at;
  };
  const opensWithVerb = (from: number): boolean => {
    const at = pastAdverbs(from);
    // German: ", brachten Soldaten"
    const isBeforeSubject = cues.clauseFinalVerb !== null && words[from]?.gap === 'comma' && isJoined(at + 1);
    return isFinite(at) || (isAmbiguous(at) && (isBeforeSubject || canFollowVerb(at + 1)));
  };
  const opensWithGerund = (from: number): boolean => {
    const at = pastAdverbs(from);
    return isGerund(at) && at + 1 < count && isJoined(at + 1);
  };

  /** "he left", "who fled": the word after such a subject is its verb. */
  const followsSubject = (at: number): boolean => {
    if (at === 0 || !isJoined(at) || isName(at)) return false;
    if (
      words[at]?.figure !== false ||
      is(at, MARK.beforeVerb | MARK.preposition | MARK.coordinator | MARK.determiner)
    )
      return false;
    const subject = is(at - 1, MARK.beforeVerb) && at > 1 && isJoined(at - 1) ? at - 2 : at - 1;
    return is(subject, MARK.subject);
  };
  /** German: "…, die sich den Schiffen näherten". */
  const endsClause = (at: number): boolean =>
    !(at + 1 < count && isJoined(at + 1)) &&
    is(at, MARK.clauseFinalVerb) &&
    !isName(at) &&
    !is(at - 1, MARK.infinitiveMarker) &&
    countIn(finiteSums, stretchStart[at] ?? 0, at) === 0 &&
    (isOpener(stretchStart[at] ?? 0) || isOpener((stretchStart[at] ?? 0) + 1));

  const isCompound = (at: number): boolean =>
    is(at, MARK.beforeComplementizer) && (is(at + 1, MARK.complementizer) || is(at + 2, MARK.complementizer));
  /** In German only after a comma: ", in der" and ", der" but not "der". */
  const isOpener = (at: number): boolean => {
    if (isCompound(at)) return true;
    if (words[at] === undefined || !is(at, MARK.opener)) return false;
    return (
      cues.clauseFinalVerb === null || !isJoined(at) || (!isJoined(at - 1) && is(at - 1, MARK.preposition))
    );
  };
  const finiteSums = prefixSums(count, isFinite);
  const stretchStart = lastIndex(count, (at) => !isJoined(at));

  const verbAt = (at: number): Verb => {
    if (isFinite(at) || followsSubject(at) || endsClause(at)) return 'finite';
    if (!isAmbiguous(at) || !isJoined(at)) return 'none';
    // "the agency imposed limits", but "heavily armed men", "and armed men"
    const mayBeAdjective =
      cues.clauseFinalVerb !== null ||
      is(at - 1, BEFORE_ADJECTIVE) ||
      words[at - 1]?.figure === true ||
      isAmbiguous(at - 1);
    if (mayBeAdjective && !canFollowVerb(at + 1)) return 'none';
    return is(at - 1, MARK.determiner | MARK.preposition | MARK.infinitiveMarker) ? 'none' : 'likely';
  };
  const verbs: boolean[] = [];
  for (let at = 0; at < count; at += 1) verbs.push(verbAt(at) !== 'none');

  const verbSums = prefixSums(count, (at) => verbs[at] === true);
  const contentSums = prefixSums(count, (at) => !is(at, MARK.stopWord));
  // Made when a list is asked for first: most passages ask for few.
  const listSums = new Map<CountedList, readonly number[]>();
  const sumsOf = (list: CountedList): readonly number[] => {
    const known = listSums.get(list);
    if (known !== undefined) return known;
    const sums = prefixSums(count, (at) => is(at, COUNTED_LISTS[list]) && !isName(at));
    listSums.set(list, sums);
    return sums;
  };
  const verbAfter = nextIndex(count, (at) => verbs[at] === true);
  const punctuation = nextIndex(count, (at) => !isJoined(at));
  const stretchStop = nextIndex(count, (at) => !isJoined(at) || isOpener(at));
  const unquoted = nextIndex(count, (at) => words[at]?.quotation === 0);
  const stops = nextIndex(count, (at) => words[at]?.gap === 'stop');
  const starts = lastIndex(count, (at) => words[at]?.gap === 'stop');
  /** "after the game" opens no clause. */
  const holdsClause = (at: number): boolean =>
    isOpener(at) &&
    (!is(at, MARK.ambiguousSubordinator) ||
      isGerund(at + 1) ||
      countIn(verbSums, at, stretchStop[at + 1] ?? count) > 0);
  const openers = lastIndex(count, holdsClause);
  const coordinators = lastIndex(count, (at) => is(at, MARK.coordinator));

  return {
    words,
    cues,
    is,
    content: (from, to) => countIn(contentSums, from, to),
    hasVerb: (from, to) => countIn(verbSums, from, to) > 0,
    has: (list, from, to) => countIn(sumsOf(list), from, to) > 0,
    nextVerb: (from) => verbAfter[from] ?? count,
    stretchEnd: (from) => stretchStop[from + 1] ?? count,
    punctuationAfter: (from) => punctuation[from + 1] ?? count,
    unquotedFrom: (from) => unquoted[from] ?? count,
    punctuationBefore: (at) => stretchStart[at] ?? 0,
    openerBefore: (at) => openers[at] ?? 0,
    coordinatorBefore: (at) => coordinators[at] ?? 0,
    isOpener,
    isSubordinator: (at) => isCompound(at) || is(at, MARK.subordinator | MARK.ambiguousSubordinator),
    sentenceStart: (at) => starts[at] ?? 0,
    sentenceEnd: (at) => stops[at + 1] ?? count,
    opensWithVerb,
    opensWithGerund,
  };
};

/** The clauses of a text; null where those of its language, a BCP 47 tag, are not known. Texts that share `forms` are read quicker. */
export const clausesIn = (text: string, language: string, forms: FormsByLanguage): Clauses | null => {
  const cues = clauseCuesFor(language);
  if (cues === null) return null;
  const ofLanguage = forms.of(cues, language);
  return readClauses(scanWords(text, language, ofLanguage), cues, ofLanguage.none);
};
