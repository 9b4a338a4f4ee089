import { applyDiff, isEmptyDiff, type ProjectDiff } from '../../shared/project/diff.ts';
import { type HistoryMove, moved, redone, undone } from '../../shared/project/history.ts';
import type { ProjectId } from '../../shared/project/ids.ts';
import type { ProjectEdit } from '../../shared/project/project-edit.ts';
import { announce, appStore, updateProject } from './app-store.ts';
import { desktop } from './desktop.ts';
import { EditQueue, type SaveState } from './edit-queue.ts';

/** Of the open Project; another one each time a Project is opened, so that no edit reaches a wrong one. */
let queue: EditQueue | null = null;

const SAVED: SaveState = { kind: 'saved' };

/** The host takes no edit of this window any more: somebody else writes, or closed the Project. */
const TAKEN_AWAY = new Set(['read-only', 'project-not-open', 'project-closed']);

/** Once it is taken away, the Project can only be read here, for the reason that the host gave. */
const show = (id: ProjectId, save: SaveState): void => {
  const { project } = appStore.getState();
  if (project?.id !== id) return;
  const isTaken = save.kind === 'failed' && TAKEN_AWAY.has(save.failure.code);
  updateProject(({ readOnly }) => ({ save, readOnly: isTaken ? save.failure.message : readOnly }));
  if (project.save.kind === 'failed' && save.kind === 'saved') announce('Saved again');
};

const shown = ({ diff, move }: ProjectEdit): void =>
  updateProject(({ records, history }) => ({
    records: applyDiff(records, diff),
    history: moved(history, move, diff),
  }));

/** Begins to save, as `writer`, the edits of a Project just opened; `unsaved` are those that a window before left. */
export const beginSaving = (project: ProjectId, writer: string, unsaved: readonly ProjectEdit[]): void => {
  endSaving();
  queue = new EditQueue({
    send: (first, edits) => desktop().project.edit({ project, writer, first, edits: [...edits] }),
    onState: (state) => show(project, state),
  });
  unsaved.forEach(shown);
  if (unsaved.length > 0) queue.push(...unsaved);
};

/** Gives up what is not saved. */
export const endSaving = (): void => {
  queue?.end();
  queue = null;
};

/** Tries at once to bring to the disk what is not there yet. */
export const saveNow = (): void => queue?.sendNow();

/** Waits until every edit is on the disk or saving failed, and says which. */
export const savingSettled = (): Promise<SaveState> => queue?.settled() ?? Promise.resolve(SAVED);

/** How saving stands now. */
export const saveState = (): SaveState => queue?.state ?? SAVED;

const commit = (diff: ProjectDiff, move: HistoryMove): void => {
  const { project } = appStore.getState();
  if (project === null || project.readOnly !== null || isEmptyDiff(diff)) return;
  shown({ diff, move });
  queue?.push({ diff, move });
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
