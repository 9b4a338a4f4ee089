import type { ImportProcess, LaunchImportProcess } from './import-launch.ts';

/** A process that nobody needed ends after this long, in milliseconds. */
const IDLE_LIMIT = 30_000;
/** As many as work side by side. */
const MOST_READY = 2;

export interface ReadyProcesses {
  /** Hands out a process that was started ahead, or starts one. Each is handed out once. */
  readonly launch: LaunchImportProcess;
  /** Starts a process ahead, because a file is about to come. */
  readonly prepare: () => void;
  /** Ends the processes that wait. */
  readonly close: () => void;
}

/** Starts import processes ahead of their files: starting one takes longer than reading a short article. */
export const readyProcesses = (launch: LaunchImportProcess, idleLimit = IDLE_LIMIT): ReadyProcesses => {
  const waiting = new Set<ImportProcess>();
  return {
    launch: () => {
      const [ready] = waiting;
      if (ready === undefined) return launch();
      waiting.delete(ready);
      return ready;
    },
    prepare: () => {
      if (waiting.size >= MOST_READY) return;
      const started = launch();
      waiting.add(started);
      started.onExit(() => waiting.delete(started));
      setTimeout(() => {
        if (waiting.delete(started)) started.kill();
      }, idleLimit).unref();
    },
    close: () => {
      for (const process of waiting) process.kill();
      waiting.clear();
    },
  };
};
