import { join } from 'node:path';
import { findings } from './accessibility-findings.ts';
import { aligned, EXAMPLES } from './example.ts';
import { expect, test } from './launch.ts';

for (const theme of ['light', 'dark'] as const)
  test(`no serious accessibility finding on any screen, ${theme}`, async ({ app }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.getByRole('button', { name: 'Open the example' })).toBeVisible();
    expect(await findings(app), 'Home').toEqual([]);
    await page.getByRole('button', { name: 'Open the example' }).click();
    await aligned(app, 5);
    await page.keyboard.press('Shift+j');
    for (const list of ['Sources', 'Groups', 'Tags']) {
      await page.getByRole('navigation', { name: 'Lists' }).getByRole('button', { name: list }).click();
      await expect(page.getByRole('region', { name: list, exact: true })).toBeVisible();
      expect(await findings(app), `Columns with ${list}`).toEqual([]);
    }
    for (const view of ['Synopsis', 'Summary']) {
      await page.getByRole('button', { name: view, exact: true }).click();
      await expect(page.getByRole('region', { name: view })).toBeVisible();
      expect(await findings(app), view).toEqual([]);
    }
    for (const [key, name] of [
      ['Control+k', 'Every command'],
      ['?', 'Keys'],
      ['Control+,', 'Settings'],
      ['Control+e', 'Export'],
      ['t', 'Tag'],
      ['Shift+r', 'Settle a dispute'],
      ['Control+Shift+v', 'Paste a source'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      expect(await findings(app), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });

test('no serious accessibility finding where nothing is there, something failed or words are selected', async ({
  app,
}) => {
  const { page } = app;
  await app.dropFiles([join(app.folder, 'gone.txt')]);
  await expect(page.getByRole('list', { name: 'Imports' }).getByRole('listitem')).toHaveCount(1);
  expect(await findings(app), 'a failed import and no source').toEqual([]);
  await page.getByRole('button', { name: 'Dismiss gone.txt' }).click();
  await page.getByRole('heading', { name: 'Nothing to compare yet' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('another encoding');
  await page.keyboard.press('Enter');
  expect(await findings(app), 'Add files in another encoding').toEqual([]);
  await page.keyboard.press('Escape');
  await app.dropFiles(EXAMPLES);
  await aligned(app, 5);
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  expect(await findings(app), 'words selected').toEqual([]);
  await page.setViewportSize({ width: 800, height: 600 });
  expect(await findings(app), 'a small window').toEqual([]);
});
