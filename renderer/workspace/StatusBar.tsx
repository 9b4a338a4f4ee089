import { STATUS_SHAPE } from '../controls/StatusChip.tsx';
import { runCommand } from '../commands/command-table.ts';
import { assertNever } from '../../shared/text/assert-never.ts';
import { alignAgain, stopAlignment } from '../alignment/follow-alignment.ts';
import { useApp } from '../store/app-store.ts';
import { selectIndex, selectOpenConflicts, selectSettled, selectSources } from '../store/selectors.ts';
import type { AlignState } from '../store/state.ts';
import { ReadOnlyChip, SaveStatus } from './SaveStatus.tsx';
import { countOfSources } from '../store/project-facts.ts';
import styles from './StatusBar.module.css';

const Alignment = ({ align }: { readonly align: AlignState }) => {
  switch (align.kind) {
    case 'idle':
      return null;
    case 'running':
      return (
        <span>
          Aligning… {align.percent} %{' '}
          <button type="button" onClick={stopAlignment}>
            Stop
          </button>
        </span>
      );
    case 'stopped':
      return (
        <span>
          Aligning stopped{' '}
          <button type="button" onClick={alignAgain}>
            Align
          </button>
        </span>
      );
    case 'failed':
      return (
        <span className={styles.bad} role="alert">
          Aligning failed: {align.message}{' '}
          <button type="button" onClick={alignAgain}>
            Try again
          </button>
        </span>
      );
    default:
      return assertNever(align);
  }
};

/** What is here, what is open, and whether it is on the disk. */
export const StatusBar = () => {
  const sources = useApp(selectSources).length;
  const groups = useApp((state) => selectIndex(state)?.groups.size ?? 0);
  const open = useApp(selectOpenConflicts);
  const settled = useApp((state) => selectSettled(state).size);
  const follow = useApp(({ settings }) => settings.followScroll);
  const align = useApp(({ project }) => project?.align);
  const save = useApp(({ project }) => project?.save);
  const readOnly = useApp(({ project }) => project?.readOnly ?? null);
  return (
    <footer className={styles.bar}>
      <span>{countOfSources(sources)}</span>
      <span>{groups === 1 ? '1 group' : `${groups} groups`}</span>
      {open === 0 ? null : (
        <span className={styles.conflict}>
          {STATUS_SHAPE.conflict} {open} open {open === 1 ? 'conflict' : 'conflicts'}
        </span>
      )}
      <span>
        {settled} of {groups} settled
      </span>
      {align === undefined ? null : <Alignment align={align} />}
      <span className={styles.grow} />
      <button type="button" aria-pressed={follow} onClick={() => runCommand('view.follow')}>
        Following scroll {follow ? 'on' : 'off'}
      </button>
      {save === undefined || (readOnly !== null && save.kind === 'saved') ? null : (
        <SaveStatus save={save} isReadOnly={readOnly !== null} />
      )}
      {readOnly === null ? null : <ReadOnlyChip reason={readOnly} />}
    </footer>
  );
};
