import type { Comparison } from '../../shared/differences/comparison.ts';
import type { Session } from '../store/state.ts';

/**
 * The session after a new alignment: the chosen Passage stays, its Group is looked up again. Nothing is chosen where the Passage
 * is gone or has become an aside, which cannot be chosen.
 */
export const settledSession = (session: Session, comparison: Comparison): Session => {
  const { passage } = session;
  if (passage === null) return { ...session, group: null };
  const canBeChosen = comparison.sources.some(({ passages }) =>
    passages.some(({ id, kind }) => id === passage && kind !== 'aside'),
  );
  if (!canBeChosen) return { ...session, passage: null, group: null, linkFrom: null };
  const group = comparison.groups.find(({ passages }) => passages.includes(passage));
  return { ...session, group: group?.id ?? null };
};
