import { useApp } from '../store/app-store.ts';
import type { ReadSource } from '../store/derived.ts';
import { selectIndex, statusOf } from '../store/selectors.ts';
import styles from './OverviewStrip.module.css';

/** Where in a Source its Groups stand, by share of the text; the Groups list says the same in words. */
export const OverviewStrip = ({ source }: { readonly source: ReadSource }) => {
  const index = useApp(selectIndex);
  const length = Math.max(1, source.text.text.length);
  return (
    <svg className={styles.strip} viewBox="0 0 7 100" preserveAspectRatio="none" aria-hidden="true">
      {source.passages.map(({ id, start }) => {
        const status = statusOf(index, id);
        if (status === 'single') return null;
        return <rect key={id} data-status={status} x="0" width="7" height="0.7" y={(99 * start) / length} />;
      })}
    </svg>
  );
};
