import { Component, type ReactNode } from 'react';
import { Button } from './controls/Button.tsx';
import { Home } from './home/Home.tsx';
import { appStore, useApp } from './store/app-store.ts';
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

export const App = () => {
  const hasProject = useApp(({ project }) => project !== null);
  const announcement = useApp((state) => state.announcement);
  const filesAbove = useApp((state) => state.filesAbove);
  return (
    <Catcher>
      {hasProject ? <Workspace /> : <Home />}
      <Notice />
      {filesAbove ? <div className={styles.drop}>Drop to add to the comparison</div> : null}
      <div className="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </div>
    </Catcher>
  );
};
