import { useState } from 'react';
import type { TrashedProject } from '../../shared/contract/channels.ts';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { discardProject, restoreProject } from '../store/library.ts';
import { countOfSources, readableTime } from '../store/project-facts.ts';
import styles from './ProjectLists.module.css';

const nameOf = ({ title }: TrashedProject): string =>
  title === '' ? 'A comparison that cannot be read' : title;

interface TrashListProps {
  readonly trashed: readonly TrashedProject[];
  /** Told after anything that changes the list. */
  readonly onChange: () => void;
}

/** What was put away, folded up: to be restored, or deleted for good. */
export const TrashList = ({ trashed, onChange }: TrashListProps) => {
  const [discarding, setDiscarding] = useState<TrashedProject | null>(null);
  if (trashed.length === 0) return null;
  return (
    <details className={styles.trash}>
      <summary>Trash · {trashed.length}</summary>
      <ul className={styles.list} aria-label="Trash">
        {trashed.map((project) => (
          <li key={project.entry} className={styles.project}>
            <div>
              <span className={styles.title} dir="auto" title={nameOf(project)}>
                {nameOf(project)}
              </span>
              <span className={styles.facts}>
                {countOfSources(project.sources)} · put away {readableTime(project.trashedAt)}
              </span>
            </div>
            <Button
              look="quiet"
              aria-label={`Restore “${nameOf(project)}”`}
              onPress={() => void restoreProject(project.entry).then(onChange)}
            >
              Restore
            </Button>
            <Button
              look="quiet"
              aria-label={`Delete “${nameOf(project)}”`}
              onPress={() => setDiscarding(project)}
            >
              Delete…
            </Button>
          </li>
        ))}
      </ul>
      {discarding === null ? null : (
        <DialogFrame title="Delete for good?" onClose={() => setDiscarding(null)}>
          <p>
            “<bdi>{nameOf(discarding)}</bdi>” and its sources’ texts are deleted. This cannot be undone.
          </p>
          <div className={styles.buttons}>
            <Button
              look="main"
              onPress={() => {
                setDiscarding(null);
                void discardProject(discarding.entry).then(onChange);
              }}
            >
              Delete
            </Button>
            <Button onPress={() => setDiscarding(null)}>Keep</Button>
          </div>
        </DialogFrame>
      )}
    </details>
  );
};
