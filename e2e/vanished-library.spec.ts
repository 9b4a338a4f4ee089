import { access, rename } from 'node:fs/promises';
import { type CrossreadApp, expect, test } from './launch.ts';
import { begin, openLatest, saved, title, wording } from './two-articles.ts';

const statusBar = ({ page }: CrossreadApp) => page.getByRole('contentinfo');

test('a library that vanishes for a moment is told of, and what was not saved is saved when it is back', async ({
  app,
}) => {
  await begin(app);
  const elsewhere = `${app.libraryFolder}-elsewhere`;
  await rename(app.libraryFolder, elsewhere);
  await wording(app).fill('What does the repair cost?');
  await title(app).fill('Ferry and repair');
  await expect(statusBar(app)).toContainText('Not saved: the folder of the comparison is not there');
  await expect(statusBar(app)).toContainText('not on the disk');
  await expect(statusBar(app)).not.toContainText('Read only');
  await expect(saved(app)).toBeHidden();
  // A folder made anew in its place would keep it from being put back.
  await expect(access(app.libraryFolder)).rejects.toThrow('ENOENT');

  await rename(elsewhere, app.libraryFolder);
  await expect(saved(app)).toBeVisible();
  await wording(app).fill('What will the repair cost?');
  await expect(saved(app)).toBeVisible();
  await app.kill();
  await openLatest(app);
  await expect(title(app)).toHaveValue('Ferry and repair');
  await expect(wording(app)).toHaveValue('What will the repair cost?');
});

test('Home says that the library is away, and lists it by itself when it is back', async ({ app }) => {
  await begin(app);
  await app.page.keyboard.press('Control+w');
  await expect(app.page.getByRole('region', { name: 'Recent comparisons' })).toBeVisible();
  const elsewhere = `${app.libraryFolder}-elsewhere`;
  await rename(app.libraryFolder, elsewhere);
  await app.page.reload();
  await expect(app.page.getByRole('alert')).toContainText('The folder is not there.');
  await rename(elsewhere, app.libraryFolder);
  await openLatest(app);
  await expect(wording(app)).toBeVisible();
});
