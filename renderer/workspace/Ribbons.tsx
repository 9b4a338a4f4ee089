import { STATUS_WORD } from '../controls/StatusChip.tsx';
import type { Ribbon } from './ribbon-paths.ts';
import styles from './Ribbons.module.css';

/** Draws the ribbons over the gaps between panes. A picture of what words tell elsewhere, so hidden from screen readers. */
export const Ribbons = ({ ribbons }: { readonly ribbons: readonly Ribbon[] }) => (
  <svg className={styles.ribbons} aria-hidden="true">
    {ribbons.map(({ key, path, status, isBand }) => (
      <path
        key={key}
        d={path}
        className={styles.ribbon}
        data-ribbon={STATUS_WORD[status]}
        data-status={status}
        data-band={isBand || undefined}
      />
    ))}
  </svg>
);
