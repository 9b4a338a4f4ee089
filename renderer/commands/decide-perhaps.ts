import { type PassageId, siglumOf } from '../../shared/text/passage.ts';
import { announce, appStore, updateSession } from '../store/app-store.ts';
import { type ComparisonIndex, selectGroup, selectIndex } from '../store/selectors.ts';
import type { AppState } from '../store/state.ts';
import { decide, linkByHand } from './link-passages.ts';
import { chooseGroup } from './navigate.ts';

/** A Passage that may report what others do, and these others: a Group's Passages, or one that is in no Group. */
export interface Perhaps {
  readonly passage: PassageId;
  readonly of: readonly PassageId[];
}

interface Offered {
  /** Surest first. */
  readonly passages: readonly PassageId[];
  readonly of: readonly PassageId[];
}

const NOTHING: Offered = { passages: [], of: [] };

/** What is offered beside the Group shown, or beside a chosen Passage that is in none. */
const offered = (state: AppState): Offered => {
  const group = selectGroup(state);
  if (group !== null) return { passages: group.perhaps, of: group.passages };
  const passage = state.project?.session.passage ?? null;
  if (passage === null) return NOTHING;
  return { passages: selectIndex(state)?.perhapsOf.get(passage) ?? [], of: [passage] };
};

/** The Perhaps that a command decides on: of those offered the focused one, else the chosen one, else the first; null where there is none. */
export const perhapsAtHand = (state: AppState): Perhaps | null => {
  const { passages, of } = offered(state);
  const { perhaps = null, passage: chosen = null } = state.project?.session ?? {};
  const passage = [perhaps, chosen].find((id) => id !== null && passages.includes(id)) ?? passages[0];
  return passage === undefined ? null : { passage, of };
};

const inOtherSources = ({ passage, of }: Perhaps): PassageId[] =>
  of.filter((id) => siglumOf(id) !== siglumOf(passage));

/** The one that a scored Link joins best with the Perhaps; where none does, the first. */
export const nearestOf = (index: ComparisonIndex | null, perhaps: Perhaps): PassageId | undefined => {
  const others = inOtherSources(perhaps);
  const scores = new Map(
    (index?.linksOf.get(perhaps.passage) ?? []).map(({ a, b, score }) => [
      a === perhaps.passage ? b : a,
      score,
    ]),
  );
  return others.toSorted((x, y) => (scores.get(y) ?? 0) - (scores.get(x) ?? 0))[0];
};

/** The Perhaps after this one is next to be decided on; after the last the one before it. */
const moveOnFrom = (passage: PassageId): void => {
  const { passages } = offered(appStore.getState());
  const at = passages.indexOf(passage);
  updateSession({ perhaps: passages[at + 1] ?? passages[at - 1] ?? null });
};

/** Links a Perhaps by hand with the nearest of what it may belong to, and moves on to the next. */
export const acceptPerhaps = (perhaps: Perhaps): void => {
  const other = nearestOf(selectIndex(appStore.getState()), perhaps);
  if (other === undefined) return;
  moveOnFrom(perhaps.passage);
  linkByHand(perhaps.passage, other);
};

/** Rejects the Links of a Perhaps with all that it might belong to, so that it is not offered there again, and moves on to the next. */
export const dismissPerhaps = (perhaps: Perhaps): void => {
  const state = appStore.getState();
  const group = selectGroup(state);
  moveOnFrom(perhaps.passage);
  decide(
    `Dismiss ${perhaps.passage}`,
    inOtherSources(perhaps).map((id) => [perhaps.passage, id] as const),
    'rejected',
    false,
  );
  if (group !== null && state.project?.session.passage === perhaps.passage) chooseGroup(group);
  announce(`Dismissed ${perhaps.passage}`);
};
