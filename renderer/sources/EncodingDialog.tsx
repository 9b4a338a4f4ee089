import { useState } from 'react';
import { ENCODINGS } from '../../shared/text/encodings.ts';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { updateSession } from '../store/app-store.ts';
import { pickAndImport } from '../store/imports.ts';
import styles from './PasteDialog.module.css';

const close = (): void => updateSession({ dialog: null });

/** Adds files whose encoding was told wrongly: the reader says which one it is. */
export const EncodingDialog = () => {
  const [encoding, setEncoding] = useState('windows-1252');
  return (
    <DialogFrame title="Add files in another encoding" onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          close();
          void pickAndImport(encoding);
        }}
      >
        <label>
          Encoding
          <select autoFocus value={encoding} onChange={(event) => setEncoding(event.target.value)}>
            {ENCODINGS.map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <div>
          <Button type="submit" look="main">
            Choose files…
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
};
