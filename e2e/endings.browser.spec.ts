import { type CrossreadApp, expect, test } from './launch.ts';
import { begin, openLatest, wording } from './two-articles.ts';

/** So soon after the key that makes an edit the end comes, in milliseconds. */
const AT_ONCE_MS = 50;

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
