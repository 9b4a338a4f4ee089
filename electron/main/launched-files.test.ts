import { expect, test } from 'vitest';
import { launchedFiles } from './launched-files.ts';

test('takes relative names from the folder of the caller', () => {
  expect(launchedFiles(['a.txt', '/b/c.txt'], '/home/reader')).toEqual(['/home/reader/a.txt', '/b/c.txt']);
});

test('leaves switches out, and takes a name that looks like one after --', () => {
  expect(launchedFiles(['--no-sandbox', 'a.txt', '--', '-odd.txt'], '/x')).toEqual([
    '/x/a.txt',
    '/x/-odd.txt',
  ]);
});
