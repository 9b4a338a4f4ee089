import { chmod, lstat, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../test-project.ts';
import { closeLibrary } from './close-library.ts';

const modeOf = async (path: string): Promise<string> => ((await lstat(path)).mode % 0o1000).toString(8);

const modesIn = async (folder: string): Promise<Record<string, string>> => {
  const names = ['.', ...(await readdir(folder, { recursive: true }))];
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await modeOf(join(folder, name))] as const)),
  );
};

/** A library as versions before this one made it, readable by everybody. */
const openLibrary = async (): Promise<string> => {
  const library = join(await temporaryFolder(), 'library');
  await mkdir(join(library, 'one', 'sources'), { recursive: true });
  await mkdir(join(library, 'trash', 'two-1700000000000'), { recursive: true });
  for (const name of [
    'settings.json',
    'one/project.json',
    'one/sources/a.txt',
    'trash/two-1700000000000/project.json',
  ])
    await writeFile(join(library, name), 'text');
  for (const name of await readdir(library, { recursive: true }))
    await chmod(join(library, name), (await lstat(join(library, name))).isDirectory() ? 0o755 : 0o644);
  await chmod(library, 0o755);
  return library;
};

describe.skipIf(process.platform === 'win32')('closeLibrary', () => {
  it('leaves other users nothing of a library that was open to them', async () => {
    const library = await openLibrary();
    await closeLibrary(library);
    expect(await modesIn(library)).toEqual({
      '.': '700',
      'settings.json': '600',
      one: '700',
      'one/project.json': '600',
      'one/sources': '700',
      'one/sources/a.txt': '600',
      trash: '700',
      'trash/two-1700000000000': '700',
      'trash/two-1700000000000/project.json': '600',
    });
  });

  it('goes through it again where it was interrupted', async () => {
    const library = await openLibrary();
    await closeLibrary(library);
    await chmod(library, 0o755);
    await chmod(join(library, 'one'), 0o755);
    await chmod(join(library, 'one', 'project.json'), 0o644);
    await closeLibrary(library);
    expect(await modesIn(library)).toMatchObject({ '.': '700', one: '700', 'one/project.json': '600' });
  });

  it('leaves what is not the library’s, and the folder that holds it', async () => {
    const library = await openLibrary();
    await mkdir(join(library, 'photos'), { mode: 0o755 });
    await writeFile(join(library, 'photos', 'run.sh'), '', { mode: 0o755 });
    await symlink('../photos/run.sh', join(library, 'one', 'link'));
    await closeLibrary(library);
    expect(await modesIn(library)).toMatchObject({
      '.': '755',
      photos: '755',
      'photos/run.sh': '755',
      one: '700',
      'one/project.json': '600',
    });
  });
});
