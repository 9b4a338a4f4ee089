import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findings } from './accessibility-findings.ts';
import { type CrossreadApp, expect, test } from './launch.ts';

const OPENING = 'The ferry company stopped all crossings on Monday after a ramp gave way at the north pier.';
const COST = 'Repairs will cost about 4 million crowns, the company said.';
const LOST = 'The mayor called the accident a warning to every harbour on the coast.';
const TWIN = 'A ramp at the north pier collapsed on Monday, and every crossing was cancelled.';

const article = (...paragraphs: readonly string[]): string =>
  ['Ferry service halted', ...paragraphs].join('\n\n');

/** Two articles, opened by name so that the app knows where they lie, the first with a tag on two sentences. */
const openTwo = async (app: CrossreadApp): Promise<string> => {
  const path = join(app.folder, 'ferry.txt');
  const other = join(app.folder, 'ramp.txt');
  await writeFile(path, article(OPENING, COST, LOST));
  await writeFile(other, `Ramp failure stops ferries\n\n${TWIN}\n`);
  await app.restart([path, other]);
  await expect(app.page.locator('[data-aligned-sources="2"]')).toBeVisible();
  for (const [sentence, tag] of [
    [COST, 'Money'],
    [LOST, 'Politics'],
  ] as const) {
    await paneA(app).getByText(sentence).click();
    await app.page.keyboard.press('t');
    await app.page.getByRole('combobox', { name: 'Tag name' }).fill(tag);
    await app.page.keyboard.press('Enter');
    await expect(app.page.getByRole('textbox', { name: `Memo on ${tag}` })).toBeVisible();
  }
  return path;
};

const paneA = ({ page }: CrossreadApp) => page.getByRole('region', { name: /^Source A/ });

/** What the browser does when the reader comes back from another program. */
const comeBack = ({ page }: CrossreadApp): Promise<boolean> =>
  page.evaluate(() => window.dispatchEvent(new Event('focus')));

const banner = ({ page }: CrossreadApp) => page.getByText('has changed since it was imported');

test('a file that changed is noticed; replacing finds every quotation again or names it lost', async ({
  app,
}) => {
  const path = await openTwo(app);
  await expect(banner(app)).toBeHidden();
  await writeFile(
    path,
    article('A correction was added on Tuesday.', OPENING, COST.replace('4 million', '5 million')),
  );
  await comeBack(app);
  await expect(banner(app)).toContainText('source A');

  await app.page.getByRole('button', { name: 'Review source A…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Source A: the file has changed' });
  await expect(dialog.getByRole('region', { name: 'What changed' })).toContainText('A correction was added');
  await expect(dialog).toContainText('0 found again word for word, 1 in other words, 1 lost');
  await expect(dialog.getByRole('list', { name: 'Lost' })).toContainText(LOST);
  expect(await findings(app), 'the review of a changed file').toEqual([]);
  await dialog.getByRole('button', { name: 'Replace the text' }).click();
  await expect(paneA(app)).toContainText('5 million');
  await expect(paneA(app)).not.toContainText('The mayor called');
  await expect(banner(app)).toBeHidden();
  await paneA(app).getByText('5 million').click();
  await expect(app.page.getByRole('textbox', { name: 'Memo on Money' })).toBeVisible();

  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Control+z');
  await expect(paneA(app)).toContainText('The mayor called');
  await app.restart();
  await app.page
    .getByRole('button', { name: /Ferry service halted/ })
    .first()
    .click();
  await expect(paneA(app)).toContainText('4 million');
  await paneA(app).getByText(LOST).click();
  await expect(app.page.getByRole('textbox', { name: 'Memo on Politics' })).toBeVisible();
});

test('the reader keeps the old text, or compares old and new as two sources', async ({ app }) => {
  const path = await openTwo(app);
  await writeFile(path, article(OPENING, COST.replace('4 million', '6 million'), LOST));
  await comeBack(app);
  await app.page.getByRole('button', { name: 'Review source A…' }).click();
  await app.page.getByRole('button', { name: 'Keep the old text' }).click();
  await expect(banner(app)).toBeHidden();
  await comeBack(app);
  await app.page.getByRole('button', { name: 'Sources' }).click();
  await expect(app.page.getByText('the text is kept as it was')).toBeVisible();
  expect(await findings(app), 'a source whose file has changed').toEqual([]);

  await app.page.getByRole('button', { name: 'Review the file of source A' }).click();
  await app.page.getByRole('button', { name: 'Compare old and new' }).click();
  await expect(app.page.getByRole('region', { name: /^Source C/ })).toContainText('6 million');
  await expect(paneA(app)).toContainText('4 million');
});

test('a file that is gone is missed, and found where the reader says it lies', async ({ app }) => {
  const path = await openTwo(app);
  const moved = join(app.folder, 'elsewhere.txt');
  await rename(path, moved);
  await comeBack(app);
  await app.page.getByRole('button', { name: 'Sources' }).click();
  const missing = app.page.getByText('no longer where it was');
  await expect(missing).toBeVisible();
  await expect(paneA(app)).toContainText('4 million');
  await app.pickFiles([moved], () =>
    app.page.getByRole('button', { name: 'Find the file of source A' }).click(),
  );
  // A browser hands over what the file holds and keeps to itself where it lies.
  if (app.shell === 'electron') await expect(missing).toBeHidden();
  else await expect(app.page.getByRole('dialog')).toBeHidden();
});
