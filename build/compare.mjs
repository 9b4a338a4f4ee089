// npm run compare -- FILE…: the command line, built where needed. Standard output is the comparison's alone.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CHECKOUT } from './checkout.mjs';
import { ensureBuilt } from './ensure-built.mjs';

/** What the command line answers where nothing could be compared. */
const NOTHING_COMPARED = 1;

try {
  await ensureBuilt();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(NOTHING_COMPARED);
}
// npm runs scripts in the checkout; names on the command line count from where the caller stands.
const cwd = process.env.INIT_CWD ?? process.cwd();
const program = join(CHECKOUT, 'out', 'main', 'compare.js');
spawn(process.execPath, [program, ...process.argv.slice(2)], { cwd, stdio: 'inherit' }).on('exit', (code) =>
  process.exit(code ?? NOTHING_COMPARED),
);
