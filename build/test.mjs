// npm test [-- --only e2e|crash]: every check, one after another. Runs them all even where one fails, and never passes by
// skipping.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT, hasDisplay, isRoot, run, runTool, runViteTool } from './checkout.mjs';
import { build } from './ensure-built.mjs';
import { installedElectron } from './find-electron.mjs';
import { mayMount } from './memory-disk.mjs';
import { chromiumProgram } from './find-chromium.mjs';

/**
 * @typedef {{ passed: number, failed: number, note?: string }} Counts
 * @typedef {{ name: string, run: () => Promise<Counts> }} Step
 */

const REPORTS = join(CHECKOUT, 'test-results');
const INSTALL_TIMEOUT_MS = 10 * 60 * 1000;

/** @returns {Counts} */
const one = (/** @type {number} */ code) =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** A check that passes or fails as a whole. @returns {Step} */
const check = (/** @type {string} */ name, /** @type {string} */ script, /** @type {string[]} */ args) => ({
  name,
  run: async () => {
    const { code, output } = await runTool(script, args);
    if (code !== 0) console.log(output);
    return one(code);
  },
});

/** Counts from a report; a run that wrote none counts as one failure. @returns {Counts} */
const counted = (
  /** @type {string} */ file,
  /** @type {number} */ code,
  /** @type {(report: any) => Counts} */ count,
) => {
  if (!existsSync(file)) return { passed: 0, failed: 1, note: 'no report' };
  const counts = count(JSON.parse(readFileSync(file, 'utf8')));
  // Whatever the report does not tell, such as a file that could not be loaded, is in the exit code.
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
  return counts.passed === 0 && counts.failed === 0 ? { passed: 0, failed: 1, note: 'no tests' } : counts;
};

/** The tests of one project in `vitest.config.ts`. @returns {Step} */
const vitest = (
  /** @type {string} */ name,
  /** @type {'unit' | 'trials'} */ project,
  /** @type {{ env?: Record<string, string>, paths?: string[] }} `paths`: parts of those that run; all by default. */
  { env = {}, paths = [] } = {},
) => ({
  name,
  run: async () => {
    const file = join(REPORTS, `${project}.json`);
    const { code } = await runViteTool(
      'vitest/vitest.mjs',
      (root) => [
        'run',
        ...paths,
        `--root=${root}`,
        `--project=${project}`,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      { show: true, env: { ...process.env, ...env } },
    );
    return counted(file, code, ({ numPassedTests, numTotalTests }) => ({
      passed: numPassedTests,
      failed: numTotalTests - numPassedTests,
    }));
  },
});

/** @type {Step} */
const buildStep = {
  name: 'build',
  run: async () => {
    try {
      await build();
      return one(0);
    } catch (error) {
      console.log(error instanceof Error ? error.message : error);
      return one(1);
    }
  },
};

const mayInstall = () => process.platform === 'linux' && isRoot();

const installWithApt = async (/** @type {string[]} */ packages) => {
  if (!mayInstall()) return;
  console.log(`installing ${packages.join(', ')} …`);
  await run('apt-get', ['update', '-qq'], { timeoutMs: INSTALL_TIMEOUT_MS });
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    timeoutMs: INSTALL_TIMEOUT_MS,
  });
};

/** A Chromium to test in: the system's, else Debian's package, else Playwright's own. */
const haveChromium = async () => {
  if (chromiumProgram() !== null) return true;
  await installWithApt(['chromium', 'fonts-liberation']);
  if (chromiumProgram() !== null) return true;
  await runTool('@playwright/test/cli.js', ['install', 'chromium'], { timeoutMs: INSTALL_TIMEOUT_MS });
  return chromiumProgram() !== null;
};

const works = async (/** @type {string} */ program) =>
  (await run('sh', ['-c', `command -v ${program}`])).code === 0;

/** What to put before a program that needs a display; null where there is none to be had. */
const displayPrefix = async () => {
  if (hasDisplay()) return [];
  if (!(await works('xvfb-run'))) await installWithApt(['xvfb', 'xauth']);
  return (await works('xvfb-run')) ? ['xvfb-run', '-a'] : null;
};

/** @type {string[]} */
const shells = [];

/** @returns {Step} */
const endToEnd = (/** @type {'chromium' | 'electron'} */ shell) => ({
  name: `e2e in ${shell}`,
  run: async () => {
    if (shell === 'chromium' && !(await haveChromium())) {
      console.log(
        'The end-to-end tests need Chromium: apt-get install chromium, or npx playwright install chromium.',
      );
      return { passed: 0, failed: 1 };
    }
    const prefix = shell === 'electron' ? await displayPrefix() : [];
    if (prefix === null) {
      console.log('The end-to-end tests in Electron need a display: apt-get install xvfb xauth.');
      return { passed: 0, failed: 1 };
    }
    shells.push(shell);
    const file = join(REPORTS, `e2e-${shell}.json`);
    const [program = '', ...args] = [
      ...prefix,
      process.execPath,
      join(CHECKOUT, 'node_modules', '@playwright', 'test', 'cli.js'),
      'test',
      `--project=${shell}`,
      '--reporter=list,json',
    ];
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
    const { code } = await run(program, args, { env, show: true });
    // A skipped or flaky test has not shown what it was written to show.
    return counted(file, code, ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + stats.skipped,
    }));
  },
});

/** @type {Step[]} */
const checks = [
  check('types', 'typescript/bin/tsc', ['-b']),
  check('lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  check('format', 'prettier/bin/prettier.cjs', ['--check', '.']),
  check('dead code', 'knip/bin/knip.js', []),
  vitest('unit tests', 'unit'),
  vitest('trials', 'trials'),
];
const e2e = [
  buildStep,
  endToEnd('chromium'),
  // Where Electron is not to be had, the line before the last says that its e2e did not run.
  ...(installedElectron() === null ? [] : [endToEnd('electron')]),
];

/** What cannot run on this machine, or for this user, in words: told before the first check, not after the last. */
const cannotRun = async () => {
  const lacksDisplay = !hasDisplay() && !mayInstall() && !(await works('xvfb-run'));
  const table = /** @type {const} */ ([
    [!mayMount(), 'e2e of full and locked disks: only who may mount a file system can run them (root)'],
    [installedElectron() === null, 'e2e in electron: Electron is not installed'],
    [
      installedElectron() !== null && lacksDisplay,
      'e2e in electron: there is no display, and only root can install one (apt-get install xvfb xauth)',
    ],
    [
      chromiumProgram() === null && !mayInstall(),
      'e2e in chromium, unless Playwright can download it: only root can install it (apt-get install chromium)',
    ],
  ]);
  return table.filter(([is]) => is).map(([, what]) => what);
};

/** @type {Record<string, Step[]>} */
const parts = {
  all: [...checks, ...e2e],
  e2e,
  /** The trials of durability at full length: a thousand kills, a minute of two editors. */
  crash: [
    vitest('trials', 'trials', {
      env: { CROSSREAD_TRIALS: 'long' },
      paths: ['electron/host/project/trials'],
    }),
  ],
};
const part = process.argv[2] === '--only' ? process.argv[3] : 'all';
const steps = parts[part ?? ''];
if (steps === undefined) throw new Error(`There is no part ${part}: ${Object.keys(parts).join(', ')}.`);
if (steps.some((step) => e2e.includes(step)))
  for (const what of await cannotRun()) console.log(`Cannot run here: ${what}.`);
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const table = [];
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const start = performance.now();
  const { passed, failed, note } = await step.run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const line = `${step.name.padEnd(16)} ${seconds.padStart(6)} s   ${passed} passed, ${failed} failed${note === undefined ? '' : ` (${note})`}`;
  table.push(line);
  console.log(line);
}

console.log(`\n${table.join('\n')}\n`);
if (steps.some((step) => e2e.includes(step))) {
  const missing = installedElectron() === null ? '; Electron is not installed here' : '';
  const disks = mayMount()
    ? ''
    : '; those of full and locked disks did not run, for want of the right to mount one';
  console.log(`End-to-end tests ran in: ${shells.join(' and ') || 'no shell'}${missing}${disks}.`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
