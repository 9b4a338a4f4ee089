import { z } from 'zod';
import { type ProjectDiff, projectDiffSchema } from './diff.ts';
import { type HistoryMove, historyMoveSchema } from './history.ts';

/** One edit as it travels from the window to the journal: what it changes, and what that means for undo. */
export interface ProjectEdit {
  readonly diff: ProjectDiff;
  readonly move: HistoryMove;
}

export const projectEditSchema: z.ZodType<ProjectEdit, ProjectEdit> = z.object({
  diff: projectDiffSchema,
  move: historyMoveSchema,
});
