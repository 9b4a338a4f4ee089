import type { Comparison } from '../differences/comparison.ts';
import { statesSomething } from '../reading/states-something.ts';
import type { Citer } from './citer.ts';
import { type StatementItem, unclaimed } from './summary.ts';

/** What one Source alone states, in the order the Sources tell it, with Passages of others that may report the same. */
export const singleStatements = ({ sequence }: Comparison, cite: Citer): StatementItem[] =>
  sequence.flatMap((item): StatementItem[] => {
    if (item.kind === 'group') return [];
    const { words, citation, passage } = cite.passage(item.passage);
    if (!statesSomething(passage.kind, words)) return [];
    return [
      {
        ...unclaimed(item.passage, null),
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
