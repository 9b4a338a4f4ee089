/** Reports how far a stage is and stops it when it was cancelled. */
export interface Progress {
  /** Reports that so many steps of the stage are done. May throw to stop, as `checkpoint` does. */
  readonly report: (done: number) => void;
  /** Throws when the work was cancelled; called often where nothing is reported. */
  readonly checkpoint: () => void;
}

/** For callers that show no progress and cannot cancel. */
export const NO_PROGRESS: Progress = { report: () => {}, checkpoint: () => {} };

/** Rounds of a short loop between two checkpoints. */
export const CHECKPOINT_EVERY = 1024;
