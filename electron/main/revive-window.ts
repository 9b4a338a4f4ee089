import { app, type BrowserWindow, dialog } from 'electron';
import { APP_HOME_ADDRESS } from './app-address.ts';
import { crashLimit } from './crash-limit.ts';

/** Asks what to do with a window that stopped again and again; Home is where nothing of a Project is drawn. */
const askAfterLoop = async (window: BrowserWindow): Promise<void> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window keeps stopping.',
    detail: 'Everything that was saved is on the disk. Begin at the list of comparisons, or quit.',
    buttons: ['Begin at the list', 'Quit'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await window.loadURL(APP_HOME_ADDRESS);
  else app.quit();
};

const WAIT = 0;

/** Asks whether to wait for a window that does not answer; the question goes away when it answers again. */
const askWhetherToWait = async (window: BrowserWindow): Promise<void> => {
  const answering = new AbortController();
  const answers = (): void => answering.abort();
  window.once('responsive', answers);
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'The window does not answer.',
    detail: 'It may be at work on something large. Everything that was saved is on the disk.',
    buttons: ['Wait', 'Open the window again'],
    defaultId: WAIT,
    cancelId: WAIT,
    noLink: true,
    signal: answering.signal,
  });
  window.off('responsive', answers);
  if (response !== WAIT && !answering.signal.aborted) window.webContents.forcefullyCrashRenderer();
};

/**
 * Opens the window's content again when it crashed, was killed or ran out of memory; the window itself then opens the
 * Project that was open and says what happened. Not while the app is being left, and not in a loop.
 */
export const reviveWindow = (window: BrowserWindow, isLeaving: () => boolean, now: () => number): void => {
  const isLoop = crashLimit(now);
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || isLeaving()) return;
    console.error(`The window stopped: ${reason} (${exitCode})`);
    if (isLoop()) void askAfterLoop(window);
    else window.webContents.reload();
  });
  window.on('unresponsive', () => {
    if (!isLeaving()) void askWhetherToWait(window);
  });
};
