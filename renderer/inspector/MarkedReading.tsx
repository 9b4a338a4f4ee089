import { textRuns } from '../../shared/text/text-runs.ts';
import styles from './MarkedReading.module.css';
import type { ShownReading } from './readings.ts';

/** The words of a Reading, with those marked that differ from other Readings. */
export const MarkedReading = ({ reading: { text, values } }: { readonly reading: ShownReading }) =>
  textRuns({ start: 0, end: text.length }, values).map(({ start, end, decorations }) =>
    decorations.length === 0 ? (
      <span key={start}>{text.slice(start, end)}</span>
    ) : (
      <mark key={start} className={styles.value}>
        {text.slice(start, end)}
      </mark>
    ),
  );
