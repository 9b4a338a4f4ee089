import { describe, expect, it } from 'vitest';
import { appDataFolder, homeFolder, namedLibrary } from './library-folder.ts';

const linux = { platform: 'linux', home: '/home/reader' } as const;

describe('appDataFolder', () => {
  it('is the folder of the app in Electron', () => {
    expect(appDataFolder({ ...linux, env: {} })).toBe('/home/reader/.config/Crossread');
    expect(appDataFolder({ ...linux, env: { XDG_CONFIG_HOME: '/c' } })).toBe('/c/Crossread');
    expect(appDataFolder({ platform: 'darwin', home: '/Users/reader', env: {} })).toBe(
      '/Users/reader/Library/Application Support/Crossread',
    );
  });

  it.each(['', 'relative/folder', '.'])('takes no notice of XDG_CONFIG_HOME=%j', (folder) => {
    expect(appDataFolder({ ...linux, env: { XDG_CONFIG_HOME: folder } })).toBe(
      '/home/reader/.config/Crossread',
    );
  });
});

const listed = (): string => '/home/listed';
const unlisted = (): string => {
  throw new Error('uv_os_get_passwd returned ENOENT');
};

describe('homeFolder', () => {
  it('is HOME', () => {
    expect(homeFolder({ platform: 'linux', env: { HOME: '/home/reader' } }, listed)).toBe('/home/reader');
  });

  it.each([undefined, '', 'relative'])('is what the system has listed where HOME is %j', (HOME) => {
    expect(homeFolder({ platform: 'linux', env: { HOME } }, listed)).toBe('/home/listed');
    expect(homeFolder({ platform: 'linux', env: { HOME } }, unlisted)).toBeNull();
  });
});

describe('namedLibrary', () => {
  it('counts a relative path from where the app was started', () => {
    expect(namedLibrary({ CROSSREAD_LIBRARY: '/l' }, '/checkout')).toBe('/l');
    expect(namedLibrary({ CROSSREAD_LIBRARY: 'l' }, '/checkout')).toBe('/checkout/l');
    expect(namedLibrary({ CROSSREAD_LIBRARY: 'l', INIT_CWD: '/start' }, '/checkout')).toBe('/start/l');
  });

  it.each([{}, { CROSSREAD_LIBRARY: '' }])('is none in %j', (env) => {
    expect(namedLibrary(env, '/checkout')).toBeNull();
  });
});
