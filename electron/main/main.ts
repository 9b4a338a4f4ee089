import { join } from 'node:path';
import { app, type BrowserWindow, Menu, session } from 'electron';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings.ts';
import { createHost, type Host } from '../host/create-host.ts';
import { libraryIn, namedLibrary } from '../host/library/library-folder.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { createElectronShell } from './electron-shell.ts';
import { launchImportProcess, launchUnpackProcess } from './launch-import-process.ts';
import { launchedFiles } from './launched-files.ts';
import { askToLose } from './ask-to-lose.ts';
import { Leaving } from './leaving.ts';
import { cutNetwork, lockDownContents, lockDownSession } from './lock-down.ts';
import { followEndings } from './follow-endings.ts';
import { followTheme, openWindow } from './open-window.ts';
import { reviveWindow } from './revive-window.ts';
import { settleUserData } from './user-data.ts';
import { connectWindow, type WindowHost } from './transport.ts';

const OUT = join(import.meta.dirname, '..');
const EXAMPLES = app.isPackaged ? join(process.resourcesPath, 'examples') : join(OUT, '..', 'examples');

const OWN_FOLDER = settleUserData(app);

/** What this start was given to open. Without a package, the app's own folder stands before the files. */
const namedFiles = launchedFiles(process.argv.slice(1), process.env['INIT_CWD'] ?? process.cwd()).slice(
  app.isPackaged ? 0 : 1,
);

interface Running {
  readonly host: Host;
  readonly window: BrowserWindow;
  readonly leaving: Leaving;
}

let running: Running | null = null;
/** Files that came before the app was ready. */
const early: string[] = [...namedFiles];

const readTheme = async (host: Host): Promise<Settings['theme']> => {
  const settings = await host.call('settings.read', {});
  return settings.ok ? settings.value.theme : DEFAULT_SETTINGS.theme;
};

/** A host whose window frame follows the theme that the reader sets. */
const withTheme = (host: Host): WindowHost => ({
  ...host,
  call: async (channel, input) => {
    const answer = await host.call(channel, input);
    if (channel === 'settings.write' && answer.ok) followTheme(await readTheme(host));
    return answer;
  },
});

const start = async (): Promise<void> => {
  lockDownSession(session.defaultSession);
  serveApp(join(OUT, 'renderer'));
  Menu.setApplicationMenu(null);
  const userData = app.getPath('userData');
  const host = await createHost({
    libraryFolder: namedLibrary(process.env, process.cwd()) ?? libraryIn(OWN_FOLDER),
    exampleFolder: EXAMPLES,
    launchedFiles: early,
    shell: createElectronShell(
      () => running?.window ?? null,
      (command) => running?.host.publish('menu.command', { command }),
    ),
    launchImportProcess,
    launchUnpackProcess,
    now: Date.now,
  });
  const theme = await readTheme(host);
  followTheme(theme);
  const window = openWindow({ preload: join(OUT, 'preload', 'preload.cjs'), userData, theme });
  connectWindow(window, withTheme(host));
  const leaving = leavingOf(host, window);
  reviveWindow(window, () => leaving.hasBegun, Date.now);
  followEndings(window, leaving);
  running = { host, window, leaving };
};

/** Whether there is a page in the window that could answer. */
const isThere = ({ webContents }: BrowserWindow): boolean =>
  !webContents.isCrashed() && !webContents.isLoadingMainFrame();

const leavingOf = (host: Host, window: BrowserWindow): Leaving =>
  new Leaving({
    finish: async (limit) => (await host.finishWindows(isThere(window) ? 1 : 0, limit))[0] ?? null,
    mayLose: (report) => askToLose(window, report),
    closeHost: host.close,
    exit: () => {
      window.destroy();
      app.quit();
    },
  });

const openFiles = (paths: readonly string[]): void => {
  if (running === null) {
    early.push(...paths);
    return;
  }
  const { host, window } = running;
  if (window.isMinimized()) window.restore();
  window.focus();
  if (paths.length > 0)
    host.publish(
      'files.opened',
      paths.map((path) => host.grantPath(path)),
    );
};

cutNetwork(app);
if (app.requestSingleInstanceLock({ files: namedFiles })) {
  registerAppScheme();
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
  app.on('second-instance', (_event, _args, _folder, started) =>
    openFiles((started as { files: string[] }).files),
  );
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFiles([path]);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (running === null || running.leaving.isOver) return;
    event.preventDefault();
    void running.leaving.ask();
  });
  process.on('message', (message) => {
    if (message === 'reload') running?.window.webContents.reload();
  });
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      console.error(error);
      app.exit(1);
    });
} else {
  app.quit();
}
