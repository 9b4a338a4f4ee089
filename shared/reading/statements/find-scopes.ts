import type { ClauseCues } from '../../languages/clauses/clause-cues.ts';
import type { Clauses } from './read-clauses.ts';
import { MARK } from './word-forms.ts';

/** What reaches over more than its own clause. */
export interface Scopes {
  /** Whether nothing may be parted before word `at`: a condition, a question, or "…, police said" reaches over it. */
  readonly isClosed: (at: number) => boolean;
  /** Whether word `at` is part of what somebody says, and so belongs to who says it. */
  readonly isReported: (at: number) => boolean;
  /** Whether the words from `at` on say themselves who says it: "and added that …". */
  readonly namesItsSpeaker: (at: number) => boolean;
}

/** Most words between the start of "…, a spokesman for the ministry said" and its verb. */
const LONGEST_SPEAKER = 8;
/** "Police said on Tuesday, that …": most words between a verb of saying and the comma before what is said. */
const LONGEST_AFTER_SAYING = 4;

/** What makes a conjunction with a complementizer after it. */
const BEFORE_COMPOUND = MARK.subordinator | MARK.ambiguousSubordinator | MARK.beforeComplementizer;

/** Word indices of a sentence, and what has been found in it so far. */
interface Sentence {
  readonly start: number;
  readonly end: number;
  closedTo: number;
  reportedFrom: number;
}

const startsPhrase = ({ words }: Clauses, at: number, phrases: ClauseCues['attributions']): boolean =>
  phrases.some((phrase) => phrase.every((word, offset) => words[at + offset]?.word === word));

/** Finds what is said by whom, what depends on a condition, and what is asked. */
export const findScopes = (text: string, clauses: Clauses): Scopes => {
  const { words, cues, is } = clauses;
  const count = words.length;
  const closed = new Uint8Array(count + 1);
  const reported = new Uint8Array(count + 1);
  const wordAt = (at: number): string => words[at]?.word ?? '';

  const isReporting = (at: number): boolean => {
    if (!is(at, MARK.reporting) || words[at]?.quotation !== 0) return false;
    // "the reported loss", "a claim", "was told"
    return words[at]?.gap !== 'none' || !is(at - 1, MARK.determiner | MARK.passive);
  };
  const isSpeakerless = (at: number): boolean => cues.gerundForm?.test(wordAt(at)) === true;

  /** Whether what follows a verb of saying is a clause: "said he left", not "announced a deal". */
  const hasContent = (at: number): boolean => {
    if (is(at + 1, MARK.complementizer)) return true;
    const verb = clauses.nextVerb(at + 1);
    if (verb >= clauses.punctuationAfter(at)) return false;
    return !is(verb - 1, MARK.coordinator) && !is(verb - 2, MARK.coordinator);
  };

  /** Where the clause that holds `at` begins: after the last punctuation, coordinator or opener. */
  const clauseStart = (at: number): number => {
    const start = clauses.punctuationBefore(at);
    for (let from = at; from > start && from > at - LONGEST_SPEAKER; from -= 1) {
      if (is(from, MARK.coordinator | MARK.subordinator)) return from;
    }
    return start;
  };

  const isTag = (at: number, sentenceStart: number): boolean => {
    const start = clauses.punctuationBefore(at);
    if (start === sentenceStart) return false;
    // "…, the report of the committee published on Friday said."
    if (at + 1 === clauses.sentenceEnd(at)) return true;
    if (at - start > LONGEST_SPEAKER) return false;
    if (at === start && isSpeakerless(at)) return false;
    if (is(start, MARK.coordinator)) return false;
    if (cues.clauseFinalVerb === null && cues.relatives.has(wordAt(start))) return false;
    // "a déclaré", "has said"
    return !clauses.hasVerb(start, at - 2) && !hasContent(at);
  };

  const readReporting = (at: number, sentence: Sentence): void => {
    // "hoped to sing"
    if (is(at + 1, MARK.infinitiveMarker)) return;
    const end = clauses.punctuationAfter(at);
    if (isTag(at, sentence.start)) {
      sentence.closedTo = Math.max(sentence.closedTo, end);
      sentence.reportedFrom = Math.min(sentence.reportedFrom, end - 1);
      return;
    }
    const isBeforeQuotation = words[end]?.quotation !== 0 || words[end]?.gap === 'colon';
    const isBeforeComma = end < sentence.end && end - at <= LONGEST_AFTER_SAYING;
    if (!hasContent(at) && !isBeforeQuotation && !isBeforeComma) return;
    sentence.reportedFrom = Math.min(sentence.reportedFrom, clauseStart(at));
  };

  const readComplementizer = (at: number, sentence: Sentence): void => {
    // "tandis que", "después de que", "on that day"
    const isCompound = is(at - 1, BEFORE_COMPOUND) || is(at - 2, BEFORE_COMPOUND);
    if (isCompound || (is(at - 1, MARK.preposition) && words[at]?.gap === 'none')) return;
    const isContent = clauses.hasVerb(at - 1, at) || is(at - 1, MARK.reporting);
    const isRelative = clauses.opensWithVerb(at + 1) && !isContent;
    if (!isRelative) sentence.reportedFrom = Math.min(sentence.reportedFrom, clauseStart(at));
  };

  const readSentence = (sentence: Sentence): void => {
    const { start, end } = sentence;
    const after = words[end - 1]?.end ?? 0;
    if (/^\P{L}{0,3}\?/u.test(text.slice(after, after + 5))) sentence.closedTo = end;
    // German: "Kommt er, so geht sie" is a condition.
    if (cues.clauseFinalVerb !== null && cues.finite.has(wordAt(start))) sentence.closedTo = end;
    for (let at = start; at < end; at += 1) {
      const mayStartPhrase = is(at, MARK.phraseStart);
      if (mayStartPhrase && startsPhrase(clauses, at, cues.conditions)) {
        sentence.closedTo = end;
      } else if (mayStartPhrase && startsPhrase(clauses, at, cues.attributions)) {
        if (clauses.punctuationBefore(at) !== start) {
          sentence.closedTo = Math.max(sentence.closedTo, clauses.punctuationAfter(at));
        }
        sentence.reportedFrom = start;
      } else if (isReporting(at)) readReporting(at, sentence);
      else if (is(at, MARK.complementizer)) readComplementizer(at, sentence);
    }
    closed.fill(1, start, sentence.closedTo);
    reported.fill(1, sentence.reportedFrom + 1, end);
  };

  for (let start = 0; start < count;) {
    const end = clauses.sentenceEnd(start);
    readSentence({ start, end, closedTo: start, reportedFrom: end });
    start = end;
  }

  return {
    isClosed: (at) => closed[at] === 1,
    isReported: (at) => reported[at] === 1,
    namesItsSpeaker: (at) => {
      const end = Math.min(clauses.punctuationAfter(at), at + LONGEST_SPEAKER);
      for (let from = at; from < end; from += 1) {
        if (isReporting(from)) return !clauses.hasVerb(at, from - 1);
      }
      return false;
    },
  };
};
