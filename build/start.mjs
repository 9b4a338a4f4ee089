// npm start [-- FILE…]: builds where needed and opens the app. --watch (npm run dev) rebuilds and reloads on changes.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { CHECKOUT, hasDisplay, isRoot } from './checkout.mjs';
import { build, ensureBuilt } from './ensure-built.mjs';
import { findElectron } from './find-electron.mjs';

/** Editors write a file in several steps; one build for all of them. */
const SETTLE_MS = 150;
const MAIN_FOLDERS = ['main', 'preload'];

const args = process.argv.slice(2);
const watching = args.includes('--watch');
const withoutWindow = args.includes('--no-window');
const files = args
  .filter((arg) => !arg.startsWith('--'))
  .map((name) => resolve(process.env.INIT_CWD ?? process.cwd(), name));

/** What to run: Electron where it runs, otherwise the browser shell, saying why in one line. */
const chooseShell = async () => {
  const browserShell = [join(CHECKOUT, 'out', 'main', 'browser-shell.js')];
  if (withoutWindow) return { program: process.execPath, args: [...browserShell, '--no-window', ...files] };
  const electron = await findElectron();
  if (electron.path === null) {
    console.error(`Electron: ${electron.reason}. Opening Crossread in a browser window instead.`);
    return { program: process.execPath, args: [...browserShell, ...files] };
  }
  if (isRoot()) console.error('Running as root: Chromium has to run without its sandbox.');
  return { program: electron.path, args: [...(isRoot() ? ['--no-sandbox'] : []), CHECKOUT, ...files] };
};

/** @param {{ program: string, args: string[] }} shell */
const open = (shell) =>
  spawn(shell.program, shell.args, { cwd: process.cwd(), stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });

const stateOfMain = () => {
  const hash = createHash('sha256');
  for (const folder of MAIN_FOLDERS)
    for (const entry of readdirSync(join(CHECKOUT, 'out', folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest('hex');
};

const endWithApp = (/** @type {number | null} */ code) => process.exit(code ?? 1);

/** Rebuilds on every change; reloads the window, or starts anew where more than the window changed. */
const openAndWatch = async (/** @type {Awaited<ReturnType<typeof chooseShell>>} */ shell) => {
  let child = open(shell);
  child.on('exit', endWithApp);
  const rebuild = async () => {
    const before = stateOfMain();
    try {
      await build();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return;
    }
    if (stateOfMain() === before) {
      child.send('reload');
      return;
    }
    child.off('exit', endWithApp);
    child.once('exit', () => {
      child = open(shell);
      child.on('exit', endWithApp);
    });
    child.kill('SIGTERM');
  };
  let building = Promise.resolve();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  for (const folder of ['electron', 'renderer', 'shared'])
    watch(join(CHECKOUT, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        building = building.then(rebuild);
      }, SETTLE_MS);
    });
};

if (!hasDisplay() && !withoutWindow) {
  console.error('There is no display to open a window on. `npm run compare -- FILE…` compares without one.');
  process.exit(1);
}
try {
  await ensureBuilt();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const shell = await chooseShell();
if (watching) await openAndWatch(shell);
else open(shell).on('exit', endWithApp);
