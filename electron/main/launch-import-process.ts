import { join } from 'node:path';
import { utilityProcess } from 'electron';
import {
  IMPORT_HEAP_MB,
  type ImportProcess,
  type LaunchImportProcess,
  UNPACK_HEAP_MB,
} from '../host/imports/import-launch.ts';

/** Starts a program of the app as Electron's own kind of child: sandboxed from the app's handles, easily killed. */
const launch = (program: string, serviceName: string, heapMB: number): ImportProcess => {
  const child = utilityProcess.fork(join(import.meta.dirname, program), [], {
    serviceName,
    execArgv: [`--max-old-space-size=${heapMB}`],
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

export const launchImportProcess: LaunchImportProcess = () =>
  launch('import-process.js', 'Crossread import', IMPORT_HEAP_MB);

export const launchUnpackProcess: LaunchImportProcess = () =>
  launch('unpack-process.js', 'Crossread unpack', UNPACK_HEAP_MB);
