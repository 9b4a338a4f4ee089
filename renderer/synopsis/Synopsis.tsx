import type { SequenceItem } from '../../shared/align/alignment.ts';
import { recordsOfKind } from '../../shared/project/records.ts';
import { type PassageId, siglumOf } from '../../shared/text/passage.ts';
import { chooseGroup, choosePassage } from '../commands/navigate.ts';
import { Button } from '../controls/Button.tsx';
import { onlyIn } from '../controls/in-words.ts';
import { Siglum } from '../controls/Siglum.tsx';
import { StatusChip } from '../controls/StatusChip.tsx';
import { TagChip } from '../controls/TagChip.tsx';
import { MarkedReading } from '../inspector/MarkedReading.tsx';
import { shownPassage, type ShownReading, wholeReading } from '../inspector/readings.ts';
import { updateSession, useApp } from '../store/app-store.ts';
import { passageAt, type ReadSource } from '../store/derived.ts';
import { type ComparisonIndex, selectIndex, selectSources } from '../store/selectors.ts';
import { EMPTY_FILTER, type Filter } from '../store/state.ts';
import styles from './Synopsis.module.css';

interface Row {
  readonly key: string;
  readonly item: SequenceItem;
  readonly readings: readonly ShownReading[];
}

const rowsOf = (index: ComparisonIndex, sources: readonly ReadSource[]): Row[] =>
  index.comparison.sequence.map((item) => {
    const group = item.kind === 'group' ? (index.groups.get(item.group) ?? null) : null;
    const ids = item.kind === 'group' ? (group?.passages ?? []) : [item.passage];
    const readings = ids
      .map((id) => shownPassage(sources, id))
      .filter((shown) => shown !== null)
      .map((shown) => wholeReading(shown, group));
    return { key: item.kind === 'group' ? item.group : item.passage, item, readings };
  });

const isShown = (
  row: Row,
  filter: Filter,
  index: ComparisonIndex,
  tagged: ReadonlySet<PassageId> | null,
): boolean => {
  const status =
    row.item.kind === 'group' ? (index.groups.get(row.item.group)?.status ?? 'single') : 'single';
  if (filter.statuses.length > 0 && !filter.statuses.includes(status)) return false;
  if (tagged !== null && !row.readings.some(({ passage }) => tagged.has(passage))) return false;
  const wanted = filter.text.trim().toLocaleLowerCase();
  return wanted === '' || row.readings.some(({ text }) => text.toLocaleLowerCase().includes(wanted));
};

const RowHead = ({ row, index }: { readonly row: Row; readonly index: ComparisonIndex }) => {
  const { item } = row;
  const group = item.kind === 'group' ? index.groups.get(item.group) : undefined;
  const about = group?.differences.find(({ severity }) => severity !== 'none')?.label;
  return (
    <th scope="row">
      <button
        type="button"
        className={styles.choose}
        onClick={() =>
          group === undefined ? item.kind === 'single' && choosePassage(item.passage) : chooseGroup(group)
        }
      >
        {item.kind === 'single' ? (
          <StatusChip status="single" word={onlyIn(item.passage, item.perhaps)} />
        ) : group === undefined ? null : (
          <StatusChip status={group.status} />
        )}
        {about === undefined ? null : <span className={styles.about}>{about}</span>}
      </button>
    </th>
  );
};

/** What is said of a Source without a Reading: that it may have one, or that none was found. */
const silenceOf = (perhaps: readonly PassageId[], siglum: string): string => {
  const own = perhaps.filter((passage) => siglumOf(passage) === siglum);
  return own.length === 0 ? 'not reported' : `perhaps ${own.join(', ')}`;
};

/** The whole comparison as a table: a row a Group in the order the Sources tell them, a column a Source. */
export const Synopsis = () => {
  const sources = useApp(selectSources);
  const index = useApp(selectIndex);
  const filter = useApp(({ project }) => project?.session.filter ?? EMPTY_FILTER);
  const records = useApp(({ project }) => project?.records ?? {});
  const chosenGroup = useApp(({ project }) => project?.session.group ?? null);
  const chosenPassage = useApp(({ project }) => project?.session.passage ?? null);
  if (index === null)
    return <p className={styles.empty}>The synopsis stands here once the sources are aligned.</p>;
  const filterTag = recordsOfKind(records, 'tag').find(({ id }) => id === filter.tag);
  const tagged =
    filterTag === undefined
      ? null
      : new Set(
          recordsOfKind(records, 'tagging')
            .filter(({ tag }) => tag === filterTag.id)
            .map((tagging) => passageAt(sources, tagging))
            .filter((id) => id !== null),
        );
  const rows = rowsOf(index, sources).filter((row) => isShown(row, filter, index, tagged));
  return (
    <div className={styles.synopsis} tabIndex={0} role="region" aria-label="Synopsis">
      {filterTag === undefined ? null : (
        <p className={styles.filter}>
          Only what carries <TagChip tag={filterTag} />
          <Button look="quiet" onPress={() => updateSession({ filter: { ...filter, tag: null } })}>
            Show all
          </Button>
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{index.groups.size} groups</th>
            {sources.map(({ record }) => (
              <th key={record.id} scope="col" title={record.title}>
                <Siglum siglum={record.siglum} size="small" />
                <span dir="auto">{record.outlet ?? record.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const isGroup = row.item.kind === 'group';
            const isChosen = isGroup
              ? row.key === chosenGroup
              : row.key === chosenPassage && chosenGroup === null;
            return (
              <tr
                key={row.key}
                aria-current={isChosen || undefined}
                data-status={isGroup ? index.groups.get(row.key)?.status : 'single'}
              >
                <RowHead row={row} index={index} />
                {sources.map(({ record }) => {
                  const own = row.readings.filter(({ passage }) => siglumOf(passage) === record.siglum);
                  return (
                    <td
                      key={record.id}
                      dir="auto"
                      lang={record.language === 'und' ? undefined : record.language}
                    >
                      {own.length === 0 && isGroup ? (
                        <span className={styles.none}>
                          {silenceOf(index.groups.get(row.key)?.perhaps ?? [], record.siglum)}
                        </span>
                      ) : null}
                      {own.map((reading) => (
                        <p key={reading.passage}>
                          <MarkedReading reading={reading} />
                        </p>
                      ))}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 ? <p className={styles.empty}>Nothing here matches the filter.</p> : null}
    </div>
  );
};
