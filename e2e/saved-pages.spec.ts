import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aligned, passage } from './example.ts';
import { expect, test } from './launch.ts';

const PAGES = new URL('../electron/import/pages/', import.meta.url);
const BRIDGE = 'The swing bridge at Velmouth will stay shut to cars';
const ROUND = 'About 9,400 vehicles cross the bridge';

/** A page as Chrome saves it as "Webpage, Single File". */
const webArchive = (html: string): string =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://herald.example/bridge',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----MultipartBoundary--a----"',
    '',
    '------MultipartBoundary--a----',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '------MultipartBoundary--a----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------MultipartBoundary--a------',
    '',
  ].join('\r\n');

test('compares a page that Chrome saved in one file with one of SingleFile', async ({ app }) => {
  const archive = join(app.folder, 'bridge.mhtml');
  const singleFile = join(app.folder, 'bridge.html');
  await writeFile(archive, webArchive(await readFile(new URL('captions/source.html', PAGES), 'utf8')));
  await writeFile(singleFile, await readFile(new URL('single-file-shadow/source.html', PAGES)));
  await app.pickFiles([archive], () => app.page.getByRole('button', { name: 'Open files…' }).click());
  await aligned(app, 1);
  await app.dropFiles([singleFile]);
  await aligned(app, 2);
  for (const siglum of ['A', 'B'])
    for (const words of [BRIDGE, ROUND]) await expect(passage(app, siglum, words)).toBeVisible();
});
