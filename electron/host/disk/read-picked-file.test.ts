import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPickedFile } from './read-picked-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossread-read-'));
});
afterEach(() => rm(folder, { recursive: true }));

const code = async (path: string): Promise<string> => {
  const result = await readPickedFile(path);
  return result.ok ? 'ok' : result.failure.code;
};

it('reads a file, also through a link to it', async () => {
  const path = join(folder, 'a.txt');
  await writeFile(path, 'ferry');
  await symlink(path, join(folder, 'link'));
  for (const name of ['a.txt', 'link']) {
    const result = await readPickedFile(join(folder, name));
    expect(result.ok && Buffer.from(result.value).toString()).toBe('ferry');
  }
});

it('reads an empty file as no bytes', async () => {
  await writeFile(join(folder, 'empty'), '');
  expect(await readPickedFile(join(folder, 'empty'))).toEqual({ ok: true, value: new Uint8Array() });
});

it('refuses a file of 500 MB before reading any of it', async () => {
  const path = join(folder, 'big');
  await writeFile(path, '');
  await truncate(path, 500 * 1024 * 1024);
  const result = await readPickedFile(path);
  expect(result).toMatchObject({ ok: false, failure: { code: 'too-large' } });
  expect(!result.ok && result.failure.message).toContain('500 MB');
});

it('refuses folders, missing files and links that lead nowhere', async () => {
  expect(await code(folder)).toBe('is-directory');
  expect(await code(join(folder, 'gone'))).toBe('file-missing');
  await symlink(join(folder, 'round'), join(folder, 'round'));
  expect(await code(join(folder, 'round'))).toBe('broken-link');
});

it('refuses pipes and devices without waiting for them', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect(await code(join(folder, 'pipe'))).toBe('not-a-file');
  expect(await code('/dev/zero')).toBe('not-a-file');
});

it.each([
  ['EACCES', 'no-permission'],
  ['EIO', 'unreadable-file'],
])('explains %s', async (errno, expected) => {
  const result = await readPickedFile('a.txt', {
    openFile: () => Promise.reject(Object.assign(new Error(errno), { code: errno })),
  });
  expect(result).toMatchObject({ ok: false, failure: { code: expected } });
});

const openEndless = () =>
  Promise.resolve({
    stat: () => Promise.resolve({ size: 3, isFile: () => true, isDirectory: () => false }),
    read: (_: Uint8Array, __: number, length: number) => Promise.resolve({ bytesRead: length }),
    close: () => Promise.resolve(),
  });

it('notices a file that grows past the limit while it is read', async () => {
  expect(await readPickedFile('a', { maxBytes: 100, openFile: openEndless })).toMatchObject({
    ok: false,
    failure: { code: 'too-large' },
  });
});
