import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CrossreadApp, expect, test } from './launch.ts';
import { mayMount, type SmallDisk, smallDisk } from './small-disk.ts';

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

/** Keeps what the native question asks and answers it: 0 keeps open, 1 closes anyway. */
const answerNative = (app: CrossreadApp, response: 0 | 1): Promise<void> =>
  app.electron!.evaluate(({ dialog }, given) => {
    dialog.showMessageBox = (...args: unknown[]) => {
      (globalThis as { asked?: string }).asked = (args.at(-1) as { detail: string }).detail;
      return Promise.resolve({ response: given, checkboxChecked: false });
    };
  }, response);

const nativeQuestion = (app: CrossreadApp): Promise<string> =>
  app.electron!.evaluate(() => (globalThis as { asked?: string }).asked ?? '');

test.describe('a disk', () => {
  test.skip(!mayMount, 'Only a process that may mount a file system can fill one');
  let disk: SmallDisk | null = null;
  test.afterEach(() => disk?.end());

  /** The app on a library that lies on a small disk of its own. */
  const beginOnSmallDisk = async (app: CrossreadApp): Promise<SmallDisk> => {
    await app.restart([], async () => (disk = await smallDisk(app.libraryFolder)));
    await begin(app);
    return disk!;
  };

  const statusBar = ({ page }: CrossreadApp) => page.getByRole('contentinfo');

  test('that is full is told of, tried again by itself, and everything is there once there is room', async ({
    app,
  }) => {
    const { fill, makeRoom } = await beginOnSmallDisk(app);
    fill();
    await wording(app).fill('');
    await wording(app).pressSequentially('What does the repair cost? '.repeat(3));
    await expect(statusBar(app)).toContainText('Not saved: the disk is full.');
    await expect(saved(app)).toBeHidden();

    // Home is a step too far: the reader is asked, and stays.
    await app.page.keyboard.press('Control+w');
    await expect(app.page.getByRole('dialog', { name: 'Some changes are not saved' })).toContainText(
      'The disk is full',
    );
    await app.page.getByRole('button', { name: 'Stay' }).click();
    await title(app).fill('Ferry and repair');
    if (app.shell === 'electron') {
      await answerNative(app, 0);
      await app.electron!.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await expect.poll(() => nativeQuestion(app)).toContain('The disk is full');
    }
    await expect(statusBar(app)).toContainText('not saved');

    makeRoom();
    await expect(saved(app)).toBeVisible();
    await expect(statusBar(app)).not.toContainText('disk');
    await app.kill();
    await openLatest(app);
    await expect(title(app)).toHaveValue('Ferry and repair');
    await expect(wording(app)).toHaveValue('What does the repair cost? '.repeat(3));
  });

  test('that may not be written is told of, and unsaved edits outlive the window', async ({ app }) => {
    const { fill, makeRoom, lock, unlock } = await beginOnSmallDisk(app);
    // Only a disk on which no file is being written can be locked.
    fill();
    // More than fits into what is left of the journal's last page.
    const words = 'Who pays? '.repeat(600);
    await wording(app).fill(words);
    await expect(statusBar(app)).toContainText('Not saved');
    await expect(lock).toPass();
    await expect(statusBar(app)).toContainText('Not saved: the folder cannot be written.');
    if (app.shell === 'electron') {
      await killRenderer(app);
      await expect.poll(() => textInWindow(app)).toContain('not on the disk yet');
      await expect.poll(() => textInWindow(app)).toContain('Not saved: the folder cannot be written');
      unlock();
      makeRoom();
      await expect.poll(() => textInWindow(app)).toMatch(/^Saved$/m);
    } else {
      unlock();
      makeRoom();
      await app.page.getByRole('button', { name: 'Try again' }).click();
      await expect(saved(app)).toBeVisible();
    }
    await app.restart();
    await openLatest(app);
    await expect(wording(app)).toHaveValue(words);
  });
});

test('a project that is open elsewhere can be read, with the reason, and edited once it is free', async ({
  app,
}) => {
  await begin(app);
  const page = await app.openBeside();
  const second = { ...app, page };
  await openLatest(second);
  await expect(page.getByRole('contentinfo')).toContainText(
    'Read only This comparison is open in another window of the app.',
  );
  await expect(wording(second)).toHaveAttribute('readonly');
  await app.page.keyboard.press('Control+w');
  await expect(app.page.getByRole('region', { name: 'Recent comparisons' })).toBeVisible();
  await page.getByRole('button', { name: 'Open again' }).click();
  await expect(saved(second)).toBeVisible();
  await cost(second).click();
  await wording(second).fill('Edited beside');
  await expect(saved(second)).toBeVisible();
});

test('a damaged project is restored, and the window says what from', async ({ app }) => {
  await begin(app);
  await app.restart([], async () => {
    const [project = ''] = (await readdir(app.libraryFolder)).filter((name) => /^[0-9a-f-]{36}$/.test(name));
    const snapshot = join(app.libraryFolder, project, 'project.json');
    await writeFile(snapshot, (await readFile(snapshot, 'utf8')).slice(0, 100));
  });
  await openLatest(app);
  const banner = app.page.getByRole('status').filter({ hasText: 'damaged' });
  await expect(banner).toContainText('restored from the version before it, “project.json.bak”');
  await expect(banner).toContainText('Nothing is missing.');
  await expect(banner).toContainText('“quarantine”');
  await expect(wording(app)).toBeVisible();
  await banner.getByRole('button', { name: 'Dismiss' }).click();
  await expect(banner).toBeHidden();
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
  const large = join(app.folder, 'large.txt');
  await writeFile(join(app.folder, 'third.txt'), 'Third\n\nNo boat has crossed since Friday.');
  const paragraph = 'The river rose in the night and the lower road was closed to traffic. ';
  await writeFile(large, `A long report\n\n${`${paragraph.repeat(40)}\n\n`.repeat(2500)}`);
  await begin(app);
  await app.dropFiles([large]);
  const progress = app.page.getByRole('progressbar', { name: 'Importing large.txt' });
  await expect.poll(() => progress.getAttribute('value')).not.toBe('0');
  await expect.poll(() => killImportProcesses(app)).toBeGreaterThan(0);
  const list = app.page.getByRole('list', { name: 'Imports' });
  await expect(list).toContainText('Reading this file failed: the process that read it ended.');

  await app.dropFiles([join(app.folder, 'third.txt')]);
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
