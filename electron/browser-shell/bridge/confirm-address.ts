const button = (label: string, value: string): HTMLButtonElement => {
  const made = document.createElement('button');
  made.textContent = label;
  made.value = value;
  made.type = 'submit';
  return made;
};

/**
 * Shows a web address in a dialog and opens it in a new window once the reader agreed. Made of text nodes alone; the
 * page's policy has no room for markup from outside.
 */
export const confirmAddress = (url: string): Promise<boolean> =>
  new Promise((settle) => {
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-label', 'Open an address');
    dialog.style.maxWidth = '36rem';
    dialog.style.margin = 'auto';
    const question = document.createElement('p');
    question.textContent = 'Open this address in a new window?';
    const address = document.createElement('p');
    address.textContent = url;
    address.style.overflowWrap = 'anywhere';
    address.style.margin = '0.8rem 0';
    const form = document.createElement('form');
    form.append(question, address, button('Cancel', 'cancel'), ' ', button('Open', 'open'));
    form.addEventListener('submit', (event) => {
      // The page's policy lets no form be sent, not even to close its dialog.
      event.preventDefault();
      const { submitter } = event;
      dialog.close(submitter instanceof HTMLButtonElement ? submitter.value : 'cancel');
    });
    dialog.addEventListener('close', () => {
      const agreed = dialog.returnValue === 'open';
      dialog.remove();
      if (agreed) window.open(url, '_blank', 'noopener,noreferrer');
      settle(agreed);
    });
    dialog.append(form);
    document.body.append(dialog);
    dialog.showModal();
  });
