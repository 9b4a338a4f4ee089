import type { GroupStatus } from '../../shared/differences/difference.ts';
import styles from './StatusChip.module.css';

/** Shape and word of each status: colour alone tells nothing. */
export const STATUS_SHAPE: Readonly<Record<GroupStatus, string>> = {
  agree: '●',
  differ: '◐',
  'possible-conflict': '◇',
  conflict: '◆',
  'not-compared': '□',
  single: '○',
};

export const STATUS_WORD: Readonly<Record<GroupStatus, string>> = {
  agree: 'agree',
  differ: 'differ',
  'possible-conflict': 'possible conflict',
  conflict: 'conflict',
  'not-compared': 'not compared',
  single: 'single source',
};

interface StatusChipProps {
  readonly status: GroupStatus;
  /** Replaces the status word, e.g. `A only`, `2 open conflicts`. */
  readonly word?: string;
  /** What the Difference is about: `amount`. */
  readonly about?: string | undefined;
}

export const StatusChip = ({ status, word, about }: StatusChipProps) => (
  <span className={styles.chip} data-status={status}>
    <span aria-hidden="true">{STATUS_SHAPE[status]}</span>
    {word ?? STATUS_WORD[status]}
    {about === undefined ? null : ` · ${about}`}
  </span>
);
