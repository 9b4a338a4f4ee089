import { useState } from 'react';
import { announce, updateSession, useApp } from '../store/app-store.ts';
import { EMPTY_FILTER } from '../store/state.ts';
import { findRanges } from './find-ranges.ts';
import styles from './FindField.module.css';

const show = (ranges: readonly Range[], current: number): void => {
  CSS.highlights.set('found', new Highlight(...ranges));
  const range = ranges[current];
  if (range === undefined) return void CSS.highlights.delete('found-here');
  CSS.highlights.set('found-here', new Highlight(range));
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
};

/** Finds words in all Sources; in the Synopsis it filters the rows. Enter goes to the next place, Shift+Enter back. */
export const FindField = () => {
  const view = useApp(({ project }) => project?.session.view);
  const filter = useApp(({ project }) => project?.session.filter ?? EMPTY_FILTER);
  const [place, setPlace] = useState(0);
  const [count, setCount] = useState<number | null>(null);

  const find = (text: string, step: number): void => {
    updateSession({ filter: { ...filter, text } });
    const root = document.querySelector('[data-view="columns"]');
    const ranges = root === null ? [] : findRanges(root, text);
    const next =
      ranges.length === 0
        ? 0
        : (((step === 0 ? 0 : place + step) % ranges.length) + ranges.length) % ranges.length;
    setPlace(next);
    setCount(text.trim() === '' || root === null ? null : ranges.length);
    show(ranges, next);
    if (step !== 0) announce(ranges.length === 0 ? 'Nothing found' : `${next + 1} of ${ranges.length}`);
  };

  return (
    <div className={styles.find} role="search">
      <input
        data-find
        type="search"
        className={styles.field}
        aria-label="Find in all sources"
        placeholder={view === 'synopsis' ? 'Filter the rows' : 'Find in all sources'}
        value={filter.text}
        onChange={(event) => find(event.target.value, 0)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') find(filter.text, event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') {
            find('', 0);
            event.currentTarget.blur();
          }
        }}
      />
      {count === null ? (
        <kbd>/</kbd>
      ) : (
        <span className={styles.count}>{count === 0 ? 'none' : `${place + 1}/${count}`}</span>
      )}
    </div>
  );
};
