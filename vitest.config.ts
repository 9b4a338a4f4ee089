import { defineConfig } from 'vitest/config';

/** Runs of whole programs that cut the power, kill the process, fill the disk, flood an import or type into a shell: slower than the rest. */
const TRIALS = [
  'electron/host/project/trials/**/*.test.ts',
  'e2e/hostile-corpus/**/*.test.ts',
  'electron/cli/program.test.ts',
  'build/checkout.test.ts',
];

export default defineConfig({
  // The checkout may be reached through a link (build/checkout.mjs).
  resolve: { preserveSymlinks: true },
  test: {
    environment: 'node',
    // What the disk refuses is told in the log; only a test that fails needs to be read.
    silent: 'passed-only',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'shared/**/*.test.ts',
            'electron/**/*.test.ts',
            'renderer/**/*.test.{ts,tsx}',
            'build/**/*.test.ts',
            'bench/**/*.test.ts',
            'e2e/**/*.test.ts',
          ],
          exclude: TRIALS,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: { name: 'trials', include: TRIALS, testTimeout: 60_000 },
      },
    ],
  },
});
