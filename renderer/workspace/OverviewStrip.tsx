import type { PointerEvent } from 'react';
import { useApp } from '../store/app-store.ts';
import type { ReadSource } from '../store/derived.ts';
import { selectIndex, statusOf } from '../store/selectors.ts';
import styles from './OverviewStrip.module.css';

/** Scrolls the pane to the place of the strip that is pressed. */
const jump = ({ currentTarget, clientY }: PointerEvent<SVGElement>): void => {
  const scroller = currentTarget.parentElement?.querySelector('[data-scroller]');
  if (scroller == null) return;
  const { top, height } = currentTarget.getBoundingClientRect();
  scroller.scrollTop = ((clientY - top) / height) * scroller.scrollHeight - scroller.clientHeight / 2;
};

/** Where in a Source its Groups stand, by share of the text; the Groups list says the same in words. */
export const OverviewStrip = ({ source }: { readonly source: ReadSource }) => {
  const index = useApp(selectIndex);
  const length = Math.max(1, source.text.text.length);
  return (
    <svg
      className={styles.strip}
      viewBox="0 0 7 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={jump}
      onPointerMove={(event) => {
        if (event.buttons === 1) jump(event);
      }}
    >
      {source.passages.map(({ id, start }) => {
        const status = statusOf(index, id);
        if (status === 'single') return null;
        return <rect key={id} data-status={status} x="0" width="7" height="0.7" y={(99 * start) / length} />;
      })}
    </svg>
  );
};
