import * as nodeFiles from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog, shell as desktop } from 'electron';
import { ok } from '../../shared/contract/result.ts';
import { diskFailure } from '../host/disk/disk-failure.ts';
import { ARCHIVE_EXTENSION } from '../host/library/project-archive.ts';
import type { Menus, SaveRequest, Shell } from '../host/shell.ts';
import { EXPORTED_FILE } from '../host/disk/file-modes.ts';
import { writeDurably } from '../host/disk/write-durably.ts';
import { showApplicationMenu } from './application-menu.ts';

const FORMAT_NAMES: Readonly<Record<SaveRequest['format'], string>> = {
  md: 'Markdown',
  html: 'Web page',
  json: 'JSON',
  csv: 'CSV table',
  crossread: 'Crossread comparison',
};

const ARTICLES = {
  name: 'Articles and comparisons',
  extensions: ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mht', 'mhtml', ARCHIVE_EXTENSION],
};
const ALL_FILES = { name: 'All files', extensions: ['*'] };

/**
 * What the host asks of Electron. `windowNow` is the open window or null; without one, nothing can be asked and every
 * question counts as cancelled.
 */
export const createElectronShell = (
  windowNow: () => BrowserWindow | null,
  runCommand: (command: string) => void,
): Shell => ({
  pickFiles: async () => {
    const window = windowNow();
    if (window === null) return [];
    const picked = await dialog.showOpenDialog(window, {
      title: 'Open files',
      properties: ['openFile', 'multiSelections'],
      filters: [ARTICLES, ALL_FILES],
    });
    return picked.canceled ? [] : picked.filePaths.map((path) => ({ path }));
  },
  pickFolder: async () => {
    const window = windowNow();
    if (window === null) return null;
    const picked = await dialog.showOpenDialog(window, {
      title: 'Choose where the comparisons are kept',
      properties: ['openDirectory', 'createDirectory'],
    });
    return picked.canceled ? null : (picked.filePaths[0] ?? null);
  },
  saveFile: async ({ suggestedName, format, content }) => {
    const window = windowNow();
    if (window === null) return ok({ saved: null });
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Save',
      defaultPath: suggestedName,
      filters: [{ name: FORMAT_NAMES[format], extensions: [format] }, ALL_FILES],
    });
    if (canceled || filePath === '') return ok({ saved: null });
    try {
      await writeDurably(filePath, content, nodeFiles, EXPORTED_FILE);
      return ok({ saved: basename(filePath) });
    } catch (error) {
      return diskFailure(error, `“${basename(filePath)}” was not saved.`);
    }
  },
  confirmAndOpenAddress: async (url) => {
    const window = windowNow();
    if (window === null) return false;
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: 'Open this address in your browser?',
      detail: url,
      buttons: ['Open', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0) return false;
    await desktop.openExternal(url);
    return true;
  },
  showMenu: (menus: Menus) => showApplicationMenu(menus, runCommand),
});
