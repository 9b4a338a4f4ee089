import { appStore } from './app-store.ts';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

const setAbove = (filesAbove: boolean): void => {
  if (appStore.getState().filesAbove !== filesAbove) appStore.setState({ filesAbove });
};

/** Takes files dropped anywhere in the window, also before anything is drawn: a window that takes none would open them itself. */
export const followDroppedFiles = (take: (files: readonly File[]) => void): void => {
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setAbove(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) setAbove(false);
  });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setAbove(false);
    take([...(event.dataTransfer?.files ?? [])]);
  });
};
