import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { updateSession } from '../store/app-store.ts';
import { pickAndImport } from '../store/imports.ts';
import styles from './PasteDialog.module.css';

/** What texts of the last decades were saved in, as a reader would look for it. */
const ENCODINGS: readonly (readonly [name: string, label: string])[] = [
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16, little endian'],
  ['utf-16be', 'UTF-16, big endian'],
  ['windows-1252', 'Western European (Windows-1252, Latin-1)'],
  ['iso-8859-15', 'Western European (ISO 8859-15)'],
  ['macroman', 'Western European (Mac Roman)'],
  ['windows-1250', 'Central European (Windows-1250)'],
  ['iso-8859-2', 'Central European (ISO 8859-2)'],
  ['windows-1251', 'Cyrillic (Windows-1251)'],
  ['koi8-r', 'Cyrillic (KOI8-R)'],
  ['windows-1253', 'Greek (Windows-1253)'],
  ['windows-1254', 'Turkish (Windows-1254)'],
  ['windows-1255', 'Hebrew (Windows-1255)'],
  ['windows-1256', 'Arabic (Windows-1256)'],
  ['windows-874', 'Thai (Windows-874)'],
  ['gb18030', 'Chinese, simplified (GB 18030)'],
  ['big5', 'Chinese, traditional (Big5)'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['euc-jp', 'Japanese (EUC-JP)'],
  ['euc-kr', 'Korean (EUC-KR)'],
];

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
