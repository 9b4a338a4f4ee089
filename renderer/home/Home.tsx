import { useEffect, useState } from 'react';
import type { ProjectSummary } from '../../shared/contract/channels.ts';
import type { ProjectId } from '../../shared/project/ids.ts';
import type { Result } from '../../shared/contract/result.ts';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { StatusChip } from '../controls/StatusChip.tsx';
import { ImportList } from '../sources/ImportList.tsx';
import { appStore, updateSession, useApp } from '../store/app-store.ts';
import { desktop } from '../store/desktop.ts';
import { openExample, pickAndImport } from '../store/imports.ts';
import { createProject, openProject } from '../store/open-project.ts';
import { NEW_PROJECT_TITLE } from '../store/titles.ts';
import styles from './Home.module.css';

const OPENED = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

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

interface RecentProps {
  readonly summary: ProjectSummary;
  readonly isOpening: boolean;
  readonly onTrash: () => void;
}

const Recent = ({ summary, isOpening, onTrash }: RecentProps) => {
  const { id, title, outlets, sources, openConflicts, lastOpenedAt, problem } = summary;
  return (
    <li className={styles.recent}>
      <button
        type="button"
        disabled={problem !== null || isOpening}
        aria-busy={isOpening}
        onClick={() => void openProject(id)}
      >
        <span className={styles.title} dir="auto">
          {title}
        </span>
        <span className={styles.outlets} dir="auto">
          {problem ?? outlets.join(' · ')}
        </span>
        <span className={styles.facts}>
          {isOpening ? 'Opening… ' : ''}
          {sources === 1 ? '1 source' : `${sources} sources`} · {OPENED.format(lastOpenedAt)}
        </span>
      </button>
      {openConflicts === null || openConflicts === 0 ? null : (
        <StatusChip status="conflict" word={`${openConflicts} open`} />
      )}
      <Button look="quiet" aria-label={`Move “${title}” to the trash`} onPress={onTrash}>
        Trash
      </Button>
    </li>
  );
};

/** Where a reader begins: a new comparison, the example, or one of the recent ones. */
export const Home = () => {
  const [listed, setListed] = useState<Result<ProjectSummary[]> | null>(null);
  const [trashing, setTrashing] = useState<ProjectSummary | null>(null);
  const opening = useApp((state) => state.opening);
  const load = (): void => void desktop().library.list().then(setListed);
  useEffect(load, []);
  const trash = async (project: ProjectId): Promise<void> => {
    setTrashing(null);
    const answer = await desktop().library.trash({ project });
    if (!answer.ok) appStore.setState({ notice: answer.failure });
    load();
  };
  return (
    <main className={styles.home}>
      <div className={styles.column}>
        <NewComparison />
        <ImportList />
        <section aria-label="Recent comparisons">
          <h2>Recent comparisons</h2>
          {listed === null ? <p className={styles.quiet}>Looking…</p> : null}
          {listed?.ok === false ? (
            <p className={styles.quiet} role="alert">
              {listed.failure.message} {listed.failure.hint}
            </p>
          ) : null}
          {listed?.ok === true && listed.value.length === 0 ? (
            <p className={styles.quiet}>None yet. What you compare is kept here, on this computer.</p>
          ) : null}
          <ul className={styles.list}>
            {listed?.ok === true
              ? listed.value.map((summary) => (
                  <Recent
                    key={summary.id}
                    summary={summary}
                    isOpening={opening === summary.id}
                    onTrash={() => setTrashing(summary)}
                  />
                ))
              : null}
          </ul>
        </section>
      </div>
      {trashing === null ? null : (
        <DialogFrame title="Move to the trash?" onClose={() => setTrashing(null)}>
          <p>“{trashing.title}” leaves this list. Its files go to the library’s trash folder.</p>
          <div className={styles.buttons}>
            <Button look="main" onPress={() => void trash(trashing.id)}>
              Move to trash
            </Button>
            <Button onPress={() => setTrashing(null)}>Keep</Button>
          </div>
        </DialogFrame>
      )}
    </main>
  );
};
