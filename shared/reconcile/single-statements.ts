import type { Comparison } from '../differences/comparison.ts';
import type { Passage } from '../text/passage.ts';
import type { Citer } from './citer.ts';
import type { StatementItem } from './summary.ts';

const QUESTION = /[?？؟]["”’»)\]]*$/u;
const LEAD_IN = /[:：]["”’»)\]]*$/u;
const SENTENCE_END = /[.!…。！।॥။።]["”’»›」』)\]]*$/u;
/** A sentence without an end that is no longer than this is a byline, a caption or a dateline; in UTF-16 units. */
const LONGEST_FRAGMENT = 60;

/** Whether a Passage states something: no heading, question, lead-in ("What we know so far:") or byline. */
export const isStatement = ({ kind }: Passage, words: string): boolean => {
  if (kind === 'heading' || kind === 'aside' || QUESTION.test(words) || LEAD_IN.test(words)) return false;
  return kind !== 'sentence' || words.length > LONGEST_FRAGMENT || SENTENCE_END.test(words);
};

/** What one Source alone states, in the order the Sources tell it, with Passages of others that may report the same. */
export const singleStatements = ({ sequence }: Comparison, cite: Citer): StatementItem[] =>
  sequence.flatMap((item): StatementItem[] => {
    if (item.kind === 'group') return [];
    const { words, citation, passage } = cite.passage(item.passage);
    if (!isStatement(passage, words)) return [];
    return [
      {
        key: item.passage,
        group: null,
        alsoGroups: [],
        claim: null,
        isSettled: false,
        rationale: '',
        statement: words,
        quoted: citation,
        citations: [citation],
        independent: 1,
        mentions: [],
        silent: [],
        against: [],
        additions: [],
        perhaps: item.perhaps.map((id) => cite.passage(id).citation),
      },
    ];
  });
