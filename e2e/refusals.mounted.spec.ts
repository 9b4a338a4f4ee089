import { type CrossreadApp, expect, test } from './launch.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';
import { begin, killRenderer, openLatest, saved, textInWindow, title, wording } from './two-articles.ts';

/** Keeps what the native question asks and answers it: 0 keeps open, 1 closes anyway. */
const answerNative = (app: CrossreadApp, response: 0 | 1): Promise<void> =>
  app.electron!.evaluate(({ dialog }, given) => {
    dialog.showMessageBox = (...args: unknown[]) => {
      (globalThis as { asked?: string }).asked = (args.at(-1) as { detail: string }).detail;
      return Promise.resolve({ response: given, checkboxChecked: false });
    };
  }, response);

/** Polled: now and then the answer of one evaluation is collected as garbage before it arrives, and the next one is asked. */
const nativeQuestion = (app: CrossreadApp): Promise<string> =>
  app.electron!.evaluate(() => (globalThis as { asked?: string }).asked ?? '').catch(() => '');

const statusBar = ({ page }: CrossreadApp) => page.getByRole('contentinfo');

test.describe('a disk', () => {
  let disk: SmallDisk | null = null;
  test.afterEach(() => disk?.end());

  /** The app on a library that lies on a small disk of its own. */
  const beginOnSmallDisk = async (app: CrossreadApp): Promise<SmallDisk> => {
    await app.restart([], async () => (disk = await smallDisk(app.libraryFolder)));
    await begin(app);
    return disk!;
  };

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
      'the disk is full',
    );
    await app.page.getByRole('button', { name: 'Stay' }).click();
    await title(app).fill('Ferry and repair');
    if (app.shell === 'electron') {
      await answerNative(app, 0);
      await app.electron!.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await expect.poll(() => nativeQuestion(app)).toContain('The disk is full');
    }
    await expect(statusBar(app)).toContainText('not on the disk');

    makeRoom();
    await expect(saved(app)).toBeVisible();
    await expect(statusBar(app)).not.toContainText('disk');
    await app.kill();
    await openLatest(app);
    await expect(title(app)).toHaveValue('Ferry and repair');
    await expect(wording(app)).toHaveValue('What does the repair cost? '.repeat(3));
  });

  test('that is full when a comparison is opened keeps what is edited, and saves it once there is room', async ({
    app,
  }) => {
    const { fill, makeRoom } = await beginOnSmallDisk(app);
    await app.restart([], () => Promise.resolve(fill()));
    await openLatest(app);
    await wording(app).fill('What does the repair cost?');
    await expect(statusBar(app)).toContainText('Not saved: the disk is full.');
    await expect(statusBar(app)).not.toContainText('Read only');
    makeRoom();
    await expect(saved(app)).toBeVisible();
    await app.kill();
    await openLatest(app);
    await expect(wording(app)).toHaveValue('What does the repair cost?');
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
      await app.restart();
    } else {
      unlock();
      makeRoom();
      // Before it is tried again by itself, the tab is closed although it warns.
      app.page.on('dialog', (dialog) => void dialog.accept());
      await app.reopen(() => app.page.close({ runBeforeUnload: true }));
    }
    await openLatest(app);
    await expect(wording(app)).toHaveValue(words);
  });
});
