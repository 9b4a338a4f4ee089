import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { seal } from '../electron/host/disk/sealed-json.ts';
import { SCHEMA_VERSION } from '../shared/project/migrations.ts';
import { textOf } from '../shared/text/sample-text.ts';
import { expect, test } from './launch.ts';

const GENUINE = ['The ferry stopped on Friday.', 'The repair will cost €4.1 million.'];
const FORGED = ['The ferry stopped on Friday.', 'The repair will cost €9.9 million.'];
const UNSEEN = ['The ferry has not run since Friday.', 'Mending it costs €4.3 million.'];
const PROVEN = ['No ferry since Friday.', 'The bill for the repair is €4.2 million.'];

const bytesOf = (paragraphs: readonly string[]): Buffer => Buffer.from(paragraphs.join('\n\n'));
const digestOf = (paragraphs: readonly string[]): string =>
  createHash('sha256').update(bytesOf(paragraphs)).digest('hex');

const sourceRecord = (siglum: string, paragraphs: readonly string[], order: number) => ({
  kind: 'source',
  id: `source-${siglum}`,
  siglum,
  sha256: digestOf(paragraphs),
  fileName: `${siglum}.txt`,
  title: `Report ${siglum}`,
  outlet: null,
  author: null,
  publishedAt: null,
  url: null,
  language: 'en',
  order,
  addedAt: 1,
  asides: {},
});

/** What a hostile colleague sends: A with other words than its original has, B without its original, C as it should be. */
const received = async (): Promise<Buffer> => {
  const project = { kind: 'project', id: 'received', title: 'Received', createdAt: 1 };
  const records = [sourceRecord('A', GENUINE, 1), sourceRecord('B', UNSEEN, 2), sourceRecord('C', PROVEN, 3)];
  const zip = new ZipFile();
  const add = (name: string, content: string | Buffer): void => zip.addBuffer(Buffer.from(content), name);
  const byId = Object.fromEntries([project, ...records].map((record) => [record.id, record]));
  add('project.json', seal({ schema: SCHEMA_VERSION, generation: 1, seq: 0, records: byId }));
  add(`sources/${digestOf(GENUINE)}.txt`, bytesOf(GENUINE));
  add(`sources/${digestOf(GENUINE)}.json`, seal(textOf(FORGED)));
  add(`sources/${digestOf(UNSEEN)}.json`, seal(textOf(UNSEEN)));
  add(`sources/${digestOf(PROVEN)}.txt`, bytesOf(PROVEN));
  add(`sources/${digestOf(PROVEN)}.json`, seal(textOf(PROVEN)));
  zip.end();
  return await buffer(zip.outputStream);
};

test('a received text that is not that of its original is said to be so, and its digest is no proof in an export', async ({
  app,
}) => {
  const path = join(app.folder, 'received.crossread');
  await writeFile(path, await received());
  await app.dropFiles([path]);
  const { page } = app;
  await expect(page.locator('[data-aligned-sources="3"]')).toBeVisible({ timeout: 20_000 });
  const banner = page.getByRole('status').filter({ hasText: 'The text of source A' });
  await expect(banner).toContainText('source A is not what Crossread reads from the original');
  await expect(banner).toContainText('source B is not checked: its original did not come with it');
  await expect(banner).not.toContainText('source C');

  await page.keyboard.press('Control+e');
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('A.txt');
  const { content } = await app.savedExport(() => page.getByRole('button', { name: 'Save…' }).click());
  expect(content).toContain(digestOf(PROVEN));
  expect(content).not.toContain(digestOf(GENUINE));
  expect(content).not.toContain(digestOf(UNSEEN));
  expect(content.match(/Its text was not checked against the original file\./g)).toHaveLength(2);
});
