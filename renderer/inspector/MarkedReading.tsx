import { textRuns } from '../../shared/text/text-runs.ts';
import styles from './MarkedReading.module.css';
import type { ShownReading } from './readings.ts';

/** A third side and those after it look alike. */
const LAST_SIDE = 2;

/** The words of a Reading, with its Statements told from the rest and the words that a contradiction rests on marked by their side. */
export const MarkedReading = ({
  reading: { text, values, statements },
}: {
  readonly reading: ShownReading;
}) => {
  const marks = [
    ...values.map(({ start, end, side }) => ({ start, end, side })),
    ...statements.map(({ start, end }) => ({ start, end, side: null })),
  ];
  return textRuns({ start: 0, end: text.length }, marks).map(({ start, end, decorations }) => {
    const side = decorations.find((mark) => mark.side !== null)?.side ?? null;
    const isStatement = decorations.some((mark) => mark.side === null);
    const words = text.slice(start, end);
    return side === null ? (
      <span key={start} data-statement={isStatement || undefined}>
        {words}
      </span>
    ) : (
      <mark key={start} className={styles.value} data-side={Math.min(side, LAST_SIDE)}>
        {words}
      </mark>
    );
  });
};
