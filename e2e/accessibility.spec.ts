import { AxeBuilder } from '@axe-core/playwright';
import { aligned } from './example.ts';
import { type CrossreadApp, expect, test } from './launch.ts';

/** Serious and critical findings on what the window shows now, as "rule: element". */
const findings = async ({ page }: CrossreadApp): Promise<string[]> => {
  // Electron cannot open the second page that axe would otherwise work in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};

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
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      expect(await findings(app), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
