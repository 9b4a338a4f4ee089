import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { useApp } from '../store/app-store.ts';
import { changedSources, originOf, reviewFirstChanged } from '../store/origins.ts';
import type { OpenProject } from '../store/state.ts';
import styles from '../workspace/Workspace.module.css';

/** Tells one set of changes from the next, so that what was put away stays away until something else changes. */
const keyOf = (project: OpenProject): string =>
  changedSources(project)
    .map((source) => `${source.sha256} ${originOf(project, source)?.changedAt}`)
    .join();

/** Says above the panes which Sources have a file that says something else now. */
export const ChangedFiles = () => {
  const project = useApp((state) => state.project);
  const [putAway, setPutAway] = useState('');
  const changed = project === null ? [] : changedSources(project);
  const [first] = changed;
  if (project === null || first === undefined || keyOf(project) === putAway) return null;
  const sigla = changed.map(({ siglum }) => siglum).join(', ');
  return (
    <div className={styles.banner} role="status">
      <span>
        {changed.length === 1
          ? `The file of source ${sigla} has changed since it was imported.`
          : `The files of sources ${sigla} have changed since they were imported.`}{' '}
        The text here is as it was.
      </span>
      <span>
        <Button look="quiet" isDisabled={project.readOnly !== null} onPress={() => void reviewFirstChanged()}>
          Review source {first.siglum}…
        </Button>
        <Button look="quiet" onPress={() => setPutAway(keyOf(project))}>
          Not now
        </Button>
      </span>
    </div>
  );
};
