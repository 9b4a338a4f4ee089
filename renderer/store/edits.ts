import { applyDiff, isEmptyDiff, type ProjectDiff } from '../../shared/project/diff.ts';
import { type HistoryMove, moved, redone, undone } from '../../shared/project/history.ts';
import type { ProjectId } from '../../shared/project/ids.ts';
import { announce, appStore, updateProject } from './app-store.ts';
import { desktop } from './desktop.ts';

/** Edits that the host has not acknowledged yet, oldest first; each stays until it is on the disk. */
const unsaved: { readonly project: ProjectId; readonly diff: ProjectDiff; readonly move: HistoryMove }[] = [];
let sending = false;

const setSave = (project: ProjectId, save: 'saved' | 'saving'): void =>
  updateProject(({ id }) => (id === project ? { save: { kind: save } } : {}));

const send = async (): Promise<void> => {
  if (sending) return;
  sending = true;
  for (let next = unsaved[0]; next !== undefined; next = unsaved[0]) {
    setSave(next.project, 'saving');
    const answer = await desktop().project.edit(next);
    if (!answer.ok) {
      const { failure } = answer;
      updateProject(() => ({ save: { kind: 'failed', failure } }));
      break;
    }
    unsaved.shift();
    if (unsaved.length === 0) setSave(next.project, 'saved');
  }
  sending = false;
};

/** Tries again to bring to the disk what could not be saved. */
export const retrySaving = (): Promise<void> => send();

const commit = (diff: ProjectDiff, move: HistoryMove): void => {
  const { project } = appStore.getState();
  if (project === null || project.readOnly !== null || isEmptyDiff(diff)) return;
  updateProject((open) => ({
    records: applyDiff(open.records, diff),
    history: moved(open.history, move, diff),
  }));
  unsaved.push({ project: project.id, diff, move });
  void send();
};

/**
 * Makes one edit of the reader's: the window shows it at once, the host makes it durable.
 * `label` names it for undo; edits with the same `key` in a row are undone together.
 */
export const edit = (label: string, diff: ProjectDiff, key: string | null = null): void =>
  commit(diff, { kind: 'step', label, key });

/** An edit that undo does not take back, such as the title that a first import gives. */
export const editSilently = (diff: ProjectDiff): void => commit(diff, { kind: 'none' });

const TRAVELS = { undo: { step: undone, verb: 'Undo' }, redo: { step: redone, verb: 'Redo' } } as const;

const travel = (kind: keyof typeof TRAVELS): void => {
  const { step, verb } = TRAVELS[kind];
  const { project } = appStore.getState();
  const taken = project === null ? null : step(project.history);
  if (taken === null) return announce(`Nothing to ${kind}`);
  commit(taken.diff, { kind });
  announce(`${verb}: ${taken.label}`);
};

export const undo = (): void => travel('undo');

export const redo = (): void => travel('redo');
