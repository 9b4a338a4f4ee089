import { defineConfig } from '@playwright/test';
import { mayMount } from './build/memory-disk.mjs';
import type { ShellOptions } from './e2e/launch.ts';

/** Only who may mount a file system can fill a disk; `npm test` says where it could not. */
const withoutDisks = mayMount() ? [] : ['**/*.mounted.spec.ts'];

export default defineConfig<ShellOptions>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  reporter: 'list',
  projects: [
    {
      name: 'chromium',
      use: { shell: 'chromium' },
      // What Electron's own checklist asks for is shown in Electron.
      testIgnore: ['**/*.electron.spec.ts', ...withoutDisks],
    },
    // Two Electrons at once on one virtual display hold each other up.
    {
      name: 'electron',
      workers: 1,
      use: { shell: 'electron' },
      testIgnore: ['**/*.browser.spec.ts', ...withoutDisks],
    },
  ],
});
