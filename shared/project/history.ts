import { z } from 'zod';
import { assertNever } from '../text/assert-never.ts';
import { composed, isEmptyDiff, type ProjectDiff, projectDiffSchema, reversed } from './diff.ts';
import { listOf } from './fail-fast.ts';

/** One act of the reader's that can be taken back. */
export interface HistoryStep {
  /** What the reader did, for "Undo …". */
  readonly label: string;
  readonly diff: ProjectDiff;
  /** Steps with the same key that follow one another are one: typing in one field, one drag. */
  readonly key: string | null;
}

/** What the reader did and may undo, and undid and may redo; the latest last. Outlives the session. */
export interface History {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

/** What an edit means for the history; `none` leaves it as it is. */
export type HistoryMove =
  | { readonly kind: 'step'; readonly label: string; readonly key: string | null }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'none' };

const label = z.string().max(1000);
const key = z.string().max(1000).nullable();

export const historyMoveSchema: z.ZodType<HistoryMove, HistoryMove> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step'), label, key }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('redo') }),
  z.object({ kind: z.literal('none') }),
]);

const stepSchema: z.ZodType<HistoryStep, HistoryStep> = z.object({ label, diff: projectDiffSchema, key });

export const historySchema: z.ZodType<History, History> = z.object({
  done: listOf(stepSchema),
  undone: listOf(stepSchema),
});

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** Older steps are forgotten: a Project is read at every opening, its history with it. */
const MOST_STEPS = 1000;

/** Adds a step; one with the key of the last joins it. What was undone cannot be redone after. */
export const recorded = (history: History, step: HistoryStep): History => {
  const last = history.done.at(-1);
  if (step.key === null || last?.key !== step.key)
    return { done: [...history.done, step].slice(-MOST_STEPS), undone: [] };
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

/** The history after an edit: the same in the window, which shows it, and in the host, which keeps it. */
export const moved = (history: History, move: HistoryMove, diff: ProjectDiff): History => {
  switch (move.kind) {
    case 'step':
      return recorded(history, { label: move.label, diff, key: move.key });
    case 'undo':
      return undone(history)?.history ?? history;
    case 'redo':
      return redone(history)?.history ?? history;
    case 'none':
      return history;
    default:
      return assertNever(move);
  }
};
