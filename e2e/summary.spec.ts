import type { Locator } from '@playwright/test';
import { aligned, EXAMPLES, passage, settle } from './example.ts';
import { type CrossreadApp, expect, test } from './launch.ts';

const inspectorOf = ({ page }: CrossreadApp): Locator =>
  page.getByRole('complementary', { name: 'Inspector' });
const offersIn = (app: CrossreadApp): Locator => inspectorOf(app).locator('[data-perhaps]');
const summaryOf = ({ page }: CrossreadApp): Locator => page.getByRole('region', { name: 'Summary' });
const conflictsOf = ({ page }: CrossreadApp): Locator => page.getByText(/^. ?\d open conflicts?$/u).first();
/** Says of evidence that it does not have the goats that the test puts into a wording. */
const lackingGoats = (place: Locator): Locator =>
  place.getByRole('listitem').filter({ hasText: /^[A-E]¶\d+[a-z]? misses: 77, 9 August/u });

const COST_A = 'Engineers from the Northwater Ferry Company put the cost';
const REASON = 'The engineers who put it at this sum are named.';

const SPELLED: Readonly<Record<string, string>> = { '9': 'nine', '31': 'thirty-one', '43': 'forty-three' };

/** The figures of a statement and its longer words by their first letters: all that this test reads of it. */
const partsOf = (words: string) => ({
  figures: words.match(/\d+(?:[.,]\d+)*/gu) ?? [],
  stems: [...new Set((words.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 4)))],
});

/** Whether a paragraph has each figure of a statement, and half of its longer words at least. */
const bearsOut = (paragraph: string, statement: string): boolean => {
  const text = paragraph.toLowerCase();
  const { figures, stems } = partsOf(statement);
  const said = stems.filter((stem) => text.includes(stem)).length;
  return (
    figures.every((figure) => text.includes(figure) || text.includes(SPELLED[figure] ?? figure)) &&
    2 * said >= stems.length
  );
};

/** The paragraphs of each Source as the panes show them, without those set aside. */
const paragraphsOf = async ({ page }: CrossreadApp): Promise<ReadonlyMap<string, readonly string[]>> =>
  new Map(
    await page
      .locator('[data-scroller]')
      .evaluateAll((panes) =>
        panes.map((pane): [string, string[]] => [
          pane.getAttribute('data-scroller') ?? '',
          [...pane.querySelectorAll('[data-kind]:not([data-kind="aside"])')].map(
            (block) => block.textContent ?? '',
          ),
        ]),
      ),
  );

/** Statements of a section of the exported Markdown, each with its citations: `A¶4b`. */
const statementsIn = (markdown: string, section: string): { statement: string; cited: string[] }[] =>
  (markdown.split(`## ${section}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .flatMap((line) => [...line.matchAll(/^- (.+?) \[([^\]]+)\]/gu)])
    .map(([, statement = '', cited = '']) => ({ statement, cited: cited.split(' ') }));

test('from five files to an exported summary: perhaps by key, a conflict settled with a reason, all of it undone', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await app.pickFiles(EXAMPLES, () => page.getByRole('button', { name: 'Open files…' }).click());
  await aligned(app, 5);
  const paragraphs = await paragraphsOf(app);
  const before = await conflictsOf(app).textContent();

  // Of the first Group with two that perhaps belong to it, one is dismissed and the next is accepted, a key each.
  await keyboard.press('j');
  while ((await offersIn(app).count()) < 2) await keyboard.press('j');
  const group = await inspectorOf(app).getByRole('heading', { level: 2 }).textContent();
  const [dismissed, accepted] = await offersIn(app).evaluateAll((rows) =>
    rows.map((row) => row.getAttribute('data-perhaps') ?? ''),
  );
  await expect(inspectorOf(app).locator(`[data-perhaps="${dismissed}"]`)).toHaveAttribute(
    'data-at-hand',
    /./,
  );
  await keyboard.press('n');
  await expect(inspectorOf(app).locator(`[data-perhaps="${dismissed}"]`)).toHaveCount(0);
  await expect(inspectorOf(app).locator(`[data-perhaps="${accepted}"]`)).toHaveAttribute('data-at-hand', /./);
  await keyboard.press('y');
  await aligned(app, 5);
  await expect(inspectorOf(app).locator(`[data-perhaps="${accepted}"]`)).toHaveCount(0);
  await expect(page.locator(`[data-passage="${accepted}"]`)).not.toHaveAttribute('data-choice', 'none');

  // A conflict is not settled without a reason, and with one in a single step.
  await passage(app, 'A', COST_A).click();
  await keyboard.press('Shift+r');
  const dialog = page.getByRole('dialog', { name: 'Settle a dispute' });
  await dialog.getByRole('radio', { name: /€3\.4 million/ }).check();
  await keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('Say why');
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(conflictsOf(app)).toHaveText(before ?? '');
  await settle(app, /€3\.4 million/, REASON);
  await expect(conflictsOf(app)).not.toHaveText(before ?? '');

  // In the Summary it is agreed, with its reason; a citation shows its words and leads to them.
  await keyboard.press('Control+3');
  const settled = summaryOf(app).getByRole('listitem').filter({ hasText: REASON });
  await expect(settled).toContainText('✓ settled');
  const cited = settled.getByRole('button', { name: /^[A-E]¶\d+[a-z]?$/ }).first();
  await cited.focus();
  await expect(page.getByRole('tooltip')).toContainText('€3.4 million');
  const id = await cited.getAttribute('data-passage-cited');
  await keyboard.press('Enter');
  await expect(page.locator(`[data-passage="${id}"]`)).toHaveAttribute('data-choice', 'chosen');
  await expect(page.locator(`[data-passage="${id}"]`)).toContainText('€3.4 million');

  // The export has it, and each Source that it cites for an agreed statement says that statement.
  await keyboard.press('Control+e');
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText(REASON);
  const { content } = await app.savedExport(() => page.getByRole('button', { name: 'Save…' }).click());
  await keyboard.press('Escape');
  const agreed = statementsIn(content, 'Agreed');
  expect(agreed.length).toBeGreaterThan(3);
  const unsaid = agreed.flatMap(({ statement, cited: places }) =>
    places
      .filter((place) => {
        const [siglum = '', paragraph = ''] = place.split('¶');
        return !bearsOut(paragraphs.get(siglum)?.[Number.parseInt(paragraph, 10) - 1] ?? '', statement);
      })
      .map((place) => `${place}: ${statement}`),
  );
  expect(unsaid).toEqual([]);
  const elsewhere = [...paragraphs.values()]
    .flat()
    .filter((text) => !bearsOut(text, agreed.at(-1)?.statement ?? ''));
  expect(elsewhere.length, 'paragraphs that do not say it').toBeGreaterThan(20);

  // A settlement, a yes and a no: three steps lead back.
  for (let left = 0; left < 3; left += 1) await keyboard.press('Control+z');
  await aligned(app, 5);
  await expect(conflictsOf(app)).toHaveText(before ?? '');
  await keyboard.press('Control+3');
  await expect(summaryOf(app).getByText(REASON)).toHaveCount(0);
  await keyboard.press('Control+1');
  const heading = inspectorOf(app).getByRole('heading', { level: 2 });
  for (let step = 0; step < 40 && (await heading.textContent()) !== group; step += 1)
    await keyboard.press('k');
  await expect(heading).toHaveText(group ?? '');
  for (const offered of [dismissed, accepted])
    await expect(inspectorOf(app).locator(`[data-perhaps="${offered}"]`)).toHaveCount(1);
});

test('the summary shows only what is settled, and what one source alone reports, as the reader asks, says where a claim goes beyond its evidence, and is copied', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Open the example' }).click();
  await aligned(app, 5);
  await page.keyboard.press('Control+3');
  const items = summaryOf(app)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Settle item/ }) });
  const whole = await items.count();
  await page.getByRole('checkbox', { name: 'With what one source alone reports' }).check();
  await expect.poll(() => items.count()).toBeGreaterThan(whole);
  await page.getByRole('checkbox', { name: 'Settled only' }).check();
  await expect(items).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Settled only' }).uncheck();

  // What is agreed is settled at once, and the focus stays on it.
  const agreed = summaryOf(app)
    .getByRole('button', { name: /^Settle item \d+$/ })
    .first();
  await agreed.click();
  await expect(summaryOf(app).getByText('✓ settled')).toHaveCount(1);
  const moved = summaryOf(app).getByRole('listitem').filter({ hasText: '✓ settled' });
  await expect(moved.getByRole('button', { name: /in the Inspector$/ })).toBeFocused();

  // A wording that holds more than its evidence is said to, here and in the Inspector, until it is mended.
  const wording = moved.getByRole('textbox', { name: 'Wording of the claim' });
  const words = await wording.inputValue();
  await wording.fill(`${words.replace(/\.$/u, '')}, with 77 goats aboard on 9 August.`);
  await expect(lackingGoats(moved).first()).toBeVisible();
  await expect(lackingGoats(inspectorOf(app)).first()).toBeVisible();
  await expect(wording).toHaveAccessibleDescription(/misses: 77/u);
  await expect(moved).toContainText('✓ settled');
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('77 goats');
  await expect(page.getByRole('region', { name: 'Preview' })).not.toContainText('misses: 77');
  await page.keyboard.press('Escape');
  await wording.fill(words);
  await expect(page.getByText('No evidence is found to fall short')).toBeAttached();
  await expect(lackingGoats(moved)).toHaveCount(0);

  await page.keyboard.press('Control+Shift+c');
  await expect(page.getByText('The summary is copied')).toBeAttached();
  await page.getByRole('searchbox').or(page.getByPlaceholder('Find in all sources')).first().focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByPlaceholder('Find in all sources')).toHaveValue(/Ferry crossing to Lorne Island/);
});
