import type { PassageKind } from '../text/passage.ts';

const QUESTION = /[?？؟]["”’»)\]]*$/u;
const LEAD_IN = /[:：]["”’»)\]]*$/u;
const SENTENCE_END = /[.!…。！।॥။።]["”’»›」』)\]]*$/u;
/** A sentence without an end that is no longer than this is a headline, a byline, a caption or a dateline; in UTF-16 units. */
const LONGEST_FRAGMENT = 60;

/** Whether the text of a Passage states something: no heading, question, lead-in ("What we know so far:") or byline. */
export const statesSomething = (kind: PassageKind, text: string): boolean => {
  if (kind === 'heading' || kind === 'aside' || QUESTION.test(text) || LEAD_IN.test(text)) return false;
  return kind !== 'sentence' || text.length > LONGEST_FRAGMENT || SENTENCE_END.test(text);
};
