import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { PickedFile } from '../../shared/contract/channels.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import type { Host } from '../host/create-host.ts';
import { isAppAddress } from './app-address.ts';
import { droppedFileSchema, grantDropped } from './dropped-file.ts';

/** As much of the host as a window gets at. */
export interface WindowHost extends Pick<Host, 'subscribe' | 'grantPath' | 'refuseFile'> {
  readonly call: (channel: unknown, input: unknown) => Promise<Result<unknown>>;
}

const droppedSchema = z.array(droppedFileSchema).max(200);

/**
 * Carries the contract over Electron's IPC: one channel for calls, one for files that the reader dropped, one for topics
 * the other way. Answers no frame but the main frame of the window.
 */
export const connectWindow = (window: BrowserWindow, host: WindowHost): void => {
  const fromOurWindow = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
    senderFrame !== null && senderFrame === window.webContents.mainFrame && isAppAddress(senderFrame.url);

  ipcMain.handle('crossread:call', async (event, channel: unknown, input: unknown) =>
    fromOurWindow(event) ? await host.call(channel, input) : refused(),
  );
  ipcMain.handle('crossread:grant', async (event, files: unknown): Promise<Result<PickedFile[]>> => {
    if (!fromOurWindow(event)) return refused();
    const dropped = droppedSchema.safeParse(files);
    if (!dropped.success) return refused();
    return ok(await Promise.all(dropped.data.map((file) => grantDropped(host, file))));
  });
  const stop = host.subscribe((topic, message) => {
    if (!window.isDestroyed()) window.webContents.send('crossread:topic', topic, message);
  });
  window.once('closed', () => {
    stop();
    ipcMain.removeHandler('crossread:call');
    ipcMain.removeHandler('crossread:grant');
  });
};

const refused = () => fail('refused', 'This request did not come from the Crossread window.');
