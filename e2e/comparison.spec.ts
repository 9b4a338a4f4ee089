import { aligned, EXAMPLES, passage } from './example.ts';
import { type CrossreadApp, expect, test } from './launch.ts';

const inspectorOf = ({ page }: CrossreadApp) => page.getByRole('complementary', { name: 'Inspector' });

const COST_A = 'Engineers from the Northwater Ferry Company put the cost';
const COST_B = 'Restoring the ferry will cost';

test('imports five articles, settles a conflict and finds all of it again', async ({ app }) => {
  await app.pickFiles(EXAMPLES, () => app.page.getByRole('button', { name: 'Open files…' }).click());
  await aligned(app, 5);

  // A passage is chosen: the other panes level on theirs, a band joins them, the Inspector names the conflict.
  await passage(app, 'A', COST_A).click();
  await expect(passage(app, 'B', COST_B)).toHaveAttribute('data-choice', 'group');
  const tops = async (): Promise<number[]> =>
    await Promise.all(
      [passage(app, 'A', COST_A), passage(app, 'B', COST_B)].map(async (found) =>
        Math.round((await found.boundingBox())?.y ?? -1),
      ),
    );
  // Scrolling takes whole pixels on some screens.
  await expect
    .poll(async () => Math.max(...(await tops())) - Math.min(...(await tops())))
    .toBeLessThanOrEqual(2);
  await expect(app.page.locator('path[data-band]').first()).toBeVisible();
  await expect(inspectorOf(app).getByText(/conflict · /)).toBeVisible();
  await expect(inspectorOf(app).getByRole('table')).toContainText('€4.1 million');

  // The conflict becomes a claim that the reader words.
  await app.page.keyboard.press('r');
  const wording = () => inspectorOf(app).getByRole('textbox', { name: 'Wording of the claim' });
  await expect(wording()).toHaveValue(/€\d\.\d million/);
  await wording().fill('What does the repair cost?');
  await expect(app.page.getByText('1 of', { exact: false }).first()).toBeVisible();

  // It is tagged without the mouse.
  await passage(app, 'B', COST_B).focus();
  await passage(app, 'B', COST_B).click();
  await app.page.keyboard.press('t');
  await app.page.getByRole('combobox', { name: 'Tag name' }).fill('Money');
  await app.page.keyboard.press('Enter');
  await expect(inspectorOf(app).getByRole('textbox', { name: 'Memo on Money' })).toBeVisible();

  // The export says it with citations that lead to the right paragraphs.
  await app.page.keyboard.press('Control+e');
  await expect(app.page.getByRole('region', { name: 'Preview' })).toContainText('What does the repair cost?');
  const exported = await app.savedExport(() => app.page.getByRole('button', { name: 'Save…' }).click());
  await app.page.keyboard.press('Escape');
  expect(exported.name).toMatch(/\.md$/);
  const paragraph = Number(/€4\.1 million \[B¶(\d+)\]/u.exec(exported.content)?.[1]);
  const cited = app.page
    .locator('[data-scroller="B"] [data-kind]:not([data-kind="aside"])')
    .nth(paragraph - 1);
  await expect(cited).toContainText('€4.1 million');

  await aligned(app, 5);
  await app.restart();
  await app.page
    .getByRole('button', { name: /Ferry crossing to Lorne Island/ })
    .first()
    .click();
  await aligned(app, 5);
  await passage(app, 'B', COST_B).click();
  await expect(wording()).toHaveValue('What does the repair cost?');
  await expect(inspectorOf(app).getByRole('textbox', { name: 'Memo on Money' })).toBeVisible();
});

test('a rejected link and one made by hand hold, and undo leads back to the start', async ({ app }) => {
  await app.dropFiles(EXAMPLES);
  await aligned(app, 5);

  const wrong = passage(app, 'E', 'Investigators of the Maritime Safety Board');
  const rescued = passage(app, 'D', 'All 43 passengers were rescued');
  await wrong.click();
  await expect(rescued).toHaveAttribute('data-choice', 'group');
  await app.page.keyboard.press('x');
  await aligned(app, 5);
  await expect(rescued).toHaveAttribute('data-choice', 'none');

  const early = passage(app, 'A', 'The crossing will reopen on 12 May');
  const late = passage(app, 'C', 'The crossing will reopen on 19 May');
  await early.click();
  await expect(late).toHaveAttribute('data-choice', 'none');
  await app.page.keyboard.press('l');
  await late.click();
  await app.page.keyboard.press('Enter');
  await expect(early).toHaveAttribute('data-choice', 'group');
  await aligned(app, 5);
  await wrong.click();
  await expect(rescued).toHaveAttribute('data-choice', 'none');

  for (let left = 0; left < 7; left += 1) await app.page.keyboard.press('Control+z');
  await expect(app.page.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible();
  await app.page.keyboard.press('Control+Shift+z');
  await expect(app.page.getByRole('region', { name: /^Source / })).toHaveCount(1);
});

test('the example opens from Home and is read with the keyboard alone', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Open the example' }).focus();
  await app.page.keyboard.press('Enter');
  await aligned(app, 5);
  await app.page.keyboard.press('Shift+j');
  await expect(inspectorOf(app).getByText(/conflict · /)).toBeVisible();
  const chosen = app.page.locator('[data-choice="chosen"]');
  await expect(chosen).toBeFocused();
  const before = await chosen.getAttribute('data-passage');
  await app.page.keyboard.press('ArrowRight');
  await expect(chosen).not.toHaveAttribute('data-passage', before ?? '');
  await app.page.keyboard.press('v');
  await expect(app.page.getByRole('region', { name: 'Synopsis' })).toBeVisible();
  await app.page.keyboard.press('v');
  await expect(app.page.getByRole('region', { name: 'Summary' })).toBeVisible();
  await app.page.keyboard.press('?');
  await expect(app.page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('columns');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('region', { name: /^Source A/ })).toBeVisible();
});
