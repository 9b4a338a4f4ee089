import { type App, type Session, type WebContents } from 'electron';
import { isAppAddress } from './app-address.ts';

/** No name resolves: whatever asks for the network, Chromium's own services included, finds none. */
export const cutNetwork = (app: App): void => {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
};

/** Denies every permission, device, download and address but the app's own. */
export const lockDownSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !isAppAddress(request.url) && !request.url.startsWith('devtools://') }),
  );
};

/** Keeps a page where it is: no navigation, no second window, no webview. */
export const lockDownContents = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // The page warns of unsaved changes, as in a browser; here the app has asked before it closes a window.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
};
