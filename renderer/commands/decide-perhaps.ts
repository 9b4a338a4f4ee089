import { type PassageId, siglumOf } from '../../shared/text/passage.ts';
import { announce, appStore } from '../store/app-store.ts';
import { type ComparisonIndex, selectGroup, selectIndex } from '../store/selectors.ts';
import type { AppState } from '../store/state.ts';
import { decide, linkByHand } from './link-passages.ts';
import { chooseGroup } from './navigate.ts';

/** A Passage that may report what others do, and these others: a Group's Passages, or one that is in no Group. */
export interface Perhaps {
  readonly passage: PassageId;
  readonly of: readonly PassageId[];
}

/**
 * The Perhaps that a command decides on: the chosen Passage, where the Group shown only perhaps holds it; else the first one of a chosen
 * Passage that is in no Group; else null.
 */
export const perhapsAtHand = (state: AppState): Perhaps | null => {
  const passage = state.project?.session.passage ?? null;
  if (passage === null) return null;
  const group = selectGroup(state);
  if (group !== null) return group.perhaps.includes(passage) ? { passage, of: group.passages } : null;
  const first = selectIndex(state)?.perhapsOf.get(passage)?.[0];
  return first === undefined ? null : { passage: first, of: [passage] };
};

const inOtherSources = ({ passage, of }: Perhaps): PassageId[] =>
  of.filter((id) => siglumOf(id) !== siglumOf(passage));

/** The one that a scored Link joins best with the Perhaps; where none does, the first. */
const nearest = (index: ComparisonIndex | null, perhaps: Perhaps): PassageId | undefined => {
  const others = inOtherSources(perhaps);
  const scores = new Map(
    (index?.linksOf.get(perhaps.passage) ?? []).map(({ a, b, score }) => [
      a === perhaps.passage ? b : a,
      score,
    ]),
  );
  return others.toSorted((x, y) => (scores.get(y) ?? 0) - (scores.get(x) ?? 0))[0];
};

/** Links a Perhaps by hand with the nearest of what it may belong to. */
export const acceptPerhaps = (perhaps: Perhaps): void => {
  const other = nearest(selectIndex(appStore.getState()), perhaps);
  if (other !== undefined) linkByHand(perhaps.passage, other);
};

/** Rejects the Links of a Perhaps with all that it might belong to, so that it is not offered there again. */
export const dismissPerhaps = (perhaps: Perhaps): void => {
  const state = appStore.getState();
  const group = selectGroup(state);
  decide(
    `Dismiss ${perhaps.passage}`,
    inOtherSources(perhaps).map((id) => [perhaps.passage, id] as const),
    'rejected',
    false,
  );
  if (group !== null && state.project?.session.passage === perhaps.passage) chooseGroup(group);
  announce(`Dismissed ${perhaps.passage}`);
};
