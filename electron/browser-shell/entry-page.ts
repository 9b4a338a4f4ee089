import { existsSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Place } from '../host/library/library-folder.ts';

/**
 * Where a browser may read a file: in the system's folder for temporary files, but a snap, which has one of its own, only in
 * the folder that the system gives it.
 */
export const entryFolderFor = (
  chromium: string,
  { home }: Place,
  { realPath = realpathSync, exists = existsSync }: Partial<Disk> = {},
): string => {
  const isSnap = basename(realPath(chromium)) === 'snap' || chromium.startsWith('/snap/');
  const ownFolder = join(home, 'snap', basename(chromium), 'common');
  return isSnap && exists(ownFolder) ? ownFolder : tmpdir();
};

interface Disk {
  readonly realPath: (path: string) => string;
  readonly exists: (path: string) => boolean;
}

/**
 * Makes a folder that only this user can enter, with a page in it that leads to `address`. A browser is given the page's path,
 * because every user of the machine may read its command line.
 */
export const makeEntryPage = (
  address: string,
  within: string,
): { readonly folder: string; readonly page: string } => {
  const folder = mkdtempSync(join(within, 'crossread-window-'));
  const page = join(folder, 'open.html');
  writeFileSync(page, `<!doctype html><meta http-equiv="refresh" content="0;url=${address}">\n`, {
    flag: 'wx',
    mode: 0o600,
  });
  return { folder, page };
};
