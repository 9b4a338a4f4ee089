import type { ProjectSummary } from '../../shared/contract/channels.ts';
import { ActionMenu } from '../controls/ActionMenu.tsx';
import { StatusChip } from '../controls/StatusChip.tsx';
import { useApp } from '../store/app-store.ts';
import { copyProject, packProject, trashProject } from '../store/library.ts';
import { openProject } from '../store/open-project.ts';
import { countOfSources, readableTime } from '../store/project-facts.ts';
import styles from './ProjectLists.module.css';

interface RecentProps {
  readonly summary: ProjectSummary;
  readonly isOpening: boolean;
  /** Told after anything that changes the list. */
  readonly onChange: () => void;
}

const Recent = ({ summary, isOpening, onChange }: RecentProps) => {
  const { id, title, outlets, sources, openConflicts, lastOpenedAt, problem } = summary;
  const then = (act: Promise<void>): void => void act.then(onChange);
  return (
    <li className={styles.project}>
      <button
        type="button"
        disabled={problem !== null || isOpening}
        aria-busy={isOpening}
        onClick={() => void openProject(id)}
      >
        <span className={styles.title} dir="auto" title={title}>
          {title}
        </span>
        <span className={styles.outlets} dir="auto">
          {problem ?? outlets.join(' · ')}
        </span>
        <span className={styles.facts}>
          {isOpening ? 'Opening… ' : ''}
          {countOfSources(sources)} · {readableTime(lastOpenedAt)}
        </span>
      </button>
      {openConflicts === null || openConflicts === 0 ? null : (
        <StatusChip status="conflict" word={`${openConflicts} open`} />
      )}
      <ActionMenu
        name={title === '' ? 'Comparison' : title}
        actions={[
          { label: 'Duplicate', isDisabled: problem !== null, run: () => then(copyProject(id)) },
          { label: 'Save as a file…', isDisabled: problem !== null, run: () => then(packProject(id)) },
          { label: 'Move to the trash', run: () => then(trashProject(id)) },
        ]}
      />
    </li>
  );
};

interface RecentListProps {
  readonly summaries: readonly ProjectSummary[];
  readonly onChange: () => void;
}

/** The Projects of the library, latest opened first. */
export const RecentList = ({ summaries, onChange }: RecentListProps) => {
  const opening = useApp((state) => state.opening);
  if (summaries.length === 0)
    return <p className={styles.quiet}>None yet. What you compare is kept here, on this computer.</p>;
  return (
    <ul className={styles.list}>
      {summaries.map((summary) => (
        <Recent key={summary.id} summary={summary} isOpening={opening === summary.id} onChange={onChange} />
      ))}
    </ul>
  );
};
