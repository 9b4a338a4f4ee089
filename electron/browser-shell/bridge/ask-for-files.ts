/** Opens the browser's own file dialog; empty where the reader cancelled. */
export const askForFiles = (): Promise<readonly File[]> =>
  new Promise((settle) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.addEventListener('change', () => settle([...(input.files ?? [])]));
    input.addEventListener('cancel', () => settle([]));
    input.click();
  });
