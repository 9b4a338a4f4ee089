import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { windowFileHeaders } from '../host/content-security-policy.ts';
import { listWindowFiles } from '../host/window-files.ts';
import { APP_SCHEME, isAppAddress } from './app-address.ts';

/** To be called before Electron is ready. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
};

/** Answers `app://crossread/…` from the fixed list of bundled files, and everything else with 404. */
export const serveApp = (windowFolder: string): void => {
  const files = listWindowFiles(windowFolder);
  protocol.handle(APP_SCHEME, async (request) => {
    const file = isAppAddress(request.url) ? files.get(new URL(request.url).pathname) : undefined;
    if (file === undefined || request.method !== 'GET') return new Response(null, { status: 404 });
    return new Response(await readFile(file.path), { headers: windowFileHeaders(file.contentType, 'none') });
  });
};
