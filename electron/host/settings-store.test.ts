import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/contract/settings.ts';
import { SettingsStore } from './settings-store.ts';
import { expectOk, temporaryFolder } from './test-project.ts';

const NAME = 'settings.json';

describe('SettingsStore', () => {
  it('begins with the defaults and keeps what is written', async () => {
    const path = join(await temporaryFolder(), NAME);
    const store = new SettingsStore(path);
    expect(await store.read()).toEqual(DEFAULT_SETTINGS);
    expectOk(await store.write({ ...DEFAULT_SETTINGS, theme: 'dark' }));
    expect(await new SettingsStore(path).read()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  });

  it('sets a damaged file aside before it writes', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, NAME), '{"theme":"dark","fontSize":');
    const store = new SettingsStore(join(folder, NAME), () => 7);
    expect(await store.read()).toEqual(DEFAULT_SETTINGS);
    expectOk(await store.write(DEFAULT_SETTINGS));
    expect(await readFile(join(folder, `${NAME}.unreadable-7`), 'utf8')).toBe('{"theme":"dark","fontSize":');
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('writes nothing where the file could not be read', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, NAME));
    const store = new SettingsStore(join(folder, NAME));
    expect(await store.read()).toEqual(DEFAULT_SETTINGS);
    expect(await store.write(DEFAULT_SETTINGS)).toMatchObject({
      ok: false,
      failure: { code: 'settings-unreadable' },
    });
    expect(await readdir(folder)).toEqual([NAME]);
  });

  it('fills in what an older version did not know and keeps what a newer one wrote', async () => {
    const path = join(await temporaryFolder(), NAME);
    await writeFile(path, JSON.stringify({ theme: 'light', ribbonShape: 'wave' }));
    const store = new SettingsStore(path);
    expect(await store.read()).toEqual({ ...DEFAULT_SETTINGS, theme: 'light' });
    expectOk(await store.write({ ...DEFAULT_SETTINGS, fontSize: 20 }));
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ ribbonShape: 'wave', fontSize: 20 });
  });
});
