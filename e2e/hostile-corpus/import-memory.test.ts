import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPickedFile } from '../../electron/host/disk/read-picked-file.ts';
import { type HostileFile, makeHostileCorpus } from './make-hostile-corpus.ts';
import { bundleImportProcess, measuredImport } from './measured-import.ts';
import { PROSE } from './scripted-pages.ts';

/** Half a gigabyte, all that an import process may ever hold. */
const MOST_MB = 512;
const MEGABYTE = 1024 * 1024;
/** The longest text that may be imported, in UTF-16 units. */
const LONGEST = 20_000_000;
const WITHIN_MS = 120_000;

let folder: string;
let importProcess: string;
let corpus: readonly HostileFile[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossread-memory-'));
  importProcess = await bundleImportProcess(folder);
  corpus = await makeHostileCorpus(join(folder, 'corpus'), 'http://127.0.0.1:1');
}, WITHIN_MS);
afterAll(() => rm(folder, { recursive: true, force: true }));

const expectSmall = (name: string, peakMB: number): void => {
  // Where the system does not tell, the outcome alone is shown.
  if (process.platform === 'linux') expect(peakMB, name).toBeGreaterThan(20);
  expect(peakMB, name).toBeLessThan(MOST_MB);
};

test(
  'every hostile file ends as it should, in little memory',
  async () => {
    const ended = new Map<string, string>();
    for (const { name, path } of corpus) {
      const bytes = await readPickedFile(path);
      if (!bytes.ok) {
        ended.set(name, 'refused');
        continue;
      }
      const { outcome, peakMB } = await measuredImport(importProcess, name, bytes.value);
      expectSmall(name, peakMB);
      expect(outcome, name).not.toMatch(/^(crashed|unreadable-content)$/);
      ended.set(name, ['text', 'markdown', 'html', 'mhtml'].includes(outcome) ? 'imported' : 'refused');
    }
    expect(Object.fromEntries(ended)).toEqual(
      Object.fromEntries(corpus.map(({ name, outcome }) => [name, outcome])),
    );
  },
  WITHIN_MS,
);

const paragraphs = (paragraph: string, length: number): string =>
  `${paragraph}\n\n`.repeat(Math.floor(length / (paragraph.length + 2)));

test.each([
  ['text', 'english.txt', () => Buffer.from(paragraphs(PROSE, LONGEST))],
  ['text', 'chinese.txt', () => Buffer.from(paragraphs('渡船公司星期一停止了所有航班。'.repeat(4), LONGEST))],
  ['text', 'utf16.txt', () => Buffer.from(`\ufeff${paragraphs(PROSE, LONGEST - 1)}`, 'utf16le')],
  ['text', 'long.md', () => Buffer.from(`# Ferry\n\n${paragraphs(`*One* of ${PROSE}`, LONGEST - 20)}`)],
  [
    'html',
    'page.html',
    () => Buffer.from(`<!doctype html><body><article>${`<p>${PROSE.repeat(3)}</p>`.repeat(15_000)}`),
  ],
  [
    'html',
    'single-file.html',
    () =>
      Buffer.from(
        `<!doctype html><body><img src="data:image/png;base64,${'iVBO'.repeat(24 * MEGABYTE)}"><p>${PROSE.repeat(3)}</p>`,
      ),
  ],
  [
    'mhtml',
    'pictures.mhtml',
    () =>
      Buffer.from(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\n${'iVBO\r\n'.repeat(15 * MEGABYTE)}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${PROSE.repeat(3)}</p>\r\n--b--`,
      ),
  ],
  ['too-large', '100-megabytes.txt', () => Buffer.alloc(100 * MEGABYTE, PROSE)],
  ['too-large', '60-megabytes-of-no-text.txt', () => Buffer.alloc(60 * MEGABYTE, 0x80)],
  ['too-complex', 'lines.txt', () => Buffer.from('a\n'.repeat(9_000_000))],
])(
  'the largest that may come ends as %s in little memory: %s',
  async (expected, name, content) => {
    const { outcome, peakMB } = await measuredImport(importProcess, name, content());
    expect(outcome).toBe(expected);
    expectSmall(name, peakMB);
    console.log(`${name}: ${Math.round(peakMB)} MB`);
  },
  WITHIN_MS,
);
