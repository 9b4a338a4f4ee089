import { toRichText } from '../../shared/export/rich-text.ts';
import { selectExportInput, summaryOptions } from '../export/project-export.ts';
import { announce, appStore } from '../store/app-store.ts';

/** Puts the summary on the clipboard, as rich and as plain text. The window may not write there by itself: it answers a copy event. */
export const copySummary = (): void => {
  const state = appStore.getState();
  const input = selectExportInput(state);
  if (input === null) return;
  const { html, text } = toRichText(input, summaryOptions(state));
  let isCopied = false;
  const answer = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  };
  addEventListener('copy', answer, { capture: true });
  document.execCommand('copy');
  removeEventListener('copy', answer, { capture: true });
  announce(isCopied ? 'The summary is copied' : 'The summary could not be copied');
};
