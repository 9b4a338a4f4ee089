import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listWindowFiles } from './window-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('lists the bundle by address and leaves other types out', () => {
  mkdirSync(join(folder, 'assets'));
  for (const name of ['index.html', 'assets/app.js', 'assets/app.js.map', 'assets/notes.exe'])
    writeFileSync(join(folder, name), '');
  const files = listWindowFiles(folder);
  expect([...files.keys()].toSorted()).toEqual(['/', '/assets/app.js', '/index.html']);
  expect(files.get('/')?.path).toBe(join(folder, 'index.html'));
});
