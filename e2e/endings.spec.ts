import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CrossreadApp, expect, test } from './launch.ts';
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

/** A file of so many paragraphs, which takes a while to read, and one that does not. */
const writeReports = async (
  { folder }: CrossreadApp,
  paragraphs: number,
): Promise<readonly [large: string, third: string]> => {
  const [large, third] = [join(folder, 'large.txt'), join(folder, 'third.txt')];
  const paragraph = 'The river rose in the night and the lower road was closed to traffic. '.repeat(20);
  await writeFile(large, `A long report\n\n${`${paragraph}\n\n`.repeat(paragraphs)}`);
  await writeFile(third, 'Third\n\nNo boat has crossed since Friday.');
  return [large, third];
};

test('the window is killed while files are read: what was read becomes a source all the same', async ({
  app,
}) => {
  test.skip(app.shell !== 'electron', 'A browser opens its own tabs again');
  const [large, third] = await writeReports(app, 300);
  await begin(app);
  // The second is read long before the first, and waits for it so that letters follow the reader's order.
  await app.dropFiles([large, third]);
  await expect(app.page.getByRole('progressbar', { name: 'Importing large.txt' })).toBeVisible();
  await killRenderer(app);
  await expect.poll(() => textInWindow(app), { timeout: 20_000 }).toContain('4 sources');
  await expect.poll(() => textInWindow(app)).toMatch(/^Saved$/m);
});

/** Ends every process that reads a file just now; gives how many there were. */
const killImportProcesses = async (app: CrossreadApp): Promise<number> => {
  if (app.electron !== null)
    return await app.electron.evaluate(({ app: electron }) => {
      const importing = electron.getAppMetrics().filter(({ name }) => name === 'Crossread import');
      for (const { pid } of importing) process.kill(pid, 'SIGKILL');
      return importing.length;
    });
  const children = (await readFile(`/proc/${app.pid}/task/${app.pid}/children`, 'utf8')).trim().split(' ');
  let killed = 0;
  for (const child of children) {
    const program = await readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '');
    if (!program.includes('import-process')) continue;
    process.kill(Number(child), 'SIGKILL');
    killed += 1;
  }
  return killed;
};

test('the process that reads a large file is killed: that import says so and can be tried again, the rest goes on', async ({
  app,
}) => {
  test.skip(process.platform !== 'linux', 'Processes are looked up in /proc');
  const [large, third] = await writeReports(app, 5000);
  await begin(app);
  await app.dropFiles([large]);
  const progress = app.page.getByRole('progressbar', { name: 'Importing large.txt' });
  await expect.poll(() => progress.getAttribute('value')).not.toBe('0');
  await expect.poll(() => killImportProcesses(app)).toBeGreaterThan(0);
  const list = app.page.getByRole('list', { name: 'Imports' });
  await expect(list).toContainText('Reading this file failed: the process that read it ended.');

  await app.dropFiles([third]);
  await list.getByRole('button', { name: 'Try large.txt again' }).click();
  await expect(progress).toBeVisible();
  await list.getByRole('button', { name: 'Cancel large.txt' }).click();
  await expect(list).toContainText('cancelled');
  await expect(app.page.getByRole('region', { name: /^Source C/ })).toBeVisible();
});

/** Types a key and ends at once; gives the milliseconds between, at most. */
const typeAndEnd = async (app: CrossreadApp, key: string, end: () => unknown): Promise<number> => {
  const started = Date.now();
  await app.page.keyboard.press(key);
  const after = Date.now() - started;
  await end();
  return after;
};

test('a tab or the browser is closed, or the system logs out, at once after a key: the edit is there', async ({
  app,
}) => {
  test.skip(app.shell !== 'chromium', 'Electron has a window of its own; see the tests above');

  const endings: readonly ((at: CrossreadApp) => unknown)[] = [
    async ({ page, pid }) => {
      process.kill(pid, 'SIGTERM');
      await expect(page.getByRole('alert')).toContainText('Crossread has ended behind this window.');
    },
    (at) => at.page.close({ runBeforeUnload: true }),
    (at) => at.page.context().browser()?.close(),
  ];
  await begin(app);
  const times: number[] = [];
  for (const [round, end] of endings.entries()) {
    app.page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    await wording(app).press('End');
    await app.reopen(async () => times.push(await typeAndEnd(app, String(round), () => end(app))));
    // A window that outlived the server has found nobody to talk to.
    app.problems.splice(0);
    await openLatest(app);
    await expect(wording(app)).toHaveValue(new RegExp(`${round}$`));
  }
  expect(Math.min(...times)).toBeLessThan(AT_ONCE_MS);
});
