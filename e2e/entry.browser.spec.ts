import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './launch.ts';

const BROWSER_SHELL = join(
  dirname(dirname(fileURLToPath(import.meta.url))),
  'out',
  'main',
  'browser-shell.js',
);

/** A browser that writes its command line down, as every user of the machine may read it, and stays open. */
const BROWSER = `#!${process.execPath}
require('node:fs').writeFileSync(process.env.COMMAND_LINE, process.argv.slice(2).join('\\n'));
setInterval(() => undefined, 1000);
`;

let folder: string;
let shell: ChildProcess;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-entry-'));
  writeFileSync(join(folder, 'chromium'), BROWSER);
  chmodSync(join(folder, 'chromium'), 0o755);
  const env = {
    ...process.env,
    PATH: folder,
    CROSSREAD_LIBRARY: join(folder, 'library'),
    COMMAND_LINE: join(folder, 'command-line'),
  };
  shell = spawn(process.execPath, [BROWSER_SHELL], { env, stdio: ['ignore', 'pipe', 'inherit'] });
});
test.afterEach(async () => {
  shell.kill('SIGTERM');
  await new Promise((settle) => shell.once('exit', settle));
  rmSync(folder, { recursive: true });
});

const commandLine = async (): Promise<string> => {
  const path = join(folder, 'command-line');
  await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8') !== '').toBe(true);
  return readFileSync(path, 'utf8');
};

test('what another user of the machine can read of the browser lets nobody in', async () => {
  const line = await commandLine();
  expect(line).not.toMatch(/token|key|127\.0\.0\.1/);
  const page = fileURLToPath(/^--app=(.*)$/m.exec(line)?.[1] ?? '');
  expect(statSync(page).mode % 0o1000).toBe(0o600);
  expect(statSync(dirname(page)).mode % 0o1000).toBe(0o700);

  const address = new URL(/url=([^"]*)/.exec(readFileSync(page, 'utf8'))?.[1] ?? '');
  const headers = { 'x-crossread-key': address.hash.slice('#key='.length) };
  const enter = (): Promise<Response> => fetch(new URL('/enter', address), { method: 'POST', headers });
  expect(await (await enter()).json()).toMatchObject({ ok: true });
  await expect.poll(() => existsSync(page)).toBe(false);
  expect((await enter()).status).toBe(403);
});

test('a library that is new can be entered by nobody else', async () => {
  await commandLine();
  expect(statSync(join(folder, 'library')).mode % 0o1000).toBe(0o700);
});
