import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './launch.ts';
import { begin, cost, openLatest, saved, wording } from './two-articles.ts';

test('a project that is open elsewhere can be read, with the reason, and edited once it is free', async ({
  app,
}) => {
  await begin(app);
  const page = await app.openBeside();
  const second = { ...app, page };
  await openLatest(second);
  await expect(page.getByRole('contentinfo')).toContainText(
    'Read only This comparison is open in another window of the app.',
  );
  await expect(wording(second)).toHaveAttribute('readonly');
  await app.page.keyboard.press('Control+w');
  await expect(app.page.getByRole('region', { name: 'Recent comparisons' })).toBeVisible();
  // The first lets go once all is on the disk.
  await expect(async () => {
    await page.getByRole('button', { name: 'Open again' }).click();
    await expect(saved(second)).toBeVisible({ timeout: 2000 });
  }).toPass();
  await cost(second).click();
  await wording(second).fill('Edited beside');
  await expect(saved(second)).toBeVisible();
});

test('a damaged project is restored, and the window says what from', async ({ app }) => {
  await begin(app);
  await app.restart([], async () => {
    const [project = ''] = (await readdir(app.libraryFolder)).filter((name) => /^[0-9a-f-]{36}$/.test(name));
    const snapshot = join(app.libraryFolder, project, 'project.json');
    await writeFile(snapshot, (await readFile(snapshot, 'utf8')).slice(0, 100));
  });
  await openLatest(app);
  const banner = app.page.getByRole('status').filter({ hasText: 'damaged' });
  await expect(banner).toContainText('restored from the version before it, “project.json.bak”');
  await expect(banner).toContainText('Nothing is missing.');
  await expect(banner).toContainText('“quarantine”');
  await expect(wording(app)).toBeVisible();
  await banner.getByRole('button', { name: 'Dismiss' }).click();
  await expect(banner).toBeHidden();
});
