import { useState } from 'react';
import { commands } from './command-table.ts';
import { keyName } from './key-names.ts';
import { appStore, updateSession } from '../store/app-store.ts';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import styles from './Palette.module.css';

const close = (): void => updateSession({ dialog: null });

/** Whether the letters of `wanted` stand in `label` in their order. */
const fits = (label: string, wanted: string): boolean => {
  let at = 0;
  for (const letter of wanted.toLocaleLowerCase().replaceAll(' ', '')) {
    at = label.toLocaleLowerCase().indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

/** Every command that can be done now, to find by a few letters. */
export const Palette = () => {
  const [wanted, setWanted] = useState('');
  const [place, setPlace] = useState(0);
  const state = appStore.getState();
  const found = commands.filter((command) => command.isEnabled(state) && fits(command.label(state), wanted));
  const run = (at: number): void => {
    const command = found[at];
    close();
    if (command !== undefined) requestAnimationFrame(() => void command.run());
  };
  return (
    <DialogFrame title="Every command" onClose={close}>
      <input
        autoFocus
        className={styles.field}
        role="combobox"
        aria-label="Command"
        aria-expanded="true"
        aria-controls="palette-commands"
        aria-activedescendant={found.length === 0 ? undefined : `palette-${place}`}
        placeholder="Type a few letters"
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          setPlace(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setPlace((place + 1) % Math.max(1, found.length));
          else if (event.key === 'ArrowUp') setPlace((place - 1 + found.length) % Math.max(1, found.length));
          else if (event.key === 'Enter') run(place);
          else return;
          event.preventDefault();
        }}
      />
      <div id="palette-commands" className={styles.list} role="listbox" aria-label="Commands">
        {found.map((command, at) => (
          <button
            type="button"
            tabIndex={-1}
            key={command.id}
            id={`palette-${at}`}
            ref={at === place ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
            role="option"
            aria-selected={at === place}
            onClick={() => run(at)}
          >
            <span className={styles.section}>{command.section}</span>
            <span className={styles.label}>{command.label(state)}</span>
            <kbd>{keyName(command.keys[0] ?? '')}</kbd>
          </button>
        ))}
      </div>
      {found.length === 0 ? <p>No command has these letters.</p> : null}
    </DialogFrame>
  );
};
