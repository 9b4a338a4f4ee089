import { renameProject } from '../commands/arrange-sources.ts';
import { isConflict, stepGroup } from '../commands/navigate.ts';
import { runCommand } from '../commands/command-table.ts';
import { NameField } from '../controls/NameField.tsx';
import { StatusChip } from '../controls/StatusChip.tsx';
import { updateSession, useApp } from '../store/app-store.ts';
import { selectOpenConflicts, selectSources, selectTitle } from '../store/selectors.ts';
import type { View } from '../store/state.ts';
import { FindField } from './FindField.tsx';
import { countOfSources } from '../store/project-facts.ts';
import styles from './TopBar.module.css';

const VIEWS: readonly { readonly view: View; readonly name: string }[] = [
  { view: 'columns', name: 'Columns' },
  { view: 'synopsis', name: 'Synopsis' },
  { view: 'summary', name: 'Summary' },
];

const Mark = () => (
  <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
    <rect x="1" y="3" width="5" height="14" rx="1.5" fill="var(--ink)" />
    <rect x="14" y="3" width="5" height="14" rx="1.5" fill="var(--ink)" />
    <path
      d="M6 6C10 6 10 11 14 11M6 9C10 9 10 14 14 14"
      stroke="var(--conflict)"
      strokeWidth="1.6"
      fill="none"
    />
  </svg>
);

const Title = () => {
  const title = useApp(selectTitle);
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  return (
    <NameField
      className={styles.title}
      aria-label="Title of the comparison"
      title={title}
      value={title}
      readOnly={!canEdit}
      mostCharacters={48}
      onName={renameProject}
    />
  );
};

/** The comparison's title, the three views, what is still open, and the search. */
export const TopBar = () => {
  const sources = useApp(selectSources).length;
  const open = useApp(selectOpenConflicts);
  const view = useApp(({ project }) => project?.session.view);
  return (
    <header className={styles.bar}>
      <div className={styles.left}>
        <button
          type="button"
          className={styles.home}
          title="All comparisons"
          aria-label="All comparisons"
          onClick={() => runCommand('file.home')}
        >
          <Mark />
        </button>
        <Title />
        <span className={styles.count}>{countOfSources(sources)}</span>
      </div>
      <div className={styles.views} role="group" aria-label="View">
        {VIEWS.map(({ view: own, name }) => (
          <button
            key={own}
            type="button"
            aria-pressed={view === own}
            onClick={() => updateSession({ view: own })}
          >
            {name}
          </button>
        ))}
      </div>
      <div className={styles.right}>
        {open === 0 ? null : (
          <button type="button" className={styles.conflicts} onClick={() => stepGroup(1, isConflict)}>
            <StatusChip status="conflict" word={`${open} open ${open === 1 ? 'conflict' : 'conflicts'}`} />
          </button>
        )}
        <FindField />
      </div>
    </header>
  );
};
