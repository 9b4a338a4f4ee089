import type { Progress } from '../reading/progress.ts';
import { AlignmentStopped } from './alignment-stopped.ts';
import type { AlignProgress } from './alignment.ts';

export interface AlignHooks {
  readonly onProgress?: (progress: AlignProgress) => void;
  /** Asked often; once it answers true, `AlignmentStopped` is thrown. */
  readonly shouldStop?: () => boolean;
}

/** Estimated share of the whole time that has passed at the end of each stage. */
const STAGE_ENDS: Readonly<Record<AlignProgress['stage'], number>> = {
  tokenise: 0.3,
  candidates: 0.4,
  score: 0.75,
  group: 0.9,
  order: 0.95,
  compare: 1,
};

/** Steps between two that are reported. */
const STEPS_REPORTED = 64;

/** Makes the progress of each stage, `total` being its number of steps. */
export const stages = ({ onProgress, shouldStop }: AlignHooks) => {
  const checkpoint = (): void => {
    if (shouldStop?.() === true) throw new AlignmentStopped();
  };
  return (stage: AlignProgress['stage'], total: number): Progress => {
    const ends = Object.values(STAGE_ENDS);
    const end = STAGE_ENDS[stage];
    const start = ends[ends.indexOf(end) - 1] ?? 0;
    return {
      checkpoint,
      report: (done) => {
        if (done % STEPS_REPORTED !== 0 && done !== total) return;
        checkpoint();
        onProgress?.({ stage, done: start + (end - start) * Math.min(1, done / Math.max(1, total)) });
      },
    };
  };
};
