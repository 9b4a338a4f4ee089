import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type CountingServer, countingServer } from './counting-server.ts';
import { aligned, EXAMPLES } from './example.ts';
import { CANARY, type HostileFile, makeHostileCorpus } from './hostile-corpus/make-hostile-corpus.ts';
import { type CrossreadApp, expect, test } from './launch.ts';

/** Stands for everything that a hostile file could want to reach. */
let server: CountingServer;

test.beforeEach(async () => {
  server = await countingServer((response) => response.end('window.owned = 1'));
});
test.afterEach(() => server.close());

/** All of them import within this on a slow machine. */
const IMPORTED_WITHIN_MS = 60_000;

const importAll = async (app: CrossreadApp, files: readonly HostileFile[]): Promise<void> => {
  const refused = files.filter(({ outcome }) => outcome === 'refused').length;
  // Named on the command line, because no dialog would offer a device or a link that leads round in a circle.
  await app.restart(files.map(({ path }) => path));
  const imports = app.page.getByRole('list', { name: 'Imports' });
  await expect(imports.locator('[data-state="failed"]')).toHaveCount(refused, {
    timeout: IMPORTED_WITHIN_MS,
  });
  await expect(imports.locator('[data-state="waiting"], [data-state="running"]')).toHaveCount(0, {
    timeout: IMPORTED_WITHIN_MS,
  });
  await expect(app.page.getByRole('region', { name: /^Source / })).toHaveCount(files.length - refused);
  await expect(app.page.locator(`[data-aligned-sources="${files.length - refused}"]`)).toBeVisible({
    timeout: IMPORTED_WITHIN_MS,
  });
};

/** Markup that no source may bring into the window, and attributes by which it would run. */
const liveMarkup = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const own = new Set(document.querySelectorAll('head script, head link, head meta, head style'));
    const forbidden = document.querySelectorAll(
      'script, iframe, object, embed, form, base, meta, link, svg script, math, template, video, audio, applet, img, [srcdoc], [href^="javascript:" i], [href^="data:" i]',
    );
    const handled = [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on') || name === 'ping'),
    );
    return [...forbidden, ...handled]
      .filter((element) => !own.has(element))
      .map((element) => element.outerHTML.slice(0, 200));
  });

const storedFiles = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder, { recursive: true });
  const paths = names.map((name) => join(folder, name));
  const isFile = await Promise.all(paths.map(async (path) => (await stat(path)).isFile()));
  return paths.filter((_, at) => isFile[at] === true);
};

const expectNothingGotOut = async (app: CrossreadApp): Promise<void> => {
  expect(await app.page.evaluate(() => 'owned' in window)).toBe(false);
  expect(await app.page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(server.visits).toEqual([]);
  expect(app.page.context().pages()).toHaveLength(1);
  expect(await liveMarkup(app.page)).toEqual([]);
};

const BIDI = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/;

test('files made to do harm are text or refused, and the app stays usable', async ({ app }) => {
  test.setTimeout(5 * IMPORTED_WITHIN_MS);
  const folder = join(app.folder, 'hostile');
  await mkdir(folder);
  const files = await makeHostileCorpus(folder, server.address);
  await importAll(app, files);

  const shown = (await app.page.locator('body').textContent()) ?? '';
  expect(shown).toContain('<img src=x onerror=window.owned=1>');
  expect(shown).not.toContain(CANARY);
  expect(shown).not.toMatch(BIDI);
  const labels = await app.page.evaluate(() =>
    [...document.querySelectorAll('[title], [aria-label]')]
      .map((element) => `${element.getAttribute('title')} ${element.getAttribute('aria-label')}`)
      .join('\n'),
  );
  expect(`${labels} ${await app.page.title()}`).not.toMatch(BIDI);
  expect(shown).toContain('RLO');
  for (const path of await storedFiles(app.libraryFolder))
    expect((await readFile(path)).includes(CANARY), path).toBe(false);
  await expectNothingGotOut(app);

  const formats = { 'Web page': /\.html$/, 'Spreadsheet (CSV)': /\.csv$/ };
  for (const [format, ending] of Object.entries(formats)) {
    await app.page.keyboard.press('Control+e');
    const dialog = app.page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: format }).check();
    if (format === 'Web page')
      await dialog.getByRole('checkbox', { name: 'Statements of one source alone' }).check();
    const { name, content } = await app.savedExport(() =>
      dialog.getByRole('button', { name: 'Save…' }).click(),
    );
    expect(name).toMatch(ending);
    if (format === 'Web page') expectInertPage(content);
    else expectNoFormula(content);
    await app.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }

  await app.restart(EXAMPLES);
  await aligned(app, EXAMPLES.length);
  await app.page.locator('[data-passage="A1"]').focus();
  await app.page.keyboard.press('ArrowDown');
  await expect(app.page.locator('[data-choice="chosen"]')).toHaveCount(1);
  await expectNothingGotOut(app);
});

/** An exported page loads nothing, runs nothing, and holds what the sources say as text. */
const expectInertPage = (html: string): void => {
  expect(html).toMatch(/http-equiv="Content-Security-Policy" content="default-src 'none'; style-src [^"]*"/);
  expect(html).toContain('&lt;img src=x onerror=');
  const tags = new Set([...html.matchAll(/<([a-z]+)\b([^>]*)>/gi)].map(([, name = '']) => name));
  for (const live of ['script', 'iframe', 'object', 'embed', 'form', 'img', 'base', 'svg', 'link'])
    expect(tags).not.toContain(live);
  // Links lead within the page alone.
  for (const [, target = ''] of html.matchAll(/<a\b[^>]*?href="([^"]*)"/gi))
    expect(target).toMatch(/^#[\w-]+$/u);
  expect(html).not.toMatch(/<[^>]*\son\w+=/i);
};

/** Fields of CSV as a spreadsheet reads them, whichever of the usual separators it was told. */
const fieldsOf = (csv: string): string[] =>
  csv.split(/[,;\t\r\n]/).map((field) => field.replace(/^[\s"]+/, ''));

const expectNoFormula = (csv: string): void => {
  expect(csv).toContain("'=cmd|");
  expect(fieldsOf(csv).filter((field) => /^[=+\-@＝＋－＠]/u.test(field))).toEqual([]);
};
