import { type PointerEvent, useRef } from 'react';
import type { SourceId } from '../../shared/project/ids.ts';
import { appStore, updateSession } from '../store/app-store.ts';
import styles from './PaneDivider.module.css';

/** Narrower holds no line of text, wider no eye; in CSS pixels. */
const NARROWEST = 220;
const WIDEST = 900;
const KEY_STEP = 24;

const setWidth = (source: SourceId, width: number | null): void => {
  const { [source]: _, ...rest } = appStore.getState().project?.session.paneWidths ?? {};
  const kept = width === null ? null : Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
  updateSession({ paneWidths: kept === null ? rest : { ...rest, [source]: kept } });
};

interface PaneDividerProps {
  readonly source: SourceId;
  readonly siglum: string;
  /** Present width of the pane before it, in CSS pixels. */
  readonly width: number;
}

/** The gap after a pane: dragged, or moved with the arrow keys, it sets that pane's width; a double click resets it. */
export const PaneDivider = ({ source, siglum, width }: PaneDividerProps) => {
  const begun = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const drag = ({ clientX, currentTarget }: PointerEvent): void => {
    if (begun.current === null) return;
    const direction = getComputedStyle(currentTarget).direction === 'rtl' ? -1 : 1;
    setWidth(source, begun.current.width + direction * (clientX - begun.current.x));
  };
  return (
    <div
      className={styles.divider}
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of source ${siglum}`}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        begun.current = { x: event.clientX, width };
        event.preventDefault();
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        begun.current = null;
      }}
      onDoubleClick={() => setWidth(source, null)}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -KEY_STEP, ArrowRight: KEY_STEP }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        setWidth(source, width + by);
      }}
    />
  );
};
