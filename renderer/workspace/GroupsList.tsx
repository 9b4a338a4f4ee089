import type { Group } from '../../shared/differences/comparison.ts';
import type { GroupStatus } from '../../shared/differences/difference.ts';
import { siglaOf } from '../../shared/reconcile/claimed-groups.ts';
import { chooseGroup } from '../commands/navigate.ts';
import { STATUS_SHAPE, STATUS_WORD } from '../controls/StatusChip.tsx';
import { updateSession, useApp } from '../store/app-store.ts';
import { type ComparisonIndex, selectIndex, selectSettled } from '../store/selectors.ts';
import { EMPTY_FILTER } from '../store/state.ts';
import styles from './GroupsList.module.css';

const STATUSES: readonly GroupStatus[] = ['conflict', 'possible-conflict', 'differ', 'agree', 'not-compared'];

const opening = ({ comparison, passages }: ComparisonIndex, { passages: [first] }: Group): string => {
  const passage = first === undefined ? undefined : passages.get(first);
  const source = comparison.sources.find(
    ({ siglum }) => first?.startsWith(siglum) === true && /^\d+$/.test(first.slice(siglum.length)),
  );
  return passage === undefined || source === undefined ? '' : source.text.slice(passage.start, passage.end);
};

/** All Groups in consensus order, to look over and to jump to. */
export const GroupsList = () => {
  const index = useApp(selectIndex);
  const chosen = useApp(({ project }) => project?.session.group);
  const settled = useApp(selectSettled);
  const filter = useApp(({ project }) => project?.session.filter ?? EMPTY_FILTER);
  if (index === null || index.groups.size === 0)
    return <p className={styles.empty}>No groups yet: passages that two sources share will stand here.</p>;
  const shown = index.comparison.groups.filter(
    ({ status }) => filter.statuses.length === 0 || filter.statuses.includes(status),
  );
  return (
    <>
      <div className={styles.filter} role="group" aria-label="Show groups that">
        {STATUSES.map((status) => {
          const isOn = filter.statuses.includes(status);
          const statuses = isOn
            ? filter.statuses.filter((known) => known !== status)
            : [...filter.statuses, status];
          return (
            <button
              key={status}
              type="button"
              aria-pressed={isOn}
              onClick={() => updateSession({ filter: { ...filter, statuses } })}
            >
              {STATUS_SHAPE[status]} {STATUS_WORD[status]}
            </button>
          );
        })}
      </div>
      <ol className={styles.list}>
        {shown.map((group) => (
          <li key={group.id}>
            <button
              type="button"
              aria-current={group.id === chosen || undefined}
              data-status={group.status}
              onClick={() => chooseGroup(group)}
            >
              <span className={styles.head}>
                <span className={styles.status}>
                  {STATUS_SHAPE[group.status]} {STATUS_WORD[group.status]}
                </span>
                {siglaOf(group.passages).join(' ')}
                {settled.has(group.id) ? ' · settled' : ''}
              </span>
              <span className={styles.words} dir="auto">
                {opening(index, group)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
};
