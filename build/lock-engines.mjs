// npm run lock: writes package-lock.json anew and takes out what it says, needlessly, of the Node that some packages need.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './checkout.mjs';

/**
 * Packages that ask for Node 22.12, the first of its line in which CommonJS may require an ES module. Node 20.19 may as well, and
 * they were tried on it. `npm ci` reads from the lock file what they ask for, and would warn of them on Node 20.
 */
export const RUN_ON_NODE_20_19 = [
  'node_modules/@electron-internal/extract-zip',
  'node_modules/@electron/get',
  'node_modules/@electron/rebuild',
  'node_modules/electron',
  'node_modules/node-abi',
];

const LOCK = join(CHECKOUT, 'package-lock.json');

if (process.argv[1] === import.meta.filename) {
  const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
  for (const path of RUN_ON_NODE_20_19) delete lock.packages[path]?.engines;
  writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
}
