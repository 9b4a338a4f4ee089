import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { updateSession } from '../store/app-store.ts';
import { pasteAndImport } from '../store/imports.ts';
import styles from './PasteDialog.module.css';

const close = (): void => updateSession({ dialog: null });

/** Takes an article that was copied from elsewhere; a copied page is read as a page. */
export const PasteDialog = () => {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [html, setHtml] = useState<string | null>(null);
  const add = (): void => {
    close();
    void pasteAndImport(
      title.trim() === '' ? 'Pasted text' : title.trim(),
      html ?? text,
      html === null ? 'text' : 'html',
    );
  };
  return (
    <DialogFrame title="Paste a source" onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label>
          Title
          <input dir="auto" value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label>
          Text
          <textarea
            autoFocus
            dir="auto"
            rows={10}
            value={text}
            onPaste={(event) => {
              const copied = event.clipboardData.getData('text/html');
              if (copied !== '' && text === '') setHtml(copied);
            }}
            onChange={(event) => {
              if (text !== '') setHtml(null);
              setText(event.target.value);
            }}
          />
        </label>
        <div>
          <Button type="submit" look="main" isDisabled={text.trim() === ''}>
            Add source
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
};
