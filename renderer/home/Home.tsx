import { useEffect, useState } from 'react';
import type { ProjectSummary, TrashedProject } from '../../shared/contract/channels.ts';
import type { Result } from '../../shared/contract/result.ts';
import { Button } from '../controls/Button.tsx';
import { ImportList } from '../sources/ImportList.tsx';
import { updateSession } from '../store/app-store.ts';
import { desktop } from '../store/desktop.ts';
import { openExample, pickAndImport } from '../store/imports.ts';
import { createProject } from '../store/open-project.ts';
import { NEW_PROJECT_TITLE } from '../store/titles.ts';
import styles from './Home.module.css';
import { LibraryPlace } from './LibraryPlace.tsx';
import { RecentList } from './RecentList.tsx';
import { TrashList } from './TrashList.tsx';

const paste = async (): Promise<void> => {
  if ((await createProject(NEW_PROJECT_TITLE)) !== null) updateSession({ dialog: 'paste' });
};

const NewComparison = () => (
  <section className={styles.new} aria-label="New comparison">
    <h1>Compare what the sources say</h1>
    <p>Drop two or more articles on one event here: text, Markdown or saved web pages.</p>
    <div className={styles.buttons}>
      <Button look="main" onPress={() => void pickAndImport()}>
        Open files…
      </Button>
      <Button onPress={() => void paste()}>Paste text…</Button>
      <Button look="quiet" onPress={() => void openExample()}>
        Open the example
      </Button>
    </div>
  </section>
);

interface Listed {
  readonly recent: Result<ProjectSummary[]> | null;
  readonly trashed: Result<TrashedProject[]> | null;
  readonly place: Result<{ readonly name: string; readonly canMove: boolean }> | null;
}

/** A library that is away may be back after so many milliseconds. */
const LOOK_AGAIN_MS = 2000;

const useLibrary = (): Listed & { readonly look: () => void } => {
  const [listed, setListed] = useState<Listed>({ recent: null, trashed: null, place: null });
  const look = (): void => {
    const { library } = desktop();
    void Promise.all([library.list(), library.trashed(), library.place()]).then(([recent, trashed, place]) =>
      setListed({ recent, trashed, place }),
    );
  };
  useEffect(look, []);
  useEffect(() => {
    if (listed.recent?.ok !== false) return undefined;
    const timer = setTimeout(look, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [listed]);
  return { ...listed, look };
};

const Unlisted = ({ recent }: Pick<Listed, 'recent'>) => {
  if (recent === null) return <p className={styles.quiet}>Looking…</p>;
  if (recent.ok) return null;
  return (
    <p className={styles.quiet} role="alert">
      {recent.failure.message} {recent.failure.hint}
    </p>
  );
};

/** Where a reader begins: a new comparison, the example, or one of the recent ones. */
export const Home = () => {
  const { recent, trashed, place, look } = useLibrary();
  return (
    <main className={styles.home}>
      <div className={styles.column}>
        <NewComparison />
        <ImportList />
        <section aria-label="Recent comparisons">
          <h2>Recent comparisons</h2>
          <Unlisted recent={recent} />
          {recent?.ok === true ? <RecentList summaries={recent.value} onChange={look} /> : null}
          {trashed?.ok === true ? <TrashList trashed={trashed.value} onChange={look} /> : null}
          {place?.ok === true ? <LibraryPlace {...place.value} onChange={look} /> : null}
        </section>
      </div>
    </main>
  );
};
