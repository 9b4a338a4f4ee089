import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT, runViteTool } from './checkout.mjs';

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const STAMP = join(CHECKOUT, 'out', 'built-from');

/** @param {string} place @returns {string[]} */
const filesIn = (place) => {
  const path = join(CHECKOUT, place);
  if (!statSync(path).isDirectory()) return [place];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesIn(join(place, entry.name)));
};

/** One word for the state of everything that is built: names, sizes and times. */
const stateOfSources = () => {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn).toSorted()) {
    const { size, mtimeMs } = statSync(join(CHECKOUT, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const builtFrom = () => {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return '';
  }
};

/**
 * Builds into out/. Throws with what the build printed where it fails.
 * @returns {Promise<string>} What the build printed.
 */
export const build = async () => {
  const state = stateOfSources();
  rmSync(STAMP, { force: true });
  const { code, output } = await runViteTool('electron-vite/bin/electron-vite.js', (root) => ['build', root]);
  if (code !== 0) throw new Error(`The build failed.\n${output}`);
  mkdirSync(join(CHECKOUT, 'out'), { recursive: true });
  writeFileSync(STAMP, state);
  return output;
};

/** Builds where a source changed since the last build; says so on standard error, where nothing is parsed. */
export const ensureBuilt = async () => {
  if (builtFrom() === stateOfSources()) return;
  process.stderr.write('Building Crossread …\n');
  await build();
};
