import { fork } from 'node:child_process';

/** A process that reads one file, as the import queue sees it, whatever kind of child it is. */
export interface ImportProcess {
  readonly postMessage: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Told once, whether the process ended by itself, crashed, was killed or could not be started. */
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

export type LaunchImportProcess = () => ImportProcess;

interface ForkOptions {
  /** Heap of the process, in megabytes; past it the process dies and its one import fails. */
  readonly memoryLimitMB?: number;
  /** Further arguments of Node itself. */
  readonly execArgv?: readonly string[];
}

/**
 * Heap of an import process, in megabytes. The largest text that may be imported fits, and the whole process stays under half
 * a gigabyte; past this a hostile file has had enough, the process ends and its one import fails.
 */
export const IMPORT_HEAP_MB = 384;

/** The same of an unpack process, which holds a whole comparison. */
export const UNPACK_HEAP_MB = 1024;

/** Starts the import process as a plain Node child, with an empty environment and no standard streams. */
export const forkImportProcess = (
  modulePath: string,
  { memoryLimitMB = IMPORT_HEAP_MB, execArgv = [] }: ForkOptions = {},
): ImportProcess => {
  const child = fork(modulePath, [], {
    env: {},
    execArgv: [...execArgv, `--max-old-space-size=${memoryLimitMB}`],
    // Structured clone: bytes travel as bytes.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    postMessage: (message) => {
      // A child that is gone already reports its exit; the unsent job needs no second report.
      child.send(message as object, () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      let told = false;
      const tell = (): void => {
        if (!told) listener();
        told = true;
      };
      child.once('exit', tell);
      child.once('error', tell);
    },
    kill: () => void child.kill('SIGKILL'),
  };
};
