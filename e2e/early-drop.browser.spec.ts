import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './launch.ts';

test('a file dropped before anything is drawn is taken in', async ({ app }) => {
  const { page } = app;
  const file = join(app.folder, 'quay.txt');
  await writeFile(
    file,
    'Quay to reopen\n\nThe north quay will reopen on Friday after repairs to its wall.\n',
  );
  let answer: (() => void) | undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  let asked = 0;
  await page.route('**/*', async (route) => {
    if (route.request().method() === 'POST') {
      asked += 1;
      await answered;
    }
    await route.continue();
  });
  await page.reload({ waitUntil: 'domcontentloaded' });
  await expect.poll(() => asked, { message: 'the window asks for its settings' }).toBeGreaterThan(0);
  await expect(page.locator('#root > *')).toHaveCount(0);
  await app.dropFiles([file]);
  answer?.();
  await expect(page.getByText('The north quay will reopen on Friday').first()).toBeVisible();
});
