import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import * as nodeFiles from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallDisk, temporaryFolder } from '../test-project.ts';
import { EXPORTED_FILE } from './file-modes.ts';
import { type DurableFiles, makeFolder, writeDurably } from './write-durably.ts';

describe('writeDurably', () => {
  it('replaces the content and leaves nothing else behind', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'summary.md');
    await writeDurably(path, 'first');
    await writeDurably(path, new TextEncoder().encode('zweite Fassung – länger'));
    expect(await readFile(path, 'utf8')).toBe('zweite Fassung – länger');
    expect(await readdir(folder)).toEqual(['summary.md']);
  });

  it('keeps the old file whole and tells the error where the disk is full', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'summary.md');
    await writeDurably(path, 'first');
    await expect(writeDurably(path, 'x'.repeat(100), smallDisk(60).files)).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    expect(await readFile(path, 'utf8')).toBe('first');
    expect(await readdir(folder)).toEqual(['summary.md']);
  });

  it('writes a content in pieces whole or not at all', async () => {
    const path = join(await temporaryFolder(), 'project.json');
    const pieces = ['first, ', 'second – ', 'third'].map((piece) => new TextEncoder().encode(piece));
    await writeDurably(path, pieces);
    expect(await readFile(path, 'utf8')).toBe('first, second – third');
    await expect(writeDurably(path, [...pieces, ...pieces], smallDisk(30).files)).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    const broken = function* () {
      yield* pieces;
      throw new Error('no further piece');
    };
    await expect(writeDurably(path, broken())).rejects.toThrow('no further piece');
    expect(await readFile(path, 'utf8')).toBe('first, second – third');
    expect(await readdir(dirname(path))).toEqual(['project.json']);
  });

  it('writes all of it where the disk takes a little at a time', async () => {
    const path = join(await temporaryFolder(), 'summary.md');
    const files = {
      ...nodeFiles,
      open: async (...args: Parameters<typeof nodeFiles.open>) => {
        const handle = await nodeFiles.open(...args);
        const write = handle.write.bind(handle) as (
          bytes: Uint8Array,
          offset: number,
          length: number,
        ) => Promise<unknown>;
        handle.write = ((bytes: Uint8Array, offset: number, length: number) =>
          write(bytes, offset, Math.min(length, 7))) as typeof handle.write;
        return handle;
      },
    } satisfies DurableFiles;
    await writeDurably(path, 'a text of more than seven bytes', files);
    expect(await readFile(path, 'utf8')).toBe('a text of more than seven bytes');
  });

  it('syncs the new content before the rename and the folder after it', async () => {
    const folder = await temporaryFolder();
    const steps: string[] = [];
    const files = {
      ...nodeFiles,
      open: async (...args: Parameters<typeof nodeFiles.open>) => {
        const handle = await nodeFiles.open(...args);
        const sync = handle.sync.bind(handle);
        handle.sync = async () => {
          steps.push(args[0] === folder ? 'sync folder' : 'sync file');
          await sync();
        };
        return handle;
      },
      rename: async (from: string, to: string) => {
        steps.push('rename');
        await nodeFiles.rename(from, to);
      },
    } as DurableFiles;
    await writeDurably(join(folder, 'summary.md'), 'text', files);
    expect(steps).toEqual(['sync file', 'rename', 'sync folder']);
  });

  it.skipIf(process.platform === 'win32')(
    'makes what is new its owner’s alone, an export as usual',
    async () => {
      const folder = join(await temporaryFolder(), 'made', 'within');
      await makeFolder(folder);
      await writeDurably(join(folder, 'project.json'), 'text');
      await writeDurably(join(folder, 'export.md'), 'text', nodeFiles, EXPORTED_FILE);
      const modes = [dirname(folder), folder, join(folder, 'project.json'), join(folder, 'export.md')];
      const usual = 0o666 - (0o666 & process.umask()); // oxlint-disable-line no-bitwise
      expect(await Promise.all(modes.map(async (path) => (await stat(path)).mode % 0o1000))).toEqual([
        0o700,
        0o700,
        0o600,
        usual,
      ]);
    },
  );

  it.skipIf(process.platform === 'win32')('keeps the mode of the file', async () => {
    const path = join(await temporaryFolder(), 'summary.md');
    await writeFile(path, 'first');
    await chmod(path, 0o640);
    await writeDurably(path, 'second');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  it.skipIf(process.platform === 'win32')(
    'writes through links, even to a file that is not there yet',
    async () => {
      const folder = await temporaryFolder();
      await mkdir(join(folder, 'real'));
      await symlink(join('real', 'summary.md'), join(folder, 'link.md'));
      await symlink('link.md', join(folder, 'link-to-link.md'));
      for (const text of ['first', 'second']) {
        await writeDurably(join(folder, 'link-to-link.md'), text);
        expect(await readFile(join(folder, 'real', 'summary.md'), 'utf8')).toBe(text);
      }
      expect((await lstat(join(folder, 'link.md'))).isSymbolicLink()).toBe(true);
      await symlink('round', join(folder, 'round'));
      await expect(writeDurably(join(folder, 'round'), 'text')).rejects.toThrow('symbolic links');
    },
  );
});
