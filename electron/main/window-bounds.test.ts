import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWindowBounds, writeWindowBounds } from './window-bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const bounds = { x: 100, y: 80, width: 1200, height: 700, maximized: false };
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-bounds-'));
  path = join(folder, 'window.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('gives back the bounds that were kept', () => {
  writeWindowBounds(path, bounds);
  expect(readWindowBounds(path, [screen])).toEqual(bounds);
});

test('forgets a place on a screen that is gone', () => {
  writeWindowBounds(path, { ...bounds, x: 2500 });
  expect(readWindowBounds(path, [screen])).toBeNull();
});

test('takes a file that is missing or broken for no place', () => {
  expect(readWindowBounds(path, [screen])).toBeNull();
  writeFileSync(path, '{"x":');
  expect(readWindowBounds(path, [screen])).toBeNull();
});
