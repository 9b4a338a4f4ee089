/**
 * How long five articles take from the command to the aligned window, beside an empty Electron window started in the same run.
 *
 *   npm run bench:start -- FILE… [--rounds 5]
 *
 * Ends with one JSON line, in milliseconds: medians over the rounds.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { _electron } from '@playwright/test';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' } },
});

/** As much of the page as is asked about here. */
interface Page {
  readonly document: { readonly querySelector: (selector: string) => unknown };
}

const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
const launch = (folder: string, args: readonly string[], library: string) =>
  _electron.launch({
    ...(runtime === undefined ? {} : { executablePath: join(runtime, 'electron') }),
    args: ['--no-sandbox', folder, `--user-data-dir=${library}`, ...args],
    env: { ...(process.env as Record<string, string>), CROSSREAD_LIBRARY: join(library, 'library') },
  });

/** Milliseconds from starting the program until `ready` is in its window. */
const timeUntil = async (folder: string, args: readonly string[], ready: string): Promise<number> => {
  const library = await mkdtemp(join(tmpdir(), 'crossread-start-'));
  const begun = performance.now();
  const app = await launch(folder, args, library);
  const page = await app.firstWindow();
  // A selector is looked for only now and then; this asks before every frame.
  await page.waitForFunction(
    (selector) => (globalThis as unknown as Page).document.querySelector(selector) !== null,
    ready,
    { polling: 'raf', timeout: 60_000 },
  );
  const taken = performance.now() - begun;
  await app.close();
  await rm(library, { recursive: true, force: true, maxRetries: 3 });
  return taken;
};

const makeEmptyApp = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-empty-'));
  await writeFile(join(folder, 'package.json'), '{ "name": "empty", "main": "main.cjs" }');
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Empty</title><p id="ready"></p>');
  await writeFile(
    join(folder, 'main.cjs'),
    "const { app, BrowserWindow } = require('electron');\n" +
      "app.whenReady().then(() => new BrowserWindow().loadFile(require('node:path').join(__dirname, 'index.html')));\n",
  );
  return folder;
};

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const files = positionals.map((file) => resolve(process.env['INIT_CWD'] ?? '.', file));
const empty = await makeEmptyApp();
const emptyTimes: number[] = [];
const alignedTimes: number[] = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  emptyTimes.push(await timeUntil(empty, [], '#ready'));
  alignedTimes.push(await timeUntil(resolve('.'), files, `[data-aligned-sources="${files.length}"]`));
}
await rm(empty, { recursive: true });

const [emptyMs, alignedMs] = [median(emptyTimes), median(alignedTimes)].map(Math.round);
console.log(`Empty window: ${emptyTimes.map(Math.round).join(', ')} ms`);
console.log(`${files.length} files aligned: ${alignedTimes.map(Math.round).join(', ')} ms`);
console.log(JSON.stringify({ emptyMs, alignedMs, beyondMs: (alignedMs ?? 0) - (emptyMs ?? 0) }));
