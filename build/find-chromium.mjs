import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The Chromium that the end-to-end tests run in: CROSSREAD_CHROMIUM, the system's, or Playwright's own.
 * @returns {string | null}
 */
export const chromiumProgram = () => {
  const onPath = NAMES.flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
  );
  const candidates = [process.env.CROSSREAD_CHROMIUM ?? '', ...onPath, chromium.executablePath()];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
};
