import { expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';

const linux = { platform: 'linux', home: '/home/reader', env: { PATH: '/bin:/opt/bin' } } as const;

test('takes the first that runs, Chromium before Chrome', () => {
  const installed = new Set(['/opt/bin/google-chrome', '/opt/bin/chromium']);
  expect(findChromium(linux, (path) => installed.has(path))).toBe('/opt/bin/chromium');
});

test('looks where each system keeps its programs', () => {
  const tried: string[] = [];
  const note = (path: string): boolean => tried.push(path) < 0;
  findChromium({ platform: 'darwin', home: '/Users/reader', env: {} }, note);
  expect(tried).toContain('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
});

test('tells where there is none', () => {
  expect(findChromium(linux, () => false)).toBeNull();
});
