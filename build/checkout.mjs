import { spawn } from 'node:child_process';
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

/** Whether the process has all rights: Chromium refuses to start its sandbox then. */
export const isRoot = () => process.getuid?.() === 0;

/** Whether a window can be shown. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
