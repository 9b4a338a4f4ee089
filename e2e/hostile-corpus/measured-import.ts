import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { forkImportProcess } from '../../electron/host/imports/import-launch.ts';
import type { ImportAnswer } from '../../electron/import/import-messages.ts';

const CHECKOUT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const IMPORT_PROCESS = 'import-process.mjs';

/** How often the peak is looked at; a process that dies is seen no later than this before. In milliseconds. */
const LOOK_EVERY_MS = 50;

/** Bundles the import process into a folder as it ships, without what a test runner would add to its memory. */
export const bundleImportProcess = async (folder: string): Promise<string> => {
  await build({
    configFile: false,
    root: CHECKOUT,
    resolve: { preserveSymlinks: true },
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(CHECKOUT, 'electron', 'import', 'import-process.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: IMPORT_PROCESS } },
    },
  });
  return join(folder, IMPORT_PROCESS);
};

const statusOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
};

const childrenOf = (parent: number): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => new RegExp(`^PPid:\\t${parent}$`, 'm').test(statusOf(pid)));

/** The most memory that a process ever held, in megabytes. */
const peakOf = (pid: string): number =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(statusOf(pid))?.[1] ?? Number.NaN) / 1024;

export interface MeasuredImport {
  /** The format that was read, the code of the failure, or `crashed`. */
  readonly outcome: string;
  readonly peakMB: number;
  readonly ms: number;
}

/** Imports bytes in a process of its own, as the app does, and reads how much memory that took (on Linux). */
export const measuredImport = async (
  modulePath: string,
  fileName: string,
  bytes: Uint8Array,
): Promise<MeasuredImport> => {
  const before = new Set(childrenOf(process.pid));
  const child = forkImportProcess(modulePath);
  const pid = childrenOf(process.pid).find((own) => !before.has(own)) ?? '';
  const start = performance.now();
  let peakMB = 0;
  const look = (): void => {
    const now = peakOf(pid);
    if (now > peakMB) peakMB = now;
  };
  const looking = setInterval(look, LOOK_EVERY_MS);
  const outcome = await new Promise<string>((settle) => {
    child.onMessage((message) => {
      const answer = message as ImportAnswer;
      if (answer.type === 'progress') return;
      look();
      settle(answer.type === 'done' ? answer.imported.format : answer.failure.code);
    });
    child.onExit(() => settle('crashed'));
    child.postMessage({ bytes, fileName, encoding: null });
  });
  clearInterval(looking);
  child.kill();
  return { outcome, peakMB, ms: performance.now() - start };
};
