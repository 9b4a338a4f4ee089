import type { Comparison, Group } from '../../shared/differences/comparison.ts';
import type { Session } from '../store/state.ts';

/** How many Passages two Groups share; 0 where one is not there. */
const sharedPassages = ({ passages }: Group, other: Group | null): number =>
  other === null ? 0 : passages.filter((id) => other.passages.includes(id)).length;

/**
 * The session after a new alignment: the chosen Passage stays, and of its Groups that one is shown which holds the two Passages that
 * were just linked by hand, else the one which shares most Passages with the Group shown before. Nothing is chosen where the Passage is gone or has become an aside, which cannot be chosen.
 */
export const settledSession = (session: Session, shown: Group | null, comparison: Comparison): Session => {
  const { passage, justLinked } = session;
  if (passage === null) return { ...session, group: null, justLinked: null };
  const canBeChosen = comparison.sources.some(({ passages }) =>
    passages.some(({ id, kind }) => id === passage && kind !== 'aside'),
  );
  if (!canBeChosen) return { ...session, passage: null, group: null, linkFrom: null, justLinked: null };
  const homes = comparison.groups.filter(({ passages }) => passages.includes(passage));
  const [mostAlike] = homes.toSorted((x, y) => sharedPassages(y, shown) - sharedPassages(x, shown));
  const linked =
    justLinked === null
      ? undefined
      : homes.find(({ passages }) => justLinked.every((id) => passages.includes(id)));
  return { ...session, group: (linked ?? mostAlike)?.id ?? null, justLinked: null };
};
