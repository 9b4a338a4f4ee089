import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findings } from './accessibility-findings.ts';
import { aligned, EXAMPLES, passage, reopen } from './example.ts';
import { type CrossreadApp, expect, test } from './launch.ts';

const TITLE = /Ferry crossing to Lorne Island/;
const COST_B = 'Restoring the ferry will cost';

/** Five articles with a tag on one sentence, put away to Home. */
const taggedAtHome = async (app: CrossreadApp): Promise<void> => {
  await app.dropFiles(EXAMPLES);
  await aligned(app, 5);
  await tagMoney(app);
  await home(app);
};

const home = async ({ page }: CrossreadApp): Promise<void> => {
  await page.keyboard.press('Control+w');
  await expect(page.getByRole('region', { name: 'Recent comparisons' })).toBeVisible();
};

const recents = ({ page }: CrossreadApp) =>
  page.getByRole('region', { name: 'Recent comparisons' }).getByRole('listitem');

const choose = async ({ page }: CrossreadApp, action: string): Promise<void> => {
  await page
    .getByRole('button', { name: / menu$/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: action }).click();
};

const tagMoney = async (app: CrossreadApp): Promise<void> => {
  await passage(app, 'B', COST_B).click();
  await app.page.keyboard.press('t');
  await app.page.getByRole('combobox', { name: 'Tag name' }).fill('Money');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('textbox', { name: 'Memo on Money' })).toBeVisible();
};

test('a comparison goes to the trash, comes back, is duplicated, and is deleted for good', async ({
  app,
}) => {
  await taggedAtHome(app);
  await expect(recents(app)).toHaveCount(1);
  await choose(app, 'Move to the trash');
  await expect(app.page.getByText('None yet.', { exact: false })).toBeVisible();
  await app.page.getByText('Trash · 1').click();
  expect(await findings(app), 'Home with the trash open').toEqual([]);
  await app.page.getByRole('button', { name: /^Restore/ }).click();
  await expect(app.page.getByRole('button', { name: TITLE }).first()).toBeVisible();
  await expect(app.page.getByText(/^Trash/)).toBeHidden();

  await choose(app, 'Duplicate');
  await expect(recents(app)).toHaveCount(2);
  await expect(app.page.getByText(/\(copy\)$/)).toBeVisible();
  await app.page
    .getByRole('button', { name: /\(copy\)/ })
    .first()
    .click();
  await aligned(app, 5);
  await passage(app, 'B', COST_B).click();
  await expect(app.page.getByRole('textbox', { name: 'Memo on Money' })).toBeVisible();

  await home(app);
  await choose(app, 'Move to the trash');
  await app.page.getByText('Trash · 1').click();
  await app.page.getByRole('button', { name: /^Delete/ }).click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(app.page.getByText(/^Trash/)).toBeHidden();
  await app.restart();
  await expect(recents(app)).toHaveCount(1);
  await reopen(app);
});

test('a comparison saved as a file opens on another computer with all that was made of it', async ({
  app,
}) => {
  await taggedAtHome(app);
  const { name } = await app.savedExport(() => choose(app, 'Save as a file…'));
  expect(name).toMatch(/^Ferry crossing to Lorne Island.*\.crossread$/);
  await choose(app, 'Move to the trash');
  await expect(recents(app)).toHaveCount(0);

  await app.dropFiles([join(app.folder, 'saved', name)]);
  await aligned(app, 5);
  await passage(app, 'B', COST_B).click();
  await expect(app.page.getByRole('textbox', { name: 'Memo on Money' })).toBeVisible();
});

test('the comparisons are moved to another folder, and are there after a restart', async ({ app }) => {
  await taggedAtHome(app);
  await expect(app.page.getByText('Kept in the folder “library”')).toBeVisible();
  const move = app.page.getByRole('button', { name: 'Move to another folder…' });
  // A page in a browser cannot show the folders of this computer.
  if (app.shell === 'chromium') return await expect(move).toBeHidden();
  const disk = join(app.folder, 'another-disk');
  await app.pickFolder(disk, () => move.click());
  await expect(app.page.getByText('Kept in the folder “Crossread”')).toBeVisible();
  expect(await readdir(app.libraryFolder)).toEqual(['moved.json']);
  await app.restart();
  await reopen(app);
  await passage(app, 'B', COST_B).click();
  await expect(app.page.getByRole('textbox', { name: 'Memo on Money' })).toBeVisible();
});

test('a file that is no comparison is refused with the reason', async ({ app }) => {
  const path = join(app.folder, 'false.crossread');
  await writeFile(path, 'Not an archive.');
  await app.dropFiles([path]);
  const failed = app.page.getByRole('list', { name: 'Imports' }).getByRole('listitem');
  await expect(failed).toContainText('This archive is damaged or incomplete');
  await app.page.getByRole('button', { name: 'Dismiss false.crossread' }).click();
  await expect(failed).toHaveCount(0);
  await expect(recents(app)).toHaveCount(0);
});
