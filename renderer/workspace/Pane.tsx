import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { describeSource, removeSource, shiftSource } from '../commands/arrange-sources.ts';
import { Button } from '../controls/Button.tsx';
import { Siglum } from '../controls/Siglum.tsx';
import { appStore, updateSession, useApp } from '../store/app-store.ts';
import type { ReadSource } from '../store/derived.ts';
import type { SourceId } from '../../shared/project/ids.ts';
import { recordsOfKind } from '../../shared/project/records.ts';
import { OverviewStrip } from './OverviewStrip.tsx';
import styles from './Pane.module.css';
import { type TaggedRange, PassageText } from './PassageText.tsx';
import { sourceFacts } from './source-facts.ts';

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
          <MenuTrigger>
            <Button look="quiet" aria-label={`Source ${record.siglum} menu`}>
              ⋯
            </Button>
            <Popover className={styles.popover ?? ''} placement="bottom end">
              <Menu className={styles.items ?? ''} aria-label={`Source ${record.siglum}`}>
                <MenuItem
                  className={styles.item ?? ''}
                  isDisabled={!canEdit || isFirst}
                  onAction={() => shiftSource(record, -1)}
                >
                  Move left
                </MenuItem>
                <MenuItem
                  className={styles.item ?? ''}
                  isDisabled={!canEdit || isLast}
                  onAction={() => shiftSource(record, 1)}
                >
                  Move right
                </MenuItem>
                <MenuItem className={styles.item ?? ''} onAction={() => keepStill(record.id, !isStill)}>
                  {isStill ? 'Follow the other panes again' : 'Keep still while others scroll'}
                </MenuItem>
                <MenuItem
                  className={styles.item ?? ''}
                  isDisabled={!canEdit || record.outlet === null}
                  onAction={() => describeSource(record, { outlet: null })}
                >
                  Show the title instead of the outlet
                </MenuItem>
                <MenuItem
                  className={styles.item ?? ''}
                  isDisabled={!canEdit}
                  onAction={() => removeSource(record)}
                >
                  Remove source
                </MenuItem>
              </Menu>
            </Popover>
          </MenuTrigger>
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
