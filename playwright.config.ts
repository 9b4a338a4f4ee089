import { defineConfig } from '@playwright/test';
import type { ShellOptions } from './e2e/launch.ts';

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
    // What Electron's own checklist asks for is shown in Electron.
    { name: 'chromium', use: { shell: 'chromium' }, testIgnore: '**/security.spec.ts' },
    // Two Electrons at once on one virtual display hold each other up.
    { name: 'electron', workers: 1, use: { shell: 'electron' } },
  ],
});
