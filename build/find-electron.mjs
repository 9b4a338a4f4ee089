import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT, run, runTool } from './checkout.mjs';

const PACKAGE = join(CHECKOUT, 'node_modules', 'electron');
const EXECUTABLES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const FAILED_DOWNLOAD = join(CHECKOUT, '.cache', 'electron-download-failed');
/** A download of about 110 MB; a network that drops everything must not hold up the start for longer. */
const DOWNLOAD_TIMEOUT_MS = 90_000;
/** How long a failed download is remembered, so that not every start tries again. */
const REMEMBER_FAILURE_MS = 24 * 60 * 60 * 1000;

const executableIn = (/** @type {string} */ folder) =>
  join(
    folder,
    process.platform === 'darwin' || process.platform === 'win32'
      ? EXECUTABLES[process.platform]
      : 'electron',
  );

/**
 * Where Electron's program is, without downloading anything: ELECTRON_OVERRIDE_DIST_PATH first, then the electron
 * package's own; null where there is none.
 * @returns {string | null}
 */
export const installedElectron = () => {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = executableIn(override || join(PACKAGE, 'dist'));
  return existsSync(path) ? path : null;
};

const failedLately = () => {
  try {
    return Date.now() - statSync(FAILED_DOWNLOAD).mtimeMs < REMEMBER_FAILURE_MS;
  } catch {
    return false;
  }
};

const download = async () => {
  if (!existsSync(join(PACKAGE, 'install.js'))) return 'the electron package is not installed (npm ci)';
  if (failedLately()) return 'its download failed less than a day ago';
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  process.stderr.write(`Fetching Electron ${version} …\n`);
  const { code } = await runTool('electron/install.js', [], { timeoutMs: DOWNLOAD_TIMEOUT_MS });
  if (code === 0 && installedElectron() !== null) return null;
  mkdirSync(join(CHECKOUT, '.cache'), { recursive: true });
  writeFileSync(FAILED_DOWNLOAD, '');
  return 'its binary is not installed and could not be downloaded';
};

/** Whether the program runs at all: on a bare machine its system libraries may be missing. */
const problemRunning = async (/** @type {string} */ path) => {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const { code, output } = await run(path, ['-e', '0'], { env, timeoutMs: 10_000 });
  return code === 0 ? null : `it does not run here (${output.trim().split('\n')[0] || 'no reason given'})`;
};

/**
 * Electron's program, downloaded once where it is missing, or why there is none.
 * @returns {Promise<{ path: string } | { path: null, reason: string }>}
 */
export const findElectron = async () => {
  const failure = installedElectron() === null ? await download() : null;
  const path = installedElectron();
  if (failure !== null || path === null)
    return { path: null, reason: failure ?? 'its binary is not installed' };
  const problem = await problemRunning(path);
  return problem === null ? { path } : { path: null, reason: problem };
};
