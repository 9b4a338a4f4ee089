import type { Locator } from '@playwright/test';
import { type CrossreadApp, expect, test } from './launch.ts';
import { writeReports } from './long-reports.ts';
import { begin, killRenderer, openLatest, textInWindow, title, wording } from './two-articles.ts';

/** So soon after the key that makes an edit the end comes, in milliseconds. */
const AT_ONCE_MS = 50;

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

/** A busy machine may take longer than that between the key and the end; then it is tried again. */
const MOST_ROUNDS = 5;

/** Types a key into a field and ends the app, until the end came at once; every time, the key has to be there after it. */
const typeAndEnd = async (
  app: CrossreadApp,
  field: (app: CrossreadApp) => Locator,
  key: string,
  ending: Ending,
): Promise<void> => {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const times: number[] = [];
    await field(app).press('End');
    const before = await field(app).inputValue();
    await app.reopen(async () => times.push(await pressAndEnd(app, key, ending)));
    await openLatest(app);
    await expect(field(app)).toHaveValue(`${before}${key}`);
    if (Math.max(...times) < AT_ONCE_MS) return;
  }
  throw new Error('The end never came at once');
};

for (const ending of ['quit', 'close', 'log-out'] as const)
  test(`${ending} at once after a key: the edit is there, also one that was still being typed`, async ({
    app,
  }) => {
    await begin(app);
    await typeAndEnd(app, wording, 'x', ending);
    await title(app).fill('What the repair cost');
    await typeAndEnd(app, title, 's', ending);
  });

test('the window is killed at once after a key: it comes back with the project and says what happened', async ({
  app,
}) => {
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

test('the window is killed while files are read: what was read becomes a source all the same', async ({
  app,
}) => {
  const [large, third] = await writeReports(app, 1500);
  await begin(app);
  // The second is read long before the first, and waits for it so that letters follow the reader's order.
  await app.dropFiles([large, third]);
  await expect(app.page.getByRole('progressbar', { name: 'Importing large.txt' })).toBeVisible();
  await killRenderer(app);
  await expect.poll(() => textInWindow(app), { timeout: 20_000 }).toContain('4 sources');
  await expect.poll(() => textInWindow(app)).toMatch(/^Saved$/m);
});
