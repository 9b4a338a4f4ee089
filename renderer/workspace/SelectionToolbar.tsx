import { Button } from '../controls/Button.tsx';
import { commandOf, runCommand } from '../commands/command-table.ts';
import { keyName } from '../commands/key-names.ts';
import { updateSession, useApp } from '../store/app-store.ts';
import styles from './SelectionToolbar.module.css';

const key = (id: string): string | undefined => {
  const first = commandOf(id)?.keys[0];
  return first === undefined ? undefined : keyName(first);
};

/** What can be done with the words that are selected. */
export const SelectionToolbar = () => {
  const selected = useApp(({ project }) =>
    project?.session.selection == null ? 0 : project.session.selection.end - project.session.selection.start,
  );
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  if (selected === 0 || !canEdit) return null;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Selected words">
      <span>{selected} characters selected</span>
      <Button shortcut={key('tag.pick')} onPress={() => runCommand('tag.pick')}>
        Tag…
      </Button>
      <Button look="quiet" shortcut="Esc" onPress={() => updateSession({ selection: null })}>
        Cancel
      </Button>
    </div>
  );
};
