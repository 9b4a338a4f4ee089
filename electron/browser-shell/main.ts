import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createHost } from '../host/create-host.ts';
import {
  appDataFolder,
  homeFolder,
  libraryIn,
  namedLibrary,
  NO_HOME,
  type Place,
} from '../host/library/library-folder.ts';
import { forkImportProcess, UNPACK_HEAP_MB } from '../host/imports/import-launch.ts';
import { listWindowFiles } from '../host/window-files.ts';
import { BrowserShell } from './browser-shell.ts';
import { entryFolderFor, makeEntryPage } from './entry-page.ts';
import { findChromium } from './find-chromium.ts';
import { serveApp } from './server.ts';
import { WindowLink } from './window-link.ts';

/** How long the last window may be gone, as it is while it reloads, before Crossread ends. In milliseconds. */
const REOPEN_WITHIN_MS = 3000;
/** How long windows may take to hand over their last edits when the system ends Crossread. In milliseconds. */
const FINISH_WITHIN_MS = 1500;
const OUT = join(import.meta.dirname, '..');

const system = { platform: process.platform, env: process.env };
const home = homeFolder(system, () => userInfo().homedir);
const named = namedLibrary(process.env, process.cwd());
if (home === null && named === null) {
  console.error(NO_HOME);
  process.exit(1);
}
const place: Place = { ...system, home: home ?? tmpdir() };
const args = process.argv.slice(2);
const files = args
  .filter((arg) => !arg.startsWith('--'))
  .map((name) => resolve(process.env['INIT_CWD'] ?? '.', name));

const link = new WindowLink(() => void setTimeout(quitUnlessReopened, REOPEN_WITHIN_MS));
const shell = new BrowserShell(link);
const host = await createHost({
  libraryFolder: named ?? libraryIn(appDataFolder(place)),
  exampleFolder: join(OUT, '..', 'examples'),
  launchedFiles: files,
  shell,
  launchImportProcess: () => forkImportProcess(join(OUT, 'main', 'import-process.js')),
  launchUnpackProcess: () =>
    forkImportProcess(join(OUT, 'main', 'unpack-process.js'), { memoryLimitMB: UNPACK_HEAP_MB }),
  now: Date.now,
});
host.subscribe((topic, message) => link.send({ kind: 'topic', topic, message }));

const server = await serveApp({
  files: listWindowFiles(join(OUT, 'renderer')),
  bridge: join(OUT, 'preload', 'bridge.cjs'),
  host,
  shell,
  link,
});

let quitting = false;
let window: ChildProcess | null = null;
const quit = async (): Promise<void> => {
  if (quitting) return;
  quitting = true;
  await host.finishWindows(link.open, FINISH_WITHIN_MS);
  await server.close();
  await host.close();
  if (window !== null && window.exitCode === null && window.kill()) await once(window, 'exit');
  process.exit(0);
};
const quitUnlessReopened = (): void => {
  if (link.open === 0) void quit();
};
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void quit());
process.on('message', (message) => {
  if (message === 'reload') link.send({ kind: 'reload' });
});

/**
 * Opens a window without browser controls, in a profile of its own that goes with it. The page that leads it here goes once it
 * is in.
 */
const openIn = (chromium: string): ChildProcess => {
  const { folder, page } = makeEntryPage(server.url, entryFolderFor(chromium, place));
  let isIn = false;
  const letIn = async (): Promise<void> => {
    await server.entered;
    isIn = true;
    rmSync(page, { force: true });
  };
  void letIn();
  const opened = spawn(
    chromium,
    [
      `--app=${pathToFileURL(page).href}`,
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-sync',
      // Chromium refuses to run as root with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  );
  opened.on('exit', () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    if (!isIn && !quitting) tellAddress(`${chromium} ended without a window. `);
  });
  return opened;
};

const chromium = args.includes('--no-window') ? null : findChromium(place);
const tellAddress = (why = ''): void =>
  console.log(`${why}Crossread is open, for one window, at ${server.url}`);
if (chromium === null) tellAddress();
else window = openIn(chromium).on('error', () => tellAddress(`${chromium} did not start. `));
