import { aligned, EXAMPLES, passage, reopen, settle, tabTo, walkTo } from './example.ts';
import { type CrossreadApp, expect, test } from './launch.ts';

const inspectorOf = ({ page }: CrossreadApp) => page.getByRole('complementary', { name: 'Inspector' });

const COST_A = 'Engineers from the Northwater Ferry Company put the cost';
const COST_B = 'Restoring the ferry will cost';
/** The same words in two sources, and in no third. */
const WRECKAGE = 'The wreckage of the cable';
/** Told by one source alone, and at odds with what another says. */
const WARNING_D = 'A retired ferryman, Anselm Roke';
const INSPECTION_C = 'The last inspection of the cable';

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
  await expect(app.page.getByText('0 of', { exact: false }).first()).toBeVisible();
  await settle(app, 'It stays disputed', 'Nobody has seen the bill yet.');
  await expect(app.page.getByText('1 of', { exact: false }).first()).toBeVisible();

  // It is tagged by key.
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
  const paragraph = Number(/€4\.1 million \[B¶(\d+)[a-z]*\]/u.exec(exported.content)?.[1]);
  const cited = app.page
    .locator('[data-scroller="B"] [data-kind]:not([data-kind="aside"])')
    .nth(paragraph - 1);
  await expect(cited).toContainText('€4.1 million');

  await aligned(app, 5);
  await app.restart();
  await reopen(app);
  await passage(app, 'B', COST_B).click();
  await expect(wording()).toHaveValue('What does the repair cost?');
  await expect(inspectorOf(app).getByRole('textbox', { name: 'Memo on Money' })).toBeVisible();
});

test('a rejected link and one made by hand hold through a restart, and undo leads back to the start', async ({
  app,
}) => {
  await app.dropFiles(EXAMPLES);
  await aligned(app, 5);

  const wreckage = () => passage(app, 'B', WRECKAGE);
  const copy = () => passage(app, 'C', WRECKAGE);
  await wreckage().click();
  await expect(copy()).toHaveAttribute('data-choice', 'group');
  await app.page.keyboard.press('x');
  await aligned(app, 5);
  await expect(copy()).toHaveAttribute('data-choice', 'none');

  const warning = () => passage(app, 'D', WARNING_D);
  const inspection = () => passage(app, 'C', INSPECTION_C);
  await warning().click();
  await expect(inspection()).toHaveAttribute('data-choice', 'none');
  await app.page.keyboard.press('l');
  await inspection().click();
  await app.page.keyboard.press('Enter');
  await expect(warning()).toHaveAttribute('data-choice', 'group');
  await aligned(app, 5);

  await app.restart();
  await reopen(app);
  await wreckage().click();
  await expect(copy()).toHaveAttribute('data-choice', 'none');
  await warning().click();
  await expect(inspection()).toHaveAttribute('data-choice', 'group');

  // Five sources, a rejected link, one made by hand: all was done before the restart.
  for (let left = 0; left < 7; left += 1) await app.page.keyboard.press('Control+z');
  await expect(app.page.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible();
  for (let left = 0; left < 7; left += 1) await app.page.keyboard.press('Control+Shift+z');
  await aligned(app, 5);
  await warning().click();
  await expect(inspection()).toHaveAttribute('data-choice', 'group');
});

test('the whole way from the first file to the export and back, without the mouse', async ({ app }) => {
  const { keyboard } = app.page;
  await app.pickFiles(EXAMPLES, async () => {
    await tabTo(app, app.page.getByRole('button', { name: 'Open files…' }));
    await keyboard.press('Enter');
  });
  await aligned(app, 5);

  // Chosen by keys: the other panes level, the Inspector names the conflict.
  await walkTo(app, 'A', COST_A);
  await expect(passage(app, 'B', COST_B)).toHaveAttribute('data-choice', 'group');
  await expect(inspectorOf(app).getByText(/conflict · /)).toBeVisible();

  // Rejected, and linked by hand.
  await walkTo(app, 'B', WRECKAGE);
  await expect(passage(app, 'C', WRECKAGE)).toHaveAttribute('data-choice', 'group');
  await keyboard.press('x');
  await aligned(app, 5);
  await expect(passage(app, 'C', WRECKAGE)).toHaveAttribute('data-choice', 'none');
  await walkTo(app, 'D', WARNING_D);
  await keyboard.press('l');
  await walkTo(app, 'C', INSPECTION_C);
  await keyboard.press('Enter');
  await aligned(app, 5);
  await expect(passage(app, 'D', WARNING_D)).toHaveAttribute('data-choice', 'group');

  // Words of a passage are selected and tagged.
  await walkTo(app, 'B', COST_B);
  for (const key of ['Shift+ArrowRight', 'Alt+Shift+ArrowRight', 'Shift+ArrowRight'])
    await keyboard.press(key);
  await expect(app.page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  await keyboard.press('t');
  await keyboard.type('Subject');
  await keyboard.press('Enter');
  await expect(app.page.locator('mark[title="Subject"]')).toHaveText('the ferry');

  // A claim is made, worded and exported.
  await keyboard.press('r');
  const wording = () => inspectorOf(app).getByRole('textbox', { name: 'Wording of the claim' });
  await expect(wording()).toBeVisible();
  await keyboard.press('Enter');
  await tabTo(app, wording());
  await keyboard.press('Control+a');
  await keyboard.type('What does the repair cost?');
  await keyboard.press('Control+e');
  await expect(app.page.getByRole('region', { name: 'Preview' })).toContainText('What does the repair cost?');
  const exported = await app.savedExport(async () => {
    await tabTo(app, app.page.getByRole('button', { name: 'Save…' }));
    await keyboard.press('Enter');
  });
  await keyboard.press('Escape');
  expect(exported.content).toContain('What does the repair cost?');

  await aligned(app, 5);
  await app.restart();
  const recent = app.page.getByRole('button', { name: /Ferry crossing to Lorne Island/ }).first();
  await tabTo(app, recent);
  await app.page.keyboard.press('Enter');
  await aligned(app, 5);
  await expect(app.page.locator('mark[title="Subject"]')).toHaveText('the ferry');
  for (let left = 0; left < 20; left += 1) await app.page.keyboard.press('Control+z');
  await expect(app.page.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible();
});

test('the example opens from Home, and every view and list of keys is a key away', async ({ app }) => {
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

test('panes are made wider, dragged to another place and held still', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Open the example' }).click();
  await aligned(app, 5);
  const pane = (siglum: string) => app.page.getByRole('region', { name: new RegExp(`^Source ${siglum}:`) });
  const widthOf = async (siglum: string): Promise<number> => (await pane(siglum).boundingBox())?.width ?? 0;
  const before = await widthOf('A');
  const divider = app.page.getByRole('separator', { name: 'Width of source A' });
  const box = (await divider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await app.page.mouse.move(box.x + box.width / 2, box.y + 300);
  await app.page.mouse.down();
  await app.page.mouse.move(box.x + box.width / 2 + 90, box.y + 300, { steps: 4 });
  await app.page.mouse.up();
  expect(Math.round((await widthOf('A')) - before)).toBe(90);
  await divider.press('ArrowLeft');
  await expect.poll(async () => Math.round((await widthOf('A')) - before)).toBe(66);
  await divider.dblclick();
  await expect.poll(async () => Math.round((await widthOf('A')) - before)).toBe(0);

  const order = () =>
    app.page
      .locator('[data-scroller]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-scroller')));
  await pane('A').locator('header').dragTo(pane('B').locator('header'));
  await expect.poll(order).toEqual(['B', 'A', 'C', 'D', 'E']);
  await aligned(app, 5);
  await app.restart();
  await reopen(app);
  expect(await order()).toEqual(['B', 'A', 'C', 'D', 'E']);
  await app.page.keyboard.press('Control+z');
  await expect.poll(order).toEqual(['A', 'B', 'C', 'D', 'E']);
  await aligned(app, 5);

  const topOf = (siglum: string): Promise<number> =>
    app.page.locator(`[data-scroller="${siglum}"]`).evaluate((scroller) => scroller.scrollTop);
  await app.page.getByRole('button', { name: 'Source C menu' }).click();
  await app.page.getByRole('menuitem', { name: 'Keep still while others scroll' }).click();
  await app.page.locator('[data-scroller="A"]').hover();
  await app.page.mouse.wheel(0, 400);
  await expect.poll(() => topOf('B')).toBeGreaterThan(50);
  expect(await topOf('C')).toBe(0);
});
