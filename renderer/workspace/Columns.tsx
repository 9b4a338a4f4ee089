import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PassageId } from '../../shared/text/passage.ts';
import { choosePassage } from '../commands/navigate.ts';
import { appStore, updateSession, useApp } from '../store/app-store.ts';
import type { ReadSource } from '../store/derived.ts';
import { selectIndex, selectSources } from '../store/selectors.ts';
import type { AppState } from '../store/state.ts';
import styles from './Columns.module.css';
import { followPaneDrag } from './drag-panes.ts';
import { levelPassages, elementOf, ScrollFollower, scrollersIn } from './pane-layout.ts';
import { Pane } from './Pane.tsx';
import { PaneDivider } from './PaneDivider.tsx';
import { type Ribbon, ribbonPaths } from './ribbon-paths.ts';
import { Ribbons } from './Ribbons.tsx';
import { selectedRange, showSelection } from './selected-range.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';

/** Whether moving the focus into the panes would not take it from something else that the reader uses. */
const mayTakeFocus = (panes: HTMLElement): boolean =>
  document.activeElement === null ||
  document.activeElement === document.body ||
  panes.contains(document.activeElement);

const takeSelection = ({ target }: Event): void => {
  const scroller = target instanceof Element ? target.closest<HTMLElement>('[data-scroller]') : null;
  const range = scroller === null ? null : selectedRange(scroller);
  const known = appStore.getState().project?.session.selection ?? null;
  if (range === null && known === null) return;
  const source = selectSources(appStore.getState()).find(
    ({ record }) => record.id === scroller?.dataset['source'],
  );
  updateSession({
    selection: range === null || source === undefined ? null : { source: source.record.id, ...range },
  });
};

const takeClick = ({ target }: Event): void => {
  const passage =
    target instanceof Element ? target.closest<HTMLElement>('[data-passage][data-choice]') : null;
  const id = passage?.dataset['passage'];
  if (id !== undefined && getSelection()?.isCollapsed !== false) choosePassage(id as PassageId);
};

/** Chooses the Passage that is clicked and takes the words that are selected; listens at the panes for all of them. */
const followPointer = (root: HTMLElement): (() => void) => {
  root.addEventListener('mouseup', takeSelection);
  root.addEventListener('keyup', takeSelection);
  root.addEventListener('click', takeClick);
  return () => {
    root.removeEventListener('mouseup', takeSelection);
    root.removeEventListener('keyup', takeSelection);
    root.removeEventListener('click', takeClick);
  };
};

const NO_WIDTHS: Readonly<Record<string, number>> = {};

/** The Sources with the width of their panes: the reader's, else that of the settings. */
const panesOf = (sources: readonly ReadSource[], widths: Readonly<Record<string, number>>, usual: number) =>
  sources.map((source) => ({ source, width: widths[source.record.id] ?? usual }));

/** The panes that go along when another is scrolled. */
const followersOf = (scrollers: ReadonlyMap<string, HTMLElement>, { project }: AppState): string[] => {
  const still: readonly string[] = project?.session.stillPanes ?? [];
  return [...scrollers]
    .filter(([, scroller]) => !still.includes(scroller.dataset['source'] ?? ''))
    .map(([siglum]) => siglum);
};

/** The panes side by side, joined by ribbons. */
export const Columns = () => {
  const sources = useApp(selectSources);
  const index = useApp(selectIndex);
  const passage = useApp(({ project }) => project?.session.passage ?? null);
  const group = useApp(({ project }) => project?.session.group ?? null);
  const selection = useApp(({ project }) => project?.session.selection ?? null);
  const settings = useApp((state) => state.settings);
  const widths = useApp(({ project }) => project?.session.paneWidths ?? NO_WIDTHS);
  const panes = useRef<HTMLDivElement>(null);
  const follower = useRef(new ScrollFollower());
  const [ribbons, setRibbons] = useState<readonly Ribbon[]>([]);
  const drawing = useRef(0);

  const draw = (): void => {
    cancelAnimationFrame(drawing.current);
    drawing.current = requestAnimationFrame(() => {
      const root = panes.current;
      const now = appStore.getState();
      const groups = selectIndex(now)?.comparison.groups ?? [];
      if (root !== null)
        setRibbons(ribbonPaths(root, scrollersIn(root), groups, now.project?.session.group ?? null));
    });
  };

  useLayoutEffect(() => {
    follower.current.forget();
    draw();
  }, [sources, index, settings, widths]);

  useLayoutEffect(() => {
    const root = panes.current;
    if (root === null || passage === null) return draw();
    const scrollers = scrollersIn(root);
    const passages = selectIndex(appStore.getState())?.groups.get(group ?? '')?.passages ?? [];
    levelPassages(scrollers, passage, passages, follower.current);
    const chosen = elementOf(root, passage);
    chosen?.closest('section')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (mayTakeFocus(root)) chosen?.focus({ preventScroll: true });
    draw();
  }, [passage, group]);

  useLayoutEffect(() => {
    const root = panes.current;
    if (root === null) return;
    for (const scroller of scrollersIn(root).values())
      showSelection(scroller, scroller.dataset['source'] === selection?.source ? selection : null);
  }, [selection]);

  useEffect(() => {
    const root = panes.current;
    if (root === null) return undefined;
    const stops = [followPointer(root), followPaneDrag(root)];
    return () => stops.forEach((stop) => stop());
  }, []);

  useEffect(() => {
    const root = panes.current;
    if (root === null) return undefined;
    const observer = new ResizeObserver(() => {
      follower.current.forget();
      draw();
    });
    observer.observe(root);
    return () => observer.disconnect();
  }, []);

  const onScroll = (siglum: string): void => {
    const root = panes.current;
    const now = appStore.getState();
    if (root === null) return;
    const scrollers = scrollersIn(root);
    const lead = scrollers.get(siglum);
    const comparison = now.project?.comparison ?? null;
    if (
      lead !== undefined &&
      !follower.current.isEcho(lead) &&
      now.settings.followScroll &&
      comparison !== null
    )
      follower.current.follow(scrollers, siglum, followersOf(scrollers, now), comparison);
    draw();
  };

  return (
    <div className={styles.panes} ref={panes} onScroll={draw} data-view="columns">
      <div className={styles.row}>
        {panesOf(sources, widths, settings.paneWidth).map(({ source, width }, place) => (
          <Fragment key={source.record.id}>
            <Pane
              source={source}
              width={width}
              isFirst={place === 0}
              isLast={place === sources.length - 1}
              onScroll={onScroll}
            />
            <PaneDivider source={source.record.id} siglum={source.record.siglum} width={width} />
          </Fragment>
        ))}
        {sources.length === 1 ? (
          <div className={styles.lonely}>
            <p>Add a second source to compare.</p>
            <p>Drop files here, or use Add files.</p>
          </div>
        ) : null}
      </div>
      <Ribbons ribbons={ribbons} />
      <SelectionToolbar />
    </div>
  );
};
