import { Component, type ReactNode, useLayoutEffect, useState } from 'react';
import { Button } from './controls/Button.tsx';
import { Home } from './home/Home.tsx';
import { appStore, useApp } from './store/app-store.ts';
import { dropAndImport } from './store/imports.ts';
import styles from './App.module.css';
import { Workspace } from './workspace/Workspace.tsx';

interface CatcherState {
  readonly message: string | null;
}

/** Catches what a component throws: what was saved is safe, so the window can begin again. */
class Catcher extends Component<{ readonly children: ReactNode }, CatcherState> {
  override state: CatcherState = { message: null };

  static getDerivedStateFromError(error: unknown): CatcherState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return (
      <main className={styles.broken}>
        <h1>This window stumbled</h1>
        <p>What the status bar called saved is on the disk. ({this.state.message})</p>
        <Button look="main" onPress={() => location.reload()}>
          Start the window again
        </Button>
      </main>
    );
  }
}

const Notice = () => {
  const notice = useApp((state) => state.notice);
  if (notice === null) return null;
  return (
    <div className={styles.notice} role="alert">
      <span>
        <b>{notice.message}</b> {notice.hint}
      </span>
      <Button look="quiet" onPress={() => appStore.setState({ notice: null })}>
        Dismiss
      </Button>
    </div>
  );
};

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Takes files dropped anywhere in the window, from its first sight on; tells whether some are above it now. */
const useDroppedFiles = (): boolean => {
  const [isOver, setOver] = useState(false);
  useLayoutEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void dropAndImport([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
};

export const App = () => {
  const hasProject = useApp(({ project }) => project !== null);
  const announcement = useApp((state) => state.announcement);
  const isOver = useDroppedFiles();
  return (
    <Catcher>
      {hasProject ? <Workspace /> : <Home />}
      <Notice />
      {isOver ? <div className={styles.drop}>Drop to add to the comparison</div> : null}
      <div className="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </div>
    </Catcher>
  );
};
