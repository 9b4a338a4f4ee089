import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from '@playwright/test';
import { installedElectron } from '../build/find-electron.mjs';
import { expect, test } from './launch.ts';

const CHECKOUT = dirname(dirname(fileURLToPath(import.meta.url)));

test('in a home that cannot be written the app opens, and says that nothing can be kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-home-'));
  // Not even root can make a folder within a file.
  const HOME = join(folder, 'home');
  writeFileSync(HOME, '');
  const { CROSSREAD_LIBRARY: _library, XDG_CONFIG_HOME: _config, ...env } = process.env;
  const app = await _electron.launch({
    executablePath: installedElectron() ?? '',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), CHECKOUT],
    env: { ...(env as Record<string, string>), HOME },
  });
  try {
    const page = await app.firstWindow();
    await expect(page.getByText('The folder of comparisons could not be read.')).toBeVisible();
  } finally {
    await app.close();
    await rm(folder, { recursive: true });
  }
});
