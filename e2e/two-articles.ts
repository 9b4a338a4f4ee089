import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CrossreadApp, expect } from './launch.ts';

/** Two short articles: enough to make a claim of, and aligned in a moment. */
const ARTICLES = {
  'gazette.txt': 'Ferry stops\n\nThe ferry stopped on Friday. The repair will cost €4.1 million.',
  'herald.txt': 'No ferry\n\nThe ferry has not run since Friday. Mending it costs €4.3 million.',
};
export const saved = ({ page }: CrossreadApp) => page.getByText('Saved', { exact: true });
export const title = ({ page }: CrossreadApp) =>
  page.getByRole('textbox', { name: 'Title of the comparison' });
export const wording = ({ page }: CrossreadApp) =>
  page.getByRole('textbox', { name: 'Wording of the claim' });
export const cost = ({ page }: CrossreadApp) =>
  page.locator('[data-scroller="A"] [data-choice]').filter({ hasText: '€4.1 million' });

/** Two articles side by side, with a claim that the reader can word. */
export const begin = async (app: CrossreadApp): Promise<void> => {
  const paths = Object.keys(ARTICLES).map((name) => join(app.folder, name));
  for (const [name, text] of Object.entries(ARTICLES)) await writeFile(join(app.folder, name), text);
  await app.dropFiles(paths);
  await expect(app.page.locator('[data-aligned-sources="2"]')).toBeVisible();
  await cost(app).click();
  await app.page.keyboard.press('r');
  await expect(wording(app)).toBeVisible();
  await expect(saved(app)).toBeVisible();
};

export const openLatest = async (app: CrossreadApp): Promise<void> => {
  await app.page
    .getByRole('region', { name: 'Recent comparisons' })
    .getByRole('listitem')
    .getByRole('button')
    .first()
    .click();
  await expect(app.page.locator('[data-aligned-sources="2"]')).toBeVisible();
  await cost(app).click();
};

/** What the window shows as text. Playwright lets a page go that crashed; the app opens it again all the same. */
export const textInWindow = (app: CrossreadApp): Promise<string> =>
  app.electron!.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined || window.webContents.isCrashed()) return '';
    const text: Promise<unknown> = window.webContents.executeJavaScript('document.body.innerText');
    // A window that is gone in the meantime never answers.
    return String(await Promise.race([text, new Promise((settle) => setTimeout(settle, 500, ''))]));
  });

export const killRenderer = (app: CrossreadApp): Promise<void> =>
  app.electron!.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const gone = new Promise((settle) => window?.webContents.once('render-process-gone', settle));
    process.kill(window?.webContents.getOSProcessId() ?? 0, 'SIGKILL');
    return gone.then(() => undefined);
  });
