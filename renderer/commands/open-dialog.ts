import { updateSession } from '../store/app-store.ts';
import type { Dialog } from '../store/state.ts';

/** An act that opens the dialog. */
export const openDialog = (dialog: Dialog) => (): void => updateSession({ dialog });
