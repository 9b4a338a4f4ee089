import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from '@playwright/test';
import { type CrossreadApp, expect } from './launch.ts';

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'examples');

/** The five example articles, in order. */
export const EXAMPLES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => /^\d/.test(name))
  .toSorted()
  .map((name) => join(FOLDER, name));

/** In milliseconds. A new worker reads its model and the word vectors first, on machines of any speed; `bench:start` says how long that takes. */
const ALIGNING_LIMIT = 30_000;

/** Waits until the window shows `sources` aligned and nothing is under way. */
export const aligned = async ({ page }: CrossreadApp, sources: number): Promise<void> => {
  await expect(page.locator(`[data-aligned-sources="${sources}"]`)).toBeVisible({ timeout: ALIGNING_LIMIT });
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
};

/** The Passage of a Source that begins with these words. */
export const passage = ({ page }: CrossreadApp, siglum: string, words: string) =>
  page.locator(`[data-scroller="${siglum}"] [data-choice]`).filter({ hasText: words });

/** Decides on the dispute shown in the Inspector, by the key and with a reason. */
export const settle = async (
  { page }: CrossreadApp,
  decision: string | RegExp,
  reason: string,
): Promise<void> => {
  await page.getByRole('complementary', { name: 'Inspector' }).focus();
  await page.keyboard.press('Shift+r');
  const dialog = page.getByRole('dialog', { name: 'Settle a dispute' });
  await dialog.getByRole('radio', { name: decision }).check();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
};

/** Opens the example's Project again from Home. */
export const reopen = async (app: CrossreadApp): Promise<void> => {
  const recent = app.page.getByRole('button', { name: /Ferry crossing to Lorne Island/ });
  await recent.first().click();
  await aligned(app, 5);
};

/** More stops than any screen has. */
const MOST_STOPS = 120;

/** Presses Tab until an element has the focus. */
export const tabTo = async ({ page }: CrossreadApp, target: Locator): Promise<void> => {
  await expect(target).toBeVisible();
  const hasFocus = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  for (let stop = 0; stop < MOST_STOPS && !(await hasFocus()); stop += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
};

const placeOf = (id: string): number => Number(/\d+$/.exec(id)?.[0] ?? 0);

/** Goes to a Passage with the arrow keys alone. */
export const walkTo = async (app: CrossreadApp, siglum: string, words: string): Promise<void> => {
  const { page } = app;
  const chosen = page.locator('[data-choice="chosen"]');
  const chosenId = async (): Promise<string> =>
    (await chosen.count()) === 0 ? '' : ((await chosen.getAttribute('data-passage')) ?? '');
  const target = (await passage(app, siglum, words).getAttribute('data-passage')) ?? '';
  for (let step = 0; step < MOST_STOPS; step += 1) {
    const at = await chosenId();
    if (at === target) break;
    const source = at.replace(/\d+$/, '');
    if (source === siglum) await page.keyboard.press(placeOf(at) < placeOf(target) ? 'ArrowDown' : 'ArrowUp');
    else await page.keyboard.press(source < siglum ? 'Alt+ArrowRight' : 'Alt+ArrowLeft');
  }
  await expect(chosen).toHaveAttribute('data-passage', target);
};
