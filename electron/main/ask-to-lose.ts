import { type BrowserWindow, dialog } from 'electron';
import type { FinishReport } from '../host/closing-windows.ts';

const KEEP_OPEN = 0;

/** Asks whether to close although these changes would be lost; true where the reader says so. */
export const askToLose = async (
  window: BrowserWindow,
  { unsaved, failure }: FinishReport,
): Promise<boolean> => {
  const count = unsaved === 1 ? 'One change is' : `${unsaved} changes are`;
  const reason = failure === null ? '' : ` ${failure.message} ${failure.hint}`;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Some changes are not saved.',
    detail: `${count} not on the disk.${reason}`,
    buttons: ['Keep open', 'Close anyway'],
    defaultId: KEEP_OPEN,
    cancelId: KEEP_OPEN,
    noLink: true,
  });
  return response !== KEEP_OPEN;
};
