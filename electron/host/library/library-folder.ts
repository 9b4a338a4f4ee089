import { isAbsolute, join, resolve } from 'node:path';

export interface Place {
  readonly platform: NodeJS.Platform;
  /** Absolute. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const APP_NAME = 'Crossread';

/** A variable that names no absolute path counts as unset, as the XDG Base Directory Specification has it. */
const absolute = (path: string | undefined): string | null =>
  path !== undefined && isAbsolute(path) ? path : null;

/**
 * The user's folder: HOME, or what the system's list of users says (`listed`) where that is empty or relative; null where there
 * is none.
 */
export const homeFolder = ({ platform, env }: Omit<Place, 'home'>, listed: () => string): string | null => {
  const home = platform === 'win32' ? null : absolute(env['HOME']);
  if (home !== null) return home;
  try {
    return absolute(listed());
  } catch {
    // The user is not in the list.
    return null;
  }
};

/** What to tell where there is none. */
export const NO_HOME =
  'Crossread does not know your home folder. Set HOME, or CROSSREAD_LIBRARY to a folder.';

/** Where the app keeps what is its own: settings, and the library unless another one is named. */
export const appDataFolder = ({ platform, home, env }: Place): string => {
  if (platform === 'win32') return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), APP_NAME);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', APP_NAME);
  return join(absolute(env['XDG_CONFIG_HOME']) ?? join(home, '.config'), APP_NAME);
};

/** The library that CROSSREAD_LIBRARY names, a relative path from where the app was started; null where it names none. */
export const namedLibrary = (env: Place['env'], cwd: string): string | null => {
  const named = env['CROSSREAD_LIBRARY'] ?? '';
  return named === '' ? null : resolve(env['INIT_CWD'] ?? cwd, named);
};

/** The library in an app's folder. Both shells use the same, so that Projects are the same in both. */
export const libraryIn = (appData: string): string => join(appData, 'library');
