import type { ClauseCues } from '../../languages/clauses/clause-cues.ts';
import { packFor } from '../../languages/packs.ts';
import type { Word } from './scan-words.ts';

/** What makes a word a verb of its clause. `likely` may be a participle or a noun, but its neighbours speak for a verb. */
type Verb = 'none' | 'finite' | 'likely';

/** Answers about stretches of words `[from, to)`, each in constant time. */
export interface Clauses {
  readonly words: readonly Word[];
  readonly cues: ClauseCues;
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

/** The lists of the cues whose words are counted. */
export type CountedList = 'negations' | 'modals' | 'hedges' | 'correlatives' | 'infinitiveMarkers';

/** `sums[i]` is the number of `true` among the first `i`. */
const prefixSums = (length: number, isCounted: (at: number) => boolean): Int32Array => {
  const sums = new Int32Array(length + 1);
  for (let at = 0; at < length; at += 1) sums[at + 1] = (sums[at] ?? 0) + (isCounted(at) ? 1 : 0);
  return sums;
};

const countIn = (sums: Int32Array, from: number, to: number): number =>
  to <= from ? 0 : (sums[Math.min(to, sums.length - 1)] ?? 0) - (sums[from] ?? 0);

/** For each index the next one, itself included, for which `isStop` holds; `length` where there is none. */
const nextIndex = (length: number, isStop: (at: number) => boolean): Int32Array => {
  const next = new Int32Array(length + 1).fill(length);
  for (let at = length - 1; at >= 0; at -= 1) next[at] = isStop(at) ? at : (next[at + 1] ?? length);
  return next;
};

/** For each index the last one, itself included, for which `isStop` holds; 0 where there is none. */
const lastIndex = (length: number, isStop: (at: number) => boolean): Int32Array => {
  const last = new Int32Array(length + 1);
  for (let at = 0; at < length; at += 1) last[at] = isStop(at) ? at : at === 0 ? 0 : (last[at - 1] ?? 0);
  last[length] = last[Math.max(0, length - 1)] ?? 0;
  return last;
};

const mayOpenClause = ({ word }: Word, cues: ClauseCues): boolean =>
  cues.subordinators.has(word) ||
  cues.ambiguousSubordinators.has(word) ||
  cues.complementizers.has(word) ||
  cues.relatives.has(word);

/** Reads which words are verbs, and of which stretches a passage is made. */
export const readClauses = (words: readonly Word[], cues: ClauseCues, language: string): Clauses => {
  const count = words.length;
  const wordAt = (at: number): string => words[at]?.word ?? '';
  const isJoined = (at: number): boolean => words[at]?.gap === 'none';

  /** "May" and "Will" inside a sentence are names. */
  const isName = (at: number): boolean => words[at]?.capital === true && words[at]?.gap !== 'stop';
  const isFinite = (at: number): boolean => {
    const word = wordAt(at);
    if (isName(at) || cues.infinitiveMarkers.has(wordAt(at - 1))) return false;
    return cues.finite.has(word) || (cues.finiteForm?.test(word) === true && !cues.notVerbs.has(word));
  };
  const isAmbiguous = (at: number): boolean => {
    const word = wordAt(at);
    if (isName(at)) return false;
    return (
      cues.ambiguousVerbs.has(word) || (cues.ambiguousForm?.test(word) === true && !cues.notVerbs.has(word))
    );
  };
  const isGerund = (at: number): boolean =>
    !isName(at) && cues.gerundForm?.test(wordAt(at)) === true && !cues.notVerbs.has(wordAt(at));

  /** What may come after a verb, where after an adjective ("wounded officers") its noun would. */
  const canFollowVerb = (at: number): boolean => {
    const next = words[at];
    if (next === undefined || next.gap !== 'none' || next.figure || next.quotation > 0) return true;
    // German nouns have capitals: "genutzte Räume"
    if (next.capital) return cues.clauseFinalVerb === null;
    const { word } = next;
    return (
      cues.determiners.has(word) ||
      cues.prepositions.has(word) ||
      cues.coordinators.has(word) ||
      cues.refersBack.has(word) ||
      cues.beforeVerb.has(word) ||
      mayOpenClause(next, cues) ||
      isGerund(at) ||
      word.endsWith('ly')
    );
  };

  /** Index of the word that a verb would be, past adverbs and clitics. */
  const pastAdverbs = (from: number): number => {
    let at = from;
    while (
      at < from + 3 &&
      isJoined(at + 1) &&
      (cues.beforeVerb.has(wordAt(at)) || wordAt(at).endsWith('ly'))
    )
      at += 1;
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
    const { word, figure } = words[at] ?? { word: '', figure: true };
    if (
      figure ||
      cues.beforeVerb.has(word) ||
      cues.prepositions.has(word) ||
      cues.coordinators.has(word) ||
      cues.determiners.has(word)
    )
      return false;
    const subject = cues.beforeVerb.has(wordAt(at - 1)) && at > 1 && isJoined(at - 1) ? at - 2 : at - 1;
    return cues.subjects.has(wordAt(subject)) || cues.subjectRelatives.has(wordAt(subject));
  };
  /** German: "…, die sich den Schiffen näherten". */
  const endsClause = (at: number): boolean =>
    !(at + 1 < count && isJoined(at + 1)) &&
    cues.clauseFinalVerb?.test(wordAt(at)) === true &&
    !isName(at) &&
    !cues.notVerbs.has(wordAt(at)) &&
    !cues.prepositions.has(wordAt(at)) &&
    !cues.determiners.has(wordAt(at)) &&
    !cues.infinitiveMarkers.has(wordAt(at - 1)) &&
    countIn(finiteSums, stretchStart[at] ?? 0, at) === 0 &&
    (isOpener(stretchStart[at] ?? 0) || isOpener((stretchStart[at] ?? 0) + 1));

  const isCompound = (at: number): boolean =>
    cues.beforeComplementizer.has(wordAt(at)) &&
    (cues.complementizers.has(wordAt(at + 1)) || cues.complementizers.has(wordAt(at + 2)));
  /** In German only after a comma: ", in der" and ", der" but not "der". */
  const isOpener = (at: number): boolean => {
    const word = words[at];
    if (isCompound(at)) return true;
    if (word === undefined || !mayOpenClause(word, cues)) return false;
    return (
      cues.clauseFinalVerb === null ||
      !isJoined(at) ||
      (!isJoined(at - 1) && cues.prepositions.has(wordAt(at - 1)))
    );
  };
  const finiteSums = prefixSums(count, isFinite);
  const stretchStart = lastIndex(count, (at) => !isJoined(at));

  const verbAt = (at: number): Verb => {
    if (isFinite(at) || followsSubject(at) || endsClause(at)) return 'finite';
    if (!isAmbiguous(at) || !isJoined(at)) return 'none';
    const before = wordAt(at - 1);
    // "the agency imposed limits", but "heavily armed men", "and armed men"
    const mayBeAdjective =
      cues.clauseFinalVerb !== null ||
      cues.coordinators.has(before) ||
      cues.finite.has(before) ||
      cues.refersBack.has(before) ||
      cues.beforeVerb.has(before) ||
      before.endsWith('ly') ||
      words[at - 1]?.figure === true ||
      isAmbiguous(at - 1);
    if (mayBeAdjective && !canFollowVerb(at + 1)) return 'none';
    return cues.determiners.has(before) || cues.prepositions.has(before) || cues.infinitiveMarkers.has(before)
      ? 'none'
      : 'likely';
  };
  const verbs = Array.from({ length: count }, (_, at) => verbAt(at) !== 'none');

  const verbSums = prefixSums(count, (at) => verbs[at] === true);
  const { stopWords } = packFor(language);
  const contentSums = prefixSums(count, (at) => !stopWords.has(wordAt(at)));
  // Made when a list is asked for first: most passages ask for few.
  const listSums = new Map<CountedList, Int32Array>();
  const sumsOf = (list: CountedList): Int32Array => {
    const known = listSums.get(list);
    if (known !== undefined) return known;
    const sums = prefixSums(count, (at) => cues[list].has(wordAt(at)) && !isName(at));
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
    (!cues.ambiguousSubordinators.has(wordAt(at)) ||
      isGerund(at + 1) ||
      countIn(verbSums, at, stretchStop[at + 1] ?? count) > 0);
  const openers = lastIndex(count, holdsClause);
  const coordinators = lastIndex(count, (at) => cues.coordinators.has(wordAt(at)));

  return {
    words,
    cues,
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
    isSubordinator: (at) =>
      isCompound(at) || cues.subordinators.has(wordAt(at)) || cues.ambiguousSubordinators.has(wordAt(at)),
    sentenceStart: (at) => starts[at] ?? 0,
    sentenceEnd: (at) => stops[at + 1] ?? count,
    opensWithVerb,
    opensWithGerund,
  };
};
