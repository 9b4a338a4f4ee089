import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { LaunchImportProcess } from '../host/imports/import-launch.ts';

/** Past this a hostile file has had enough: the process ends and its one import fails. In megabytes. */
const MEMORY_LIMIT_MB = 1024;

/** Starts the import process as Electron's own kind of child: sandboxed from the app's handles, easily killed. */
export const launchImportProcess: LaunchImportProcess = () => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'import-process.js'), [], {
    serviceName: 'Crossread import',
    execArgv: [`--max-old-space-size=${MEMORY_LIMIT_MB}`],
    stdio: 'ignore',
    env: {},
  });
  return {
    postMessage: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill(),
  };
};
