/*
 * Runs a spec on the built app in either shell, as Playwright's projects say: `electron` or `chromium`.
 *
 *   import { expect, test } from './launch.ts';
 *   test('opens five articles', async ({ app }) => {
 *     await app.pickFiles([...paths], () => app.page.getByRole('button', { name: 'Open files' }).click());
 *   });
 *
 * `app` is a fresh Crossread on an empty library of its own. In the test:
 *   app.page                       the window, as a Playwright page; another one after `restart` and `kill`, so do not keep it
 *   app.shell                      'electron' or 'chromium'
 *   app.folder                     a temporary folder for the test's own files, removed afterwards
 *   app.libraryFolder              where the Projects lie
 *   app.restart(files?, between?)  quits as a person would and opens again on the same library, with these files to open
 *   app.kill()                     ends the app's process at once (kill -9) and opens again on the same library
 *   app.reopen(end)                `end` makes the app end by itself; waits for that and opens again
 *   app.openBeside()               opens the same library in a browser shell beside this app; gives its page
 *   app.pickFiles(paths, act)      `act` opens the file dialog; the reader picks these files in it ([] is Cancel)
 *   app.pickFolder(path, act)      `act` asks for a folder; the reader picks this one, or none (null); a browser asks for none
 *   app.dropFiles(paths, onto?)    drags these files from the desktop onto an element, by default the middle of the window
 *   app.savedExport(act)           `act` saves a file; gives { name, content } of what was written
 *   app.answerAddress(agree, act)  `act` asks for a web address to be opened; the reader agrees or not; gives the address shown
 *   app.openFromOutside(paths)     opens files in the running app by starting it a second time (electron only)
 *   app.problems                   uncaught errors and console errors so far; a test that leaves any fails, unless it empties the list
 * `app.electron` is Playwright's ElectronApplication, null in chromium.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  _electron,
  type Browser,
  chromium,
  type ElectronApplication,
  expect,
  type Locator,
  type Page,
  test as base,
} from '@playwright/test';
import { chromiumProgram } from '../build/find-chromium.mjs';
import { installedElectron } from '../build/find-electron.mjs';

export interface ShellOptions {
  readonly shell: 'electron' | 'chromium';
}

export interface CrossreadApp {
  readonly page: Page;
  readonly shell: ShellOptions['shell'];
  readonly electron: ElectronApplication | null;
  /** The process that holds the host: Electron's main process, or the browser shell. */
  readonly pid: number;
  readonly folder: string;
  readonly libraryFolder: string;
  readonly problems: string[];
  readonly restart: (files?: readonly string[], between?: () => Promise<unknown>) => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly reopen: (end: () => Promise<unknown>) => Promise<void>;
  readonly openBeside: () => Promise<Page>;
  readonly pickFiles: (paths: readonly string[], act: () => Promise<unknown>) => Promise<void>;
  readonly pickFolder: (path: string | null, act: () => Promise<unknown>) => Promise<void>;
  readonly dropFiles: (paths: readonly string[], onto?: Locator) => Promise<void>;
  readonly savedExport: (act: () => Promise<unknown>) => Promise<{ name: string; content: string }>;
  readonly answerAddress: (agree: boolean, act: () => Promise<unknown>) => Promise<string>;
  readonly openFromOutside: (paths: readonly string[]) => Promise<void>;
}

const CHECKOUT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Chromium refuses to run as root with its sandbox. */
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const WINDOW = { width: 1400, height: 900 };

/** One run of the app, from its start to its end. */
interface Run {
  readonly page: Page;
  readonly electron: ElectronApplication | null;
  readonly child: ChildProcess;
  readonly quit: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

interface Place {
  readonly folder: string;
  readonly libraryFolder: string;
}

const exited = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((settle) => child.once('exit', () => settle()));

const electronArgs = (place: Place, files: readonly string[]): string[] => [
  ...AS_ROOT,
  `--user-data-dir=${join(place.folder, 'electron')}`,
  CHECKOUT,
  ...files,
];

const electronProgram = (): string => {
  const program = installedElectron();
  if (program === null) throw new Error('Electron is not installed here');
  return program;
};

const environment = (place: Place): Record<string, string> => {
  const env = Object.entries({ ...process.env, CROSSREAD_LIBRARY: place.libraryFolder });
  return Object.fromEntries(env.filter((entry): entry is [string, string] => entry[1] !== undefined));
};

/** Far above what a start takes. */
const START_TIMEOUT_MS = 15_000;
const START_ATTEMPTS = 3;

/** Under a virtual display Electron now and then starts and never opens a window; then it is started again. */
const startElectron = async (
  place: Place,
  files: readonly string[],
  attempts = START_ATTEMPTS,
): Promise<{ electron: ElectronApplication; page: Page }> => {
  let electron: ElectronApplication | null = null;
  try {
    electron = await _electron.launch({
      executablePath: electronProgram(),
      args: electronArgs(place, files),
      env: environment(place),
      timeout: START_TIMEOUT_MS,
    });
    return { electron, page: await electron.firstWindow({ timeout: START_TIMEOUT_MS }) };
  } catch (error) {
    if (attempts === 1) throw error;
    electron?.process().kill('SIGKILL');
    return await startElectron(place, files, attempts - 1);
  }
};

const runElectron = async (place: Place, files: readonly string[]): Promise<Run> => {
  const { electron, page } = await startElectron(place, files);
  const child = electron.process();
  return {
    page,
    electron,
    child,
    quit: () => electron.close(),
    kill: async () => {
      child.kill('SIGKILL');
      await exited(child);
    },
  };
};

/** Starts the browser shell without a window and gives the address that it prints. */
const serve = async (
  place: Place,
  files: readonly string[],
): Promise<{ child: ChildProcess; address: string }> => {
  const program = join(CHECKOUT, 'out', 'main', 'browser-shell.js');
  const child = spawn(process.execPath, [program, '--no-window', ...files], {
    env: environment(place),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return { child, address };
  }
  throw new Error('The browser shell ended without an address');
};

const runChromium = async (place: Place, files: readonly string[]): Promise<Run> => {
  const program = chromiumProgram();
  if (program === null) throw new Error('Chromium is not installed here');
  const { child, address } = await serve(place, files);
  const browser: Browser = await chromium.launch({ executablePath: program, args: AS_ROOT });
  const page = await browser.newPage({ viewport: WINDOW, acceptDownloads: true });
  await page.goto(address);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    await browser.close();
    child.kill(signal);
    await exited(child);
  };
  return { page, electron: null, child, quit: () => end('SIGTERM'), kill: () => end('SIGKILL') };
};

const pickFiles = async (run: Run, paths: readonly string[], act: () => Promise<unknown>): Promise<void> => {
  if (run.electron === null) {
    const [chooser] = await Promise.all([run.page.waitForEvent('filechooser'), act()]);
    if (paths.length > 0) await chooser.setFiles([...paths]);
    else await chooser.element().dispatchEvent('cancel');
    return;
  }
  await run.electron.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
  await act();
};

const pickFolder = async (run: Run, path: string | null, act: () => Promise<unknown>): Promise<void> => {
  await run.electron?.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    path === null ? [] : [path],
  );
  await act();
};

/** Two frames, after which the first has been painted. */
const painted = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))));

const dropFiles = async ({ page }: Run, paths: readonly string[], onto: Locator): Promise<void> => {
  // Chromium finds no page under a drop before it has painted one; no person drops onto what is not there.
  await painted(page);
  const box = await onto.boundingBox();
  if (box === null) throw new Error('There is nothing to drop on');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const devtools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at, data });
  await devtools.detach();
};

const savedExport = async (run: Run, folder: string, act: () => Promise<unknown>) => {
  const saved = join(folder, 'saved');
  await mkdir(saved, { recursive: true });
  if (run.electron === null) {
    const [download] = await Promise.all([run.page.waitForEvent('download'), act()]);
    const name = download.suggestedFilename();
    await download.saveAs(join(saved, name));
    return { name, content: await readFile(join(saved, name), 'utf8') };
  }
  await run.electron.evaluate(({ dialog }, into) => {
    delete (globalThis as { savedTo?: string }).savedTo;
    dialog.showSaveDialog = (...args: unknown[]) => {
      const { defaultPath = 'unnamed' } = args.at(-1) as { defaultPath?: string };
      const filePath = `${into}/${defaultPath}`;
      (globalThis as { savedTo?: string }).savedTo = filePath;
      return Promise.resolve({ canceled: false, filePath });
    };
  }, saved);
  await act();
  const savedTo = () => run.electron!.evaluate(() => (globalThis as { savedTo?: string }).savedTo ?? '');
  await expect.poll(async () => existsSync(await savedTo()), { message: 'the file is written' }).toBe(true);
  const path = await savedTo();
  return { name: basename(path), content: await readFile(path, 'utf8') };
};

const answerAddress = async (run: Run, agree: boolean, act: () => Promise<unknown>): Promise<string> => {
  if (run.electron === null) {
    await act();
    const dialog = run.page.getByRole('dialog', { name: 'Open an address' });
    const address = (await dialog.getByText(/^https?:/).textContent()) ?? '';
    await dialog.getByRole('button', { name: agree ? 'Open' : 'Cancel' }).click();
    await expect(dialog).toBeHidden();
    return address;
  }
  await run.electron.evaluate(({ dialog, shell }, agrees) => {
    shell.openExternal = () => Promise.resolve();
    dialog.showMessageBox = (...args: unknown[]) => {
      (globalThis as { addressShown?: string }).addressShown = (args.at(-1) as { detail: string }).detail;
      return Promise.resolve({ response: agrees ? 0 : 1, checkboxChecked: false });
    };
  }, agree);
  await act();
  const shown = () =>
    run.electron!.evaluate(() => (globalThis as { addressShown?: string }).addressShown ?? '');
  await expect.poll(shown, { message: 'an address is shown' }).not.toBe('');
  return await shown();
};

const openFromOutside = async (run: Run, place: Place, paths: readonly string[]): Promise<void> => {
  if (run.electron === null) throw new Error('Only Electron takes files while it runs');
  const second = spawn(electronProgram(), electronArgs(place, paths), {
    env: environment(place),
    stdio: 'ignore',
  });
  await exited(second);
};

const watchForProblems = (page: Page, problems: string[]): void => {
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
};

export const test = base.extend<ShellOptions & { app: CrossreadApp }>({
  shell: ['chromium', { option: true }],
  app: async ({ shell }, hand, about) => {
    const folder = await mkdtemp(join(tmpdir(), 'crossread-e2e-'));
    const place: Place = { folder, libraryFolder: join(folder, 'library') };
    const problems: string[] = [];
    const start = async (files: readonly string[] = []): Promise<Run> => {
      const started =
        shell === 'electron' ? await runElectron(place, files) : await runChromium(place, files);
      watchForProblems(started.page, problems);
      await expect(started.page.locator('#root')).not.toBeEmpty();
      return started;
    };
    let run = await start();
    const beside: Run[] = [];
    await hand({
      get page() {
        return run.page;
      },
      get electron() {
        return run.electron;
      },
      get pid() {
        return run.child.pid ?? -1;
      },
      shell,
      ...place,
      problems,
      restart: async (files, between) => {
        await run.quit();
        await between?.();
        run = await start(files);
      },
      kill: async () => {
        await run.kill();
        run = await start();
      },
      reopen: async (end) => {
        await end();
        await exited(run.child);
        await run.quit();
        run = await start();
      },
      openBeside: async () => {
        const second = await runChromium(place, []);
        beside.push(second);
        return second.page;
      },
      pickFiles: (paths, act) => pickFiles(run, paths, act),
      pickFolder: (path, act) => pickFolder(run, path, act),
      dropFiles: (paths, onto = run.page.locator('body')) => dropFiles(run, paths, onto),
      savedExport: (act) => savedExport(run, folder, act),
      answerAddress: (agree, act) => answerAddress(run, agree, act),
      openFromOutside: (paths) => openFromOutside(run, place, paths),
    });
    for (const { quit } of beside) await quit();
    // An app that a failed test left with unsaved changes would ask before it quits.
    await (about.status === about.expectedStatus ? run.quit() : run.kill());
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    expect(problems, 'errors in the window').toEqual([]);
  },
});

export { expect };
