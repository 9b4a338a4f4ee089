import { composed, isEmptyDiff, type ProjectDiff, reversed } from '../../shared/project/diff.ts';
import type { History, HistoryStep } from './state.ts';

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** Adds a step; one with the key of the last joins it. What was undone cannot be redone after. */
export const recorded = (history: History, step: HistoryStep): History => {
  const last = history.done.at(-1);
  if (step.key === null || last?.key !== step.key) return { done: [...history.done, step], undone: [] };
  const joined = composed(last.diff, step.diff);
  const before = history.done.slice(0, -1);
  return { done: isEmptyDiff(joined) ? before : [...before, { ...step, diff: joined }], undone: [] };
};

interface Travel {
  readonly history: History;
  readonly diff: ProjectDiff;
  readonly label: string;
}

/** The history after taking back the last step, and the edit that does it; null where nothing is left. */
export const undone = (history: History): Travel | null => {
  const step = history.done.at(-1);
  if (step === undefined) return null;
  return {
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
    diff: reversed(step.diff),
    label: step.label,
  };
};

/** The reverse of `undone`. */
export const redone = (history: History): Travel | null => {
  const step = history.undone.at(-1);
  if (step === undefined) return null;
  return {
    history: { done: [...history.done, { ...step, key: null }], undone: history.undone.slice(0, -1) },
    diff: step.diff,
    label: step.label,
  };
};
