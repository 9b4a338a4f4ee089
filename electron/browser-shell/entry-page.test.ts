import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { entryFolderFor, makeEntryPage } from './entry-page.ts';

const place = { platform: 'linux', home: '/home/reader', env: {} } as const;

const realPath = (path: string): string => (path === '/snap/bin/chromium' ? '/usr/bin/snap' : path);

const folderFor = (chromium: string, exists = true): string =>
  entryFolderFor(chromium, place, { realPath, exists: () => exists });

test('puts the page where the browser may read it', () => {
  expect(folderFor('/usr/bin/chromium')).toBe(tmpdir());
  expect(folderFor('/snap/bin/chromium')).toBe('/home/reader/snap/chromium/common');
  expect(folderFor('/snap/bin/chromium', false)).toBe(tmpdir());
});

test.skipIf(process.platform === 'win32')('makes a page that nobody else can read', () => {
  const within = mkdtempSync(join(tmpdir(), 'crossread-entry-'));
  onTestFinished(() => rmSync(within, { recursive: true }));
  const { folder, page } = makeEntryPage('http://127.0.0.1:4000/#key=k', within);
  expect(statSync(folder).mode % 0o1000).toBe(0o700);
  expect(statSync(page).mode % 0o1000).toBe(0o600);
  expect(readFileSync(page, 'utf8')).toContain('url=http://127.0.0.1:4000/#key=k"');
});
