import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Settings } from '../../shared/contract/settings.ts';
import { APP_ADDRESS } from './app-address.ts';
import { readWindowBounds, writeWindowBounds } from './window-bounds.ts';

/** The `--ground` of each theme in renderer/styles/tokens.css, shown until the first paint. */
const GROUND = { light: '#f6f4ef', dark: '#17181a', 'high-contrast': '#ffffff' } as const;

const DEFAULT_SIZE = { width: 1400, height: 900 };

export const backgroundFor = (theme: Settings['theme']): string =>
  GROUND[theme === 'system' ? (nativeTheme.shouldUseDarkColors ? 'dark' : 'light') : theme];

/** Has the frame and the system's own controls follow the reader's theme. */
export const followTheme = (theme: Settings['theme']): void => {
  nativeTheme.themeSource = theme === 'high-contrast' ? 'light' : theme;
};

interface WindowPlace {
  readonly preload: string;
  readonly userData: string;
  readonly theme: Settings['theme'];
}

/** Opens the one window and starts loading the app in it; it shows itself at its first paint. */
export const openWindow = ({ preload, userData, theme }: WindowPlace): BrowserWindow => {
  const boundsFile = join(userData, 'window.json');
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const last = readWindowBounds(boundsFile, screens);
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(last === null ? {} : { x: last.x, y: last.y, width: last.width, height: last.height }),
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Crossread',
    autoHideMenuBar: true,
    backgroundColor: backgroundFor(theme),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spelling checker would fetch its dictionaries from the network.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (last?.maximized === true) window.maximize();
    window.show();
  });
  window.on('close', () =>
    writeWindowBounds(boundsFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  void window.loadURL(APP_ADDRESS);
  return window;
};
