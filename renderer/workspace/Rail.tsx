import { runCommand } from '../commands/command-table.ts';
import { useApp } from '../store/app-store.ts';
import type { SideList } from '../store/state.ts';
import styles from './Rail.module.css';

const LISTS: readonly { readonly list: SideList; readonly name: string; readonly icon: string }[] = [
  { list: 'sources', name: 'Sources', icon: 'M3 3h6v14H3zM11 3h6v14h-6z' },
  {
    list: 'groups',
    name: 'Groups',
    icon: 'M3 5h5M3 10h5M3 15h5M12 5h5M12 10h5M12 15h5M8 5c2 0 2 5 4 5M8 10c2 0 2 5 4 5',
  },
  { list: 'tags', name: 'Tags', icon: 'M3 3h7l7 7-7 7-7-7zM6.2 7a.8.8 0 1 0 1.6 0a.8.8 0 1 0-1.6 0' },
];

/** The three lists that open beside the reading area. */
export const Rail = () => {
  const open = useApp(({ project }) => project?.session.sideList);
  return (
    <nav className={styles.rail} aria-label="Lists">
      {LISTS.map(({ list, name, icon }) => (
        <button
          key={list}
          type="button"
          aria-expanded={open === list}
          onClick={() => runCommand(`view.${list}`)}
        >
          <svg
            width="20"
            height="20"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinejoin="round"
            aria-hidden="true"
          >
            <path d={icon} />
          </svg>
          {name}
        </button>
      ))}
    </nav>
  );
};
