import { chmod, mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './launch.ts';

const ARTICLE =
  'Ferry service halted\n\nThe ferry company stopped all crossings on Monday after a ramp gave way at the north pier.\n\n' +
  'Nobody was hurt, the company said. Crossings resume on Thursday at the earliest.\n';
const TWIN =
  'Ramp failure stops ferries\n\nA ramp at the north pier collapsed on Monday, and every crossing was cancelled.\n\n' +
  'There were no injuries. The boats will not sail again before Thursday.\n';

const NAVIGATION = `<!doctype html><title>Ferry news</title><nav>${'<a href="/x">More</a> '.repeat(80)}</nav>`;

/** `Größe` and so on, in one byte a letter. */
const latin1 = Buffer.from(
  'Fähre außer Dienst\n\nDie Reederei stellte am Montag den Verkehr ein, weil eine Brücke am Nordufer nachgab.\n',
  'latin1',
);

/** A file that may not be read. Nothing of its own can be kept from root, but the kernel keeps a few files even from it. */
const lockAway = async (path: string): Promise<void> => {
  if (process.getuid?.() === 0) return await symlink('/proc/sys/vm/compact_memory', path);
  await writeFile(path, ARTICLE);
  await chmod(path, 0);
};

test('a file that cannot be read says what is wrong and what to do, and the rest go on', async ({ app }) => {
  const path = (name: string): string => join(app.folder, name);
  await writeFile(path('good.txt'), ARTICLE);
  await writeFile(path('empty.txt'), '');
  await writeFile(
    path('photo.txt'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 255, 254, 0, 7]),
  );
  await writeFile(path('menu.html'), NAVIGATION);
  await writeFile(path('twin.txt'), ARTICLE);
  await lockAway(path('locked.txt'));
  await mkdir(path('a-folder'));
  await symlink(path('vanished-target.txt'), path('vanished.txt'));
  const large = await open(path('large.txt'), 'w');
  await large.truncate(500 * 1024 * 1024);
  await large.close();

  const names = [
    'good.txt',
    'empty.txt',
    'photo.txt',
    'menu.html',
    'locked.txt',
    'a-folder',
    'vanished.txt',
    'large.txt',
  ];
  // Named on the command line, because no dialog would offer a folder or a file that has vanished.
  await app.restart(names.map(path));

  const failures = app.page.getByRole('list', { name: 'Imports' });
  for (const [name, message] of [
    ['empty.txt', 'This file is empty.'],
    ['photo.txt', /PNG|data, not text/],
    ['menu.html', /navigation|no article/i],
    ['locked.txt', 'You may not read this file.'],
    ['a-folder', 'This is a folder, not a file.'],
    ['vanished.txt', 'There is no such file.'],
    ['large.txt', /500|524/],
  ] as const)
    await expect(failures.getByRole('listitem').filter({ hasText: name })).toContainText(message);
  await expect(app.page.getByRole('region', { name: /^Source A/ })).toContainText('north pier');
  await expect(app.page.getByText('Add a second source', { exact: false }).first()).toBeVisible();

  await app.dropFiles([path('twin.txt')]);
  await expect(app.page.getByText(/already here as source A/)).toBeVisible();
});

test('odd but honest files are read: other encodings, one long line', async ({ app }) => {
  const path = (name: string): string => join(app.folder, name);
  await writeFile(path('utf16.txt'), Buffer.from(TWIN, 'utf16le'));
  await writeFile(path('latin1.txt'), latin1);
  const sentence = 'The harbour office counted the waiting cars again and found a different number. ';
  await writeFile(path('line.txt'), sentence.repeat(Math.ceil((5 * 1024 * 1024) / sentence.length)));

  await app.dropFiles([path('utf16.txt'), path('latin1.txt')]);
  await expect(
    app.page.getByRole('region', { name: /^Source / }).filter({ hasText: 'boats will not sail' }),
  ).toBeVisible();
  await expect(
    app.page.getByRole('region', { name: /^Source / }).filter({ hasText: 'Brücke am Nordufer' }),
  ).toBeVisible();
  await app.dropFiles([path('line.txt')]);
  await expect(app.page.getByRole('region', { name: /^Source C/ })).toContainText('harbour office', {
    timeout: 45_000,
  });
});

test('a text whose encoding is told wrongly is read as the reader says', async ({ app }) => {
  const path = join(app.folder, 'cyrillic.txt');
  // Too short to tell by.
  await writeFile(path, Buffer.from([0xd0, 0xc1, 0xd2, 0xcf, 0xcd, 0x0a]));
  await app.dropFiles([path]);
  const source = app.page.getByRole('region', { name: /^Source A/ });
  await expect(source).toBeVisible();
  await expect(source).not.toContainText('паром', { ignoreCase: true });
  await app.page.keyboard.press('Control+z');
  await expect(source).toBeHidden();
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('another encoding');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('combobox', { name: 'Encoding' }).selectOption('koi8-r');
  await app.pickFiles([path], () => app.page.getByRole('button', { name: 'Choose files…' }).click());
  await expect(source).toContainText('паром', { ignoreCase: true });
});
