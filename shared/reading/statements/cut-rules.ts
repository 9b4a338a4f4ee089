import { assertNever } from '../../text/assert-never.ts';
import type { Scopes } from './find-scopes.ts';
import type { Clauses } from './read-clauses.ts';
import { MARK } from './word-forms.ts';

/** Least content words of a clause that has no subject of its own, or of a trailing phrase without a verb. */
const MIN_DEPENDENT_CONTENT = 3;
/** Most words of a remark between commas. */
const LONGEST_INSERTION = 3;
/** Most words of "just two hours" before "after". */
const LONGEST_MEASURE = 3;
/** Least content words of any Statement. */
export const MIN_CONTENT = 2;
/** A German main clause of so many words may end in its verb: "und die Polizei kam". */
const SHORT_CLAUSE = 4;
/** Most words of a subject before its verb. */
const LONGEST_SUBJECT = 12;
/** How far before a relative pronoun the determiner of its noun is looked for, in words. */
const NOUN_PHRASE = 6;

/** Decides where a passage may be cut, from the clauses and scopes of its words. */
export const cutRules = (clauses: Clauses, scopes: Scopes) => {
  const { words, cues, is } = clauses;
  const wordAt = (at: number): string => words[at]?.word ?? '';
  const gapAt = (at: number) => words[at]?.gap ?? 'stop';

  /** "killing two", "after killing two" */
  const isGerundClause = (at: number): boolean =>
    clauses.opensWithGerund(at) || (cues.beforeGerund.has(wordAt(at)) && clauses.opensWithGerund(at + 1));

  /** Past the quotation that a Statement opens with, where that is not all of it. */
  const unquotedStart = (from: number, at: number): number =>
    words[at - 1]?.quotation === 0 ? clauses.unquotedFrom(from) : from;
  /** Whether the clause that ends before `at`, of a Statement that begins at `from`, has a verb. */
  const leftHasVerb = (from: number, at: number): boolean =>
    (clauses.openerBefore(at - 1) <= from && isGerundClause(from)) ||
    clauses.hasVerb(Math.max(unquotedStart(from, at), clauses.openerBefore(at - 1)), at);
  const isUncertain = (from: number, at: number): boolean =>
    clauses.has('negations', from, at) || clauses.has('modals', from, at) || clauses.has('hedges', from, at);

  /** Whether the stretch that ends before `at` holds a negation. */
  const isNegated = (at: number): boolean => clauses.has('negations', clauses.punctuationBefore(at - 1), at);

  /** Whether a verb comes in the stretch that `at` opens, its opening word included. */
  const rightHasVerb = (at: number): boolean => clauses.hasVerb(at, clauses.stretchEnd(at));

  /**
   * Whether what follows the comma after a clause goes on with what came before the clause: "arrested Smith, who
   * lives in Queens, on Sunday".
   */
  const isResumed = (at: number): boolean => {
    const end = clauses.punctuationAfter(at);
    if (end >= clauses.sentenceEnd(at) || gapAt(end) !== 'comma' || rightHasVerb(end)) return false;
    if (cues.gerundForm?.test(wordAt(end)) === true) return false;
    if (cues.clauseFinalVerb !== null) return !clauses.isOpener(end);
    return is(end, MARK.preposition) || is(end, MARK.coordinator);
  };

  /** German: an article opens a main clause, a relative pronoun one that ends in its verb. */
  const isRelative = (at: number): boolean => {
    if (!cues.relatives.has(wordAt(at))) return false;
    if (cues.clauseFinalVerb === null || !is(at, MARK.determiner)) return true;
    const verb = clauses.nextVerb(at);
    const end = clauses.punctuationAfter(at);
    return verb < end && verb >= end - 2;
  };

  /** ", who", ", of whom", ", some of which" */
  const relativeAt = (at: number): number => {
    for (let from = at; from < at + 3; from += 1) {
      if (from > at && gapAt(from) !== 'none') return -1;
      if (!isRelative(from)) continue;
      if (from === at) return from;
      // "on which", ", half of whom", but not "the site on which"
      const isDirect = from === at + 1 || gapAt(at) === 'comma';
      return isDirect && is(from - 1, MARK.preposition) ? from : -1;
    }
    return -1;
  };

  /** Whether the noun before a relative pronoun without a comma comes after the verb of its own clause. */
  const isAfterVerb = (from: number, at: number): boolean =>
    clauses.hasVerb(Math.max(from, clauses.openerBefore(at - 1), clauses.coordinatorBefore(at - 1)), at);

  const mayOpenRelative = (from: number, at: number): boolean => {
    const isThat = is(at, MARK.complementizer) && clauses.opensWithVerb(at + 1);
    const relative = isThat ? at : relativeAt(at);
    if (relative < 0 || isResumed(at)) return false;

    if (!leftHasVerb(from, at)) return false;
    // "alle, die …", "kein Schiff, das …"
    if (cues.clauseFinalVerb !== null && (words[at - 1]?.capital !== true || isNegated(at))) return false;
    if (isThat) return gapAt(at + 1) === 'none';
    return (
      rightHasVerb(relative) ||
      (cues.subjectRelatives.has(wordAt(relative)) && gapAt(relative + 1) === 'none')
    );
  };

  /** "arrested a man who had fled", but not "the only man who had fled", "no one who had fled", "it was Ana who fled". */
  const hasOwnNoun = (from: number, at: number): boolean => {
    for (let before = at - 1; before >= Math.max(from, at - NOUN_PHRASE); before -= 1) {
      const word = words[before];
      if (word === undefined || cues.limiting.has(word.word)) return false;
      if (word.figure || cues.determiners.has(word.word)) return !cues.limiting.has(wordAt(before - 1));
      if (cues.prepositions.has(word.word)) return false;
    }
    return false;
  };

  /** Whether a Statement that opens with a subordinate clause is still in it before `at`. */
  const isInFirstClause = (from: number, at: number): boolean =>
    (clauses.isSubordinator(from) || (is(from, MARK.coordinator) && clauses.isSubordinator(from + 1))) &&
    clauses.punctuationBefore(at - 1) <= from;

  /** "A man who had fled after …": the verb so far is the relative clause's, and the main verb is still to come. */
  const isInSubject = (from: number, at: number): boolean => {
    const opener = clauses.openerBefore(at - 1);
    return opener > from && cues.relatives.has(wordAt(opener)) && !clauses.hasVerb(from, opener);
  };

  /** "even though", "just when" */
  const mayOpenEmphasised = (from: number, at: number): boolean =>
    is(at, MARK.beforeVerb) &&
    clauses.isSubordinator(at + 1) &&
    clauses.isOpener(at + 1) &&
    !isUncertain(from, at) &&
    !isInFirstClause(from, at) &&
    leftHasVerb(from, at) &&
    rightHasVerb(at + 1);

  /** ", a day after", ", two hours before": how long before or after belongs to what it measures. */
  const isMeasured = (from: number, at: number): boolean => {
    const start = clauses.punctuationBefore(at - 1);
    return start > from && at - start <= LONGEST_MEASURE && !clauses.hasVerb(start, at);
  };

  const mayOpenSubordinate = (from: number, at: number): boolean => {
    const word = wordAt(at);
    const isAmbiguous = cues.ambiguousSubordinators.has(word);
    if (!clauses.isOpener(at) || !clauses.isSubordinator(at)) return false;
    const next = wordAt(at + 1);
    if (isAmbiguous && cues.notAfterSubordinator.has(next) && !cues.complementizers.has(next)) return false;
    if (
      isInSubject(from, at) ||
      isNegated(at) ||
      (gapAt(at) === 'none' && (isUncertain(from, at) || isInFirstClause(from, at)))
    )
      return false;
    // "especially since", "that was before", "so intense"
    const isBound =
      is(at - 1, MARK.beforeVerb) ||
      is(at - 1, MARK.passive) ||
      wordAt(at - 1).endsWith('ly') ||
      cues.afterComma.has(word);
    if (gapAt(at) === 'none' && (isBound || isMeasured(from, at))) return false;
    if (clauses.opensWithGerund(at + 1) && !cues.beforeGerund.has(word)) return false;
    if (!leftHasVerb(from, at) || isResumed(at)) return false;
    const isCompound = cues.beforeComplementizer.has(word);
    const clause = cues.complementizers.has(next) ? at + 1 : isCompound ? at + 2 : at;
    return rightHasVerb(clause) || clauses.opensWithGerund(at + 1);
  };

  /** "The man, who fled and was found later, was charged": the main verb comes after the comma. */
  const goesOnAfter = (at: number): boolean => {
    const end = clauses.punctuationAfter(at);
    return end < clauses.sentenceEnd(at) && gapAt(end) === 'comma' && clauses.opensWithVerb(end);
  };

  /** "…, and by leaving early, he missed it": what comes before the comma belongs to the clause after it. */
  const introducesClause = (at: number): boolean => {
    const end = clauses.punctuationAfter(at);
    if (gapAt(at) !== 'comma' || gapAt(at + 1) !== 'none' || gapAt(end) !== 'comma') return false;
    if (end >= clauses.sentenceEnd(at) || is(end, MARK.coordinator) || clauses.isOpener(end)) return false;
    return (is(at + 1, MARK.preposition) || clauses.isSubordinator(at + 1)) && hasOwnClause(end);
  };

  /** Whether what comes right before `at` is a clause, and no item of a list: not "the mayor, the judge, and". */
  const endsInClause = (from: number, at: number): boolean => {
    const start = Math.max(from, clauses.punctuationBefore(at - 1));
    return clauses.hasVerb(start, at) || isGerundClause(start);
  };

  const mayOpenCoordinate = (from: number, at: number): boolean => {
    if (!is(at, MARK.coordinator) || !leftHasVerb(from, at)) return false;
    const next = at + 1;
    if (gapAt(next) !== 'none' || clauses.has('correlatives', from, at)) return false;
    if (isRelative(next)) return false;
    if (gapAt(at) === 'none' && clauses.opensWithGerund(from) && cues.resultGerunds.has(wordAt(next)))
      return true;
    if (isInFirstClause(from, at) || isInSubject(from, at)) return false;
    if (clauses.isOpener(next)) return mayOpenSubordinate(from, next);
    if (introducesClause(at)) return true;
    if (
      goesOnAfter(next) ||
      is(next, MARK.preposition) ||
      !(rightHasVerb(next) || clauses.opensWithVerb(next))
    )
      return false;
    if (!clauses.opensWithVerb(next)) return endsInClause(from, at) && hasOwnClause(next);
    // "arrested and charged", "may resign and leave"
    if (clauses.hasVerb(at - 1, at) || isUncertain(from, at)) return false;
    if (cues.baseForms.has(wordAt(next)) && clauses.has('infinitiveMarkers', from, at)) return false;
    return clauses.content(next, clauses.punctuationAfter(next)) >= MIN_DEPENDENT_CONTENT - 1;
  };

  /** Whether the stretch from `at` on has a subject and a verb that goes with it: not "a car and drove off". */
  const hasOwnClause = (at: number): boolean => {
    const verb = clauses.nextVerb(at);
    const end = clauses.stretchEnd(at);
    if (verb <= at || verb >= Math.min(end, at + LONGEST_SUBJECT)) return false;
    if (clauses.has('infinitiveMarkers', at, verb)) return false;
    // "the Interior and Commerce departments were"
    const isNamePart =
      gapAt(at - 1) === 'none' && words[at]?.capital === true && words[at - 2]?.capital === true;
    if (isNamePart && verb - at > 1) return false;
    // German: "und Juwelen geraubt hat" shares its verb with what is before it.
    if (cues.clauseFinalVerb !== null && verb === end - 1 && end - at > SHORT_CLAUSE) return false;
    return !is(verb - 1, MARK.coordinator) && !(verb - 2 > at && is(verb - 2, MARK.coordinator));
  };

  const mayOpenGerund = (from: number, at: number): boolean => {
    const isResult = cues.resultGerunds.has(wordAt(at));
    if (gapAt(at) === 'none' && !isResult) return false;
    if (!clauses.opensWithGerund(at) || (isUncertain(from, at) && !scopes.namesItsSpeaker(at))) return false;
    if (isInSubject(from, at) || (!leftHasVerb(from, at) && !clauses.opensWithGerund(from))) return false;
    const end = clauses.punctuationAfter(at);
    // "charged with fraud, leaving the scene, theft and arson"
    const isListed = !isLastStretch(at) && gapAt(end) === 'comma' && !isDetail(end);
    return !isListed && !isResumed(at) && cues.gerundForm?.test(wordAt(at - 1)) !== true;
  };

  /** Whether the stretch from `at` on adds to a clause before it, and is no further item of a list. */
  const isDetail = (at: number): boolean =>
    rightHasVerb(at) || cues.gerundForm?.test(wordAt(at)) === true || relativeAt(at) >= 0;

  const isLastStretch = (at: number): boolean => clauses.punctuationAfter(at) >= clauses.sentenceEnd(at);

  /** ", a treatment facility in Newport Beach", ", built in 1998": at the end of a sentence only. */
  const mayOpenPhrase = (from: number, at: number): boolean => {
    if (!isLastStretch(at) || !leftHasVerb(from, at) || isUncertain(from, at)) return false;
    if (isInsertion(from, at - 1)) return false;
    const end = clauses.sentenceEnd(at);
    if (clauses.content(at, end) < MIN_DEPENDENT_CONTENT) return false;
    if (cues.trailing.has(wordAt(at))) return true;
    const isApposition =
      is(at, MARK.determiner) && !words.slice(at, at + 12).some(({ word }) => cues.coordinators.has(word));
    const isParticiple = cues.participleForm?.test(wordAt(at)) === true && is(at + 1, MARK.preposition);
    return isApposition || (isParticiple && !cues.notVerbs.has(wordAt(at)));
  };

  /** "and, now, the driver", "has, so far, seized": what is between the commas parts what belongs together. */
  const isInsertion = (from: number, at: number): boolean => {
    const start = clauses.punctuationBefore(at);
    if (is(at, MARK.coordinator)) return true;
    if (is(start, MARK.coordinator) && start > from) return true;
    if (start === 0 || clauses.hasVerb(start, at + 1)) return false;
    return (
      is(start - 1, MARK.coordinator) || (at - start < LONGEST_INSERTION && clauses.hasVerb(start - 1, start))
    );
  };

  const afterComma = (from: number, at: number): boolean => {
    if (
      mayOpenRelative(from, at) ||
      mayOpenSubordinate(from, at) ||
      mayOpenEmphasised(from, at) ||
      mayOpenCoordinate(from, at)
    )
      return true;
    if (mayOpenGerund(from, at) || mayOpenPhrase(from, at)) return true;
    if (
      isInsertion(from, at - 1) ||
      clauses.isOpener(at) ||
      is(at, MARK.coordinator) ||
      !leftHasVerb(from, at)
    )
      return false;
    // German: "Entschließt er sich dazu, könnte sie": a condition, where no subordinate clause ended before the verb.
    if (
      cues.clauseFinalVerb !== null &&
      clauses.opensWithVerb(at) &&
      clauses.openerBefore(at - 1) <= from &&
      !clauses.isSubordinator(from)
    )
      return false;
    if (isInSubject(from, at) && clauses.opensWithVerb(at)) return true;
    if (isUncertain(from, at) && (clauses.opensWithVerb(at) || clauses.isSubordinator(from))) return false;
    // "When nobody paid, she did not open": the first clause is a condition.
    return (
      (clauses.opensWithVerb(at) || hasOwnClause(at)) &&
      !(clauses.isSubordinator(from) && isUncertain(at, clauses.stretchEnd(at)))
    );
  };

  const withoutComma = (from: number, at: number): boolean => {
    if (
      mayOpenSubordinate(from, at) ||
      mayOpenEmphasised(from, at) ||
      mayOpenCoordinate(from, at) ||
      mayOpenGerund(from, at)
    )
      return true;
    return (
      cues.clauseFinalVerb === null &&
      hasOwnNoun(from, at) &&
      !goesOnAfter(at) &&
      isAfterVerb(from, at) &&
      !isUncertain(from, at) &&
      mayOpenRelative(from, at)
    );
  };

  /** Index of the next word of the sentence that a dash comes before; the sentence's end where there is none. */
  const nextDash = (at: number): number => {
    const end = clauses.sentenceEnd(at);
    for (let next = clauses.punctuationAfter(at); next < end; next = clauses.punctuationAfter(next)) {
      if (gapAt(next) === 'dash') return next;
    }
    return end;
  };

  const afterDash = (from: number, at: number): boolean => {
    if (gapAt(from) === 'dash') return rightHasVerb(at);
    if (!leftHasVerb(from, at)) return false;
    const closing = nextDash(at);
    // "the gang – a loose network – was blamed": the clause goes on after the second dash.
    if (closing < clauses.sentenceEnd(at) && (!rightHasVerb(closing) || clauses.opensWithVerb(closing)))
      return false;
    return rightHasVerb(at) || clauses.content(at, closing) >= MIN_DEPENDENT_CONTENT;
  };

  /** Brackets are parted from what is before them where they end the sentence and hold a clause. */
  const beforeBracket = (from: number, at: number): boolean => {
    const bracket = words[at]?.bracket ?? 0;
    const end = clauses.sentenceEnd(at);
    if (bracket === 0 || words[end - 1]?.bracket !== bracket) return false;
    return leftHasVerb(from, at) && rightHasVerb(at) && clauses.content(at, end) >= MIN_DEPENDENT_CONTENT;
  };

  const byGap = (from: number, at: number): boolean => {
    const gap = gapAt(at);
    switch (gap) {
      case 'stop':
        return true;
      case 'semicolon':
      case 'colon':
        return leftHasVerb(from, at) && clauses.hasVerb(at, clauses.punctuationAfter(at));
      case 'dash':
        return afterDash(from, at);
      case 'open':
        return beforeBracket(from, at);
      case 'comma':
        return afterComma(from, at);
      case 'none':
        return withoutComma(from, at);
      default:
        return assertNever(gap);
    }
  };

  /** Whether the cut would part a quotation, a pair of brackets, or either from the words that introduce it. */
  const isEnclosed = (from: number, at: number): boolean => {
    const left = words[at - 1];
    const right = words[at];
    if (left === undefined || right === undefined) return true;
    if (left.quotation !== right.quotation) {
      if (right.quotation > 0) return right.gap !== 'stop' && right.gap !== 'semicolon';
      return words[from]?.quotation === left.quotation;
    }
    if (right.quotation > 0) return true;
    return right.bracket > 0 && left.bracket === right.bracket;
  };

  /** Whether the passage may be cut before word `at`, given that its last Statement begins at word `from`. */
  return (from: number, at: number): boolean => {
    if (isEnclosed(from, at)) return false;
    if (clauses.content(from, at) < MIN_CONTENT || clauses.content(at, clauses.sentenceEnd(at)) < MIN_CONTENT)
      return false;
    if (gapAt(at) === 'stop') return true;
    if (gapAt(at) === 'none' && is(at - 1, MARK.coordinator)) return false;
    if (scopes.isClosed(at)) return false;
    if (scopes.isReported(at)) {
      const isAside = gapAt(at) === 'comma' && relativeAt(at) >= 0;
      if (!isAside && (clauses.isSubordinator(at) || !scopes.namesItsSpeaker(at))) return false;
    }
    // "Holley, who …, said that …": who says it stays with what is said.
    if (scopes.namesItsSpeaker(at) && clauses.opensWithVerb(at) && !is(at, MARK.coordinator)) return false;
    return byGap(from, at);
  };
};
