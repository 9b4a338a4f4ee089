import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const CHECKOUT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @typedef {{ code: number, output: string }} Finished `code` is 1 where a signal or the time limit ended it.
 * @typedef {{ env?: NodeJS.ProcessEnv, timeoutMs?: number, show?: boolean }} RunOptions
 */

/**
 * Runs a program in the checkout and gathers what it prints; `show` prints it at once too.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Finished>}
 */
export const run = (program, args, { env = process.env, timeoutMs, show = false } = {}) =>
  new Promise((settle) => {
    const child = spawn(program, args, { cwd: CHECKOUT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        output += String(part);
        if (show) process.stdout.write(part);
      });
    child.on('error', (error) => settle({ code: 1, output: String(error) }));
    child.on('close', (code) => {
      clearTimeout(timer);
      settle({ code: code ?? 1, output });
    });
  });

/**
 * Runs a command-line tool of the checkout's own packages.
 * @param {string} script Its script inside node_modules.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const runTool = (script, args, options) =>
  run(process.execPath, [join(CHECKOUT, 'node_modules', script), ...args], options);

/** What means something else than itself in an address, which Vite takes every path for, or in a pattern of file names. */
const NOT_PLAIN = /[#?%&$()[\]{}*!]/;
/** Node, too, keeps to the link that it was given. */
const KEEP_TO_LINKS = '--preserve-symlinks --preserve-symlinks-main';

/**
 * Runs a tool that is built on Vite. Where the checkout's path is not plain, it is run through a link to the checkout whose path
 * is: "/home/a/news #1" → "/tmp/crossread-link-x/checkout".
 * @param {string} script Its script inside node_modules.
 * @param {(root: string) => readonly string[]} args Given the folder that the tool is to take for the checkout.
 * @param {RunOptions} [options]
 */
export const runViteTool = async (script, args, { env = process.env, ...options } = {}) => {
  if (!NOT_PLAIN.test(CHECKOUT)) return await runTool(script, args(CHECKOUT), { env, ...options });
  const folder = mkdtempSync(join(tmpdir(), 'crossread-link-'));
  const root = join(folder, 'checkout');
  try {
    symlinkSync(CHECKOUT, root, 'junction');
    const linked = { ...env, NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} ${KEEP_TO_LINKS}`.trim() };
    return await run(process.execPath, [join(root, 'node_modules', script), ...args(root)], {
      env: linked,
      ...options,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Whether the process has all rights: Chromium refuses to start its sandbox then. */
export const isRoot = () => process.getuid?.() === 0;

/** Whether a window can be shown. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
