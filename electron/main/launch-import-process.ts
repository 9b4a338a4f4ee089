import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { IMPORT_HEAP_MB, type LaunchImportProcess } from '../host/imports/import-launch.ts';

/** Starts the import process as Electron's own kind of child: sandboxed from the app's handles, easily killed. */
export const launchImportProcess: LaunchImportProcess = () => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'import-process.js'), [], {
    serviceName: 'Crossread import',
    execArgv: [`--max-old-space-size=${IMPORT_HEAP_MB}`],
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
