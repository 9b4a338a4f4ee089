import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CHECKOUT } from './checkout.mjs';

const COPIED = [
  'build',
  'electron',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'renderer',
  'shared',
  'tsconfig.base.json',
  'tsconfig.json',
  'vitest.config.ts',
];
const ONE_TEST = `import('./build/checkout.mjs').then(async ({ runViteTool }) => {
  const { code, output } = await runViteTool('vitest/vitest.mjs', (root) => ['run', '--root=' + root, 'shared/text/normalise']);
  console.log(output);
  process.exit(code);
});`;

/** The checkout in a folder whose name means something to an address, to a pattern and to a shell. */
const oddCheckout = (): string => {
  const above = mkdtempSync(join(tmpdir(), 'crossread-odd-'));
  onTestFinished(() => rmSync(above, { recursive: true }));
  const checkout = join(above, 'Größe #1 100%25 $(exit 1) [a] & {b}?');
  for (const name of COPIED) cpSync(join(CHECKOUT, name), join(checkout, name), { recursive: true });
  symlinkSync(join(CHECKOUT, 'node_modules'), join(checkout, 'node_modules'));
  return checkout;
};

test.skipIf(process.platform === 'win32')(
  'a checkout in a folder of any name builds, compares and tests',
  () => {
    const cwd = oddCheckout();
    const run = (...args: string[]): string =>
      execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });
    run('build/build.mjs');
    expect(existsSync(join(cwd, 'out', 'renderer', 'index.html'))).toBe(true);
    expect(run('build/compare.mjs', '--help')).toContain('Usage: crossread compare');
    expect(run('-e', ONE_TEST)).toMatch(/Tests\s+.*passed/);
  },
  180_000,
);
