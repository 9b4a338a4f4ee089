import { describeSource, removeSource, shiftSource } from '../commands/arrange-sources.ts';
import { ActionMenu } from '../controls/ActionMenu.tsx';
import { Siglum } from '../controls/Siglum.tsx';
import { appStore, updateSession, useApp } from '../store/app-store.ts';
import type { ReadSource } from '../store/derived.ts';
import type { SourceId } from '../../shared/project/ids.ts';
import { recordsOfKind } from '../../shared/project/records.ts';
import { OverviewStrip } from './OverviewStrip.tsx';
import styles from './Pane.module.css';
import { type TaggedRange, PassageText } from './PassageText.tsx';
import { sourceFacts } from '../sources/source-facts.ts';

const useTagged = (source: ReadSource): readonly TaggedRange[] => {
  const records = useApp(({ project }) => project?.records);
  if (records === undefined) return [];
  const tags = new Map(recordsOfKind(records, 'tag').map((tag) => [tag.id, tag]));
  return recordsOfKind(records, 'tagging')
    .filter((tagging) => tagging.source === source.record.id)
    .flatMap(({ tag: id, quotation: { start, end } }) => {
      const tag = tags.get(id);
      return tag === undefined ? [] : [{ tag, start, end }];
    });
};

const keepStill = (source: SourceId, still: boolean): void => {
  const { stillPanes } = appStore.getState().project?.session ?? { stillPanes: [] };
  const others = stillPanes.filter((id) => id !== source);
  updateSession({ stillPanes: still ? [...others, source] : others });
};

interface PaneProps {
  readonly source: ReadSource;
  /** In CSS pixels. */
  readonly width: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onScroll: (siglum: string) => void;
}

/** One Source to read: who says it, its text, and where its Groups stand. */
export const Pane = ({ source, width, isFirst, isLast, onScroll }: PaneProps) => {
  const { record } = source;
  const tagged = useTagged(source);
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  const isStill = useApp(({ project }) => project?.session.stillPanes.includes(record.id) === true);
  return (
    <section
      className={styles.pane}
      style={{ width }}
      aria-label={`Source ${record.siglum}: ${record.title}`}
      data-pane={record.id}
    >
      <header className={styles.header} draggable={canEdit}>
        <Siglum siglum={record.siglum} />
        <h2 className={styles.outlet} title={record.title} dir="auto">
          {record.outlet ?? record.title}
        </h2>
        <p className={styles.meta} title={sourceFacts(source)}>
          {sourceFacts(source)}
        </p>
        <div className={styles.menu}>
          <ActionMenu
            name={`Source ${record.siglum}`}
            actions={[
              { label: 'Move left', isDisabled: !canEdit || isFirst, run: () => shiftSource(record, -1) },
              { label: 'Move right', isDisabled: !canEdit || isLast, run: () => shiftSource(record, 1) },
              {
                label: isStill ? 'Follow the other panes again' : 'Keep still while others scroll',
                run: () => keepStill(record.id, !isStill),
              },
              {
                label: 'Show the title instead of the outlet',
                isDisabled: !canEdit || record.outlet === null,
                run: () => describeSource(record, { outlet: null }),
              },
              { label: 'Remove source', isDisabled: !canEdit, run: () => removeSource(record) },
            ]}
          />
        </div>
      </header>
      <div
        className={styles.scroller}
        data-scroller={record.siglum}
        data-source={record.id}
        tabIndex={0}
        onScroll={() => onScroll(record.siglum)}
      >
        <PassageText source={source} tagged={tagged} />
      </div>
      <OverviewStrip source={source} />
    </section>
  );
};
