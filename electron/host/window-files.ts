import { readdirSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

export interface WindowFile {
  readonly path: string;
  readonly contentType: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * The fixed list of files that the window may load: address path → file. Made once at start-up from the bundle, so that
 * no address ever reaches the file system. Files of other types are left out.
 */
export const listWindowFiles = (folder: string): ReadonlyMap<string, WindowFile> => {
  const files = new Map<string, WindowFile>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const contentType = CONTENT_TYPES[extname(entry)];
    if (contentType !== undefined)
      files.set(`/${entry.split(sep).join('/')}`, { path: join(folder, entry), contentType });
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
};
