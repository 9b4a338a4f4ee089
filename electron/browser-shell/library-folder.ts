import { join } from 'node:path';

export interface Place {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const APP_NAME = 'Crossread';

const appData = ({ platform, home, env }: Place): string => {
  if (platform === 'win32') return env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env['XDG_CONFIG_HOME'] ?? join(home, '.config');
};

/** The library that the app in Electron uses too, so that Projects are the same in both shells. */
export const libraryFolder = (place: Place): string =>
  place.env['CROSSREAD_LIBRARY'] ?? join(appData(place), APP_NAME, 'library');
