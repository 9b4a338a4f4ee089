import { expect, test } from 'vitest';
import { libraryFolder } from './library-folder.ts';

test('is the folder of the app in Electron', () => {
  expect(libraryFolder({ platform: 'linux', home: '/home/reader', env: {} })).toBe(
    '/home/reader/.config/Crossread/library',
  );
  expect(libraryFolder({ platform: 'darwin', home: '/Users/reader', env: {} })).toBe(
    '/Users/reader/Library/Application Support/Crossread/library',
  );
});

test('is another where the environment says so', () => {
  expect(libraryFolder({ platform: 'linux', home: '/h', env: { CROSSREAD_LIBRARY: '/tmp/l' } })).toBe(
    '/tmp/l',
  );
});
