import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { App } from 'electron';
import { appDataFolder, homeFolder } from '../host/library/library-folder.ts';

const USER_DATA = 'user-data-dir';

/** The folder of the app's own, whether or not it can be written; Chromium would take a relative HOME as it is. */
const ownFolder = ({ commandLine }: App): string => {
  if (commandLine.hasSwitch(USER_DATA)) return resolve(commandLine.getSwitchValue(USER_DATA));
  const system = { platform: process.platform, env: process.env };
  return appDataFolder({ ...system, home: homeFolder(system, () => userInfo().homedir) ?? tmpdir() });
};

const isWritable = (folder: string): boolean => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

const temporaryFolder = (app: App): string => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-data-'));
  app.on('quit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/**
 * Settles where Chromium keeps its files before it asks, and answers the app's own folder. In a home that may not be written
 * Chromium cannot start: its files go to a temporary folder, and the window says what cannot be kept.
 */
export const settleUserData = (app: App): string => {
  const own = ownFolder(app);
  app.setPath('userData', isWritable(own) ? own : temporaryFolder(app));
  return own;
};
