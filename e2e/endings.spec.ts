import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CrossreadApp, expect, test } from './launch.ts';

/** Two short articles: enough to make a claim of, and aligned in a moment. */
const ARTICLES = {
  'gazette.txt': 'Ferry stops\n\nThe ferry stopped on Friday. The repair will cost €4.1 million.',
  'herald.txt': 'No ferry\n\nThe ferry has not run since Friday. Mending it costs €4.3 million.',
};
/** So soon after the key that makes an edit the end comes, in milliseconds. */
const AT_ONCE_MS = 50;

const saved = ({ page }: CrossreadApp) => page.getByText('Saved', { exact: true });
const title = ({ page }: CrossreadApp) => page.getByRole('textbox', { name: 'Title of the comparison' });
const wording = ({ page }: CrossreadApp) => page.getByRole('textbox', { name: 'Wording of the claim' });
const cost = ({ page }: CrossreadApp) =>
  page.locator('[data-scroller="A"] [data-choice]').filter({ hasText: '€4.1 million' });

/** Two articles side by side, with a claim that the reader can word. */
const begin = async (app: CrossreadApp): Promise<void> => {
  const paths = Object.keys(ARTICLES).map((name) => join(app.folder, name));
  for (const [name, text] of Object.entries(ARTICLES)) await writeFile(join(app.folder, name), text);
  await app.dropFiles(paths);
  await expect(app.page.locator('[data-aligned-sources="2"]')).toBeVisible();
  await cost(app).click();
  await app.page.keyboard.press('r');
  await expect(wording(app)).toBeVisible();
  await expect(saved(app)).toBeVisible();
};

const openLatest = async (app: CrossreadApp): Promise<void> => {
  await app.page
    .getByRole('region', { name: 'Recent comparisons' })
    .getByRole('listitem')
    .getByRole('button')
    .first()
    .click();
  await expect(app.page.locator('[data-aligned-sources="2"]')).toBeVisible();
  await cost(app).click();
};

type Ending = 'quit' | 'close' | 'log-out';

/** Presses a key in the window and ends the app 20 ms later; gives the milliseconds between. */
const pressAndEnd = (app: CrossreadApp, key: string, ending: Ending): Promise<number> =>
  app.electron!.evaluate(
    async ({ app: electron, BrowserWindow }, asked) => {
      const [window] = BrowserWindow.getAllWindows();
      const pressed = performance.now();
      for (const type of ['keyDown', 'char', 'keyUp'] as const)
        window?.webContents.sendInputEvent({ type, keyCode: asked.key });
      await new Promise((settle) => setTimeout(settle, 20));
      const after = performance.now() - pressed;
      if (asked.ending === 'quit') electron.quit();
      else if (asked.ending === 'close') window?.close();
      else process.kill(-process.pid, 'SIGTERM');
      return after;
    },
    { key, ending },
  );

for (const ending of ['quit', 'close', 'log-out'] as const)
  test(`${ending} at once after a key: the edit is there, also one that was still being typed`, async ({
    app,
  }) => {
    test.skip(app.shell !== 'electron', 'A browser is closed without asking the app; see the tests below');
    await begin(app);
    await wording(app).focus();
    await wording(app).press('End');
    let after = 0;
    await app.reopen(async () => (after = await pressAndEnd(app, 'x', ending)));
    expect(after).toBeLessThan(AT_ONCE_MS);
    await openLatest(app);
    await expect(wording(app)).toHaveValue(/x$/);

    await title(app).fill('What the repair cost');
    await title(app).press('End');
    await app.reopen(async () => (after = await pressAndEnd(app, 's', ending)));
    expect(after).toBeLessThan(AT_ONCE_MS);
    await openLatest(app);
    await expect(title(app)).toHaveValue('What the repair costs');
  });

/** What the window shows as text. Playwright lets a page go that crashed; the app opens it again all the same. */
const textInWindow = (app: CrossreadApp): Promise<string> =>
  app.electron!.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined || window.webContents.isCrashed()) return '';
    const text: Promise<unknown> = window.webContents.executeJavaScript('document.body.innerText');
    // A window that is gone in the meantime never answers.
    return String(await Promise.race([text, new Promise((settle) => setTimeout(settle, 500, ''))]));
  });

const killRenderer = (app: CrossreadApp): Promise<void> =>
  app.electron!.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const gone = new Promise((settle) => window?.webContents.once('render-process-gone', settle));
    process.kill(window?.webContents.getOSProcessId() ?? 0, 'SIGKILL');
    return gone.then(() => undefined);
  });

test('the window is killed at once after a key: it comes back with the project and says what happened', async ({
  app,
}) => {
  test.skip(app.shell !== 'electron', 'A browser opens its own tabs again');
  await begin(app);
  await wording(app).press('End');
  await app.electron!.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    for (const type of ['keyDown', 'char', 'keyUp'] as const)
      window?.webContents.sendInputEvent({ type, keyCode: 'x' });
    await new Promise((settle) => setTimeout(settle, 20));
    process.kill(window?.webContents.getOSProcessId() ?? 0, 'SIGKILL');
  });
  await expect
    .poll(() => textInWindow(app))
    .toContain('The window stopped unexpectedly and was opened again.');
  await expect.poll(() => textInWindow(app)).toContain('Everything that was saved is here.');
  await expect.poll(() => textInWindow(app)).toContain('Ferry stops');
  await app.restart();
  await openLatest(app);
  await expect(wording(app)).toHaveValue(/x$/);
});

test('a window that is killed again and again asks instead of coming back for ever', async ({ app }) => {
  test.skip(app.shell !== 'electron', 'A browser opens its own tabs again');
  await begin(app);
  await app.electron!.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...args: unknown[]) => {
      (globalThis as { asked?: string }).asked = (args.at(-1) as { message: string }).message;
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  const asked = () => app.electron!.evaluate(() => (globalThis as { asked?: string }).asked ?? '');
  for (const _ of [1, 2]) {
    await killRenderer(app);
    await expect.poll(() => textInWindow(app)).toContain('The window stopped unexpectedly');
    expect(await asked()).toBe('');
  }
  await killRenderer(app);
  await expect.poll(asked).toBe('The window keeps stopping.');
  await expect.poll(() => textInWindow(app)).toMatch(/recent comparisons/i);
});

test('a window that hangs holds up neither the reader nor the end', async ({ app }) => {
  test.skip(app.shell !== 'electron', 'A browser asks about tabs that hang');
  await begin(app);
  await app.electron!.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    const [window] = BrowserWindow.getAllWindows();
    window?.emit('unresponsive');
  });
  await expect.poll(() => textInWindow(app)).toContain('The window stopped unexpectedly');
  await app.reopen(() =>
    app.electron!.evaluate(({ app: electron, BrowserWindow }) => {
      void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('for (;;);');
      electron.quit();
    }),
  );
  await openLatest(app);
});
