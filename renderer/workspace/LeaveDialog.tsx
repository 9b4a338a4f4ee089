import { useEffect } from 'react';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { appStore, useApp } from '../store/app-store.ts';
import { closeProject, leaveUnsaved } from '../store/open-project.ts';
import { changesInWords, reasonOf } from './save-words.ts';
import styles from './LeaveDialog.module.css';

const stay = (): void => appStore.setState({ isLeaving: false });

/** Asks whether to leave the Project although not everything is saved; goes by itself once everything is. */
export const LeaveDialog = () => {
  const save = useApp(({ project }) => project?.save);
  const isSaved = save?.kind === 'saved';
  useEffect(() => {
    if (isSaved) void closeProject();
  }, [isSaved]);
  if (save === undefined || save.kind === 'saved') return null;
  return (
    <DialogFrame title="Some changes are not saved" onClose={stay}>
      <p>
        {changesInWords(save.unsaved)} not on the disk yet:{' '}
        {save.kind === 'failed' ? reasonOf(save.failure) : 'the disk takes long to answer'}.
      </p>
      <div className={styles.buttons}>
        <Button onPress={() => void leaveUnsaved()}>
          Leave without {save.unsaved === 1 ? 'it' : 'them'}
        </Button>
        <Button look="main" autoFocus onPress={stay}>
          Stay
        </Button>
      </div>
    </DialogFrame>
  );
};
