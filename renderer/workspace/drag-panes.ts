import { moveSource } from '../commands/arrange-sources.ts';
import { appStore } from '../store/app-store.ts';
import { selectSources } from '../store/selectors.ts';

/** The kind of thing that is dragged when a pane is. */
const PANE = 'application/x-crossread-pane';

const paneOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-pane]') : null;

/** Puts the dragged pane where another is: before it when it comes from the right, after it from the left. */
const placeAt = (dragged: string, target: string): void => {
  const sources = selectSources(appStore.getState()).map(({ record }) => record);
  const source = sources.find(({ id }) => id === dragged);
  const place = sources.findIndex(({ id }) => id === target);
  if (source === undefined || place === -1 || dragged === target) return;
  const isFromLeft = sources.indexOf(source) < place;
  moveSource(source, isFromLeft ? (sources[place + 1]?.id ?? null) : (sources[place]?.id ?? null));
};

const markDrop = (root: HTMLElement, pane: HTMLElement | null): void => {
  for (const marked of root.querySelectorAll('[data-dropping]')) marked.removeAttribute('data-dropping');
  pane?.setAttribute('data-dropping', '');
};

const takePane = ({ target, dataTransfer }: DragEvent): void => {
  const pane = paneOf(target)?.dataset['pane'];
  if (pane !== undefined) dataTransfer?.setData(PANE, pane);
};

/** Lets panes be dragged by their headers to another place; the menus and the Sources list do the same by keyboard. */
export const followPaneDrag = (root: HTMLElement): (() => void) => {
  const over = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes(PANE) !== true) return;
    event.preventDefault();
    markDrop(root, paneOf(event.target));
  };
  const drop = ({ target, dataTransfer }: DragEvent): void => {
    const pane = paneOf(target)?.dataset['pane'];
    markDrop(root, null);
    const dragged = dataTransfer?.getData(PANE) ?? '';
    if (pane !== undefined && dragged !== '') placeAt(dragged, pane);
  };
  const end = (): void => markDrop(root, null);
  root.addEventListener('dragstart', takePane);
  root.addEventListener('dragover', over);
  root.addEventListener('drop', drop);
  root.addEventListener('dragend', end);
  return () => {
    root.removeEventListener('dragstart', takePane);
    root.removeEventListener('dragover', over);
    root.removeEventListener('drop', drop);
    root.removeEventListener('dragend', end);
  };
};
