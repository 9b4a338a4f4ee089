import type { Comparison } from '../../shared/differences/comparison.ts';
import type { Session } from '../store/state.ts';

/** The session after a new alignment: the chosen Passage stays, its Group is looked up again. */
export const settledSession = (session: Session, comparison: Comparison): Session => {
  const { passage } = session;
  if (passage === null) return { ...session, group: null };
  const exists = comparison.sources.some(({ passages }) => passages.some(({ id }) => id === passage));
  if (!exists) return { ...session, passage: null, group: null, linkFrom: null };
  const group = comparison.groups.find(({ passages }) => passages.includes(passage));
  return { ...session, group: group?.id ?? null };
};
